"""Megabytes a second of `odb` and of the official schemas' validators, in turns in one run, on the same documents.

    python tests/decp/speed.py [ODB]

A release build is wanted. The referees get few contracts, since they take seconds for them; without ../shared they are
left out.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from lxml import etree

ROOT = Path(__file__).resolve().parents[2]
os.environ.setdefault("ODB_BIN", str(ROOT / "target/release/odb"))

from conftest import OFFICIAL, converted  # noqa: E402
from mutations import BASE  # noqa: E402

RUNS = 5
MANY, FEW = 50_000, 300


def document(count):
    marche = BASE["marches"]["marche"][0]
    return json.dumps({"marches": {"marche": [{**marche, "id": str(number)} for number in range(count)]}}, ensure_ascii=False)


def measured(label, size, work):
    seconds = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - begun)
    print(f"{label:<28} {size / 1e6 / statistics.median(seconds):>8.1f} MB/s")


def main(odb):
    few = document(FEW)
    with tempfile.TemporaryDirectory() as folder:
        for form, text in (("json", document(MANY)), ("xml", converted(document(MANY), "json", "xml"))):
            path = Path(folder, "a." + form)
            path.write_text(text, encoding="utf-8", newline="")
            command = [odb, "validate", path, "--schema", "marches-publics", "--format", "json"]
            run = lambda command=command: subprocess.run(command, check=True, capture_output=True)
            measured(f"odb, {form}", path.stat().st_size, run)
    if not OFFICIAL.is_dir():
        print("skipped: the referees (no ../shared)")
        return
    from jsonschema import Draft7Validator

    validator = Draft7Validator(json.loads((OFFICIAL / "2.0.3.json").read_text()))
    measured("jsonschema (Python)", len(few.encode()), lambda: validator.is_valid(json.loads(few)))
    schema = etree.XMLSchema(etree.parse(OFFICIAL / "2.0.2.xsd"))
    xml = converted(few, "json", "xml").encode()
    measured("libxml2, XSD", len(xml), lambda: schema.validate(etree.fromstring(xml)))


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else os.environ["ODB_BIN"])
