"""The checks of one column, cell by cell: `odb` and Validata agree on each cell of `check_cells.CASES`.

It also compares their lists in full, with every possible code. Where they differ, this file and docs/DESIGN.md state
the number of codes, with the reason.
"""

import csv
import importlib.util
import itertools
import json
import string
from pathlib import Path

import frformat
import pytest

import odb
import parity
import places
from check_cells import CASES, Case

SCHEMA = "schema.json"


def describe(checks: list[dict], field: dict) -> dict:
    return {"fields": [field, {"name": "row", "type": "string"}], "custom_checks": checks}


def write(folder: Path, descriptor: dict, cells: list[str]) -> Path:
    """A file with a cell a row; the second column keeps rows from being blank."""
    (folder / SCHEMA).write_text(json.dumps(descriptor), encoding="utf-8")
    path = folder / "cells.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL)
        writer.writerow([descriptor["fields"][0]["name"], "row"])
        writer.writerows((cell, f"r{place}") for place, cell in enumerate(cells))
    return path


def compared(folder: Path, descriptor: dict, cells: list[str]) -> parity.Outcome:
    path = write(folder, descriptor, cells)
    return parity.compare(path, descriptor, odb.by_file(folder / SCHEMA))


def test_cells_are_many():
    assert sum(len(case.cells) for case in CASES) >= 400


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_cell_has_the_verdict_of_validata(case: Case, command, tmp_path):
    check = {"name": case.check, "params": {"column": "value", **case.params}}
    outcome = compared(tmp_path, describe([check], {"name": "value", **case.field}), case.cells)
    assert outcome.aside is None, outcome.aside
    assert outcome.difference is None, f"{outcome.difference}\n{list(enumerate(case.cells, 2))}"
    assert outcome.kinds >= case.kinds


COMMUNE = {"name": "code-commune-insee", "params": {"column": "value", "cog": "2024"}}
SIRET = {"name": "french-siret-value", "params": {"column": "value"}}
POSTAL = {"name": "code-postal", "params": {"column": "value"}}
PHONE = {"name": "phone-number-value", "params": {"column": "value"}}
HOURS = {"name": "opening-hours-value", "params": {"column": "value"}}
POINT = {"name": "french-gps-coordinates", "params": {"column": "value"}}


@pytest.mark.parametrize(
    ("checks", "field", "cells"),
    [
        pytest.param([COMMUNE, POSTAL], {}, ["86194", "86000", "x", "", "01400"], id="two checks on a column"),
        pytest.param([COMMUNE, COMMUNE], {}, ["86194", "x"], id="the same check twice"),
        pytest.param([COMMUNE], {"type": "integer"}, ["86194", "x", "", "1001"], id="numbers are no codes"),
        pytest.param([SIRET], {"type": "integer"}, ["21860194600013", "x", ""], id="nor SIRETs"),
        pytest.param([COMMUNE], {"type": "date"}, ["2024-01-01", "86194", ""], id="nor are dates"),
        pytest.param([COMMUNE], {"constraints": {"required": True}}, ["86194", "", "x"], id="required"),
        pytest.param([COMMUNE], {"constraints": {"pattern": "\\d{5}"}}, ["86194", "8619", "99999"], id="pattern"),
        pytest.param([COMMUNE], {"constraints": {"unique": True}}, ["86194", "86194", "x", "x"], id="unique"),
        pytest.param([POINT], {"type": "geopoint"}, ["0.34, 46.58", "x", "", "200, 3"], id="points that are none"),
        pytest.param([PHONE, HOURS], {}, ["0549523535", "24/7", "x", ""], id="telephone and hours"),
    ],
)
def test_checks_meet_types_constraints_and_each_other(checks, field, cells, command, tmp_path):
    outcome = compared(tmp_path, describe(checks, {"name": "value", "type": "string", **field}), cells)
    assert (outcome.aside, outcome.difference) == (None, None)


@pytest.mark.parametrize(
    ("check", "field", "cells", "refused"),
    [
        (PHONE, "integer", ["0549523535", "12345"], {3}),
        (HOURS, "integer", ["2024", "86"], {3}),
        (COMMUNE, "array", ['["86194"]'], {2}),
        ({"name": "coordonnees-gps-francaises", "params": {"column": "value"}}, "geopoint", ["0.34,46.58", "0,0"], {3}),
    ],
    ids=str,
)
def test_where_validata_fails_the_text_of_the_cell_is_checked(check, field, cells, refused, command, tmp_path):
    descriptor = describe([check], {"name": "value", "type": field})
    assert compared(tmp_path, descriptor, cells).aside
    verdict = odb.validate(tmp_path / "cells.csv", odb.by_file(tmp_path / SCHEMA))
    assert {row for _, row, _ in verdict.errors} == refused


@pytest.mark.parametrize("check", [COMMUNE, POSTAL, PHONE, HOURS, POINT], ids=lambda check: check["name"])
def test_a_column_that_is_not_in_the_file_is_not_checked(check, command, tmp_path):
    field = {"name": "value", "type": "geopoint" if check is POINT else "string"}
    descriptor = describe([check], field)
    path = write(tmp_path, descriptor, ["x"])
    path.write_text("row\nr1\nr2\n", encoding="utf-8")
    outcome = parity.compare(path, descriptor, odb.by_file(tmp_path / SCHEMA))
    assert (outcome.aside, outcome.difference) == (None, None)


@pytest.mark.parametrize(
    "check",
    [
        {"name": "code-commune-insee", "params": {"column": "value"}},
        {"name": "code-commune-insee", "params": {"column": "value", "cog": "2022"}},
        {"name": "code-commune-insee", "params": {"column": "value", "cog": 2024}},
        {"name": "pays", "params": {"column": "value", "cog": "2023"}},
        {"name": "code-commune", "params": {"column": "value"}},
        {"name": "phone-number-value", "params": {}},
    ],
    ids=str,
)
def test_a_check_that_validata_cannot_set_up_is_refused(check, command, tmp_path):
    descriptor = describe([check], {"name": "value", "type": "string"})
    outcome = compared(tmp_path, descriptor, ["86194"])
    assert outcome.aside and "check-error" in outcome.aside
    assert odb.run_validate(tmp_path / "cells.csv", odb.by_file(tmp_path / SCHEMA)).exit_code == odb.FAILED


DEPARTMENTS = [*(f"{n:02}" for n in range(100)), "2A", "2B"]
FIVE = [f"{department}{number:03}" for department in DEPARTMENTS for number in range(1000)]
TWO = ["".join(letters) for letters in itertools.product(string.ascii_uppercase, repeat=2)]
THREE = ["".join(letters) for letters in itertools.product(string.ascii_uppercase, repeat=3)]
SHORT = [f"{n:0{width}}" for width in (1, 2, 3) for n in range(10**width)] + ["2A", "2B", "2a", "69D", "69M", "6AE"]
STREETS = [
    *(f"{first}{n:03}A" for first in string.digits + string.ascii_uppercase for n in range(1000)),
    *(f"Z{letter}{n:02}A" for letter in string.ascii_uppercase for n in range(100)),
]
Y2023, Y2024 = frformat.Millesime.M2023, frformat.Millesime.M2024

# The check, the year, the format, the codes put to both, how many Validata alone accepts, how many odb alone accepts.
# Of the codes of five characters that are in neither list, only one in a hundred is tried.
LISTS = [
    ("code-commune-insee", "2024", frformat.CodeCommuneInsee(Y2024), FIVE, 0, 0),
    ("code-commune-insee", "latest", frformat.CodeCommuneInsee(frformat.Millesime.LATEST), FIVE, 0, 0),
    ("code-commune-insee", "2023", frformat.CodeCommuneInsee(Y2023), FIVE, 35, 2),
    ("code-postal", None, frformat.CodePostal(), FIVE, 3, 164),
    ("numero-departement", "2024", frformat.NumeroDepartement(Y2024), SHORT, 0, 0),
    ("numero-departement", "2023", frformat.NumeroDepartement(Y2023), SHORT, 0, 0),
    ("code-region", "2024", frformat.CodeRegion(Y2024), SHORT, 0, 0),
    ("code-region", "2023", frformat.CodeRegion(Y2023), SHORT, 0, 0),
    ("code-pays-iso2", "2024", frformat.CodePaysISO2(Y2024), TWO, 0, 37),
    ("code-pays-iso2", "2023", frformat.CodePaysISO2(Y2023), TWO, 2, 3),
    ("code-pays-iso3", "2024", frformat.CodePaysISO3(Y2024), THREE, 0, 37),
    ("code-pays-iso3", "2023", frformat.CodePaysISO3(Y2023), THREE, 0, 5),
    ("code-fantoir", None, frformat.CodeFantoir(), STREETS, 0, 12478),
]


def listed(file: str) -> set[str]:
    """The codes of a generated list, a bit each."""
    bits = int.from_bytes((places.REPO / "core/src/check/codes" / file).read_bytes(), "little")
    return {code for place, code in enumerate(FIVE) if bits >> place & 1}


def accepted(folder: Path, check: str, year, cells: list[str]) -> set[str]:
    params = {"column": "value", **({"cog": year} if year else {})}
    path = write(folder, describe([{"name": check, "params": params}], {"name": "value", "type": "string"}), cells)
    refused = {row for _, row, _ in odb.validate(path, odb.by_file(folder / SCHEMA)).errors}
    return {cell for row, cell in enumerate(cells, 2) if row not in refused}


@pytest.mark.parametrize(("check", "year", "form", "codes", "theirs", "ours"), LISTS, ids=lambda value: str(value)[:30])
def test_lists_differ_by_so_many_codes(check, year, form, codes, theirs, ours, command, tmp_path):
    there = {code for code in codes if form.is_valid(code)}
    if codes is FIVE:
        codes = sorted(there | listed("communes-2023.bin") | listed("postal.bin") | set(FIVE[::100]))
    here = accepted(tmp_path, check, year, codes)
    assert (len(there - here), len(here - there)) == (theirs, ours), f"{sorted(there - here)[:20]} {sorted(here - there)[:20]}"


def names(file: str) -> list[str]:
    """The names of a generated list, its lines unfolded."""
    lines = (places.REPO / "core/src/check/codes" / file).read_text(encoding="utf-8").splitlines()
    if file != "communes-2024.txt":
        return lines
    unfolded, before = [], b""
    for line in lines:
        before = before[: int(line[0], 36)] + line[1:].encode()
        unfolded.append(before.decode())
    return unfolded


@pytest.mark.parametrize(
    ("check", "year", "form", "file", "refused_there"),
    [
        ("commune", "2024", frformat.Commune(Y2024), "communes-2024.txt", 0),
        ("commune", "2023", frformat.Commune(Y2023), "communes-2024.txt", 63),
        ("departement", "2024", frformat.Departement(Y2024), "departments-names.txt", 0),
        ("region", "2024", frformat.Region(Y2024), "regions-names.txt", 0),
    ],
)
def test_names_that_odb_accepts(check, year, form, file, refused_there, command, tmp_path):
    here = accepted(tmp_path, check, year, names(file))
    assert len(here) >= len(names(file)) - 15
    assert sum(not form.is_valid(name) for name in here) == refused_there


def test_numbering_plans_are_those_of_the_package():
    path = places.REPO / "core/codegen/phone_numbers.py"
    spec = importlib.util.spec_from_file_location("phone_numbers", path)
    generator = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(generator)
    assert generator.TARGET.read_text(encoding="utf-8") == generator.table(), "stale: make codes"
