"""A data frame with gaps into a compliant file, in three lines."""

import tempfile
import warnings

import pandas as pd

import opendatabutton

frame = pd.DataFrame(
    {
        "COLL_NOM": "Ville de Poitiers",
        "COLL_SIRET": 21860194600013,
        "DELIB_ID": ["2024-0001", "2024-0002"],
        "DELIB_DATE": pd.to_datetime(["2024-01-29", "2024-01-29"]),
        "DELIB_MATIERE_CODE": ["7.1", "3.1"],
        "DELIB_MATIERE_NOM": ["Finances locales/décisions budgétaires", "Domaine et patrimoine/acquisitions"],
        "DELIB_OBJET": ["Compte administratif", "Achat d'une parcelle"],
        "VOTE_EFFECTIF": [53, None],  # so pandas keeps 53.0
        "VOTE_REEL": [50, None],
        "VOTE_POUR": [38, None],
        "VOTE_CONTRE": [8, None],
        "VOTE_ABSTENTION": [4, None],
    }
)

warnings.simplefilter("ignore", opendatabutton.DataWarning)  # receipt.warnings has them too
with tempfile.TemporaryDirectory() as directory:
    receipt = opendatabutton.export_table(frame, "deliberations", directory=directory, producer="218601946")
    print(receipt.file, receipt.rows, receipt.sha256)
    for warning in receipt.warnings:
        print(warning.field_name, ":", warning.title)
