"""Validata reports the expected findings for the vectors of the conformance suite.

Their expectations come from the descriptors; here the referee confirms them. A low `ODB_PARITY_FILES` takes a sample of
each data set, spread over its vectors, of the latest versions alone.
"""

import pytest

import datasets
import referee
import set_aside
import vectors
from settings import FILES

WHOLE = FILES >= 220
SAMPLE = 12


REFERENCES = [one for one in datasets.COMPARED + (datasets.OLDER if WHOLE else []) if vectors.folder(one).is_dir()]


def test_most_data_sets_have_vectors():
    assert len(REFERENCES) >= 12, "no vectors: odb-conformance vectors generate"


@pytest.mark.parametrize("reference", REFERENCES)
def test_validata_finds_what_the_vectors_expect(reference, tmp_path):
    descriptor = datasets.load(reference).descriptor
    cases = list(vectors.of(reference, descriptor))
    step = 1 if WHOLE else max(1, len(cases) // SAMPLE)
    differences = []
    for number, case in enumerate(cases[::step]):
        path = tmp_path / f"{number}.csv"
        path.write_bytes(case.content)
        verdict = referee.judge(path, descriptor)
        if verdict.failure:
            set_aside.LEDGER.set_aside(reference, f"{set_aside.FAILS}: {verdict.failure}", case.id)
        elif (verdict.errors, verdict.warned) == (case.errors, case.warned):
            set_aside.LEDGER.count(reference, (kind for kind, *_ in verdict.errors))
        else:
            differences.append(
                f"{case.id}\n  expected {sorted(map(str, case.errors | case.warned))}"
                f"\n  Validata {sorted(map(str, verdict.errors | verdict.warned))}"
            )
    assert not differences, "\n".join(differences)
