"""Exports of business software to the official file: TOTEM budgets, tables with headings of their own."""

import io
from pathlib import Path

import pytest

import opendatabutton as odb

TOTEM = Path(__file__).parents[3] / "examples" / "totem"


def test_a_totem_document_becomes_a_budget(tmp_path):
    receipt = odb.export_totem(TOTEM / "budget.xml", directory=tmp_path, plans=TOTEM / "plans-de-comptes")
    assert receipt.rows == 3
    assert receipt.file.endswith("_218601946_budget.csv")
    assert [note.rule for note in receipt.notes] == ["totem-chapter-inferred"]
    assert odb.validate(tmp_path / receipt.file, "budget").valid


def test_without_its_plan_nothing_is_invented(tmp_path):
    with pytest.raises(odb.NotCompliantError) as refused:
        odb.export_totem(TOTEM / "budget.xml", tmp_path / "budget.csv")
    assert [finding.rule for finding in refused.value.report.errors] == ["totem-no-plan"] * 3
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_totem_document_is_named(tmp_path):
    document = tmp_path / "facture.xml"
    document.write_text("<Facture/>")
    with pytest.raises(odb.InputError, match="Facture"):
        odb.export_totem(document, io.BytesIO())
    with pytest.raises(odb.FileError):
        odb.export_totem(tmp_path / "none.xml", io.BytesIO())


def test_a_proposed_mapping_is_completed_and_applied(tmp_path):
    path = tmp_path / "export.csv"
    path.write_text("Prénoms\n\nPrénom;Sexe;Nombre;Année\nJeanne;F;12;2023\nTotal;;12;\n", encoding="cp1252")
    found = odb.suggest_mapping(path, "prenoms")
    assert found.mapping["header"] == 3
    assert found.missing == ("COLL_INSEE",)
    assert "[fields.ENFANT_PRENOM]" in found.toml
    fields = found.mapping["fields"]
    fields["COLL_INSEE"] = {"constant": 86194}
    fields["COMMUNE_NOM"] = {"constant": "Poitiers"}
    fields.setdefault("NOMBRE_OCCURRENCES", {"column": "Nombre"})
    page = io.BytesIO()
    with pytest.warns(odb.DataWarning):
        receipt = odb.export_mapped(path, found.mapping, page)
    assert [finding.row_number for finding in receipt.warnings] == [5]
    assert page.getvalue().decode().splitlines()[1] == "Poitiers,86194,F,Jeanne,12,2023"


@pytest.mark.parametrize(
    "mapping, said",
    [
        ({"schema": "prenoms", "fields": {"ANNEE": {}}}, "ANNEE : aucune source"),
        ({"schema": "prenoms", "fields": {"ANNEE": {"column": "An"}}}, "pas de colonne « An »"),
        ({"schema": "prenoms", "fields": {"ANNEE": {"colum": "Année"}}}, "colum"),
    ],
)
def test_a_mapping_that_makes_no_sense_is_an_error(tmp_path, mapping, said):
    path = tmp_path / "export.csv"
    path.write_text("Prénom;Année\nJeanne;2023\n")
    with pytest.raises(odb.InputError, match=said):
        odb.export_mapped(path, mapping, io.BytesIO())
