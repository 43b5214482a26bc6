"""Files that `odb` makes of TOTEM documents: Validata reports nothing in them."""

from pathlib import Path

import pytest

import datasets
import odb
import places
import referee

OWN = places.REPO / "examples" / "totem"
SAMPLES = places.SHARED / "samples" / "budget"
CASES = [(OWN / "budget.xml", OWN / "plans-de-comptes")] + [
    (path, SAMPLES / "plans-de-comptes") for path in sorted(SAMPLES.glob("*.totem.xml"))
]
BUDGET = datasets.load("budget@0.8.3")


@pytest.mark.parametrize("document, plans", CASES, ids=lambda path: path.name)
def test_files_are_valid(document: Path, plans: Path, tmp_path: Path):
    target = tmp_path / "budget.csv"
    done = odb.run("totem", str(document), "--plans", str(plans), "-o", str(target))
    assert done.exit_code == odb.COMPLIANT, done
    verdict = referee.judge(target, BUDGET.descriptor)
    assert verdict.valid and not verdict.warned, verdict
