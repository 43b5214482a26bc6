"""Typed records, one by one: a wrong one is refused where it is made."""

import datetime
import io
from decimal import Decimal

import opendatabutton
from opendatabutton.records import Subvention
from opendatabutton.records.subventions import Nature


def subvention(siret: str) -> Subvention:
    return Subvention(
        nomAttribuant="Ville de Poitiers",
        idAttribuant="21860194600013",
        dateConvention=datetime.date(2024, 2, 12),
        nomBeneficiaire="Les Petits Débrouillards",
        idBeneficiaire=siret,
        objet="Ateliers « climat » dans les écoles",
        montant=Decimal("8300.00"),
        nature=Nature.AIDE_EN_NUMERAIRE,
        conditionsVersement="unique",
        datesPeriodeVersement="2024-03-15",
        notificationUE=False,
        pourcentageSubvention=1,
    )


page = io.BytesIO()  # the answer of a web server, for one
with opendatabutton.export("subventions", page) as out:
    for siret in ("38047555800058", "38047555800059"):
        try:
            out.write(subvention(siret))
        except opendatabutton.NotCompliantError as error:
            for finding in error.report.errors:
                print(finding.field_name, ":", finding.message)
print(out.receipt.rows, "ligne(s),", len(page.getvalue()), "octets")
