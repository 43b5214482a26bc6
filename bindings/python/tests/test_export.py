"""The export button: the files on the disk at each moment, and concurrent callers."""

import datetime
import io
import json
import multiprocessing
import os
import pathlib
import threading
from decimal import Decimal
from enum import Enum

import numpy as np
import pandas as pd
import pytest

import opendatabutton
from conftest import DELIBERATION, deliberations, expected
from opendatabutton import FileError, InputError, NotCompliantError
from opendatabutton.records import Deliberation, Subvention
from opendatabutton.records.subventions import Nature

SUBVENTION = {
    "nomAttribuant": "Ville de Poitiers",
    "idAttribuant": "21860194600013",
    "dateConvention": datetime.date(2024, 2, 12),
    "nomBeneficiaire": "Les Petits Débrouillards",
    "idBeneficiaire": 38047555800058,
    "objet": "Ateliers",
    "montant": Decimal("8300.00"),
    "nature": Nature.AIDE_EN_NUMERAIRE,
    "conditionsVersement": "unique",
    "datesPeriodeVersement": "2024-03-15",
    "notificationUE": False,
    "pourcentageSubvention": 1,
}


def test_on_a_clean_exit_the_file_and_its_receipt_appear(tmp_path):
    with opendatabutton.export(
        "deliberations", directory=tmp_path, producer="218601946", date=datetime.date(2024, 1, 31)
    ) as out:
        out.write(**DELIBERATION)
        out.write(Deliberation(**{**DELIBERATION, "DELIB_ID": "2"}))
        out.write({**DELIBERATION, "DELIB_ID": "3"})
        assert [path for path in tmp_path.iterdir() if not path.name.startswith(".")] == []
        assert out.rows == 3
        with pytest.raises(InputError) as caught:
            out.receipt
        assert caught.value.kind == "unfinished"
    name = "20240131_218601946_deliberations.csv"
    assert sorted(path.name for path in tmp_path.iterdir()) == [name, name + ".receipt.json"]
    receipt = out.receipt
    assert (receipt.file, receipt.path, receipt.rows, out.rows) == (name, tmp_path / name, 3, 3)
    assert json.loads((tmp_path / (name + ".receipt.json")).read_text()) == receipt.to_dict()
    assert receipt.created.tzinfo is not None and receipt.bytes == (tmp_path / name).stat().st_size
    assert opendatabutton.validate(tmp_path / name).valid


def test_on_an_exception_nothing_is_left(tmp_path):
    with pytest.raises(ZeroDivisionError):
        with opendatabutton.export("deliberations", tmp_path / "x.csv") as out:
            out.write(**DELIBERATION)
            1 / 0
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(InputError) as caught:
        out.write(**DELIBERATION)
    assert caught.value.kind == "closed"


@pytest.mark.filterwarnings("ignore::opendatabutton.DataWarning")
def test_a_refused_record_says_all_that_is_wrong_and_the_export_goes_on(tmp_path):
    with opendatabutton.export("deliberations", tmp_path / "x.csv", lang="en") as out:
        out.write(**DELIBERATION)
        with pytest.raises(NotCompliantError) as caught:
            out.write(**{**DELIBERATION, "COLL_SIRET": "1", "DELIB_DAT": "2024", "DELIB_OBJET": None})
        out.write(**DELIBERATION)
    assert [(finding.rule, finding.field_name) for finding in caught.value.report.errors] == [
        ("record-unknown-column", "DELIB_DAT"),
        ("constraint-pattern", "COLL_SIRET"),
        ("constraint-required", "DELIB_OBJET"),
        ("check-siret", "COLL_SIRET"),
    ]
    assert "DELIB_DATE" in str(caught.value)
    assert out.receipt.rows == 2
    # As in Rust: the number of the row in the file.
    assert {finding.row_number for finding in caught.value.report.errors} == {3}


def test_a_table_with_refused_rows_can_not_be_finished_unnoticed(tmp_path):
    rows = deliberations(3)
    rows[1]["COLL_SIRET"] = "x"
    with pytest.raises(NotCompliantError) as caught:
        with opendatabutton.export("deliberations", tmp_path / "x.csv") as out:
            try:
                out.write_all(rows)
            except NotCompliantError:
                pass  # the end of the `with` says it again
    assert caught.value.report.stats.rows_with_errors == 1
    assert list(tmp_path.iterdir()) == []


def test_file_objects_get_the_whole_file_or_nothing(tmp_path):
    class Slow(io.RawIOBase):
        def __init__(self):
            self.taken = b""

        def writable(self):
            return True

        def write(self, data):
            self.taken += bytes(data[:1000])
            return min(len(data), 1000)

    rows = deliberations(200)
    slow, memory = Slow(), io.BytesIO()
    with open(tmp_path / "x.csv", "wb") as file:
        for target in (memory, slow, file):
            with opendatabutton.export("deliberations", target) as out:
                out.write_all(rows)
            assert (out.receipt.file, out.receipt.path) == ("", None)
    assert (tmp_path / "x.csv").read_text() == memory.getvalue().decode() == slow.taken.decode() == expected(rows)
    untouched = io.BytesIO()
    with pytest.raises(KeyError):
        with opendatabutton.export("deliberations", untouched) as out:
            out.write_all(rows)
            raise KeyError
    assert untouched.getvalue() == b""

    class Broken:
        def write(self, data):
            raise RuntimeError("full")

    with pytest.raises(RuntimeError, match="full"):
        with opendatabutton.export("deliberations", Broken()) as out:
            out.write(**DELIBERATION)


def test_targets_that_cannot_be_written_are_said_before_any_row(tmp_path):
    there = tmp_path / "x.csv"
    there.write_text("mine")
    with pytest.raises(FileError) as caught:
        opendatabutton.export("deliberations", there)
    assert isinstance(caught.value, OSError) and caught.value.filename == str(there)
    assert there.read_text() == "mine"
    with opendatabutton.export("deliberations", there, replace=True) as out:
        out.write(**DELIBERATION)
    assert there.read_text() != "mine"
    for options, kind in [
        ({}, "producer"),
        ({"directory": tmp_path, "producer": "123456789"}, "producer"),
        ({"target": there, "directory": tmp_path}, "input"),
        ({"target": 12}, "input"),
    ]:
        with pytest.raises(InputError) as refused:
            opendatabutton.export("deliberations", **options)
        assert refused.value.kind == kind
    with pytest.raises(FileError):
        opendatabutton.export("deliberations", tmp_path / "no" / "x.csv")


def test_typed_records_are_checked_at_once_and_cannot_be_changed():
    record = Subvention(**SUBVENTION)
    assert record == Subvention(**SUBVENTION) and hash(record) == hash(Subvention(**SUBVENTION))
    assert repr(record).startswith("Subvention(nomAttribuant='Ville de Poitiers', idAttribuant='21860194600013'")
    assert "rnaBeneficiaire" not in repr(record)
    assert eval(repr(record)) == record
    with pytest.raises(AttributeError):
        record.objet = "autre"
    with pytest.raises(TypeError):
        Subvention(nomAttribuant="seul")
    with pytest.raises(TypeError):
        Subvention("Ville de Poitiers")
    for field, value, rule in [
        ("nature", "aide en numérair", "constraint-enum"),
        ("idAttribuant", "21860194600014", "check-siret"),
        ("dateConvention", "12/02/2024", "type-date"),
        ("dateConvention", datetime.datetime(2024, 2, 12, 10), "type-date"),
        ("montant", "8300,00", "type-number"),
        ("notificationUE", 3, "type-boolean"),
        ("pourcentageSubvention", True, "type-number"),
    ]:
        with pytest.raises(NotCompliantError) as caught:
            Subvention(**{**SUBVENTION, field: value})
        (error,) = caught.value.report.errors
        assert (error.rule, error.field_name, error.row_number) == (rule, field, None)


def test_values_that_records_take():
    class Own(Enum):
        KIND = "aide en nature"

    for field, value, text in [
        ("nature", "aide en nature", "aide en nature"),
        ("nature", Own.KIND, "aide en nature"),
        ("montant", 8300, "8300"),
        ("montant", 0.1, "0.1"),
        ("montant", Decimal("1E+3"), "1000"),
        ("montant", np.float32(0.1), "0.1"),
        ("montant", np.int64(12), "12"),
        ("dateConvention", "2024-2-12", "2024-02-12"),
        ("dateConvention", datetime.datetime(2024, 2, 12), "2024-02-12"),
        ("dateConvention", pd.Timestamp("2024-02-12"), "2024-02-12"),
        ("dateConvention", np.datetime64("2024-02-12"), "2024-02-12"),
        ("dateConvention", np.datetime64("2024-02-12T00:00", "ns"), "2024-02-12"),
        ("notificationUE", np.bool_(True), "oui"),
        ("idAttribuant", np.str_("21860194600013"), "21860194600013"),
        ("referenceDecision", pd.NA, ""),
        ("referenceDecision", pd.NaT, ""),
        ("referenceDecision", float("nan"), ""),
        ("referenceDecision", np.float64("nan"), ""),
        ("referenceDecision", Decimal("NaN"), ""),
        ("referenceDecision", np.datetime64("NaT"), ""),
    ]:
        target = io.BytesIO()
        with opendatabutton.export("subventions", target) as out:
            out.write(Subvention(**{**SUBVENTION, field: value}))
        names = opendatabutton.schema("subventions").fields
        line = target.getvalue().decode().split("\n")[1].split(",")
        assert line[names.index(field)] == text, (field, value)


def test_a_record_of_another_data_set_or_version_is_refused():
    with opendatabutton.export("subventions@2.1.0", io.BytesIO()) as out:
        for record in (Subvention(**SUBVENTION), Deliberation(**DELIBERATION)):
            with pytest.raises(InputError, match="2.1.0"):
                out.write(record)
            with pytest.raises((InputError, NotCompliantError)):
                opendatabutton.export_table([record], "budget", io.BytesIO())


def test_threads_write_one_after_the_other():
    with opendatabutton.export("deliberations", io.BytesIO()) as out:

        def work(number):
            for row in range(200):
                out.write(**{**DELIBERATION, "DELIB_ID": f"{number}-{row}"})

        threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert out.receipt.rows == 800


def test_an_export_at_work_refuses_other_calls():
    with opendatabutton.export("deliberations", io.BytesIO()) as out:

        def rows():
            with pytest.raises(InputError) as caught:
                out.write(**DELIBERATION)
            assert caught.value.kind == "busy"
            assert out.rows == 0
            yield DELIBERATION

        out.write_all(rows())
    assert out.receipt.rows == 1


def test_an_iterable_that_raises_leaves_nothing(tmp_path):
    def rows():
        yield DELIBERATION
        raise RuntimeError("lost the connection")

    with pytest.raises(RuntimeError, match="lost"):
        opendatabutton.export_table(rows(), "deliberations", tmp_path / "x.csv")
    assert list(tmp_path.iterdir()) == []


def _in_the_child(out, queue):
    try:
        out.write(**DELIBERATION)
    except InputError as error:
        queue.put(error.kind)
    del out


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_after_a_fork_the_child_leaves_the_file_alone(tmp_path):
    context = multiprocessing.get_context("fork")
    queue = context.SimpleQueue()
    with opendatabutton.export("deliberations", tmp_path / "x.csv") as out:
        out.write(**DELIBERATION)
        child = context.Process(target=_in_the_child, args=(out, queue))
        child.start()
        child.join()
        assert (child.exitcode, queue.get()) == (0, "forked")
    assert (tmp_path / "x.csv").exists()


def test_paths_of_every_kind(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for target in ("a.csv", pathlib.Path("b.csv"), str(tmp_path / "é ù.csv")):
        with opendatabutton.export("deliberations", target) as out:
            out.write(**DELIBERATION)
        assert out.receipt.path is not None and out.receipt.path.exists()
