"""Generated files: `odb` and Validata report the same errors in each of them, and the same warnings about columns."""

import functools
from pathlib import Path

import pytest

import datasets
import odb
import parity
import places
import referee
import set_aside
from generate import Case, Generator
from settings import FILES, SEED

MOST_ASIDE = 0.1  # share of the files that may be set aside before the comparison is worth too little
OLDER_SHARE, OLDER_LEAST = 15, 3  # an older version has one file in so many, and at least so many
ENOUGH_TO_JUDGE = 200  # fewer files than this need not show every kind of error
ALWAYS_POSSIBLE = {"type-error", "constraint-error", "missing-label", "missing-cell", "extra-cell", "blank-row"}
TYPE_OF_CHECK = {
    "french-siret-value": "custom-check-error",
    "french-siren-value": "custom-check-error",
    "nomenclature-actes-value": "custom-check-error",
}


@functools.cache
def files_of(reference: str):
    data_set = datasets.load(reference)
    return data_set, Generator(data_set.descriptor, f"{SEED}/{reference}")


# In the latest versions every damage gets its turn. The older versions share most rules: there a sample gets its turn,
# another one in each version.
STRIDE = -(-FILES // max(FILES // OLDER_SHARE, OLDER_LEAST))
TURNS = [(reference, number) for reference in datasets.COMPARED for number in range(FILES)]
TURNS += [
    (reference, number)
    for place, reference in enumerate(datasets.OLDER)
    for number in range(place % STRIDE, FILES, STRIDE)
]


@pytest.mark.parametrize(("reference", "number"), TURNS)
def test_same_findings(reference, number, command, tmp_path):
    data_set, generator = files_of(reference)
    case = generator.case(number)
    path = tmp_path / case.name
    path.write_bytes(case.table.to_bytes())
    outcome = judged(reference, case, path, data_set.descriptor)
    known = set_aside.known_reason(case.table)
    aside = outcome.aside and (known or outcome.aside) or outcome.difference and known
    if aside:
        set_aside.LEDGER.set_aside(reference, aside, case.name)
        pytest.skip(f"{reference}: {aside}")
    if outcome.difference:
        pytest.fail(report(reference, case, outcome.difference), pytrace=False)
    set_aside.LEDGER.count(reference, outcome.kinds)


def judged(reference: str, case: Case, path: Path, descriptor: dict) -> parity.Outcome:
    try:
        return parity.compare(path, descriptor, odb.by_name(reference), case.table.cells_by_label())
    except AssertionError as unusable:
        pytest.fail(report(reference, case, str(unusable)), pytrace=False)


def report(reference: str, case: Case, complaint: str) -> str:
    """The full account of a difference; the file is kept for inspection."""
    kept = places.FAILED / reference / f"seed-{SEED}" / case.name
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_bytes(case.table.to_bytes())
    story = case.table.notes or ["nothing: the file is valid"]
    return "\n".join(
        [f"seed {SEED}, {reference}, file {kept}", "done to it:", *(f"  {note}" for note in story), complaint]
    )


@pytest.mark.parametrize("reference", datasets.COMPARED)
def test_comparison_is_worth_something(reference):
    """Few files were set aside, and every kind of finding that the data set can have occurred. Runs after the files."""
    compared, aside = set_aside.LEDGER.compared[reference], set_aside.LEDGER.count_aside(reference)
    if compared + aside < ENOUGH_TO_JUDGE:
        pytest.skip(f"fewer than {ENOUGH_TO_JUDGE} files of the data set went through, too few to judge")
    assert aside <= MOST_ASIDE * (compared + aside), set_aside.LEDGER.lines()
    assert expected_kinds(datasets.load(reference).descriptor) <= set_aside.LEDGER.kinds[reference]


def expected_kinds(descriptor: dict) -> set:
    checks = {check["name"] for check in descriptor.get("custom_checks", [])}
    optional = any(not field.get("constraints", {}).get("required") for field in descriptor["fields"])
    warned = {referee.UNKNOWN, referee.ORDER} | ({referee.MISSING} if optional else set())
    return ALWAYS_POSSIBLE | {TYPE_OF_CHECK.get(name, name) for name in checks} | warned
