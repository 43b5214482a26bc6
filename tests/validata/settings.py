"""The settings from the environment: the seed of the generated files and their number for each data set."""

import os

SEED = os.environ.get("ODB_PARITY_SEED", "1")
FILES = int(os.environ.get("ODB_PARITY_FILES", "220"))  # each damage has its turn within 220
