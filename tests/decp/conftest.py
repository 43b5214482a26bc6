"""The command under test and the referees: the official JSON Schema with `jsonschema`, the XSD with libxml2 (`lxml`)."""

import json
import os
import subprocess
import tempfile
from pathlib import Path

import pytest
from lxml import etree

ROOT = Path(__file__).resolve().parents[2]
ODB = Path(os.environ.get("ODB_BIN", ROOT / "target/debug/odb"))
OFFICIAL = Path(os.environ.get("ODB_DECP_OFFICIAL", ROOT.parent / "shared/schemas/marches-publics"))


def odb(text, form, version="2.0.3"):
    """(verdict, findings) of the command on a document."""
    with tempfile.NamedTemporaryFile("w", suffix="." + form, encoding="utf-8", newline="") as file:
        file.write(text)
        file.flush()
        schema = f"marches-publics@{version}"
        run = subprocess.run(
            [ODB, "validate", file.name, "--schema", schema, "--format", "json", "--max-errors", "1000"],
            capture_output=True,
            check=False,
        )
    assert run.returncode in (0, 1), run.stderr.decode()
    report = json.loads(run.stdout)
    assert report["valid"] == (run.returncode == 0)
    return report["valid"], report["errors"]


def converted(text, source, target):
    with tempfile.TemporaryDirectory() as folder:
        before, after = Path(folder, "a." + source), Path(folder, "b." + target)
        before.write_text(text, encoding="utf-8", newline="")
        run = subprocess.run([ODB, "convert", before, after], capture_output=True, check=False)
        assert run.returncode == 0, run.stdout.decode() + run.stderr.decode()
        return after.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def official_json():
    """The official JSON Schemas, by version; None where they are not beside the project."""
    from jsonschema import Draft7Validator

    paths = {version: OFFICIAL / f"{version}.json" for version in ("2.0.2", "2.0.3")}
    if not all(path.is_file() for path in paths.values()):
        return None
    return {version: Draft7Validator(json.loads(path.read_text())) for version, path in paths.items()}


@pytest.fixture(scope="session")
def official_xml():
    path = OFFICIAL / "2.0.2.xsd"
    return etree.XMLSchema(etree.parse(path)) if path.is_file() else None


def pytest_configure():
    if not ODB.is_file():
        pytest.exit(f"no {ODB}: build it (cargo build -p opendatabutton-cli) or set ODB_BIN", returncode=2)
