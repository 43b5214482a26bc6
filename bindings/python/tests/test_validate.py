"""Files, streams, schemas and reports."""

import copy
import io
import json
import os
import pickle
import signal
import subprocess
import sys
import threading
import time

import frictionless
import pytest

import opendatabutton
from conftest import ROOT
from opendatabutton import FileError, InputError, NotCompliantError, OpenDataButtonError
from opendatabutton.records import Prenom

EXAMPLE = ROOT / "examples" / "subventions-a-corriger.csv"
WORKBOOK = ROOT / "core" / "tests" / "data" / "cells.ods"
INTEGER = {"name": "essai", "fields": [{"name": "v", "type": "integer"}]}


def vectors():
    folders = ["examples", "core/tests/golden", "core/tests/data", "fuzz/seeds/csv", "fuzz/seeds/spreadsheet"]
    for folder in folders:
        for path in sorted((ROOT / folder).iterdir()):
            if path.suffix not in (".sh", ".py", ".html", ".json", ".txt"):
                yield path


def plain(document):
    document = copy.deepcopy(document)
    document["stats"].pop("seconds")
    return document


@pytest.mark.parametrize("path", list(vectors()), ids=lambda path: path.name)
def test_the_same_report_as_the_command(path):
    odb = ROOT / "target" / "debug" / "odb"
    command = [odb, "validate", path, "--schema", "subventions", "--format", "json", "--lang", "en"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode == 2:
        with pytest.raises(OpenDataButtonError) as caught:
            opendatabutton.validate(path, "subventions", lang="en")
        assert done.stderr.strip() == f"odb: {caught.value}".replace("\n", " ")
        return
    theirs = plain(json.loads(done.stdout))
    ours = plain(opendatabutton.validate(path, "subventions", lang="en").to_dict())
    assert ours == theirs
    content = path.read_bytes()
    for source in (content, io.BytesIO(content)):
        report = opendatabutton.validate(source, "subventions", lang="en", name=theirs["source"])
        assert plain(report.to_dict()) == theirs


def test_every_way_to_give_a_file():
    whole = plain(opendatabutton.validate(EXAMPLE, name="x").to_dict())
    content = EXAMPLE.read_bytes()
    with open(EXAMPLE, "rb") as raw, open(EXAMPLE, encoding="utf-8", newline="") as text:
        sources = [str(EXAMPLE), content, bytearray(content), memoryview(content), raw, text, io.StringIO(content.decode())]
        for source in sources:
            report = opendatabutton.validate(source)
            assert plain(report.to_dict())["errors"] == whole["errors"], source
    assert opendatabutton.validate(io.BytesIO(b"v\n1\n"), INTEGER).source == "(_io.BytesIO)"
    with open(WORKBOOK, "rb") as file:
        assert opendatabutton.validate(file, "prenoms").source == str(WORKBOOK)


def test_every_way_to_give_a_schema(tmp_path):
    path = tmp_path / "schema.json"
    path.write_text(json.dumps(INTEGER))
    for schema in (INTEGER, path, str(path), opendatabutton.Schema(INTEGER), frictionless.Schema.from_descriptor(INTEGER)):
        report = opendatabutton.validate(b"v\nx\n", schema)
        assert [error.rule for error in report.errors] == ["type-integer"], schema
        assert report.schema_name == "essai"
    for name in ("prenoms", "prenoms@1.1.6", opendatabutton.schema("prenoms", "1.1.6"), Prenom):
        assert opendatabutton.validate(b"ANNEE\n2024\n", name).schema_version == "1.1.6"
    assert opendatabutton.schema("prenoms").descriptor["fields"][0]["name"] == "COMMUNE_NOM"
    assert opendatabutton.schema("prenoms").to_markdown().startswith("#")
    assert "<html" in opendatabutton.schema("prenoms").to_html()
    for wrong, kind in [("prenom", "unknown-data-set"), ({"fields": [{"name": "v", "type": "x"}]}, "schema"), (12, "schema")]:
        with pytest.raises(InputError) as caught:
            opendatabutton.validate(b"v\n", wrong)
        assert caught.value.kind == kind


def test_errors_have_attributes():
    with pytest.raises(InputError) as unknown:
        opendatabutton.schema("deliberation")
    assert (unknown.value.kind, unknown.value.nearest) == ("unknown-data-set", "deliberations")
    assert isinstance(unknown.value, ValueError)
    for source, error in [(b"", InputError), (b"PK\x03\x04", InputError), ("no.csv", FileError), (str(ROOT), FileError)]:
        with pytest.raises(error) as caught:
            opendatabutton.validate(source, "prenoms", lang="en")
        assert str(caught.value) and "\n" not in str(caught.value)
        assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
    with pytest.raises(NotCompliantError) as refused:
        opendatabutton.validate(b"v\nx\n", INTEGER).raise_for_errors()
    assert refused.value.report.stats.errors == 1
    assert str(pickle.loads(pickle.dumps(refused.value))) == str(refused.value)
    with pytest.raises(InputError) as language:
        opendatabutton.validate(b"v\n1\n", INTEGER, lang="de")
    assert language.value.kind == "lang"
    with pytest.raises(TypeError):
        opendatabutton.Report()


def test_a_report_has_all_faces():
    report = opendatabutton.validate(EXAMPLE)
    document = report.to_dict()
    assert len(report.errors) == document["stats"]["errors"] == report.stats.errors
    assert [error.row_number for error in report.errors] == [error["rowNumber"] for error in document["errors"]]
    assert sum(report.counts.values()) == report.stats.errors + report.stats.warnings
    assert "<html" in report.to_html() and "Non conforme" in report.to_text()
    assert "Not compliant" in report.to_text("en") and "\x1b" in report.to_text(colour=True)
    frame = report._repr_html_()
    assert frame.startswith("<iframe sandbox ") and "<html" not in frame and "&lt;html" in frame
    capped = opendatabutton.validate(EXAMPLE, max_findings=2)
    # Each severity has its own share.
    assert (len(capped.errors), len(capped.warnings), capped.stats.errors) == (2, 2, report.stats.errors)


def test_progress_is_told_and_may_stop_the_work(tmp_path):
    path = tmp_path / "big.csv"
    path.write_bytes(b"v\n" + b"123456789\n" * 2_000_000)
    seen = []

    def tell(done, total):
        seen.append(done)
        assert total == path.stat().st_size

    assert opendatabutton.validate(path, INTEGER, progress=tell).valid
    assert seen == sorted(seen) and seen[-1] == path.stat().st_size

    def stop(done, total):
        raise LookupError("enough")

    with pytest.raises(LookupError, match="enough"):
        opendatabutton.validate(path, INTEGER, progress=stop)
    with pytest.raises(LookupError, match="enough"), open(path, "rb") as file:
        opendatabutton.validate(file, INTEGER, progress=stop)


class Endless:
    """A file that never ends, and counts the bytes read."""

    def __init__(self):
        self.begun = threading.Event()

    def read(self, size):
        self.begun.set()
        return b"123456789\n" * 1000


def test_other_threads_run_meanwhile_and_ctrl_c_interrupts():
    source = Endless()
    steps = []

    def other():
        source.begun.wait()
        deadline = time.monotonic() + 0.2
        while time.monotonic() < deadline:
            steps.append(1)
        os.kill(os.getpid(), signal.SIGINT)

    # A shell starts jobs in the background with the signal ignored.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        thread = threading.Thread(target=other)
        thread.start()
        with pytest.raises(KeyboardInterrupt):
            opendatabutton.validate(source, {"fields": [{"name": "123456789", "type": "integer"}]})
        thread.join()
    finally:
        signal.signal(signal.SIGINT, before)
    assert steps


def test_file_objects_that_raise_or_give_what_is_no_bytes():
    class Raises:
        def read(self, size):
            raise ConnectionError("gone")

    class Numbers:
        def read(self, size):
            return 12

    for schema in (None, INTEGER):
        with pytest.raises(ConnectionError, match="gone"):
            opendatabutton.validate(Raises(), schema)
        with pytest.raises(TypeError):
            opendatabutton.validate(Numbers(), schema)


def test_many_threads_share_a_schema():
    schema = opendatabutton.schema("subventions")
    reports = []
    work = lambda: reports.extend(opendatabutton.validate(EXAMPLE, schema).stats.errors for _ in range(20))  # noqa: E731
    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(reports) == 160 and len(set(reports)) == 1


def test_the_examples_run(tmp_path):
    examples = ROOT / "bindings" / "python" / "examples"
    for example in sorted(examples.glob("*.py")):
        done = subprocess.run([sys.executable, example], cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        assert done.stdout


@pytest.mark.parametrize("sheet", ["Autre", " autre", "2", 2])
def test_a_sheet_of_a_workbook_is_read_by_its_name_or_number(sheet):
    path = WORKBOOK.with_suffix(".xls")
    schema = {"name": "essai", "fields": [{"name": "DEP"}, {"name": "nombre", "type": "number"}]}
    for source in (path, path.read_bytes(), io.BytesIO(path.read_bytes())):
        report = opendatabutton.validate(source, schema, sheet=sheet)
        assert any("« Autre »" in finding.message.replace("\u00a0", " ") for finding in report.warnings)
    fixed = opendatabutton.fix(path.read_bytes(), schema, sheet=sheet)
    assert fixed.content == b"DEP,nombre\n075,12.5\n1,3\n"


def test_a_sheet_that_is_not_there_is_refused():
    path = WORKBOOK.with_suffix(".xls")
    for read in (
        lambda sheet: opendatabutton.validate(path, INTEGER, sheet=sheet),
        lambda sheet: opendatabutton.fix(path, INTEGER, sheet=sheet, dry_run=True),
        lambda sheet: opendatabutton.export_table(path.read_bytes(), "prenoms", io.BytesIO(), sheet=sheet),
        lambda sheet: opendatabutton.suggest_mapping(path, "prenoms", sheet=sheet),
    ):
        for sheet in ("Feuil2", 3):
            with pytest.raises(InputError, match="1 « Données », 2 « Autre »"):
                read(sheet)
    with pytest.raises(InputError, match="sheet="):
        opendatabutton.validate([{"v": 1}], INTEGER, sheet=1)
