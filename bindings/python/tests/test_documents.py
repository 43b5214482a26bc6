"""Documents of contracts: marches-publics."""

import dataclasses
import datetime
import io
import json
from decimal import Decimal

import opendatabutton
import pytest
from opendatabutton import InputError, NotCompliantError
from opendatabutton.records import Marche
from opendatabutton.records.marches_publics import (
    Acheteur,
    Ccag,
    LieuExecution,
    Operateur,
    TypeCodeLieu,
)


def marche(**changed):
    values = dict(
        id="2024-0012",
        acheteur=Acheteur(id="21860194600013"),
        nature="Marché",
        objet="Réfection de la toiture de l'école « Jules-Ferry »",
        codeCPV="45261900",
        procedure="Procédure adaptée",
        lieuExecution=LieuExecution(code="86000", typeCode=TypeCodeLieu.CODE_POSTAL),
        dureeMois=6,
        dateNotification=datetime.date(2024, 3, 4),
        datePublicationDonnees="2024-03-18",
        montant=Decimal("84250.50"),
        formePrix="Unitaire",
        titulaires=[Operateur(id="38012986646850", typeIdentifiant="SIRET")],
        offresRecues=4,
        marcheInnovant=False,
        attributionAvance=False,
        sousTraitanceDeclaree=False,
        origineUE=1,
        origineFrance=Decimal("0.5"),
        ccag=Ccag.MAITRISE_D_OEUVRE,
        considerationsSociales=["Clause sociale"],
        considerationsEnvironnementales=["Pas de considération environnementale"],
        techniques=["Sans objet"],
        modalitesExecution=["Sans objet"],
        typesPrix=["Définitif ferme"],
        typeGroupementOperateurs="Pas de groupement",
    )
    values.update(changed)
    return Marche(**values)


def test_a_typed_contract_has_the_official_form():
    values = marche().to_dict()
    assert values["titulaires"] == [{"titulaire": {"id": "38012986646850", "typeIdentifiant": "SIRET"}}]
    assert values["techniques"] == {"technique": ["Sans objet"]}
    assert "idAccordCadre" not in values


def test_a_wrong_contract_is_refused_when_it_is_made():
    with pytest.raises(NotCompliantError) as raised:
        marche(nature="Marche", montant=None)
    found = {(finding.path, finding.field_name) for finding in raised.value.report.errors}
    assert ("/nature", "nature") in found
    assert raised.value.report.errors[0].contract_id == "2024-0012"
    with pytest.raises(NotCompliantError):
        dataclasses.replace(marche(), acheteur=Acheteur(id="21860194600014" * 2))


@pytest.mark.parametrize("form", ["json", "xml"])
def test_both_forms_are_written_recognised_and_comply(tmp_path, form):
    with opendatabutton.export(
        "marches-publics",
        directory=tmp_path,
        producer="21860194600013",
        date=datetime.date(2024, 3, 18),
        sequence=2,
        form=form,
    ) as out:
        out.write(marche())
        out.write(marche(id="2024-0013").to_dict())
        out.write(json.dumps(marche(id="2024-0014", montant=84250.5, origineFrance=1).to_dict(), default=str))
        assert out.rows == 3
    assert out.path.name == f"DECP-21860194600013-2024-03-18-02.{form}"
    for source in (out.path, out.path.read_bytes(), io.BytesIO(out.path.read_bytes())):
        report = opendatabutton.validate(source)
        assert report.valid and report.schema_name == "marches-publics" and report.stats.rows == 3
    with pytest.raises(opendatabutton.FileError):
        opendatabutton.export("marches-publics", out.path)


def test_amounts_keep_their_digits():
    page = io.BytesIO()
    with opendatabutton.export("marches-publics", page) as out:
        out.write(marche(montant=Decimal("84250.10"), origineFrance=0.1))
    assert b'"montant":84250.1,' in page.getvalue() and b'"origineFrance":0.1,' in page.getvalue()


def test_a_refused_contract_leaves_the_export_as_it_was():
    page = io.BytesIO()
    bad = {**marche().to_dict(), "nature": "Marche"}
    with opendatabutton.export("marches-publics", page, form="xml") as out:
        out.write(marche())
        with pytest.raises(NotCompliantError) as raised:
            out.write(bad)
        for nothing in ("", "[]", "{} {}", "null", '"x"', "{"):
            with pytest.raises(InputError):
                out.write(nothing)
        with pytest.raises(InputError):
            out.write({"id": "\ud800"})
    assert [finding.path for finding in raised.value.report.errors] == ["/nature"]
    assert opendatabutton.validate(page.getvalue()).stats.rows == 1


def test_many_contracts_are_all_checked_and_none_written_if_one_is_wrong(tmp_path):
    bad = {**marche().to_dict(), "nature": "Marche"}
    target = tmp_path / "a.json"
    with pytest.raises(NotCompliantError) as raised:
        opendatabutton.export_table([marche(), bad, bad], "marches-publics", target)
    errors = raised.value.report.errors
    assert [finding.index for finding in errors] == [1, 2]
    assert list(tmp_path.iterdir()) == []
    assert opendatabutton.export_table([], "marches-publics", io.BytesIO()).rows == 0
    receipt = opendatabutton.export_table([marche(), marche(id="2")], "marches-publics", target)
    assert receipt.rows == 2 and receipt.path == target


def test_one_form_becomes_the_other_and_comes_back():
    def convert(source, form):
        page = io.BytesIO()
        with opendatabutton.export("marches-publics", page, form=form) as out:
            out.write_all(source)
        return page.getvalue()

    first = convert([marche(), marche(id="2")], "json")
    xml = convert(first, "xml")
    assert xml.startswith(b"<?xml") and convert(io.BytesIO(xml), "json") == first


def test_what_is_for_tables_is_not_for_documents():
    page = io.BytesIO()
    for call in (
        lambda: opendatabutton.export("deliberations", page, form="xml"),
        lambda: opendatabutton.export("marches-publics", page, form="csv"),
        lambda: opendatabutton.export("deliberations", page).write(marche()),
        lambda: opendatabutton.validate([{"id": 1}], "marches-publics"),
        lambda: opendatabutton.export("marches-publics@2.0.2", page).write(marche()),
        lambda: opendatabutton.export("marches-publics", page).write_all(5),
    ):
        with pytest.raises(InputError):
            call()
    assert opendatabutton.schema("marches-publics").fields == ()
    assert "marches-publics" in [dataset.name for dataset in opendatabutton.datasets()]


ADDRESSES = b"toponyme;numero;commune_insee;long;lat\nRue des Lilas;9;31591;1.028392;43.111637\n"


def test_a_table_with_coordinates_becomes_geojson(tmp_path):
    page, target = io.BytesIO(), tmp_path / "a.geojson"
    for place, source in ((page, ADDRESSES), (target, io.BytesIO(ADDRESSES))):
        with pytest.warns(opendatabutton.DataWarning):
            with opendatabutton.export("bal", place, form="geojson") as out:
                out.write_all(source)
    assert target.read_bytes() == page.getvalue()
    feature = json.loads(page.getvalue())["features"][0]
    assert feature["geometry"] == {"type": "Point", "coordinates": [1.028392, 43.111637]}
    assert feature["properties"]["numero"] == 9
    with pytest.raises(InputError):
        opendatabutton.export("deliberations", page, form="geojson")


def test_addresses_have_their_own_validator():
    report = opendatabutton.validate(ADDRESSES)
    assert not report.valid and report.schema_name == "bal"
    assert report.stats.infos == len(report.infos) > 0
    assert {finding.severity for finding in report} == {"error", "warning", "info"}
    page = io.BytesIO()
    row = dict(toponyme="Rue des Lilas", numero=9, commune_insee="31591", long=1.028392, lat=43.111637)
    with pytest.warns(opendatabutton.DataWarning):
        with opendatabutton.export("bal", page) as out:
            out.write(row)
    assert out.receipt.warnings and b"Rue des Lilas;;9;" in page.getvalue() and opendatabutton.validate(page.getvalue()).valid


def test_findings_say_where_they_are():
    report = opendatabutton.validate(b'{"marches": {\n"marche": [\n{"id": "7"}]}}')
    finding = report.errors[0]
    assert (finding.contract_id, finding.line) == ("7", 3)
    assert finding.path.startswith("/marches/marche/0")
    assert report.to_dict()["errors"][0]["path"] == finding.path
