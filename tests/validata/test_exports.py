"""Exported files: always valid for Validata, the same whatever the form of the input, and true to it."""

import csv
from random import Random

import pytest

import datasets
import odb
import places
import records
import referee
from generate import Generator
from generator.column import columns_of
from settings import SEED

TABLES = 5  # of each data set
PRODUCER = "218601946"
WRITTEN_BY = "cargo test -p opendatabutton (the property test of its exports writes that folder)"
FORMS = {"ndjson": records.to_ndjson, "json": records.to_json, "csv": records.to_csv}


@pytest.mark.parametrize("reference", datasets.COMPARED)
def test_property_test_wrote_valid_files(reference):
    files = sorted((places.EXPORTS / reference).glob("*.csv"))
    if not files:
        pytest.fail(f"no file in {places.EXPORTS / reference}: run {WRITTEN_BY}", pytrace=False)
    descriptor = datasets.load(reference).descriptor
    refused = {path: verdict for path in files if not (verdict := referee.judge(path, descriptor)).valid}
    assert not refused, "\n".join(f"{path}: {verdict}" for path, verdict in refused.items())


@pytest.mark.parametrize("number", range(TABLES))
@pytest.mark.parametrize("reference", datasets.COMPARED)
def test_export_of_valid_rows(reference, number, command, tmp_path):
    data_set = datasets.load(reference)
    columns = columns_of(data_set.descriptor)
    rows = records.valid_rows(Generator(data_set.descriptor, SEED), Random(f"{SEED}/{reference}/{number}"))
    written = {form: export(reference, tmp_path, form, render(columns, rows)) for form, render in FORMS.items()}

    contents = {form: path.read_bytes() for form, path in written.items()}
    assert contents["ndjson"] == contents["json"] == contents["csv"], f"seed {SEED}: {list(written.values())}"
    verdict = referee.judge(written["csv"], data_set.descriptor)
    assert verdict.valid, f"seed {SEED}: {written['csv']}: {verdict}"
    with written["csv"].open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        read_back = [records.typed_row(columns, row) for row in reader]
    assert reader.fieldnames == data_set.columns
    assert read_back == [records.typed_row(columns, row) for row in rows], f"seed {SEED}"


def export(reference, folder, form, text):
    """Writes the input, exports it, and returns the file that came out."""
    source, target = folder / f"input.{form}", folder / f"from-{form}.csv"
    source.write_bytes(text.encode("utf-8"))
    done = odb.run_export(reference, source, target, PRODUCER)
    assert done.exit_code == odb.COMPLIANT, f"seed {SEED}\n{done}\n{done.stdout}"
    return target
