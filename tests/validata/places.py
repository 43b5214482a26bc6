"""The paths that the suite uses, all relative to the repository root.

Two variables name other places: ODB_BIN that of the command under test, and ODB_DESCRIPTORS the folder of the bundled
descriptors (`<name>/<version>.json`).
"""

import os
from pathlib import Path

REPO = Path(__file__).resolve().parents[2]
SHARED = REPO.parent / "shared"
ODB = Path(os.environ.get("ODB_BIN", REPO / "target" / "debug" / "odb"))
DESCRIPTORS = Path(os.environ.get("ODB_DESCRIPTORS", REPO / "core" / "src" / "datasets"))
VECTORS = REPO / "conformance" / "vectors"
PARITY = REPO / "target" / "parity"
FAILED = PARITY / "failed"
EXPORTS = PARITY / "exports"
