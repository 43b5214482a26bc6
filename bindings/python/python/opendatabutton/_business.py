"""From exports of business software to the official file: TOTEM budgets, tables with headings of their own."""

from __future__ import annotations

import datetime
import json
import os
from dataclasses import dataclass, field
from typing import Any, Callable, Dict, Mapping, Optional, Tuple, Union

from . import _native
from ._lang import Lang, language
from ._export import Export, Receipt, Writable, export
from ._schema import SchemaLike, resolve
from ._source import PARIS, Progress, Source, Zone, given, name_of

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
    lang: Optional[Lang] = None,
) -> Receipt:
    """Exports the ``budget`` of a TOTEM document (or of a *compte financier unique*), the XML that financial software
    sends to the prefecture.

    The receipt's ``notes`` list the inferred values. If a value cannot be known (no plan, an account that the plan
    does not have), nothing is written and :class:`NotCompliantError` has a finding for each row.

    Args:
        document: the document, XML.
        target: a path, or a file object of bytes.
        plans: the folder of account plans (``<year>/<standard>/<plan>/planDeCompte.xml``), or one plan: it gives the
            labels.
        siret: the number of the body whose budget it is, if the document does not state it.
        directory: the folder of the file, which has the official name; the current one by default.
        producer: the SIREN of the publishing authority; by default, the one that the document names.
        date: the day in the official name; today by default.
        replace: whether to replace an existing file.
        max_findings: how many findings of each severity keep their details; all are counted.
        lang: the language of the messages, ``fr`` or ``en``; see :func:`set_lang`.
    """
    lang = language(lang)
    if producer is None and target is None:
        producer = _native.totem_producer(document, lang)
    out = export(
        "budget", target, directory=directory, producer=producer, date=date, replace=replace, lang=lang
    )
    return _finished(out, lambda: out.write_totem(document, plans, siret=siret, max_findings=max_findings, _depth=3))


def export_mapped(
    source: Source,
    mapping: Mapping[str, Any],
    target: Union[PathLike, Writable, None] = None,
    *,
    directory: Optional[PathLike] = None,
    producer: Union[str, int, None] = None,
    date: Optional[datetime.date] = None,
    replace: bool = False,
    name: Optional[str] = None,
    sheet: Union[str, int, None] = None,
    max_findings: int = 1000,
    progress: Optional[Progress] = None,
    timezone: Zone = PARIS,
    lang: Optional[Lang] = None,
) -> Receipt:
    """Exports a file or a table whose columns have headings of their own, by a mapping; :func:`suggest_mapping` proposes
    one.

    The export leaves out repeated headers and rows of totals; the receipt's ``notes`` and ``warnings`` list them.

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

    Args:
        source: a path, bytes, a file object (CSV, xlsx, ods or xls), or a table as :func:`validate` takes it.
        mapping: a dict with ``schema``, optionally ``sheet`` (of a workbook) and ``header`` (the row of the headings;
            found by default), and ``fields``. Each field has one source (``column``; or ``columns`` and ``join``; or
            ``constant``) and optionally ``values``, ``date``, ``number``, ``default``.
        target: a path, or a file object of bytes.
        directory: the folder of the file, which has the official name; the current one by default.
        producer: the SIREN of the publishing authority.
        date: the day in the official name; today by default.
        replace: whether to replace an existing file.
        name: the name of the source in the report; that of the file by default.
        sheet: the sheet of a workbook, by its name or its number from 1; it overrides that of the mapping.
        max_findings: how many findings of each severity keep their details; all are counted.
        progress: called now and then with the number of records done, and None. An exception from it ends the work, and
            so does Ctrl-C; the file then does not appear.
        timezone: the zone in which a column of days reads the instants of a table, as in :func:`validate`.
        lang: the language of the messages, ``fr`` or ``en``; see :func:`set_lang`.
    """
    lang = language(lang)
    out = export(
        str(mapping.get("schema", "")),
        target,
        directory=directory,
        producer=producer,
        date=date,
        replace=replace,
        timezone=timezone,
        lang=lang,
    )
    if sheet is not None:
        mapping = {**mapping, "sheet": str(sheet)}
    return _finished(
        out,
        lambda: out.write_mapped(
            source, mapping, name=name, max_findings=max_findings, progress=progress, _depth=3
        ),
    )


def _finished(out: Export, write: Callable[[], None]) -> Receipt:
    try:
        write()
        return out.finish()
    except BaseException:
        out.abort()
        raise


@dataclass(frozen=True)
class SuggestedField:
    """The proposal of a column for a field, with its reasons."""

    field: str
    column: str
    #: True if nothing contradicts the proposal; otherwise a person should check it.
    sure: bool
    #: The likeness of the names, from 0 to 1.
    likeness: float
    #: The share of the values read that the field accepts, from 0 to 1; None if the values prove nothing.
    fitting: Optional[float]
    #: True if no value shows which of two numbers is the day and which the month.
    ambiguous_date: bool
    #: The doubt, in words; None if the proposal is sure.
    why: Optional[str] = None


@dataclass(frozen=True)
class Suggestion:
    """A proposed mapping, and the points for a person to check."""

    #: For :func:`export_mapped`, once checked and completed.
    mapping: Dict[str, Any]
    fields: Tuple[SuggestedField, ...]
    #: The required fields for which no column was found.
    missing: Tuple[str, ...]
    #: The columns that feed no field.
    unused: Tuple[str, ...]
    #: Columns that may feed one of several fields, without evidence for either: the column, and the fields.
    asked: Tuple[Tuple[str, Tuple[str, ...]], ...]
    #: The mapping as TOML, for ``odb map apply``, with the points to check as comments.
    toml: str = field(repr=False)


def suggest_mapping(
    source: Source,
    schema: SchemaLike,
    *,
    name: Optional[str] = None,
    sheet: Union[str, int, None] = None,
    timezone: Zone = PARIS,
    lang: Optional[Lang] = None,
) -> Suggestion:
    """Proposes a mapping for a file or a table, by the names of its columns and by its first rows.

    >>> import pathlib, tempfile
    >>> path = pathlib.Path(tempfile.mkdtemp(), "export.csv")
    >>> _ = path.write_text("Prénom;Sexe;Nombre d'occurrences;Année\\nJeanne;F;12;2023\\n", encoding="utf-8")
    >>> found = suggest_mapping(path, "prenoms")
    >>> found.mapping["fields"]["ENFANT_PRENOM"], found.missing
    ({'column': 'Prénom'}, ('COLL_INSEE',))

    Args:
        source: a path, bytes, a file object (CSV, xlsx, ods or xls), or a table as :func:`validate` takes it.
        schema: the schema whose fields are wanted.
        name: the name of the source in errors; that of the file by default.
        sheet: the sheet of a workbook, by its name or its number from 1; the first by default.
        timezone: the zone in which a column of days reads the instants of a table, as in :func:`validate`.
        lang: the language of the messages, ``fr`` or ``en``; see :func:`set_lang`.
    """
    lang = language(lang)
    taken = given(source, sheet, timezone, lang)
    mapping, toml, fields, missing, unused, asked = _native.suggest_mapping(
        taken, name or name_of(source), resolve(schema, lang), sheet, lang
    )
    return Suggestion(
        mapping=json.loads(mapping),
        fields=tuple(SuggestedField(*one) for one in fields),
        missing=tuple(missing),
        unused=tuple(unused),
        asked=tuple((column, tuple(fields)) for column, fields in asked),
        toml=toml,
    )
