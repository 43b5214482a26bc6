"""Writes the workbooks of tests/hands/kinds (needs openpyxl)."""

from datetime import date, datetime
from pathlib import Path

from openpyxl import Workbook

HERE = Path(__file__).parent / "kinds"
NAMES = ["COMMUNE_NOM", "COLL_INSEE", "ENFANT_SEXE", "ENFANT_PRENOM", "NOMBRE_OCCURRENCES", "ANNEE"]
GRANTS = ["nomAttribuant", "idAttribuant", "dateConvention", "referenceDecision", "nomBeneficiaire", "idBeneficiaire",
          "rnaBeneficiaire", "objet", "montant", "nature", "conditionsVersement", "datesPeriodeVersement", "idRAE",
          "notificationUE", "pourcentageSubvention", "dispositifAide"]


def save(book: Workbook, name: str) -> None:
    book.properties.created = book.properties.modified = datetime(2024, 1, 1)
    book.save(HERE / name)


def main() -> None:
    book = Workbook()
    book.active.title = "Notice"
    book.active.append(["Comment remplir ce classeur"])
    data = book.create_sheet("Données")
    data.append(NAMES)
    data.append(["Poitiers", "86194", "F", "Zoé", 3, 2024])
    save(book, "prenoms.wrong-sheet.xlsx")

    book = Workbook()
    book.active.append(["Prénoms 2024"])
    book.active.append([])
    book.active.append(NAMES)
    book.active.append(["Poitiers", "86194", "F", "Zoé", 3, 2024])
    save(book, "prenoms.header-below.xlsx")

    book = Workbook()
    sheet = book.active
    sheet.append(GRANTS)
    for day in range(1, 6):
        sheet.append(["V", "21860194600013", date(2024, 2, day), None, "B", "38047555800058", None, "o", "1 250,40", "aide en numéraire",
                      "unique", "2024-03-15", None, "non", 1, None])
        sheet.cell(sheet.max_row, 3).number_format = "dd/mm/yyyy"
    sheet.append(["V", "21860194600013", "12/02/2024", None, "B", "38047555800058", None, "o", 12, "aide en numéraire",
                  "unique", "2024-03-15", None, "non", 1, None])
    save(book, "subventions.dates-and-numbers.xlsx")


if __name__ == "__main__":
    main()
