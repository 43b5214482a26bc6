"""Reports, schemas, receipts, records and exceptions: pickled, copied, compared."""

import copy
import datetime
import io
import json
import multiprocessing
import os
import pickle
import time

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import opendatabutton as odb
from conftest import DELIBERATION, ROOT, deliberations
from opendatabutton.records import Deliberation

EXAMPLE = ROOT / "examples" / "subventions-a-corriger.csv"
SCHEMA = {"name": "essai", "fields": [{"name": "v", "type": "integer"}]}


def receipt():
    with pytest.warns(odb.DataWarning):
        return odb.export_table(pd.DataFrame(deliberations()), "deliberations", io.BytesIO())


def refused():
    with pytest.raises(odb.NotCompliantError) as error:
        odb.validate(EXAMPLE).raise_for_errors()
    return error.value


def things():
    return {
        "report": odb.validate(EXAMPLE, lang="en"),
        "valid report": odb.validate(b"v\n1\n", SCHEMA),
        "repair": odb.fix(EXAMPLE.read_bytes(), "subventions"),
        "receipt": receipt(),
        "record": Deliberation(**DELIBERATION),
        "schema": odb.schema("subventions", "2.1.0"),
        "own schema": odb.Schema(SCHEMA),
        "mapping": odb.suggest_mapping(EXAMPLE, "subventions"),
        "finding": odb.validate(EXAMPLE).findings[0],
        "refused": refused(),
    }


@pytest.mark.parametrize("kind", list(things()))
def test_a_copy_is_equal(kind):
    thing = things()[kind]
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        twin = pickle.loads(pickle.dumps(thing, protocol))
        assert type(twin) is type(thing) and twin == thing and hash_of(twin) == hash_of(thing)
    assert pickle.loads(pickle.dumps(twin)) == thing
    assert copy.copy(thing) == thing and copy.deepcopy(thing) == thing
    assert thing != 3 and repr(twin) == repr(thing)


def hash_of(thing):
    return None if isinstance(thing, (odb.Receipt, type(things_mapping()))) else hash(thing)


def things_mapping():
    return odb.suggest_mapping(b"v\n1\n", odb.Schema(SCHEMA))


def test_a_report_from_another_process_has_all_faces():
    report = odb.validate(EXAMPLE)
    twin = pickle.loads(pickle.dumps(report))
    for lang in ("fr", "en"):
        assert twin.to_json(lang) == report.to_json(lang) and twin.to_html(lang) == report.to_html(lang)
        assert twin.to_text(lang, colour=True) == report.to_text(lang, colour=True)
    assert (twin.findings, twin.stats, twin.counts) == (report.findings, report.stats, report.counts)
    assert pa.table(twin) == pa.table(report)
    repair = odb.fix(EXAMPLE.read_bytes(), "subventions")
    twin = pickle.loads(pickle.dumps(repair))
    assert (twin.repairs, twin.questions, twin.content) == (repair.repairs, repair.questions, repair.content)
    assert twin.remaining == repair.remaining and twin.to_html("en") == repair.to_html("en")


def _check(path):
    report = odb.validate(path)
    report.raise_for_errors()


def test_a_pool_gives_the_exception_with_its_report():
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        with pytest.raises(odb.NotCompliantError) as error:
            pool.apply(_check, (EXAMPLE,))
    assert error.value.report == odb.validate(EXAMPLE)
    assert error.value.finding == odb.validate(EXAMPLE).errors[0]


def test_different_things_differ():
    one, other = odb.validate(b"v\n1\n", SCHEMA, name="a"), odb.validate(b"v\n1\n", SCHEMA, name="b")
    assert one != other and one == odb.validate(b"v\n1\n", SCHEMA, name="a")
    assert one != odb.validate(b"v\n1\n", SCHEMA, name="a", lang="en")
    assert odb.schema("budget") != odb.schema("prenoms") and odb.schema("budget") == odb.schema("budget")
    assert odb.Schema(SCHEMA) != odb.Schema({**SCHEMA, "name": "autre"})
    out = odb.export("prenoms", io.BytesIO())
    with pytest.raises(TypeError):
        pickle.dumps(out)
    out.abort()


def test_exceptions_keep_what_they_say(tmp_path):
    there = tmp_path / "there.csv"
    there.write_text("x")
    closed = tmp_path / "closed"
    closed.mkdir()
    cases = [
        (FileNotFoundError, lambda: odb.validate(tmp_path / "no.csv", "prenoms")),
        (FileExistsError, lambda: odb.export("prenoms", there)),
        (IsADirectoryError, lambda: odb.export("prenoms", closed, replace=True)),
        (odb.InputError, lambda: odb.schema("bugdet")),
    ]
    if os.geteuid() != 0:
        closed.chmod(0)
        cases.append((PermissionError, lambda: odb.export("prenoms", closed / "x.csv")))
    for kind, call in cases:
        with pytest.raises(kind) as caught:
            call()
        error = caught.value
        assert isinstance(error, odb.OpenDataButtonError)
        for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
            assert (type(twin), str(twin)) == (type(error), str(error))
            if kind is odb.InputError:
                assert (twin.kind, twin.nearest) == (error.kind, error.nearest)
            else:
                assert isinstance(twin, odb.FileError) and isinstance(twin, kind)
                assert (twin.filename, twin.errno) == (error.filename, error.errno) and twin.errno


def test_tables_of_reports_have_the_same_columns():
    columns = list(odb.Finding._fields)
    document = b'{"marches": {"marche": [{"id": "7"}]}}'
    for report in (odb.validate(EXAMPLE), odb.validate(document), odb.validate(b"v\n1\n", SCHEMA)):
        assert pa.table(report).column_names == columns
        assert list(pl.DataFrame(report).columns) == columns
        assert list(pd.DataFrame.from_arrow(report).columns) == columns
        if report.findings:
            assert list(pd.DataFrame(report).columns) == columns


def test_a_frame_of_a_report_is_quick():
    report = odb.validate(b"v\n" + b"x\n" * 20_000, SCHEMA, max_findings=20_000)
    assert len(report.findings) == 20_000
    begun = time.perf_counter()
    pd.DataFrame.from_arrow(report)
    arrow = time.perf_counter() - begun
    begun = time.perf_counter()
    pd.DataFrame(report)
    assert time.perf_counter() - begun < max(10 * arrow, 0.5)


def test_a_report_is_true_if_valid_and_says_what_it_leaves_out():
    bad = odb.validate(b"v\n" + b"x\n" * 30, SCHEMA, max_findings=10)
    assert not bad and odb.validate(b"v\n1\n", SCHEMA)
    assert bad.unlisted == 20 and "10 finding(s) listed" in repr(bad)
    assert "20" in str(bad).rstrip().splitlines()[-1]
    whole = odb.validate(b"v\n" + b"x\n" * 30, SCHEMA)
    assert whole.unlisted == 0 and "listed" not in repr(whole)
    assert not odb.fix(b"v\nx\n", SCHEMA) and odb.fix(b"v\n1\n", SCHEMA)


def test_the_language_of_a_call_a_program_and_the_environment(monkeypatch):
    said = lambda **options: odb.validate(b"v\nx\n", SCHEMA, **options).errors[0].title  # noqa: E731
    french, english = said(lang="fr"), said(lang="en")
    assert french != english and said() == french
    monkeypatch.setenv("ODB_LANG", "en")
    assert said() == english and said(lang="fr") == french
    with pytest.raises(odb.NotCompliantError, match="must be filled"):
        Deliberation(**{**DELIBERATION, "DELIB_OBJET": ""})
    odb.set_lang("fr")
    try:
        assert said() == french and said(lang="en") == english
    finally:
        odb.set_lang(None)
    assert said() == english
    monkeypatch.setenv("ODB_LANG", "de")
    with pytest.raises(odb.InputError) as wrong:
        said()
    assert wrong.value.kind == "lang"


def test_no_english_in_french():
    calls = [
        lambda lang: odb.export_mapped(b"a\n1\n", {"schema": "prenoms", "fields": {"ANNEE": {"colum": "a"}}}, io.BytesIO(), lang=lang),
        lambda lang: odb.export_mapped(b"a\n1\n", {"schema": "prenoms"}, io.BytesIO(), lang=lang),
        lambda lang: odb.export("marches-publics", io.BytesIO(), lang=lang).write("{"),
        lambda lang: odb.export("marches-publics", io.BytesIO(), lang=lang).write("{} x"),
        lambda lang: odb.export_table(b'[{"ANNEE": 1', "prenoms", io.BytesIO(), lang=lang),
        lambda lang: odb.Schema({"fields": 3}, lang=lang),
        lambda lang: odb.Schema({}, lang=lang),
        lambda lang: odb.export("prenoms", directory=".", producer="123456789", lang=lang),
        lambda lang: odb.export("prenoms", directory=".", producer="", lang=lang),
        lambda lang: odb.validate([{"a": 1}], "prenoms", timezone="Paris", lang=lang),
    ]
    english = {"expected", "unknown", "field", "while", "parsing", "invalid", "line", "missing", "the", "is", "of"}
    for call in calls:
        said = {}
        for lang in ("fr", "en"):
            with pytest.raises(odb.OpenDataButtonError) as caught:
                call(lang)
            said[lang] = str(caught.value)
        assert said["fr"] != said["en"], said
        assert not english & set(said["fr"].replace(",", " ").replace(":", " ").lower().split()), said["fr"]


def test_a_bad_value_bears_its_field_value_and_finding():
    with pytest.raises(odb.NotCompliantError) as refused:
        Deliberation(**{**DELIBERATION, "COLL_SIRET": "21860194600014"})
    error = refused.value
    assert (error.field, error.value, error.finding.rule) == ("COLL_SIRET", "21860194600014", "check-siret")
    for date in (datetime.date.max, datetime.date.min, datetime.datetime.max.replace(tzinfo=datetime.timezone.utc)):
        report = odb.validate([{**DELIBERATION, "DELIB_DATE": date}], "deliberations")
        assert json.loads(report.to_json())["stats"]["rows"] == 1
    with pytest.raises(odb.InputError) as producer:
        odb.export("prenoms", directory=".", producer="218601947")
    assert (producer.value.kind, producer.value.field, producer.value.value) == ("producer", "producer", "218601947")
