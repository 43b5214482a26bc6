"""Instants in a column of days: the zone that decides the day, said once."""

import csv
import datetime
import io
import zoneinfo

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import opendatabutton as odb
from conftest import DELIBERATION

UTC = datetime.timezone.utc
# Midnight of 29 January and of 2 July in Paris, as a server in UTC keeps them.
INSTANTS = [datetime.datetime(2024, 1, 28, 23, tzinfo=UTC), datetime.datetime(2024, 7, 1, 22, tzinfo=UTC)]
DAYS = ["2024-01-29", "2024-07-02"]


def rows():
    return [{**DELIBERATION, "DELIB_ID": str(n), "DELIB_DATE": instant} for n, instant in enumerate(INSTANTS)]


def tables():
    frame = pd.DataFrame(rows())
    return {
        "dicts": rows(),
        "pandas": frame,
        "pandas, nanoseconds": frame.astype({"DELIB_DATE": "datetime64[ns, UTC]"}),
        "pandas, objects": frame.astype({"DELIB_DATE": "object"}),
        "pandas, New York": frame.assign(DELIB_DATE=frame["DELIB_DATE"].dt.tz_convert("America/New_York")),
        "polars": pl.DataFrame(rows()),
        "pyarrow": pa.Table.from_pylist(rows()),
        "pyarrow, offset": pa.Table.from_pylist(rows()).set_column(
            3, "DELIB_DATE", pa.array(INSTANTS, pa.timestamp("s", "+05:00"))
        ),
    }


def exported(table, **options):
    target = io.BytesIO()
    receipt = odb.export_table(table, "deliberations", target, **options)
    return [row["DELIB_DATE"] for row in csv.DictReader(io.StringIO(target.getvalue().decode()))], receipt


@pytest.mark.parametrize("kind", list(tables()))
def test_an_instant_is_the_day_of_its_zone_and_that_is_said_once(kind):
    with pytest.warns(odb.DataWarning, match="DELIB_DATE") as said:
        days, receipt = exported(tables()[kind])
    assert days == DAYS and len(said) == 1
    (warning,) = receipt.warnings
    assert (warning.rule, warning.field_name, warning.row_number) == ("table-zone", "DELIB_DATE", None)
    assert "Europe/Paris" in warning.message and "2024-01-29" in warning.message
    report = odb.validate(tables()[kind], "deliberations")
    assert report.valid and report.counts["table-zone"] == 1


@pytest.mark.parametrize("zone", ["Indian/Reunion", zoneinfo.ZoneInfo("Indian/Reunion"), "+04:00"])
def test_the_zone_is_stated(zone):
    reunion = [{**DELIBERATION, "DELIB_DATE": datetime.datetime(2024, 1, 28, 20, tzinfo=UTC)}]
    with pytest.warns(odb.DataWarning):
        days, _ = exported(reunion, timezone=zone)
    assert days == ["2024-01-29"]
    with pytest.raises(odb.NotCompliantError) as refused:
        exported(reunion)
    assert (refused.value.field, refused.value.finding.rule) == ("DELIB_DATE", "type-date")
    with pytest.raises(odb.InputError) as wrong:
        exported(reunion, timezone="Paris")
    assert wrong.value.kind == "timezone"


def test_midnights_of_the_same_day_need_no_word():
    for zone in ("UTC", "Europe/Paris", "Europe/London"):
        table = [{**DELIBERATION, "DELIB_DATE": datetime.datetime(2024, 7, 31, tzinfo=zoneinfo.ZoneInfo(zone))}]
        days, receipt = exported(table)
        assert days == ["2024-07-31"] and receipt.warnings == ()


def test_records_one_by_one_say_it_once_too():
    target = io.BytesIO()
    with pytest.warns(odb.DataWarning) as said:
        with odb.export("deliberations", target) as out:
            for row in rows():
                out.write(row)
    assert len(said) == 1 and [warning.rule for warning in out.receipt.warnings] == ["table-zone"]
    assert [row["DELIB_DATE"] for row in csv.DictReader(io.StringIO(target.getvalue().decode()))] == DAYS


@pytest.mark.parametrize("kind", list(tables()))
def test_a_repair_and_a_mapping_read_them_alike(kind):
    report = odb.fix(tables()[kind], "deliberations")
    assert [row["DELIB_DATE"] for row in csv.DictReader(io.StringIO(report.content.decode()))] == DAYS
    (said,) = [repair for repair in report.repairs if repair.field_name == "DELIB_DATE"]
    assert (said.after, said.sure) == ("2024-01-29", False)
    table = tables()[kind]
    mapping = odb.suggest_mapping(table, "deliberations").mapping
    target = io.BytesIO()
    with pytest.warns(odb.DataWarning):
        receipt = odb.export_mapped(tables()[kind], mapping, target)
    assert [warning.rule for warning in receipt.warnings] == ["table-zone"]
    assert [row["DELIB_DATE"] for row in csv.DictReader(io.StringIO(target.getvalue().decode()))] == DAYS


def test_a_moment_keeps_its_offset():
    schema = {"fields": [{"name": "v", "type": "datetime"}]}
    target = io.BytesIO()
    odb.export_table([{"v": INSTANTS[0]}], schema, target)
    assert target.getvalue() == b"v\n2024-01-28T23:00:00Z\n"
    mixed = [{"v": INSTANTS[0]}, {"v": datetime.datetime(2024, 1, 28, 10, tzinfo=UTC)}]
    assert odb.fix(mixed, schema).content == b"v\n2024-01-29T00:00:00+01:00\n2024-01-28T10:00:00Z\n"
