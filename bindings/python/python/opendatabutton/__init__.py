"""Export and check French local open data (SCDL).

Records go in, a file that complies with the standard and a receipt come out. The package also checks any file or
table, in your own process, with the verdict of Validata.

>>> import opendatabutton
>>> report = opendatabutton.validate(b"COLL_NOM,COLL_SIRET\\nVille de Poitiers,21860194600013\\n", "deliberations")
>>> report.valid
False
>>> report.errors[0].rule, report.errors[0].field_name
('column-missing', 'DELIB_ID')

The typed records of the standards are in :mod:`opendatabutton.records`. Messages are in French; ``lang="en"``
makes them English.
"""

from ._business import SuggestedField, Suggestion, export_mapped, export_totem, suggest_mapping
from ._document import Contract
from ._errors import DataWarning, FileError, InputError, OpenDataButtonError
from ._export import Export, Receipt, export, export_table
from ._lang import set_lang
from ._native import VERSION as __version__
from ._record import Record
from ._repair import Question, Repair, RepairReport, fix
from ._report import Finding, NotCompliantError, Report, Stats
from ._schema import DataSet, Schema, datasets, schema
from ._validate import validate

__all__ = [
    "Contract",
    "DataSet",
    "DataWarning",
    "Export",
    "FileError",
    "Finding",
    "InputError",
    "NotCompliantError",
    "OpenDataButtonError",
    "Question",
    "Receipt",
    "Record",
    "Repair",
    "RepairReport",
    "Report",
    "Schema",
    "Stats",
    "SuggestedField",
    "Suggestion",
    "__version__",
    "datasets",
    "export",
    "export_mapped",
    "export_table",
    "export_totem",
    "fix",
    "schema",
    "set_lang",
    "suggest_mapping",
    "validate",
]
