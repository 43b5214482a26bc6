"""Tables of real libraries: the files exported, and the places of errors."""

import csv
import datetime
import io
import json
import subprocess
import sys
from decimal import Decimal

import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import opendatabutton
from conftest import DELIBERATION, ROOT, VOTES, deliberations, expected
from opendatabutton import DataWarning, InputError, NotCompliantError

PARIS = "Europe/Paris"


def frames(rows):
    pandas = pd.DataFrame(rows)
    nullable = pandas.astype({name: "Int64" for name in VOTES})
    polars = pl.DataFrame(rows)
    arrow = pa.Table.from_pylist(rows)
    return {
        "pandas": pandas,
        "pandas, nullable": nullable,
        "pandas, categorical": nullable.astype({"COLL_NOM": "category", "DELIB_MATIERE_CODE": "category"}),
        "pandas, arrow types": nullable.convert_dtypes(dtype_backend="pyarrow"),
        "pandas, filtered": pd.concat([nullable, nullable]).iloc[len(rows) :],
        "pandas, other index": nullable.set_index(pd.Index([f"row {i}" for i in range(len(rows))])),
        "polars": polars,
        "polars, categorical": polars.with_columns(pl.col("COLL_NOM").cast(pl.Categorical)),
        "pyarrow": arrow,
        "pyarrow, many batches": pa.Table.from_batches([b for i in range(len(rows)) for b in arrow.slice(i, 1).to_batches()]),
        "pyarrow, large strings": arrow.cast(
            pa.schema([(f.name, pa.large_string() if f.type == pa.string() else f.type) for f in arrow.schema])
        ),
        "pyarrow, reader": arrow.to_reader(),
        "pyarrow, one batch": arrow.combine_chunks().to_batches()[0],
        "duckdb": duckdb.sql("select * from arrow"),
        "dicts": rows,
        "generator": (dict(row) for row in rows),
    }


@pytest.mark.parametrize("kind", list(frames(deliberations())))
@pytest.mark.filterwarnings("ignore::opendatabutton.DataWarning")
def test_every_library_gives_the_same_file(kind):
    rows = deliberations()
    table = frames(rows)[kind]
    target = io.BytesIO()
    receipt = opendatabutton.export_table(table, "deliberations", target)
    assert receipt.rows == 3
    assert target.getvalue().decode() == expected(rows)


@pytest.mark.parametrize("kind", list(frames(deliberations())))
def test_every_library_is_checked_row_by_row(kind):
    rows = deliberations()
    rows[2]["COLL_SIRET"] = "21860194600014"
    report = opendatabutton.validate(frames(rows)[kind], "deliberations", name="t")
    assert [(e.rule, e.row_number, e.index, e.field_name) for e in report.errors] == [
        ("check-siret", 4, 2, "COLL_SIRET")
    ]
    assert report.stats.rows == 3 and report.source == "t"


@pytest.mark.parametrize("make", [pd.DataFrame, pl.DataFrame, pa.Table.from_pylist])
def test_the_data_set_is_recognised_by_the_columns(make):
    every = dict.fromkeys(opendatabutton.schema("deliberations").fields)
    report = opendatabutton.validate(make([{**every, **row} for row in deliberations(1)]))
    assert (report.schema_name, report.valid) == ("deliberations", True)
    with pytest.raises(InputError) as caught:
        opendatabutton.validate(make([{"a": 1}]))
    assert caught.value.kind == "unrecognised"


def test_integers_stored_as_floats_are_written_as_integers_and_said():
    frame = pd.DataFrame(deliberations())
    assert frame["VOTE_POUR"].dtype == "float64"
    target = io.BytesIO()
    with pytest.warns(DataWarning, match="VOTE_EFFECTIF, VOTE_REEL") as caught:
        receipt = opendatabutton.export_table(frame, "deliberations", target)
    assert caught[0].filename == __file__
    assert [warning.field_name for warning in receipt.warnings] == VOTES
    assert {warning.rule for warning in receipt.warnings} == {"table-whole-floats"}
    assert ",12,10,7,2,1," in target.getvalue().decode()


VALUES = [
    # the field, a pandas column, the text written or the rule that refuses it
    ({"type": "integer"}, pd.Series([3.0, np.nan]), "3"),
    ({"type": "integer"}, pd.Series([3.5]), "type-integer"),
    ({"type": "integer"}, pd.Series([np.nan], dtype="float64"), ""),
    ({"type": "integer"}, pd.Series([True]), "type-integer"),
    ({"type": "integer"}, pd.Series([7], dtype="uint8"), "7"),
    ({"type": "integer"}, pd.Series([2**63], dtype="uint64"), "9223372036854775808"),
    ({"type": "integer"}, pd.Series([pd.NA], dtype="Int32"), ""),
    ({"type": "integer"}, pd.Series(["12", None], dtype="string"), "12"),
    ({"type": "string"}, pd.Series([21860194600013]), "21860194600013"),
    ({"type": "string"}, pd.Series([21860194600013.0, None]), "21860194600013"),
    ({"type": "string"}, pd.Series([21860194600013], dtype="float32"), "table-lost-digits"),
    ({"type": "string"}, pd.Series([7.1]), "table-lost-digits"),
    ({"type": "string"}, pd.Series([True]), "record-value"),
    ({"type": "number"}, pd.Series([0.1], dtype="float32"), "0.1"),
    ({"type": "number"}, pd.Series([8300.5], dtype="float32"), "8300.5"),
    ({"type": "number"}, pd.Series([1234567.89], dtype="float32"), "table-lost-digits"),
    ({"type": "number"}, pd.Series([12345.67], dtype="float32"), "table-lost-digits"),
    ({"type": "number"}, pd.Series([1250000], dtype="float32"), "table-lost-digits"),
    ({"type": "integer"}, pd.Series([1250000], dtype="float32"), "1250000"),
    ({"type": "number"}, pd.Series([8300.0]), "8300"),
    ({"type": "number"}, pd.Series([Decimal("8300.00")]), "8300.00"),
    ({"type": "number"}, pd.Series([float("inf")]), "record-form"),
    ({"type": "number"}, pd.Series([2.0**60]), "table-lost-digits"),
    ({"type": "boolean", "trueValues": ["oui"], "falseValues": ["non"]}, pd.Series([True]), "oui"),
    ({"type": "boolean"}, pd.Series([pd.NA], dtype="boolean"), ""),
    ({"type": "date"}, pd.to_datetime(pd.Series(["2024-01-31", None])), "2024-01-31"),
    ({"type": "date"}, pd.Series([pd.NaT], dtype="datetime64[ns]"), ""),
    ({"type": "date"}, pd.to_datetime(pd.Series(["2024-01-31 10:00"])), "type-date"),
    ({"type": "date"}, pd.to_datetime(pd.Series(["2024-07-31"])).dt.tz_localize(PARIS), "2024-07-31"),
    ({"type": "date"}, pd.to_datetime(pd.Series(["2024-07-31"])).dt.tz_localize("UTC"), "2024-07-31"),
    ({"type": "date"}, pd.to_datetime(pd.Series(["2024-01-28T23:00:00Z"])), "2024-01-29"),
    ({"type": "date"}, pd.to_datetime(pd.Series(["2024-07-28T22:00:00Z"])), "2024-07-29"),
    ({"type": "date"}, pd.to_datetime(pd.Series(["2024-01-28T22:00:00Z"])), "type-date"),
    ({"type": "date"}, pd.to_datetime(pd.Series(["2024-01-29"])).dt.tz_localize("Asia/Tokyo"), "type-date"),
    ({"type": "string"}, pd.to_datetime(pd.Series(["2024-01-28T23:00:00Z"])), "2024-01-29"),
    ({"type": "date"}, pd.Series([datetime.date(2024, 1, 31)]), "2024-01-31"),
    ({"type": "integer"}, pd.Series(pd.period_range("2024", periods=1, freq="Y")), "type-integer"),
    ({"type": "number"}, pd.Series([Decimal("1.5"), Decimal("2.25")]), "1.5"),
    ({"type": "date"}, pd.Series([20240131]), "type-date"),
    ({"type": "date"}, pd.Series(["31/01/2024"]), "type-date"),
    (
        {"type": "datetime"},
        pd.to_datetime(pd.Series(["2024-07-31 10:00"])).dt.tz_localize(PARIS),
        "2024-07-31T10:00:00+02:00",
    ),
    ({"type": "datetime"}, pd.to_datetime(pd.Series(["2024-07-31 10:00:00.5"])), "2024-07-31T10:00:00.500"),
    ({"type": "time"}, pd.Series([datetime.time(9, 5)]), "09:05:00"),
    ({"type": "year"}, pd.Series([2024.0, None]), "2024"),
    ({"type": "array"}, pd.Series([["a", "b"]]), '"[""a"",""b""]"'),
    ({"type": "geopoint"}, pd.Series([[0.34, 46.58]]), '"0.34,46.58"'),
    ({"type": "string"}, pd.Series([["a"]]), "record-value"),
    ({"type": "string"}, pd.Series([b"a"]), "record-value"),
    ({"type": "string"}, pd.Series([datetime.timedelta(1)]), "record-value"),
    ({"type": "string"}, pd.Series(["a", None], dtype="category"), "a"),
    ({"type": "string"}, pd.Series([None], dtype="category"), ""),
    ({"type": "string"}, pd.Series([None], dtype="object"), ""),
    ({"type": "string"}, pd.Series(["é\u200b\U0001f600"]), "é\u200b\U0001f600"),
]


class WithoutArrow(pd.DataFrame):
    @property
    def _constructor(self):
        return WithoutArrow

    def __arrow_c_stream__(self, requested_schema=None):
        raise ImportError("pyarrow")


@pytest.mark.parametrize("way", ["arrow", "objects"])
@pytest.mark.parametrize(("field", "series", "outcome"), VALUES, ids=lambda value: str(value)[:40])
@pytest.mark.filterwarnings("ignore::opendatabutton.DataWarning")
def test_values(column, way, field, series, outcome):
    frame = pd.DataFrame({"id": "1", "v": series})
    # Without pyarrow, pandas has no Arrow interface: the same values must give the same result.
    table = frame if way == "arrow" else WithoutArrow(frame)
    target = io.BytesIO()
    try:
        opendatabutton.export_table(table, column(**field), target)
    except NotCompliantError as error:
        (finding,) = error.report.errors
        assert (finding.rule, finding.index, finding.field_name) == (outcome, 0, "v")
    else:
        assert target.getvalue().decode().split("\n")[1] == f"1,{outcome}"


def test_a_siret_that_lost_digits_is_refused_with_its_place():
    rows = deliberations(4)
    frame = pd.DataFrame(rows).astype({"COLL_SIRET": "float32"})
    with pytest.raises(NotCompliantError) as caught:
        opendatabutton.export_table(frame, "deliberations", io.BytesIO(), lang="en")
    errors = caught.value.report.errors
    assert {(e.rule, e.field_name) for e in errors} >= {("table-lost-digits", "COLL_SIRET")}
    assert [e.index for e in errors if e.rule == "table-lost-digits"] == [0, 1, 2, 3]
    assert "rows 2 to 5 (4 times), COLL_SIRET" in str(caught.value)


def test_unknown_columns_name_the_nearest_and_keep_the_file_from_being_written(tmp_path):
    frame = pl.DataFrame(deliberations()).rename({"DELIB_OBJET": "DELIB_OBJT"})
    with pytest.raises(NotCompliantError) as caught:
        opendatabutton.export_table(frame, "deliberations", tmp_path / "x.csv")
    findings = {(f.rule, f.field_name) for f in caught.value.report.errors}
    assert findings == {("record-unknown-column", "DELIB_OBJT"), ("column-missing", "DELIB_OBJET")}
    assert "DELIB_OBJET" in caught.value.report.errors[0].message
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "empty",
    [
        pd.DataFrame(columns=list(DELIBERATION), dtype="str"),
        pl.DataFrame(schema=list(DELIBERATION)),
        pa.Table.from_pylist([], schema=pa.schema([(name, pa.string()) for name in DELIBERATION])),
        [],
    ],
    ids=["pandas", "polars", "pyarrow", "rows"],
)
def test_an_empty_table_is_a_file_with_a_header(empty):
    target = io.BytesIO()
    assert opendatabutton.export_table(empty, "deliberations", target).rows == 0
    assert target.getvalue().decode() == expected([])
    assert opendatabutton.validate(empty, "deliberations").valid


def test_columns_of_several_types_are_taken_value_by_value(column):
    frame = pd.DataFrame({"id": [1, 2, 3], "v": [12, "x", 3.0]}, dtype="object")
    report = opendatabutton.validate(frame, column(type="integer"))
    assert [(e.rule, e.index, e.cell) for e in report.errors] == [("type-integer", 1, "x")]


def test_pandas_without_pyarrow():
    code = (
        "import sys; sys.modules['pyarrow'] = None\n"
        "import pandas, opendatabutton\n"
        "frame = pandas.DataFrame({'v': [1, None, 3]})\n"
        "report = opendatabutton.validate(frame, {'fields': [{'name': 'v', 'type': 'integer'}]})\n"
        "print([(e.rule, e.index) for e in report.errors], report.stats.rows)"
    )
    done = subprocess.run([sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[('row-blank', 1)] 3\n"


@pytest.mark.parametrize("path", ["examples/subventions-a-corriger.csv", "core/tests/golden/subventions.csv"])
def test_a_table_of_texts_has_the_verdict_of_its_file(path):
    with open(ROOT / path, encoding="utf-8-sig", newline="") as file:
        delimiter = ";" if ";" in file.readline() else ","
        file.seek(0)
        labels, *rows = csv.reader(file, delimiter=delimiter)
    rows = [row for row in rows if len(row) == len(labels)]
    lines = io.StringIO()
    csv.writer(lines).writerows([labels, *rows])
    theirs = opendatabutton.validate(lines.getvalue().encode(), "subventions")
    columns = [pa.array([cell or None for cell in column], pa.string()) for column in zip(*rows)]
    ours = opendatabutton.validate(pa.table(columns, names=labels), "subventions")
    place = lambda f: (f.type, f.rule, f.row_number, f.field_name, f.field_number, f.cell or None)  # noqa: E731
    assert theirs.errors and [place(f) for f in ours] == [place(f) for f in theirs]


def test_what_is_no_table_is_refused():
    null_row = pa.array([{"ANNEE": 2024}, None])
    for wrong in (12, {"v": [1]}, object(), pl.Series([1, 2]), pa.array([1]), null_row):
        with pytest.raises(InputError) as caught:
            opendatabutton.validate(wrong, "prenoms")
        assert caught.value.kind == "table", wrong
    with pytest.raises(InputError) as caught:
        opendatabutton.validate([{"ANNEE": 2024}, "x"], "prenoms")
    assert caught.value.kind == "row" and "3" in str(caught.value)


def test_values_out_of_what_types_hold(column):
    moments = pa.table({"id": ["1"] * 2, "v": pa.array([2**62, 0], pa.timestamp("s"))})
    report = opendatabutton.validate(moments, column(type="datetime"))
    assert [(e.rule, e.index) for e in report.errors] == [("type-datetime", 0)]
    days = pa.table({"id": ["1"], "v": pa.array([2**31 - 1], pa.int32()).cast(pa.date32())})
    assert [e.rule for e in opendatabutton.validate(days, column(type="date")).errors] == ["type-date"]
    decimals = pa.table({"id": ["1"], "v": pa.array([Decimal("1" * 38)], pa.decimal128(38, 0))})
    assert [e.rule for e in opendatabutton.validate(decimals, column(type="number")).errors] == ["type-number"]


def test_nested_values_are_json(column):
    table = pa.table({"id": ["1"], "v": [{"é": [1, None, 2.5], "d": datetime.date(2024, 1, 31)}]})
    target = io.BytesIO()
    opendatabutton.export_table(table, column(type="object"), target)
    text = target.getvalue().decode().split("\n")[1].split(",", 1)[1]
    assert json.loads(text[1:-1].replace('""', '"')) == {"é": [1, None, 2.5], "d": "2024-01-31"}


def test_a_hundred_thousand_rows_with_progress():
    table = pa.Table.from_pylist(deliberations(2)).take(pa.array(np.arange(100_000) % 2))
    seen = []
    report = opendatabutton.validate(table, "deliberations", progress=lambda done, total: seen.append((done, total)))
    assert report.valid and report.stats.rows == 100_000
    assert seen[-1] == (100_000, None) and seen == sorted(seen, key=lambda pair: pair[0])


def test_a_report_is_a_table():
    report = opendatabutton.validate(b"ANNEE\n24\n", "prenoms")
    count = len(report.findings)
    assert count > 1
    frame = pd.DataFrame(report)
    assert list(frame["rule"]) == [finding.rule for finding in report]
    for table in (pa.table(report), pl.DataFrame(report), pd.DataFrame.from_arrow(report)):
        assert len(table) == count
        # Errors come before notes about the header.
        assert any(number in (2, pa.scalar(2)) for number in table["row_number"])
    assert len(pl.from_arrow(report)) == count
    empty = opendatabutton.validate(b"v\n1\n", {"fields": [{"name": "v"}]})
    assert list(pl.DataFrame(empty).columns) == list(pa.table(report).column_names)


def exotic():
    """Arrow columns of two values; the test reads the second. None of them may crash."""
    numbers = pa.array([1, 2, 3, None], pa.int64())
    halves = pa.array(np.array([1, 2], dtype="float16"))
    return {
        "sliced": (numbers.slice(1, 2), "integer", "3"),
        "sliced dictionary": (pa.array(["x", "3", "4"]).dictionary_encode().slice(1, 2), "integer", "4"),
        "dictionary of numbers": (pa.array([3, 4]).dictionary_encode(), "integer", "4"),
        "dictionary of no value": (pa.array(["3", None]).dictionary_encode(), "integer", ""),
        "sliced list": (pa.array([["x"], ["a"], ["b", None]]).slice(1, 2), "array", '"[""b"",null]"'),
        "large list": (pa.array([[1], [2]], pa.large_list(pa.int64())), "array", "[2]"),
        "fixed list": (pa.array([[1, 2], [3, 4]], pa.list_(pa.float64(), 2)), "geopoint", '"3.0,4.0"'),
        "list of dictionary": (pa.array([["a"], ["b"]], pa.list_(pa.dictionary(pa.int8(), pa.string()))), "array", '"[""b""]"'),
        "half": (halves, "integer", "2"),
        "seconds of the day": (pa.array([0, 3600], pa.time32("s")), "time", "01:00:00"),
        "nanoseconds of the day": (pa.array([0, 10**9], pa.time64("ns")), "time", "00:00:01"),
        "date64": (pa.array([0, 86_400_000], pa.date64()), "date", "1970-01-02"),
        "offset zone": (pa.array([0, 0], pa.timestamp("s", "+02:00")), "datetime", "1970-01-01T02:00:00+02:00"),
        "unknown zone": (pa.array([0, 0], pa.timestamp("s", "Mars/Base")), "datetime", "1970-01-01T00:00:00Z"),
        "before 1970": (pa.array([0, -1], pa.timestamp("ns")), "datetime", "1969-12-31T23:59:59.999999999"),
        "decimal": (pa.array([Decimal("1.50"), Decimal("2.50")], pa.decimal128(9, 2)), "number", "2.50"),
        "text view": (pa.array(["a", "b" * 20], pa.string_view()), "string", "b" * 20),
        "all null": (pa.nulls(2), "integer", ""),
        "boolean": (pa.array([True, False]), "boolean", "false"),
        "decimal256": (pa.array([1, 2], pa.decimal256(50, 0)), "integer", None),
        "binary": (pa.array([b"a", b"b"]), "string", None),
        "binary view": (pa.array([b"a", b"b"], pa.binary_view()), "string", None),
        "fixed binary": (pa.array([b"ab", b"cd"], pa.binary(2)), "string", None),
        "duration": (pa.array([1, 2], pa.duration("s")), "string", None),
        "interval": (pa.array([(1, 2, 3)] * 2, pa.month_day_nano_interval()), "string", None),
        "map": (pa.array([[("a", 1)], [("b", 2)]], pa.map_(pa.string(), pa.int64())), "string", None),
        "run ends": (pa.RunEndEncodedArray.from_arrays([2], [5]), "integer", None),
        "union": (pa.UnionArray.from_sparse(pa.array([0, 0], pa.int8()), [pa.array([1, 2])]), "integer", None),
    }


@pytest.mark.parametrize("kind", list(exotic()))
@pytest.mark.filterwarnings("ignore::opendatabutton.DataWarning")
def test_arrow_types(column, kind):
    array, name, outcome = exotic()[kind]
    table = pa.table({"id": ["1", "2"], "v": array})
    target = io.BytesIO()
    if outcome is None:
        with pytest.raises(NotCompliantError) as caught:
            opendatabutton.export_table(table, column(type=name), target)
        assert [(e.index, e.field_name) for e in caught.value.report.errors] == [(0, "v"), (1, "v")]
    else:
        opendatabutton.export_table(table, column(type=name), target)
        assert target.getvalue().decode().split("\n")[2] == f"2,{outcome}"
