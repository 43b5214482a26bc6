"""The export button."""

from __future__ import annotations

import datetime
import io
import json
import os
import tempfile
import warnings
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, ContextManager, Dict, Iterable, List, Mapping, Optional, Protocol, Tuple, Type, Union, cast

from . import _native, _source
from ._errors import DataWarning, InputError, input_error
from ._document import Contract, json_of
from ._lang import Lang, language
from ._record import Record
from ._report import Finding, NotCompliantError, Report
from ._schema import SchemaLike, resolve
from ._source import PARIS, Progress, Readable, Source, Table, Zone, zone_name


#: The sources of an export besides tables: contracts, or a file.
Contracts = Union[Iterable[Union[Contract, Mapping[str, Any], str]], bytes, Readable]


class Writable(Protocol):
    """A file object of bytes."""

    def write(self, data: bytes, /) -> object:
        """Writes bytes."""
        ...


@dataclass(frozen=True)
class Receipt:
    """The receipt that an export writes beside its file, as ``<file>.receipt.json``."""

    #: The file's name, without its folder; empty if the target is a file object.
    file: str
    #: The file's path; None if the target is a file object.
    path: Optional[Path]
    rows: int
    bytes: int
    #: The SHA-256 of the file, in hexadecimal.
    sha256: str
    schema_name: str
    schema_version: str
    library_version: str
    created: datetime.datetime
    #: Findings that a person should look at: integers that were kept as ``3.0``, for example.
    warnings: Tuple[Finding, ...] = field(default=(), repr=False)
    #: The values inferred or left out: the chapters that a TOTEM document does not state, for example.
    notes: Tuple[Finding, ...] = field(default=(), repr=False)
    _json: str = field(default="", repr=False, compare=False)

    @classmethod
    def _of(cls, text: str, path: Optional[Path], warned: List[Finding], noted: List[Finding]) -> Receipt:
        document = json.loads(text)
        return cls(
            file=document["file"],
            path=path,
            rows=document["rows"],
            bytes=document["bytes"],
            sha256=document["sha256"],
            schema_name=document["schema"]["name"],
            schema_version=document["schema"]["version"],
            library_version=document["library"]["version"],
            created=datetime.datetime.fromisoformat(document["created"].replace("Z", "+00:00")),
            warnings=tuple(warned),
            notes=tuple(noted),
            _json=text,
        )

    def to_json(self) -> str:
        """The receipt, as in the file beside the export."""
        return self._json

    def to_dict(self) -> Dict[str, Any]:
        """The receipt of :meth:`to_json` as a dict."""
        document: Dict[str, Any] = json.loads(self._json)
        return document


class Export:
    """An export in progress: begun by :func:`export`, ended by the ``with`` statement."""

    def __init__(self, native: _native.Export, document: bool, timezone: Zone, lang: Lang) -> None:
        self._native = native
        self._document = document
        self._timezone = timezone
        self._lang: Lang = lang
        self._warned: List[Finding] = []
        self._noted: List[Finding] = []
        self._refused: Optional[Report] = None
        self._receipt: Optional[Receipt] = None

    @property
    def path(self) -> Optional[Path]:
        """The path under which the file appears; None for a file object."""
        return self._native.path

    @property
    def receipt(self) -> Receipt:
        """The receipt, once the file is written."""
        if self._receipt is None:
            raise input_error(
                "unfinished",
                self._lang,
                "l'export n'est pas terminé : il n'a pas encore de reçu",
                "the export is not finished: it has no receipt yet",
            )
        return self._receipt

    @property
    def rows(self) -> int:
        """The number of rows written so far."""
        rows = self._native.rows if self._receipt is None else self._receipt.rows
        return rows or 0

    def write(
        self, record: Union[Record, Contract, Mapping[str, Any], str, None] = None, /, **values: Any
    ) -> None:
        """Writes a record: a typed one, a dict, or its fields as keywords. For a document, writes a contract: a typed
        one, or the official JSON as a dict or a text.

        A record that breaks a rule is not written: :class:`NotCompliantError` carries all of its findings, and the
        export goes on. The first warning of each rule and column is a :class:`DataWarning`, and in the receipt.

        Args:
            record: the record or the contract.
            values: fields, which take precedence over those of the record.
        """
        typed: Optional[Tuple[str, str]] = None
        if self._document:
            if isinstance(record, Contract):
                typed = (record.DATA_SET, record.VERSION)
            given = values if record is None else record
            refused = self._native.write_contract(json_of(given, self._lang), typed)
            if refused is not None:
                raise NotCompliantError(Report._of(refused, self._lang))
            return
        if isinstance(record, (Contract, str)):
            raise input_error(
                "record", self._lang, "un tableau est fait de lignes", "a table is made of rows"
            )
        row: Mapping[str, Any] = values
        if isinstance(record, Record):
            typed = (record.DATA_SET, record.VERSION)
            row = {**record.to_dict(), **values}
        elif record is not None:
            row = {**record, **values}
        found = self._native.write(row, typed)
        if found is not None:
            report = Report._of(found, self._lang)
            if not report.valid:
                raise NotCompliantError(report)
            self._note(report, 1)

    def write_all(
        self,
        table: Union[Table, Contracts],
        *,
        name: Optional[str] = None,
        sheet: Union[str, int, None] = None,
        max_findings: int = 1000,
        progress: Optional[Progress] = None,
        _depth: int = 0,
    ) -> None:
        """Writes a table, an iterable of records, or a file: bytes or a file object, CSV, JSON, NDJSON or a workbook. For
        a document, writes an iterable of contracts, or a file in JSON, NDJSON or XML; if the export has another form,
        that converts the file.

        If rows break rules, :class:`NotCompliantError` carries the report of all of them. The export can then no
        longer be finished: its file would lack rows.

        Args:
            table: the table, the records, the contracts or the file.
            name: the name of the source in the report; that of the file by default.
            sheet: the sheet of a workbook, by its name or its number from 1; the first by default.
            max_findings: how many findings of each severity keep their details; all are counted.
            progress: called now and then with the amount done and the total, or None: rows of a table, bytes of a file.
                An exception from it ends the work, and so does Ctrl-C.
        """
        called = name or _source.name_of(table)
        if self._document or isinstance(table, (bytes, bytearray, memoryview)) or hasattr(table, "read"):
            with _stream(table, self._lang) as file:
                native = self._native.write_stream(file, called, sheet, max_findings, progress)
            self._wrote(Report._of(native, self._lang), _depth + 1)
            return
        _source.no_sheet(sheet, self._lang)
        arrow, rows, labels = _source.take(table, self._lang)
        if arrow is not None:
            native = self._native.write_arrow(arrow, called, max_findings, progress)
        else:
            native = self._native.write_rows(rows, labels, called, max_findings, progress)
        self._wrote(Report._of(native, self._lang), _depth + 1)

    def write_totem(
        self,
        document: Union[str, "os.PathLike[str]"],
        plans: Union[str, "os.PathLike[str]", None] = None,
        *,
        siret: Union[str, int, None] = None,
        max_findings: int = 1000,
        _depth: int = 0,
    ) -> None:
        """Writes the lines of a TOTEM document, as :func:`export_totem`.

        Args:
            document: the document, XML.
            plans: the folder of account plans, or one plan.
            siret: the number of the body whose budget it is, if the document does not state it.
            max_findings: how many findings of each severity keep their details; all are counted.
        """
        given = None if siret is None else str(siret)
        native = self._native.write_totem(document, plans, given, max_findings)
        self._wrote(Report._of(native, self._lang), _depth + 1)

    def write_mapped(
        self,
        source: Source,
        mapping: Mapping[str, Any],
        *,
        name: Optional[str] = None,
        max_findings: int = 1000,
        progress: Optional[Progress] = None,
        _depth: int = 0,
    ) -> None:
        """Writes the records of a source with headings of its own, as :func:`export_mapped`.

        Args:
            source: a path, bytes, a file object, or a table.
            mapping: the mapping, as a dict.
            name: the name of the source in the report; that of the file by default.
            max_findings: how many findings of each severity keep their details; all are counted.
            progress: called now and then with the number of records done, and None. An exception from it ends the work,
                and so does Ctrl-C.
        """
        taken = _source.given(source, None, self._timezone, self._lang)
        called = name or _source.name_of(source)
        native = self._native.write_mapped(taken, called, json.dumps(mapping), max_findings, progress)
        self._wrote(Report._of(native, self._lang), _depth + 1)

    def _wrote(self, report: Report, depth: int) -> None:
        """Handles the report of many records."""
        if not report.valid:
            self._refused = report
            raise NotCompliantError(report)
        self._warned.extend(report.warnings)
        self._noted.extend(report.infos)
        self._warn(report.warnings, depth + 1)

    def _note(self, report: Report, depth: int) -> None:
        """Handles the findings of a record that was written: each rule and column is said once."""
        known = {(finding.rule, finding.field_name) for finding in (*self._warned, *self._noted)}
        new = [finding for finding in report.findings if (finding.rule, finding.field_name) not in known]
        warned = [finding for finding in new if finding.severity == "warning"]
        self._warned.extend(warned)
        self._noted.extend(finding for finding in new if finding.severity == "info")
        self._warn(warned, depth + 1)

    def _warn(self, found: Iterable[Finding], depth: int) -> None:
        places: Dict[str, List[str]] = {}
        for finding in found:
            places.setdefault(finding.title, []).append(_place(finding))
        for title, named in places.items():
            warnings.warn(f"{title} : {', '.join(dict.fromkeys(named))}", DataWarning, stacklevel=depth + 2)

    def finish(self) -> Receipt:
        """Makes the file and its receipt appear. The ``with`` statement calls it."""
        if self._refused is not None:
            raise NotCompliantError(self._refused)
        self._receipt = Receipt._of(self._native.finish(), self.path, self._warned, self._noted)
        return self._receipt

    def abort(self) -> None:
        """Drops the export, and leaves no file. The ``with`` statement calls it on an exception."""
        self._native.abort()

    def __enter__(self) -> Export:
        return self

    def __exit__(
        self,
        kind: Optional[Type[BaseException]],
        error: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        if kind is not None:
            self.abort()
        elif self._receipt is None:
            self.finish()

    def __reduce__(self) -> Tuple[object, ...]:
        raise TypeError("an export writes a file of its process: it is not copied")

    def __repr__(self) -> str:
        name, version = self._native.schema
        return f"<Export {name}@{version}: {self.rows} row(s)>"


def export(
    schema: SchemaLike,
    target: Union[str, "os.PathLike[str]", Writable, None] = None,
    *,
    directory: Union[str, "os.PathLike[str]", None] = None,
    producer: Union[str, int, None] = None,
    date: Optional[datetime.date] = None,
    replace: bool = False,
    form: Optional[str] = None,
    sequence: int = 1,
    timezone: Zone = PARIS,
    lang: Optional[Lang] = None,
) -> Export:
    """Begins an export: to ``target``, or to ``directory`` under the official name, which contains the producer and the
    day.

    Use it in a ``with`` statement: at its end the complete file and its receipt appear; on an exception there is no
    file, and a file object has received nothing.

    >>> import io
    >>> page = io.BytesIO()
    >>> with export("prenoms", page) as out:
    ...     out.write(COMMUNE_NOM="Poitiers", COLL_INSEE="86194", ENFANT_SEXE="F", ENFANT_PRENOM="Jeanne",
    ...               NOMBRE_OCCURRENCES=12, ANNEE=2023)
    >>> out.receipt.rows
    1
    >>> print(page.getvalue().decode(), end="")
    COMMUNE_NOM,COLL_INSEE,ENFANT_SEXE,ENFANT_PRENOM,NOMBRE_OCCURRENCES,ANNEE
    Poitiers,86194,F,Jeanne,12,2023

    Args:
        schema: the data set.
        target: a path, or a file object of bytes.
        directory: the folder of the file; the current one by default.
        producer: the SIREN of the publishing authority; for a document of contracts, the SIRET of the buyer.
        date: the day in the official name; today by default.
        replace: whether to replace an existing file.
        form: ``geojson`` for a table whose rows have coordinates (``bal``, ``dae``, ``equipements``,
            ``irve-statique``; there is then no receipt); ``json`` or ``xml`` for a document of contracts
            (``marches-publics``), by default the extension of the path.
        sequence: the number of a document of contracts on its day.
        timezone: the zone in which a column of days reads instants, as in :func:`validate`.
        lang: the language of the messages, ``fr`` or ``en``; see :func:`set_lang`.
    """
    lang = language(lang)
    path: Union[str, "os.PathLike[str]", None] = None
    stream: Optional[Writable] = None
    if target is None or isinstance(target, (str, os.PathLike)):
        path = target
    elif hasattr(target, "write"):
        stream = target
    else:
        kind = type(target).__name__
        raise input_error(
            "input",
            lang,
            f"{kind} n'est ni un chemin ni un fichier ouvert en écriture",
            f"{kind} is neither a path nor a file object to write to",
        )
    if target is not None and directory is not None:
        raise input_error(
            "input",
            lang,
            "target= et directory= ne vont pas ensemble",
            "target= and directory= do not go together",
        )
    siren = None if producer is None else str(producer)
    compiled = resolve(schema, lang)
    zone = zone_name(timezone)
    try:
        native = _native.Export(
            compiled, path, directory, siren, stream, date, replace, form, sequence, zone, lang
        )
    except InputError as error:
        if error.kind == "producer":
            error.field, error.value = "producer", siren
        raise
    return Export(native, compiled.document, timezone, lang)


def _place(finding: Finding) -> str:
    return finding.path or finding.field_name or str(finding.row_number or "")


def _stream(given: Any, lang: Lang) -> ContextManager[object]:
    """A file object with the records or contracts; only one made here is closed."""
    if hasattr(given, "read"):
        return nullcontext(given)
    if isinstance(given, (bytes, bytearray, memoryview)):
        return io.BytesIO(bytes(cast(bytes, given)))
    if isinstance(given, (str, Mapping, Contract)) or not isinstance(given, Iterable):
        kind = type(cast(object, given)).__name__
        raise input_error(
            "table",
            lang,
            f"{kind} n'est ni une suite de contrats, ni un document ouvert",
            f"{kind} is neither an iterable of contracts nor an open document",
        )
    spooled = tempfile.SpooledTemporaryFile(max_size=1 << 23)
    for contract in cast("Iterable[object]", given):
        spooled.write(json_of(contract, lang).encode())
        spooled.write(b"\n")
    if spooled.tell() == 0:
        spooled.write(b"[]")  # a file without contracts would be no file
    spooled.seek(0)
    return spooled


def export_table(
    table: Union[Table, Contracts],
    schema: SchemaLike,
    target: Union[str, "os.PathLike[str]", Writable, None] = None,
    *,
    directory: Union[str, "os.PathLike[str]", None] = None,
    producer: Union[str, int, None] = None,
    date: Optional[datetime.date] = None,
    replace: bool = False,
    form: Optional[str] = None,
    sequence: int = 1,
    name: Optional[str] = None,
    sheet: Union[str, int, None] = None,
    max_findings: int = 1000,
    progress: Optional[Progress] = None,
    timezone: Zone = PARIS,
    lang: Optional[Lang] = None,
) -> Receipt:
    """Exports a whole table. The columns have the standard's names, in any order; the named levels of the index of a
    pandas frame are columns too.

    If rows break rules, nothing is written and :class:`NotCompliantError` carries the report: each finding has
    the row's position (``finding.index``) and the column.

    >>> import io
    >>> rows = [{"COMMUNE_NOM": "Poitiers", "COLL_INSEE": 86194, "ENFANT_SEXE": "F", "ENFANT_PRENOM": "Jeanne",
    ...          "NOMBRE_OCCURRENCES": 12, "ANNEE": 2023}]
    >>> export_table(rows, "prenoms", io.BytesIO()).rows
    1

    Args:
        table: pandas, polars, pyarrow, duckdb, anything with the Arrow PyCapsule interface, an iterable of dicts or
            records; contracts for a document; bytes or a file object.
        schema: the data set.
        target: a path, or a file object of bytes.
        directory: the folder of the file, which has the official name; the current one by default.
        producer: the SIREN of the publishing authority; for a document of contracts, the SIRET of the buyer.
        date: the day in the official name; today by default.
        replace: whether to replace an existing file.
        form: the form of the file, as in :func:`export`.
        sequence: the number of a document of contracts on its day.
        name: the name of the source in the report; that of the file by default.
        sheet: the sheet of a workbook, by its name or its number from 1; the first by default.
        max_findings: how many findings of each severity keep their details; all are counted.
        progress: called now and then with the amount done and the total, or None: rows of a table, bytes of a file. An
            exception from it ends the work, and so does Ctrl-C; the file then does not appear.
        timezone: the zone in which a column of days reads instants, as in :func:`validate`.
        lang: the language of the messages, ``fr`` or ``en``; see :func:`set_lang`.
    """
    out = export(
        schema,
        target,
        directory=directory,
        producer=producer,
        date=date,
        replace=replace,
        form=form,
        sequence=sequence,
        timezone=timezone,
        lang=lang,
    )
    try:
        out.write_all(
            table, name=name, sheet=sheet, max_findings=max_findings, progress=progress, _depth=1
        )
        return out.finish()
    except BaseException:
        out.abort()
        raise
