"""Exported files: always valid for Validata, equal for every form of the input, and true to it.

Validata guesses the separator, and texts full of quotes could mislead it. The export foresees that, so this test sets
no file aside.
"""

import csv
import io
from random import Random

import pytest

import datasets
import odb
import places
import records
import referee
import set_aside
from generate import Generator
from generator.column import columns_of
from settings import SEED

TABLES = 5  # of each data set
PRODUCER = "218601946"
WRITTEN_BY = "cargo test -p opendatabutton (the property test of its exports writes that folder)"
FORMS = {"ndjson": records.to_ndjson, "json": records.to_json, "csv": records.to_csv}


@pytest.mark.parametrize("reference", datasets.COMPARED)
def test_property_test_wrote_valid_files(reference):
    data_set = datasets.load(reference)
    files = sorted((places.EXPORTS / data_set.reference).glob("*.csv"))
    if not files:
        pytest.fail(f"no file in {places.EXPORTS / data_set.reference}: run {WRITTEN_BY}", pytrace=False)
    complaints = list(filter(None, (refusal(path, data_set) for path in files)))
    assert not complaints, "\n".join(complaints)


@pytest.mark.parametrize("number", range(TABLES))
@pytest.mark.parametrize("reference", datasets.COMPARED)
def test_export_of_valid_rows(reference, number, command, tmp_path):
    data_set = datasets.load(reference)
    columns = columns_of(data_set.descriptor)
    rows = records.valid_rows(Generator(data_set.descriptor, SEED), Random(f"{SEED}/{reference}/{number}"))
    written = {form: export(reference, tmp_path, form, render(columns, rows)) for form, render in FORMS.items()}

    contents = {form: path.read_bytes() for form, path in written.items()}
    assert contents["ndjson"] == contents["json"] == contents["csv"], f"seed {SEED}: {list(written.values())}"
    complaint = refusal(written["csv"], data_set)
    assert not complaint, f"seed {SEED}: {complaint}"
    with written["csv"].open(encoding="utf-8", newline="") as file:
        read_back = [records.typed_row(columns, row) for row in csv.DictReader(file)]
    assert read_back == [records.typed_row(columns, row) for row in rows], f"seed {SEED}"


def refusal(path, data_set):
    """Validata's findings in the export; None if there are none."""
    text = path.read_bytes().decode("utf-8")
    labels = next(csv.reader(io.StringIO(text, newline="")))
    if labels != data_set.columns:
        return f"{path}: the header is not the schema's: {labels}"
    verdict = referee.judge(path, data_set.descriptor)
    if not verdict.valid:
        return f"{path}: {verdict}"
    set_aside.LEDGER.count(f"exports of {data_set.reference}", ())
    return None


def export(reference, folder, form, text):
    """Writes the input, exports it, and returns the file exported."""
    source, target = folder / f"input.{form}", folder / f"from-{form}.csv"
    source.write_bytes(text.encode("utf-8"))
    done = odb.run_export(reference, source, target, PRODUCER)
    assert done.exit_code == odb.COMPLIANT, f"seed {SEED}\n{done}\n{done.stdout}"
    return target
