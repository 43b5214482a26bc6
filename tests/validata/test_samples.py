"""Published sample files: `odb` and Validata report the same errors, by bundled name and by reference schema."""

import json
from pathlib import Path

import pytest

import odb
import parity
import places
import referee

SAMPLES = {
    "subventions@2.1.1": "samples/subventions/*.csv",
    "budget@0.8.3": "samples/budget/*.published.csv",
}
CASES = [
    pytest.param(reference, path, id=f"{reference}-{path.name}")
    for reference, files in SAMPLES.items()
    for path in sorted(places.SHARED.glob(files))
]
NO_SAMPLES = pytest.param("", None, marks=pytest.mark.skip(reason=f"no samples in {places.SHARED}"))


def schema_of(reference: str) -> Path:
    name, version = reference.split("@")
    return places.SHARED / "schemas" / name / f"{version}.json"


def below_cap(path: Path, descriptor: dict, folder: Path) -> Path:
    """The file itself, or its first lines: as many as Validata can list the errors of."""
    lines = path.read_bytes().splitlines(keepends=True)
    while referee.judge(path, descriptor).capped:
        lines = lines[: len(lines) // 2]
        path = folder / f"first-{len(lines)}-lines-of-{path.name.split('-lines-of-')[-1]}"
        path.write_bytes(b"".join(lines))
    return path


@pytest.mark.parametrize("by", ["name", "file"])
@pytest.mark.parametrize("reference, path", CASES or [NO_SAMPLES])
def test_same_findings(reference, path, by, command, tmp_path):
    descriptor = json.loads(schema_of(reference).read_text(encoding="utf-8"))
    schema = odb.by_name(reference) if by == "name" else odb.by_file(schema_of(reference))
    outcome = parity.compare(below_cap(path, descriptor, tmp_path), descriptor, schema)
    assert outcome.aside is None, outcome.aside
    if outcome.difference:
        pytest.fail(f"{path}\n{outcome.difference}", pytrace=False)
