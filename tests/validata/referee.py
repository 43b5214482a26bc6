"""Validata, the referee, run as a black box through its one public entry point.

Besides its verdict, two things are asked of it: whether it could do its job at all (some headers and values make it
fail, and it stops listing at 1,000 errors), and which table it read from the bytes, since it guesses charset,
separator and header row and can guess wrong. Where it failed or misread there is nothing to compare with.
"""

import copy
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

from validata_core import validation_service

from generator.table import Cells

Finding = tuple[str, Optional[int], Optional[str]]  # type, rowNumber, fieldName
Warned = tuple[str, Optional[str]]  # kind, fieldName

MISSING, UNKNOWN, ORDER = "optional column missing", "unknown column", "columns in another order"
# Its warnings are sentences, one for each column; None for those about the descriptor, which are not of the file.
SENTENCES = {
    r"Colonne manquante : Ajoutez la colonne manquante `(.*)`\.": MISSING,
    r"Colonne surnuméraire : Retirez la colonne `(.*)` non définie dans le schéma\.": UNKNOWN,
    r"Colonnes désordonnées : Réordonnez les colonnes du fichier pour respecter le schéma : \[.*\]\.": ORDER,
    r"Le custom check '.*' est déprécié, veuillez utiliser '.*' à la place dans le schéma\.": None,
}

ERROR_CAP = 1000
# Its reports of a failed check of the file, as opposed to findings in the file.
FAILURE_TYPES = frozenset(
    {"error", "source-error", "encoding-error", "check-error", "schema-error", "field-error", "resource-error"}
)
NO_VALUE_MATCHES = "(?!)"


@dataclass(frozen=True)
class Verdict:
    """Validata's verdict on a file; `failure` is the reason if there is no verdict."""

    valid: bool = False
    warnings: tuple[str, ...] = ()
    warned: frozenset[Warned] = frozenset()
    errors: frozenset[Finding] = frozenset()
    failure: Optional[str] = None
    capped: bool = False


def judge(path: Path, descriptor: dict) -> Verdict:
    """Validata's verdict on the file at `path` against `descriptor`."""
    try:
        report = validation_service.validate(str(path), copy.deepcopy(descriptor))
    except Exception as crash:  # whatever it raises, it gave no verdict
        return Verdict(failure=f"it crashes ({type(crash).__name__}: {crash})")
    errors = [error.to_dict() for error in report.errors]
    broken = [error for error in errors if error["type"] in FAILURE_TYPES]
    if broken:
        return Verdict(failure=f"it gives up ({broken[0]['type']}: {broken[0]['message']})")
    return Verdict(
        valid=report.valid,
        warnings=tuple(report.warnings),
        warned=frozenset(filter(None, map(_warned, report.warnings))),
        errors=frozenset((error["type"], error.get("rowNumber"), error.get("fieldName")) for error in errors),
        capped=len(errors) >= ERROR_CAP,
    )


def _warned(sentence: str) -> Optional[Warned]:
    for pattern, kind in SENTENCES.items():
        match = re.fullmatch(pattern, sentence, re.DOTALL)
        if match:
            return kind and (kind, match[1].strip() if kind != ORDER else None)
    raise AssertionError(f"Validata warns of something unknown here: {sentence}")


def read_cells(path: Path, labels: Iterable[str]) -> Optional[Cells]:
    """The cells, without empty ones, that Validata reads from the file under `labels`; None if it fails or lists too few.

    No value satisfies its schema here, so that it reports every cell together with the text it read.
    """
    fields = [{"name": label, "type": "string", "constraints": {"pattern": NO_VALUE_MATCHES}} for label in labels]
    try:
        report = validation_service.validate(str(path), {"name": "reading", "fields": fields})
    except Exception:  # no reading either
        return None
    errors = [error.to_dict() for error in report.errors]
    if len(errors) >= ERROR_CAP or any(error["type"] in FAILURE_TYPES for error in errors):
        return None
    return {
        (error["rowNumber"], error["fieldName"]): error["cell"]
        for error in errors
        if error["type"] == "constraint-error"
    }
