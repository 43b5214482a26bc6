"""Templates: both sides report nothing, neither for the empty ones nor for those filled in with the schema's examples."""

import datetime as dt
import json
from decimal import Decimal

import openpyxl
import pytest

import datasets
import odb
import referee

NUMBERS = ("integer", "number", "year")


def made(reference, tmp_path):
    path = tmp_path / "template.xlsx"
    done = odb.run("template", reference, "-o", str(path))
    assert done.exit_code == odb.COMPLIANT, done
    return path


def verdicts(path, data_set):
    ours, theirs = odb.validate(path, odb.by_name(data_set.reference)), referee.judge(path, data_set.descriptor)
    assert theirs.failure is None, theirs
    assert ours.errors == theirs.errors
    return ours, theirs


def filled(path, values):
    """Types the values into the second row, as a clerk would: the column's format stays."""
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    formats = {}
    for columns in sheet.column_dimensions.values():
        formats |= dict.fromkeys(range(columns.min, columns.max + 1), columns.number_format)
    for place, value in enumerate(values, start=1):
        cell = sheet.cell(2, place)
        cell.value = value
        cell.number_format = formats[place]
    book.save(path)


def typed(field):
    """The value that a clerk types for the example of a field."""
    example = field.get("example")
    if example is None:
        return None
    if field["type"] == "date":
        return dt.date.fromisoformat(example)
    if field["type"] in NUMBERS:
        number = Decimal(str(example))
        return int(number) if number == number.to_integral() else float(number)
    return example if isinstance(example, str) else json.dumps(example, ensure_ascii=False, separators=(",", ":"))


@pytest.mark.parametrize("reference", datasets.COMPARED)
def test_as_it_is(reference, command, tmp_path):
    ours, theirs = verdicts(made(reference, tmp_path), datasets.load(reference))
    assert ours.valid and theirs.valid, (ours, theirs)
    assert not ours.warnings, ours


@pytest.mark.parametrize("reference", datasets.COMPARED)
def test_filled_in_with_the_examples(reference, command, tmp_path):
    data_set = datasets.load(reference)
    path = made(reference, tmp_path)
    filled(path, [typed(field) for field in data_set.descriptor["fields"]])
    ours, theirs = verdicts(path, data_set)
    assert ours.valid and theirs.valid, (ours, theirs)
    target = tmp_path / "official.csv"
    done = odb.run("export", reference, str(path), "-o", str(target))
    assert done.exit_code == odb.COMPLIANT, f"{done}\n{done.stdout}"
    assert referee.judge(target, data_set.descriptor).valid


@pytest.mark.parametrize("reference", datasets.COMPARED)
def test_the_lists_hold_what_is_admitted(reference, command, tmp_path):
    data_set = datasets.load(reference)
    book = openpyxl.load_workbook(made(reference, tmp_path))
    sheet, notice = book.worksheets[0], book["Notice"]
    lists = {}
    for rule in sheet.data_validations.dataValidation:
        if rule.type == "list":
            place = min(area.min_col for area in rule.sqref.ranges)
            lists[sheet.cell(1, place).value] = listed(book, rule.formula1)
    for field in data_set.descriptor["fields"]:
        expected = list(map(str, field.get("constraints", {}).get("enum", [])))
        if field["type"] == "boolean":
            expected = [field.get("trueValues", ["true"])[0], field.get("falseValues", ["false"])[0]]
        assert lists.get(field["name"], []) == expected, field["name"]
    explained = [row[0].value for row in notice.iter_rows() if row[0].value in data_set.columns]
    assert explained == data_set.columns


def listed(book, formula):
    if formula.startswith('"'):
        return formula.strip('"').split(",")
    name, area = formula.lstrip("=").split("!")
    return [cell.value for (cell,) in book[name][area.replace("$", "")]]
