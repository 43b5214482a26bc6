"""Checks files, streams and tables."""

from __future__ import annotations

import os
from typing import Optional, Union

from . import _native
from ._lang import Lang, language
from ._report import Report
from ._schema import SchemaLike, resolve
from ._source import PARIS, Progress, Source, Zone, is_bytes, is_stream, name_of, no_sheet, take, zone_name


def validate(
    source: Source,
    schema: Optional[SchemaLike] = None,
    *,
    name: Optional[str] = None,
    sheet: Union[str, int, None] = None,
    max_findings: int = 1000,
    threads: Optional[int] = None,
    progress: Optional[Progress] = None,
    timezone: Zone = PARIS,
    lang: Optional[Lang] = None,
) -> Report:
    """Checks a file or a table against a schema, with the verdict of Validata.

    A table has the verdict of the file that an export would make of it. A file may be wrong where a table is right:
    ``31/01/2024`` is wrong as a text, but the day itself is right. A column that the schema does not have is a warning,
    in a file, a frame and dicts alike. The named levels of the index of a pandas frame are columns, before the others;
    a level without a name is none, whether pyarrow is installed or not.

    >>> import io
    >>> validate(io.BytesIO(b"v\\n12\\n"), {"fields": [{"name": "v", "type": "integer"}]}).valid
    True
    >>> validate([{"v": 12}, {"v": None}, {"v": 3.0}], {"fields": [{"name": "v", "type": "integer"}]}).valid
    False

    Args:
        source: a path, bytes, a file object (CSV, xlsx, ods or xls), a table (pandas, polars, pyarrow, duckdb, anything
            with the Arrow PyCapsule interface), or an iterable of dicts, of records or of pyarrow batches.
        schema: the schema; without it, the header determines the data set.
        name: the name of the source in the report; that of the file by default.
        sheet: the sheet of a workbook, by its name or its number from 1; the first by default.
        max_findings: how many findings of each severity keep their details; all are counted.
        threads: how many threads check a large file; by default one for each processor, eight at most.
        progress: called now and then with the amount done and the total, or None: bytes of a file, rows of a table. An
            exception from it ends the work, and so does Ctrl-C.
        timezone: the zone in which a column of days reads instants: ``2024-01-28T23:00:00Z`` is 29 January in Paris. A
            warning for each column says it if the zone decided a day.
        lang: the language of the messages, ``fr`` or ``en``; see :func:`set_lang`.
    """
    lang = language(lang)
    compiled = None if schema is None else resolve(schema, lang)
    if isinstance(source, (str, os.PathLike)):
        path = os.fspath(source)
        return Report._of(_native.validate_file(path, compiled, sheet, max_findings, threads, progress, lang), lang)
    called = name or name_of(source)
    if is_bytes(source):
        content = bytes(source)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        native = _native.validate_bytes(content, called, compiled, sheet, max_findings, threads, progress, lang)
    elif is_stream(source):
        native = _native.validate_stream(
            source, called, compiled, sheet, max_findings, threads, progress, lang
        )
    else:
        no_sheet(sheet, lang)
        zone = zone_name(timezone)
        arrow, rows, labels = take(source, lang)
        if arrow is not None:
            native = _native.validate_arrow(arrow, called, compiled, max_findings, progress, zone, lang)
        else:
            native = _native.validate_rows(rows, labels, called, compiled, max_findings, progress, zone, lang)
    return Report._of(native, lang)
