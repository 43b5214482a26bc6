"""What one may change from outside: the seed of the generated files and how many there are of each data set."""

import os

SEED = os.environ.get("ODB_PARITY_SEED", "1")
FILES = int(os.environ.get("ODB_PARITY_FILES", "220"))  # each damage has its turn within 220
