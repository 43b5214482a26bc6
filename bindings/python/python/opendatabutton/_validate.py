"""Checks files, streams and tables."""

from __future__ import annotations

import os
from typing import Optional, Union

from . import _native
from ._errors import Lang
from ._report import Report
from ._schema import SchemaLike, resolve
from ._source import Progress, Source, name_of, no_sheet, take


def validate(
    source: Source,
    schema: Optional[SchemaLike] = None,
    *,
    name: Optional[str] = None,
    sheet: Union[str, int, None] = None,
    max_findings: int = 1000,
    threads: Optional[int] = None,
    progress: Optional[Progress] = None,
    lang: Lang = "fr",
) -> Report:
    """Checks a file or a table against a schema, with the verdict of Validata.

    ``source`` is a path, bytes, a file object (CSV, xlsx, ods or xls), a table (pandas, polars, pyarrow, duckdb,
    anything with the Arrow PyCapsule interface) or an iterable of dicts or records. Without ``schema``, the header
    determines the data set. The report counts all errors, and keeps ``max_findings`` of each severity with their
    details.

    ``sheet`` selects the sheet of a workbook, by its name or its number from 1; the first by default.

    A table has the verdict of the file that an export would make of it. A file may be wrong where a table is right:
    ``31/01/2024`` is wrong as a text, but the day itself is right.

    >>> import io
    >>> validate(io.BytesIO(b"v\\n12\\n"), {"fields": [{"name": "v", "type": "integer"}]}).valid
    True
    >>> validate([{"v": 12}, {"v": None}, {"v": 3.0}], {"fields": [{"name": "v", "type": "integer"}]}).valid
    False

    ``progress`` is called now and then with the amount done and the total, or None: bytes of a file, rows of a table.
    An exception from it ends the work, and so does Ctrl-C.
    """
    compiled = None if schema is None else resolve(schema, lang)
    if isinstance(source, (str, os.PathLike)):
        path = os.fspath(source)
        return Report._of(_native.validate_file(path, compiled, sheet, max_findings, threads, progress, lang), lang)
    called = name or name_of(source)
    if isinstance(source, (bytes, bytearray, memoryview)):
        native = _native.validate_bytes(
            bytes(source), called, compiled, sheet, max_findings, threads, progress, lang
        )
    elif hasattr(source, "read") and not hasattr(source, "__arrow_c_stream__"):
        native = _native.validate_stream(
            source, called, compiled, sheet, max_findings, threads, progress, lang
        )
    else:
        no_sheet(sheet, lang)
        arrow, rows, labels = take(source, lang)
        if arrow is not None:
            native = _native.validate_arrow(arrow, called, compiled, max_findings, progress, lang)
        else:
            native = _native.validate_rows(rows, labels, called, compiled, max_findings, progress, lang)
    return Report._of(native, lang)
