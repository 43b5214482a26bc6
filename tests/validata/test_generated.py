"""Generated files: `odb` and Validata find the same things wrong in each of them."""
import functools

import pytest

import datasets
import odb
import parity
import places
from generate import Case, Generator
from set_aside import LEDGER, LOST_ON
from settings import FILES, SEED

MOST_ASIDE = 0.1  # share of the files that may be set aside before the comparison is worth too little
ENOUGH_TO_JUDGE = 200  # fewer files than this need not show every kind of error
ALWAYS_POSSIBLE = {"type-error", "constraint-error", "missing-label", "missing-cell", "extra-cell", "blank-row"}
TYPE_OF_CHECK = {
    "french-siret-value": "custom-check-error",
    "french-siren-value": "custom-check-error",
    "nomenclature-actes-value": "custom-check-error",
}


@functools.lru_cache(maxsize=None)
def files_of(reference: str):
    data_set = datasets.load(reference)
    return data_set, Generator(data_set.descriptor, f"{SEED}/{reference}")


def reason_of(case: Case, aside: str) -> str:
    known = [LOST_ON[name] for name in case.table.done if name in LOST_ON]
    return known[0] if known else aside


@pytest.mark.parametrize("number", range(FILES))
@pytest.mark.parametrize("reference", datasets.COMPARED)
def test_same_findings(reference, number, command, tmp_path):
    data_set, generator = files_of(reference)
    case = generator.case(number)
    path = tmp_path / case.name
    path.write_bytes(case.table.to_bytes())
    try:
        outcome = parity.compare(path, data_set.descriptor, odb.by_name(reference), case.table.cells_by_label())
        complaint = outcome.difference
    except AssertionError as unusable:
        complaint = str(unusable)
    if complaint:
        pytest.fail(report(reference, case, complaint), pytrace=False)
    if outcome.aside:
        reason = reason_of(case, outcome.aside)
        LEDGER.set_aside(reference, reason, case.name)
        pytest.skip(f"{reference}: {reason}")
    LEDGER.count(reference, outcome.kinds)


def report(reference: str, case: Case, complaint: str) -> str:
    """The whole story of a difference, with the file kept where one can look at it."""
    kept = places.FAILED / reference / f"seed-{SEED}" / case.name
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_bytes(case.table.to_bytes())
    story = case.table.notes or ["nothing: the file is valid"]
    return "\n".join([f"seed {SEED}, {reference}, file {kept}", "done to it:", *(f"  {note}" for note in story), complaint])


@pytest.mark.parametrize("reference", datasets.COMPARED)
def test_comparison_is_worth_something(reference):
    """Few files were set aside, and every kind of error that the data set can have was met. Runs after the files."""
    compared, aside = LEDGER.compared[reference], LEDGER.count_aside(reference)
    if compared + aside < ENOUGH_TO_JUDGE:
        pytest.skip(f"{reference}: only {compared + aside} files went through, too few to judge")
    assert aside <= MOST_ASIDE * (compared + aside), LEDGER.lines()
    assert expected_kinds(datasets.load(reference).descriptor) <= LEDGER.kinds[reference]


def expected_kinds(descriptor: dict) -> set:
    checks = {check["name"] for check in descriptor.get("custom_checks", [])}
    return ALWAYS_POSSIBLE | {TYPE_OF_CHECK.get(name, name) for name in checks}
