"""Helpers of several tests."""

import datetime
from pathlib import Path

import pytest

import opendatabutton

ROOT = Path(__file__).resolve().parents[3]

DELIBERATION = {
    "COLL_NOM": "Ville de Poitiers",
    "COLL_SIRET": "21860194600013",
    "DELIB_ID": "2024-0001",
    "DELIB_DATE": datetime.date(2024, 1, 29),
    "DELIB_MATIERE_CODE": "7.1",
    "DELIB_MATIERE_NOM": "Finances locales/décisions budgétaires",
    "DELIB_OBJET": "Compte administratif",
}
VOTES = ["VOTE_EFFECTIF", "VOTE_REEL", "VOTE_POUR", "VOTE_CONTRE", "VOTE_ABSTENTION"]


def deliberations(count=3):
    """Valid rows; every other one has no vote."""
    rows = []
    for number in range(count):
        votes = dict(zip(VOTES, (12, 10, 7, 2, 1) if number % 2 == 0 else [None] * 5))
        rows.append({**DELIBERATION, "DELIB_ID": f"2024-{number:04}", **votes})
    return rows


def expected(rows):
    """The expected file, written by hand."""
    names = opendatabutton.schema("deliberations").fields
    cell = lambda value: "" if value is None else str(value)  # noqa: E731
    lines = [",".join(names)] + [",".join(cell(row.get(name)) for name in names) for row in rows]
    return "\n".join(lines) + "\n"


@pytest.fixture
def column():
    """A schema with an identifier and one column `v` with this description."""

    def make(**field):
        return {"name": "essai", "fields": [{"name": "id"}, {"name": "v", **field}]}

    return make
