"""Has Validata check files of a data set: validata.py NAME@VERSION FILE..."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests/validata"))

import datasets  # noqa: E402
import referee  # noqa: E402


def main(reference: str, *files: str) -> int:
    descriptor = datasets.load(reference).descriptor
    refused = [(name, verdict) for name in files if not (verdict := referee.judge(Path(name), descriptor)).valid]
    for name, verdict in refused:
        print(f"{name}: {verdict}", file=sys.stderr)
    assert files, "no file was exported"
    print(f"  {len(files) - len(refused)} of {len(files)} files comply")
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
