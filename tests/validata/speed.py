"""Rows a second of Validata and of `odb`, in turns in one run, each on a file that takes it some seconds or tenths.

    python tests/validata/speed.py DELIBERATIONS.csv [ODB]

The file is a compliant `deliberations` CSV; Validata gets its first rows only. `odb` runs as a command, start and
reading of the schema included; use a release build.
"""

import itertools
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from validata_core import validation_service

import datasets

REFEREE_ROWS = 10_000
RUNS = 5


def timed(work) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def referee(path: Path, descriptor: dict) -> None:
    assert validation_service.validate(str(path), descriptor).valid


def ours(odb: str, path: Path, *options: str) -> None:
    subprocess.run([odb, "validate", path, "--schema", "deliberations", *options], check=True, capture_output=True)


def main(whole: Path, odb: str) -> None:
    reference = next(name for name in datasets.COMPARED if name.startswith("deliberations@"))
    descriptor = datasets.load(reference).descriptor
    with whole.open("rb") as lines:
        rows = sum(1 for _ in lines) - 1
    with tempfile.TemporaryDirectory() as directory, whole.open("rb") as lines:
        head = Path(directory) / "head.csv"
        head.write_bytes(b"".join(itertools.islice(lines, REFEREE_ROWS + 1)))
        contestants = {
            "Validata": (REFEREE_ROWS, lambda: referee(head, descriptor)),
            "odb, one thread": (rows, lambda: ours(odb, whole, "--threads", "1")),
            "odb": (rows, lambda: ours(odb, whole)),
        }
        times = {name: [] for name in contestants}
        for _ in range(RUNS):
            for name, (_, work) in contestants.items():
                times[name].append(timed(work))
    speeds = {name: contestants[name][0] / statistics.median(times[name]) for name in contestants}
    for name, speed in speeds.items():
        print(f"{name:<18} {speed:>12,.0f} rows/s   {speed / speeds['Validata']:>8,.0f} times Validata")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "target/release/odb")
