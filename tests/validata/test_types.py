"""Every type of Table Schema, with its formats and constraints: `odb` and Validata refuse the same cells."""

import csv
import json

import pytest

import odb
import parity
import referee
from type_cells import CASES, KEYS, PAIRS

LEAST_DESCRIPTORS, LEAST_CELLS = 60, 600


def named(descriptor: dict) -> str:
    return json.dumps(descriptor, ensure_ascii=False)[:100]


def write(folder, descriptor: dict, rows: list[list[str]]):
    """The table and its descriptor as files."""
    path, schema = folder / "table.csv", folder / "schema.json"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([field["name"] for field in descriptor["fields"]])
        writer.writerows(rows)
    schema.write_text(json.dumps(descriptor), encoding="utf-8")
    return path, odb.by_file(schema)


def agree(folder, descriptor: dict, rows: list[list[str]]) -> None:
    path, schema = write(folder, descriptor, rows)
    verdict = referee.judge(path, descriptor)
    assert not verdict.failure and not verdict.capped, verdict
    ours = odb.validate(path, schema)
    if ours.errors == verdict.errors:
        return
    rows_apart = sorted({row for _, row, _ in ours.errors ^ verdict.errors if row})
    cells = "\n".join(f"  row {row}: {rows[row - 2]!r}" for row in rows_apart)
    pytest.fail(f"{descriptor}\n{parity.describe(verdict, ours)}\n{cells}", pytrace=False)


@pytest.mark.parametrize(("field", "cells"), CASES, ids=[named(field) for field, _ in CASES])
def test_same_cells_refused(field, cells, command, tmp_path):
    # The first column prevents blank rows, and a wrong guess of the separator.
    descriptor = {"name": "types", "fields": [{"name": "N", "type": "string"}, {"name": "V", **field}]}
    agree(tmp_path, descriptor, [[f"row {number}", cell] for number, cell in enumerate(cells)])


@pytest.mark.parametrize(("properties", "kinds", "rows"), KEYS, ids=[named(properties) for properties, *_ in KEYS])
def test_same_keys_refused(properties, kinds, rows, command, tmp_path):
    fields = [
        {"name": name, "type": kind, **({"format": form} if form else {})} for name, (kind, form) in zip("AB", kinds)
    ]
    descriptor = {"name": "keys", "fields": [*fields, {"name": "Z", "type": "string"}], **properties}
    agree(tmp_path, descriptor, [[*row, "z"] for row in rows])


@pytest.mark.parametrize(("left", "right", "rows"), PAIRS, ids=[named(left)[:40] + named(right)[:40] for left, right, _ in PAIRS])
def test_same_pairs_refused(left, right, rows, command, tmp_path):
    fields = [{"name": "A", **left}, {"name": "B", **right}, {"name": "Z", "type": "string"}]
    check = {"name": "compare-columns-value", "params": {"column": "A", "column2": "B", "op": "<="}}
    agree(tmp_path, {"name": "pairs", "fields": fields, "custom_checks": [check]}, [[*row, "z"] for row in rows])


def test_key_of_a_column_that_is_not_there(command, tmp_path):
    names = [{"name": name, "type": "string"} for name in "AB"]
    path, _ = write(tmp_path, {"fields": names}, [["a", "b"], ["a", "b"]])
    descriptor = {"name": "keys", "fields": [*names, {"name": "C", "type": "string"}], "primaryKey": ["A", "C"]}
    (tmp_path / "schema.json").write_text(json.dumps(descriptor), encoding="utf-8")
    assert odb.validate(path, odb.by_file(tmp_path / "schema.json")).errors == referee.judge(path, descriptor).errors


@pytest.mark.parametrize(
    "properties",
    [
        {"type": "string", "format": "wkt"},
        {"type": "string", "format": "x"},
        {"type": "geojson", "format": "x"},
        {"type": "money"},
        {"type": "list", "itemType": "year"},
        {"type": "list", "delimiter": ""},
        {"type": "array", "arrayItem": {"type": "money"}},
        {"type": "array", "arrayItem": {"type": "integer", "constraints": {"minLength": 1}}},
        {"type": "array", "constraints": {"unique": True}},
        {"type": "object", "constraints": {"jsonSchema": {}}},
        {"type": "number", "constraints": {"pattern": "1"}},
        {"type": "number", "constraints": {"minimum": "x"}},
        {"type": "duration", "constraints": {"minimum": "P1D"}},
        {"type": "string", "constraints": {"minLength": "2"}},
        {"type": "string", "constraints": {"pattern": "("}},
    ],
    ids=named,
)
def test_what_validata_cannot_judge_is_refused(properties, command, tmp_path):
    """A field that Validata rejects gives an error that names it, on one line, and no verdict."""
    rows = [["1", text] for text in ("1", "[1]", '{"type":"Point","coordinates":[1,2]}')]
    descriptor = {"name": "types", "fields": [{"name": "N", "type": "string"}, {"name": "V", **properties}]}
    path, schema = write(tmp_path, descriptor, rows)
    assert referee.judge(path, descriptor).failure
    done = odb.run_validate(path, schema)
    assert done.exit_code == odb.FAILED and len(done.stderr.strip().splitlines()) == 1, done
    assert "V" in done.stderr, done


def test_the_list_is_long_enough():
    assert len(CASES) >= LEAST_DESCRIPTORS and sum(len(cells) for _, cells in CASES) >= LEAST_CELLS
