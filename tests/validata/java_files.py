"""The files that Java's tests have written (`make java`) are valid for Validata: `java_files.py FOLDER`."""

import sys
from pathlib import Path

import datasets
import referee


def main(folder: Path) -> int:
    files = sorted(folder.glob("*/*.csv"))
    refused = []
    for path in files:
        verdict = referee.judge(path, datasets.load(path.stem).descriptor)
        if not verdict.valid:
            refused.append(f"{path}: {verdict}")
    print("\n".join(refused) or f"Validata accepts the {len(files)} files of {folder}")
    return 1 if refused or not files else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
