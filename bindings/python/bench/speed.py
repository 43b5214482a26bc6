"""The package beside the Rust library, pandas, polars and Validata: in turns, in one run; figures are medians.

    speed.py FILE [ODB_BENCH_RUNS=5]

FILE is a compliant `deliberations` CSV; `make bench-python` builds what is needed and runs this.
"""

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.csv

import opendatabutton

ROOT = Path(__file__).resolve().parents[3]
VALIDATA = ROOT / "target" / "parity" / "venv" / "bin" / "python"
DATES = ["DELIB_DATE", "PREF_DATE"]
VALIDATA_ROWS = 10_000


class Rust:
    """The bench `turns`, which measures itself."""

    def __init__(self, path):
        build = ["cargo", "build", "--locked", "--release", "--package", "opendatabutton", "--bench", "turns"]
        done = subprocess.run([*build, "--message-format=json"], cwd=ROOT, capture_output=True, text=True, check=True)
        built = [json.loads(line) for line in done.stdout.splitlines()]
        program = next(m["executable"] for m in built if m.get("target", {}).get("name") == "turns")
        self.process = subprocess.Popen([program, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.rows = int(self.process.stdout.readline())

    def __call__(self, order):
        print(order, file=self.process.stdin, flush=True)
        return float(self.process.stdout.readline())


def timed(work):
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def read(path):
    """The rows as a program holds them: texts, days and whole numbers."""
    votes = ["VOTE_EFFECTIF", "VOTE_REEL", "VOTE_POUR", "VOTE_CONTRE", "VOTE_ABSTENTION"]
    names = opendatabutton.schema("deliberations").fields
    types = {name: pa.int64() if name in votes else pa.date32() if name in DATES else pa.string() for name in names}
    return pyarrow.csv.read_csv(path, convert_options=pyarrow.csv.ConvertOptions(column_types=types))


def validata(path, folder):
    """Rows a second of Validata on the first rows, start of the process left out."""
    head = folder / "head.csv"
    with open(path, encoding="utf-8") as file:
        head.write_text("".join(line for _, line in zip(range(VALIDATA_ROWS + 1), file)), encoding="utf-8")
    schema = folder / "schema.json"
    schema.write_text(json.dumps(opendatabutton.schema("deliberations").descriptor), encoding="utf-8")
    code = (
        "import json, sys, time\n"
        "from validata_core import validation_service\n"
        "schema = json.load(open(sys.argv[2]))\n"
        "begun = time.perf_counter()\n"
        "assert validation_service.validate(sys.argv[1], schema).valid\n"
        "print(time.perf_counter() - begun)\n"
    )
    done = subprocess.run([VALIDATA, "-c", code, head, schema], capture_output=True, text=True, check=True)
    return VALIDATA_ROWS / float(done.stdout.split()[-1])


def main():
    path = Path(sys.argv[1])
    runs = int(os.environ.get("ODB_BENCH_RUNS", "5"))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert opendatabutton.validate(path, "deliberations").valid
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    rust = Rust(path)
    table = read(path)
    assert table.num_rows == rust.rows
    frame, polars = table.to_pandas(), pl.from_arrow(table)
    megabytes = path.stat().st_size / 1e6
    print(f"{path}: {table.num_rows} rows, {megabytes:.1f} MB; a validation adds {grown / 1e3:.1f} MB of memory")
    with tempfile.TemporaryDirectory(dir=path.parent) as made:
        folder = Path(made)

        def export(source):
            opendatabutton.export_table(source, "deliberations", folder / "ours.csv", replace=True)

        tasks = {
            "export: Rust, typed records": lambda: rust(f"export {folder / 'rust.csv'}"),
            "export: Python, pyarrow table": lambda: timed(lambda: export(table)),
            "export: Python, polars frame": lambda: timed(lambda: export(polars)),
            "export: Python, pandas frame": lambda: timed(lambda: export(frame)),
            "write: pandas to_csv, unchecked": lambda: timed(lambda: frame.to_csv(folder / "pandas.csv", index=False)),
            "write: polars write_csv, unchecked": lambda: timed(lambda: polars.write_csv(folder / "polars.csv")),
            "validate: Rust, one thread": lambda: rust(f"validate {path} 1"),
            "validate: Python, one thread": lambda: timed(
                lambda: opendatabutton.validate(path, "deliberations", threads=1)
            ),
            "validate: Rust, two threads": lambda: rust(f"validate {path} 2"),
            "validate: Python, two threads": lambda: timed(
                lambda: opendatabutton.validate(path, "deliberations", threads=2)
            ),
            "validate: Python, pyarrow table": lambda: timed(lambda: opendatabutton.validate(table, "deliberations")),
        }
        times = {name: [] for name in tasks}
        for _ in range(runs):
            for name, task in tasks.items():
                times[name].append(task())
        assert (folder / "ours.csv").read_bytes() == (folder / "rust.csv").read_bytes(), "the same file"
        medians = {name: statistics.median(each) for name, each in times.items()}
        for name, median in medians.items():
            print(f"{name:<36} {median * 1e3:8.1f} ms {megabytes / median:8.0f} MB/s")
        for ours, theirs in [
            ("export: Python, pyarrow table", "export: Rust, typed records"),
            ("export: Python, pyarrow table", "write: pandas to_csv, unchecked"),
            ("validate: Python, one thread", "validate: Rust, one thread"),
            ("validate: Python, two threads", "validate: Rust, two threads"),
        ]:
            print(f"ratio {ours} / {theirs}: {medians[theirs] / medians[ours]:.2f}")
        if VALIDATA.exists():
            slow = validata(path, folder)
            fast = table.num_rows / medians["validate: Python, two threads"]
            print(f"Validata: {slow:.0f} rows a second; Python, two threads: {fast:.0f}, {fast / slow:.0f} times")
        else:
            print("skipped: Validata (it wants the environment of make parity)")


if __name__ == "__main__":
    main()
