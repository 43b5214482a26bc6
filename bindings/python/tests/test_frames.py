"""Frames, file objects and bytes wherever a file is taken; the same verdict with and without pyarrow."""

import datetime
import io
import subprocess
import sys

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.dataset
import pytest

import opendatabutton as odb
from conftest import DELIBERATION, deliberations, expected

SCHEMA = {
    "name": "essai",
    "fields": [{"name": "code"}, {"name": "jour", "type": "date"}, {"name": "montant", "type": "number"}],
}

WITH_AND_WITHOUT = """
import sys
if sys.argv[1] == "without":
    sys.modules["pyarrow"] = None
import datetime, decimal, io, warnings
import pandas as pd, opendatabutton as odb
warnings.simplefilter("ignore")
field = {"name": "essai", "fields": [{"name": "id"}, {"name": "v", "type": "integer"}]}
frames = {
    "named": pd.DataFrame({"v": [1]}, index=pd.Index(["a"], name="id")),
    "named range": pd.DataFrame({"v": [1, 2]}, index=pd.RangeIndex(2, name="id")),
    "unnamed": pd.DataFrame({"id": ["a"], "v": [1]}, index=["x"]),
    "stranger": pd.DataFrame({"id": ["a"], "v": [1]}, index=pd.Index(["x"], name="w")),
    "levels": pd.DataFrame({"v": [1]}, index=pd.MultiIndex.from_tuples([("a", "x")], names=["id", None])),
    "twice": pd.DataFrame({"id": ["b"], "v": [1]}, index=pd.Index(["a"], name="id")),
    "numbers": pd.DataFrame({"id": ["a"], 3: [1]}),
    "tuples": pd.DataFrame({("id", ""): ["a"], ("v", ""): [1]}),
    "mixed": pd.DataFrame({"id": ["a", 2, None], "v": [1, "x", 3.0]}, dtype="object"),
    "decimals": pd.DataFrame({"id": ["a", "b"], "v": [decimal.Decimal("1.50"), decimal.Decimal("2")]}),
    "moments": pd.DataFrame({"id": ["a", "b"], "v": [datetime.datetime(2024, 1, 2), datetime.date(2024, 1, 3)]}),
    "periods": pd.DataFrame({"id": ["a"], "v": pd.period_range("2024", periods=1, freq="Y")}),
    "intervals": pd.DataFrame({"id": ["a"], "v": pd.interval_range(0, 1)}),
    "categories": pd.DataFrame({"id": ["a"], "v": pd.Categorical([1])}),
    "sparse": pd.DataFrame({"id": ["a"], "v": pd.arrays.SparseArray([1])}),
    "level twice": pd.DataFrame({"__index_level_0__": ["a"], "v": [1]}),
    "no columns": pd.DataFrame(index=range(2)),
}
for name, frame in frames.items():
    for kind in ("integer", "number", "date", "string"):
        field["fields"][1]["type"] = kind
        report = odb.validate(frame, field)
        found = [(f.rule, f.row_number, f.field_name, f.field_number) for f in report]
        page = io.BytesIO()
        try:
            odb.export_table(frame, field, page)
        except odb.NotCompliantError as error:
            found.append([(f.rule, f.row_number, f.field_name) for f in error.report])
        print(name, kind, report.stats.rows, report.stats.fields, found, page.getvalue())
"""


def test_a_pandas_frame_has_one_verdict_with_and_without_pyarrow():
    def run(way):
        command = [sys.executable, "-W", "ignore", "-c", WITH_AND_WITHOUT, way]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout.splitlines()

    assert run("with") == run("without")


def test_a_named_index_is_a_column_and_no_other():
    named = pd.DataFrame(deliberations(2)).set_index("DELIB_ID")
    page = io.BytesIO()
    with pytest.warns(odb.DataWarning):
        odb.export_table(named, "deliberations", page)
    assert page.getvalue().decode() == expected(deliberations(2))
    stranger = pd.DataFrame(deliberations(2)).rename_axis("rang")
    (unknown,) = [finding for finding in odb.validate(stranger, "deliberations") if finding.rule == "column-unknown"]
    assert (unknown.field_name, unknown.field_number) == ("rang", 1)


def test_an_extra_key_is_a_column_too_many_as_in_a_file():
    extra = [{**row, "DELIB_OBJT": "x"} for row in deliberations(3)]
    labels = list(extra[0])
    lines = [",".join(labels)] + [",".join("" if row[k] is None else str(row[k]) for k in labels) for row in extra]
    content = "\n".join(lines).encode()

    def verdict(source):
        report = odb.validate(source, "deliberations")
        found = {(f.type, f.rule, f.severity, f.field_name) for f in report if "column" not in f.rule or "unk" in f.rule}
        return report.valid, found - {("table-warning", "table-whole-floats", "warning", f.field_name) for f in report}

    sources = [content, extra, (dict(row) for row in extra), pl.DataFrame(extra), pd.DataFrame(extra)]
    verdicts = [verdict(source) for source in sources]
    assert verdicts == [(True, {("extra-label", "column-unknown", "warning", "DELIB_OBJT")})] * 5
    assert odb.validate(extra, "deliberations").counts["column-unknown"] == 1
    for source in (content, extra, pl.DataFrame(extra)):
        with pytest.raises(odb.NotCompliantError) as refused:
            odb.export_table(source, "deliberations", io.BytesIO())
        assert ("record-unknown-column", "DELIB_OBJT") in {(f.rule, f.field_name) for f in refused.value.report}


CONTENT = b"Code;Jour;Montant\nA;31/01/2024;1 250,40\n"
FRAME = {"Code": ["A"], "Jour": ["31/01/2024"], "Montant": ["1 250,40"]}


def sources(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(CONTENT)
    return {
        "path": str(path),
        "bytes": CONTENT,
        "memoryview": memoryview(CONTENT),
        "file": io.BytesIO(CONTENT),
        "text": io.StringIO(CONTENT.decode()),
        "pandas": pd.DataFrame(FRAME),
        "polars": pl.DataFrame(FRAME),
        "pyarrow": pa.table(FRAME),
        "dicts": [{name: values[0] for name, values in FRAME.items()}],
        "generator": ({name: values[0] for name, values in FRAME.items()} for _ in range(1)),
    }


@pytest.mark.parametrize(
    "kind", ["path", "bytes", "memoryview", "file", "text", "pandas", "polars", "pyarrow", "dicts", "generator"]
)
def test_repair_and_mapping_take_every_source(tmp_path, kind):
    output = tmp_path / "out.csv"
    report = odb.fix(sources(tmp_path)[kind], SCHEMA, output=output)
    assert output.read_bytes() == b"code,jour,montant\nA,2024-01-31,1250.40\n"
    assert report.valid and {repair.rule for repair in report.repairs} >= {"date", "number", "column-name"}
    assert odb.fix(sources(tmp_path)[kind], SCHEMA, dry_run=True).content is None
    if kind != "path":
        assert odb.fix(sources(tmp_path)[kind], SCHEMA).content == output.read_bytes()
    found = odb.suggest_mapping(sources(tmp_path)[kind], odb.Schema(SCHEMA))
    assert found.mapping["fields"]["montant"]["column"] == "Montant"
    mapping = {
        "schema": "prenoms",
        "fields": {
            "COLL_INSEE": {"constant": "86194"},
            "COMMUNE_NOM": {"constant": "Poitiers"},
            "ENFANT_PRENOM": {"constant": "Jeanne"},
            "ENFANT_SEXE": {"column": "Code", "values": {"A": "F"}},
            "NOMBRE_OCCURRENCES": {"constant": 3},
            "ANNEE": {"constant": 2024},
        },
    }
    page = io.BytesIO()
    receipt = odb.export_mapped(sources(tmp_path)[kind], mapping, page)
    assert receipt.rows == 1 and page.getvalue().decode().splitlines()[1] == "Poitiers,86194,F,Jeanne,3,2024"


def test_a_frame_loses_nothing_on_its_way():
    frame = pd.DataFrame(
        {
            "code": [7.1, 8.0],
            "jour": pd.to_datetime(["2024-01-31", None]),
            "montant": [1250.5, None],
        }
    )
    report = odb.fix(frame, SCHEMA)
    assert report.content == b"code,jour,montant\n7.1,2024-01-31,1250.5\n8,,\n"
    (question,) = report.questions
    assert (question.question, question.field_name, question.value) == ("lost-digits", "code", "7.1")
    whole = odb.fix(pd.DataFrame({"code": ["a"], "montant": [3.0]}), SCHEMA)
    assert [(r.rule, r.before, r.after) for r in whole.repairs if r.field_name == "montant" and r.row_number] == [
        ("number", "3.0", "3")
    ]
    for lost in (pd.Series([2.0**60]), pd.Series([1234567.89], dtype="float32"), pd.Series([b"a"])):
        with pytest.raises(odb.InputError) as refused:
            odb.fix(pd.DataFrame({"montant": lost}), SCHEMA)
        assert "montant" in str(refused.value) and "ligne 2" in str(refused.value)
    mapping = {"schema": "deliberations", "fields": {n: {"column": n} for n in DELIBERATION}}
    codes = pd.DataFrame([{**DELIBERATION, "DELIB_MATIERE_CODE": 7.1}])
    with pytest.raises(odb.NotCompliantError) as refused:
        odb.export_mapped(codes, mapping, io.BytesIO())
    assert ("table-lost-digits", "DELIB_MATIERE_CODE") in {(f.rule, f.field_name) for f in refused.value.report}


def test_every_kind_of_value_survives_a_repair():
    row = {"a": True, "b": datetime.time(9, 5), "c": "x,\"y\"\nz", "d": [1, "é"], "e": None, "f": np.int64(-3)}
    schema = {
        "fields": [
            {"name": "a", "type": "boolean"},
            {"name": "b", "type": "time"},
            {"name": "c"},
            {"name": "d", "type": "array"},
            {"name": "e"},
            {"name": "f", "type": "integer"},
        ]
    }
    expected = b'a,b,c,d,e,f\ntrue,09:05:00,"x,""y""\nz","[1,""\xc3\xa9""]",,-3\n'
    assert odb.fix([row], schema).content == expected
    gap = odb.fix([{"c": "x"}, {}, {"c": None, "f": 2}], schema)
    assert gap.remaining.stats.rows == 2 and gap.counts["row-blank"] == 1
    assert odb.fix([{"c": "x"}], {"fields": [{"name": "c"}]}).repairs_count == 0


def test_lazy_tables_are_taken_or_told_how():
    table = pa.Table.from_pylist(deliberations(4))
    batches = table.to_batches(max_chunksize=1)
    for source in (pyarrow.dataset.dataset(table), pyarrow.dataset.dataset(table).scanner(), batches, tuple(batches)):
        assert odb.validate(source, "deliberations").stats.rows == 4
    lazy = pl.DataFrame(deliberations(2)).lazy()
    chunks = (pd.DataFrame(deliberations(2)) for _ in range(2))
    for source, call in [
        (lazy, ".collect()"),
        (chunks, "pandas.concat("),
        (iter(batches), "RecordBatchReader.from_batches("),
        ([pl.DataFrame(deliberations(1))], "polars.concat("),
    ]:
        with pytest.raises(TypeError) as told:
            odb.validate(source, "deliberations", lang="en")
        assert call in str(told.value) and isinstance(told.value, odb.InputError)


class Dask:
    def compute(self):
        return pd.DataFrame(deliberations(1))


Dask.__module__ = "dask.dataframe.core"


def test_a_frame_of_dask_is_told_how():
    for call in (odb.validate, odb.fix, lambda t, s: odb.export_table(t, s, io.BytesIO()), odb.suggest_mapping):
        with pytest.raises(TypeError, match=r"compute\(\)"):
            call(Dask(), "deliberations")
