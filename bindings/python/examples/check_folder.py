"""Checks the files of a folder (an argument, or here one that it makes) and writes a page for each that is wrong."""

import sys
import tempfile
from pathlib import Path

import opendatabutton


def check(folder: Path) -> int:
    """The number of files that do not comply."""
    wrong = 0
    for path in sorted(folder.iterdir()):
        if path.suffix not in (".csv", ".xlsx", ".ods", ".xls"):
            continue
        try:
            report = opendatabutton.validate(path)
        except opendatabutton.OpenDataButtonError as error:
            print(error)
            continue
        print(f"{path.name} : {report.schema_name} {report.schema_version}, {report.stats.errors} erreur(s)")
        if not report.valid:
            wrong += 1
            path.with_suffix(".html").write_text(report.to_html(), encoding="utf-8")
    return wrong


if len(sys.argv) > 1:
    sys.exit(check(Path(sys.argv[1])) > 0)
with tempfile.TemporaryDirectory() as made:
    header = "COMMUNE_NOM;COLL_INSEE;ENFANT_SEXE;ENFANT_PRENOM;NOMBRE_OCCURRENCES;ANNEE\n"
    Path(made, "prenoms.csv").write_text(header + "Poitiers;86194;F;Jeanne;douze;2023\n", encoding="utf-8")
    print(check(Path(made)), "fichier(s) à corriger")
