"""From what business software exports to the official file: TOTEM budgets, tables with headings of their own."""

from __future__ import annotations

import datetime
import json
import os
from dataclasses import dataclass, field
from typing import Any, Callable, Dict, Mapping, Optional, Tuple, Union

from . import _native
from ._errors import Lang
from ._export import Export, Receipt, Writable, export
from ._schema import SchemaLike, resolve

PathLike = Union[str, "os.PathLike[str]"]


def export_totem(
    document: PathLike,
    target: Union[PathLike, Writable, None] = None,
    *,
    plans: Optional[PathLike] = None,
    siret: Union[str, int, None] = None,
    directory: Optional[PathLike] = None,
    producer: Union[str, int, None] = None,
    date: Optional[datetime.date] = None,
    replace: bool = False,
    max_findings: int = 1000,
    lang: Lang = "fr",
) -> Receipt:
    """Exports the ``budget`` of a TOTEM document (or of a *compte financier unique*), the XML that financial software
    sends to the prefecture. ``plans`` is the folder of account plans (``<year>/<standard>/<plan>/planDeCompte.xml``), or
    one of them: the labels come from there. ``siret`` is that of the body whose budget it is, for a document that does
    not state it. ``producer`` is the authority that the document names, unless stated. The
    rest is as in :func:`export`.

    What was inferred is in the receipt's ``notes``. Where something cannot be known (no plan, an account that the plan
    does not have), nothing is written and :class:`NotCompliantError` says so of each row.
    """
    if producer is None and target is None:
        producer = _native.totem_producer(document, lang)
    out = export(
        "budget", target, directory=directory, producer=producer, date=date, replace=replace, lang=lang
    )
    return _finished(out, lambda: out.write_totem(document, plans, siret=siret, max_findings=max_findings, _depth=3))


def export_mapped(
    path: PathLike,
    mapping: Mapping[str, Any],
    target: Union[PathLike, Writable, None] = None,
    *,
    directory: Optional[PathLike] = None,
    producer: Union[str, int, None] = None,
    date: Optional[datetime.date] = None,
    replace: bool = False,
    sheet: Union[str, int, None] = None,
    max_findings: int = 1000,
    lang: Lang = "fr",
) -> Receipt:
    """Exports a CSV or a workbook whose columns bear headings of their own, read as ``mapping`` says: a dict with
    ``schema``, perhaps ``sheet`` (of a workbook; ``sheet=`` goes before it) and ``header`` (the row of the headings; found
    otherwise), and ``fields``. Each field has one source
    (``column``; or ``columns`` and ``join``; or ``constant``) and perhaps ``values``, ``date``, ``number``, ``default``.
    The rest is as in :func:`export`. :func:`suggest_mapping` proposes a mapping.

    A header that is repeated and rows of totals are left out: see the receipt's ``notes`` and ``warnings``.

    >>> import io, pathlib, tempfile
    >>> path = pathlib.Path(tempfile.mkdtemp(), "export.csv")
    >>> _ = path.write_text("Naissances 2023\\n\\nPrénom;Sexe;Nombre\\nJeanne;Fille;1 012\\n", encoding="utf-8")
    >>> page = io.BytesIO()
    >>> receipt = export_mapped(path, {"schema": "prenoms", "fields": {
    ...     "COLL_INSEE": {"constant": "86194"}, "COMMUNE_NOM": {"constant": "Poitiers"}, "ANNEE": {"constant": 2023},
    ...     "ENFANT_PRENOM": {"column": "Prénom"},
    ...     "ENFANT_SEXE": {"column": "Sexe", "values": {"Fille": "F", "Garçon": "M"}},
    ...     "NOMBRE_OCCURRENCES": {"column": "Nombre", "number": {"decimal": ",", "thousands": " "}},
    ... }}, page)
    >>> page.getvalue().decode().splitlines()[1]
    'Poitiers,86194,F,Jeanne,1012,2023'
    """
    out = export(
        str(mapping.get("schema", "")),
        target,
        directory=directory,
        producer=producer,
        date=date,
        replace=replace,
        lang=lang,
    )
    if sheet is not None:
        mapping = {**mapping, "sheet": str(sheet)}
    return _finished(out, lambda: out.write_mapped(path, mapping, max_findings=max_findings, _depth=3))


def _finished(out: Export, write: Callable[[], None]) -> Receipt:
    try:
        write()
        return out.finish()
    except BaseException:
        out.abort()
        raise


@dataclass(frozen=True)
class SuggestedField:
    """Why a column is proposed for a field."""

    field: str
    column: str
    #: Nothing speaks against it; otherwise a person should look at it.
    sure: bool
    #: How alike the names are, from 0 to 1.
    likeness: float
    #: The part of the values looked at that the field takes, from 0 to 1; None when that says nothing.
    fitting: Optional[float]
    #: Day and month could be exchanged: no value tells.
    ambiguous_date: bool
    #: What a person should look at, in words; None when it is sure.
    why: Optional[str] = None


@dataclass(frozen=True)
class Suggestion:
    """A proposed mapping, and what a person has to look at."""

    #: For :func:`export_mapped`, once it was looked at and completed.
    mapping: Dict[str, Any]
    fields: Tuple[SuggestedField, ...]
    #: The required fields for which no column was found.
    missing: Tuple[str, ...]
    #: The columns that feed no field.
    unused: Tuple[str, ...]
    #: Columns that may be one of several fields, where nothing tells which: the column, and the fields.
    asked: Tuple[Tuple[str, Tuple[str, ...]], ...]
    #: The mapping as TOML, for ``odb map apply``, with what is to be looked at as comments.
    toml: str = field(repr=False)


def suggest_mapping(
    path: PathLike, schema: SchemaLike, *, sheet: Union[str, int, None] = None, lang: Lang = "fr"
) -> Suggestion:
    """Proposes a mapping for a CSV or a workbook, by the names of its columns and by its first rows. ``sheet`` is the one
    of a workbook that is read, by its name or its number from 1; the first unless stated.

    >>> import pathlib, tempfile
    >>> path = pathlib.Path(tempfile.mkdtemp(), "export.csv")
    >>> _ = path.write_text("Prénom;Sexe;Nombre d'occurrences;Année\\nJeanne;F;12;2023\\n", encoding="utf-8")
    >>> found = suggest_mapping(path, "prenoms")
    >>> found.mapping["fields"]["ENFANT_PRENOM"], found.missing
    ({'column': 'Prénom'}, ('COLL_INSEE',))
    """
    mapping, toml, fields, missing, unused, asked = _native.suggest_mapping(
        path, resolve(schema, lang), sheet, lang
    )
    return Suggestion(
        mapping=json.loads(mapping),
        fields=tuple(SuggestedField(*one) for one in fields),
        missing=tuple(missing),
        unused=tuple(unused),
        asked=tuple((column, tuple(fields)) for column, fields in asked),
        toml=toml,
    )
