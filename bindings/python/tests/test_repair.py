"""Repairs, as Python sees them."""

import pytest

import opendatabutton as odb

SCHEMA = {
    "name": "essai",
    "fields": [{"name": "jour", "type": "date"}, {"name": "montant", "type": "number"}],
}


def test_a_file_is_repaired_into_another(tmp_path):
    source, output = tmp_path / "x.csv", tmp_path / "y.csv"
    source.write_bytes("Jour;Montant\r\n31/01/2024;1 250,40 €\r\n".encode("cp1252"))
    before = source.read_bytes()
    dry = odb.fix(source, SCHEMA, dry_run=True)
    assert dry.output is None and not output.exists() and dry.repairs_count == 7
    report = odb.fix(source, SCHEMA, output=output)
    assert output.read_text() == "jour,montant\n2024-01-31,1250.40\n"
    assert source.read_bytes() == before
    assert report.valid and report.output == str(output) and report.remaining.valid
    assert report.counts["encoding"] == 1
    last = report.repairs[-1]
    assert (last.rule, last.row_number, last.field_name, last.sure) == ("number", 2, "montant", True)
    assert (last.before, last.after) == ("1 250,40 €", "1250.40")
    with pytest.raises(odb.FileError):
        odb.fix(source, SCHEMA, output=output)
    assert odb.fix(source, SCHEMA, output=output, replace=True).valid
    with pytest.raises(odb.InputError):
        odb.fix(source, SCHEMA, output=source, replace=True)
    with pytest.raises(TypeError):
        odb.fix(source, SCHEMA)


def test_what_has_two_readings_is_asked():
    report = odb.fix(b"jour,montant\n03/04/2024,1\n", SCHEMA, lang="en")
    assert report.content == b"jour,montant\n03/04/2024,1\n"
    (question,) = report.questions
    assert (question.question, question.row_number, question.value) == ("day-or-month", 2, "03/04/2024")
    assert question.readings == ("2024-04-03", "2024-03-04")
    assert "Possible readings" in question.message
    assert not report.valid and report.repairs_count == 0
    assert report.to_dict()["questions"][0]["readings"] == ["2024-04-03", "2024-03-04"]
    assert report.to_html().startswith("<!DOCTYPE html>")
    assert repr(report) == "<RepairReport: not valid, 0 repair(s), 1 question(s)>"


def test_documents_are_refused():
    with pytest.raises(odb.InputError, match="documents imbriqués"):
        odb.fix(b"{}", "marches-publics")
