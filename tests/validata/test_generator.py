"""The generator itself: its valid files are valid for Validata, and it makes the same bytes each time."""

import json
from random import Random

import pytest

import places
import referee
from generate import Generator
from generator.column import Unsupported
from settings import SEED

TABLES = 2  # of each schema
SCHEMAS = sorted(path for folder in (places.DESCRIPTORS, places.SHARED / "schemas") for path in folder.glob("*/*.json"))


def is_table_schema(path) -> bool:
    return "fields" in json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "path", filter(is_table_schema, SCHEMAS), ids=lambda path: f"{path.parent.name}@{path.stem}-{path.parents[1].name}"
)
def test_undamaged_files_are_valid(path, tmp_path):
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    for number in range(TABLES):
        try:
            table = Generator(descriptor, SEED).valid_table(Random(f"{SEED}/{number}"))
        except Unsupported as beyond:
            pytest.skip(f"the generator can't make {path.parent.name}@{path.stem}: {beyond}")
        file = tmp_path / f"{number}.csv"
        file.write_bytes(table.to_bytes())
        verdict = referee.judge(file, descriptor)
        assert verdict.valid, f"seed {SEED}\n{verdict}\n{table.text()}"


def test_same_seed_same_bytes():
    descriptor = {"fields": [{"name": "A", "constraints": {"pattern": "\\w{3,5}"}}, {"name": "B", "type": "number"}]}
    first, second = (Generator(descriptor, "42") for _ in range(2))
    for number in range(100):
        one, other = first.case(number), second.case(number)
        assert (one.name, one.table.to_bytes()) == (other.name, other.table.to_bytes())
