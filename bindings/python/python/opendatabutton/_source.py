"""The inputs of ``validate`` and of the exports."""

from __future__ import annotations

import os
from typing import Any, Callable, Iterable, List, Mapping, Optional, Protocol, Tuple, Union, cast

from ._errors import Lang, input_error
from ._record import Record

#: Called now and then with the amount done and, if known, the total: bytes of files, rows of tables.
Progress = Callable[[int, Optional[int]], object]


class ArrowStream(Protocol):
    """A table with the interface of pandas, polars, pyarrow, duckdb and others."""

    def __arrow_c_stream__(self, requested_schema: Optional[object] = None) -> object:
        """A capsule with an Arrow stream."""
        ...


class ArrowArray(Protocol):
    """A batch of rows."""

    def __arrow_c_array__(self, requested_schema: Optional[object] = None) -> Tuple[object, object]:
        """A pair of capsules, with an Arrow schema and an Arrow array."""
        ...


class Readable(Protocol):
    """A file object, of bytes or of text."""

    def read(self, size: int, /) -> Union[bytes, str]:
        """Returns at most ``size`` bytes or characters."""
        ...


Rows = Iterable[Union[Mapping[str, Any], Record]]
Table = Union[ArrowStream, ArrowArray, Rows]
Path = Union[str, "os.PathLike[str]"]
Source = Union[Path, bytes, bytearray, memoryview, Readable, Table]


class _Stream:
    """A capsule that already exists."""

    def __init__(self, capsule: object) -> None:
        self._capsule = capsule

    def __arrow_c_stream__(self, requested_schema: Optional[object] = None) -> object:
        return self._capsule


def no_sheet(sheet: Union[str, int, None], lang: Lang) -> None:
    """Refuses a sheet for a source that is no file."""
    if sheet is not None:
        raise input_error("sheet", lang, "sheet= ne vaut que pour un fichier", "sheet= is for files only")


def take(table: object, lang: Lang) -> Tuple[Optional[object], Optional[Iterable[Any]], Optional[List[str]]]:
    """Splits a table: an object with the Arrow interface, or rows and, if they are tuples, labels."""
    if hasattr(table, "itertuples") and hasattr(table, "columns"):
        return _take_pandas(table)
    if type(table).__module__.startswith("polars.dataframe"):
        return _take_polars(table), None, None
    if hasattr(table, "__arrow_c_stream__") or hasattr(table, "__arrow_c_array__"):
        return table, None, None
    if isinstance(table, (str, bytes)) or hasattr(table, "keys") or not hasattr(table, "__iter__"):
        kind = type(table).__name__
        raise input_error(
            "table",
            lang,
            f"{kind} n'est ni un tableau ni une suite d'enregistrements",
            f"{kind} is neither a table nor an iterable of records",
        )
    return None, map(_row, cast("Iterable[object]", table)), None


def _take_pandas(frame: Any) -> Tuple[Optional[object], Optional[Iterable[Any]], Optional[List[str]]]:
    try:
        return _Stream(frame.__arrow_c_stream__()), None, None
    except Exception:
        # Arrow has no columns of several types, or there is no pyarrow: value by value, each finding in its place.
        columns = [frame.iloc[:, place].array for place in range(frame.shape[1])]
        return None, zip(*columns), [str(name) for name in frame.columns]


def _take_polars(frame: Any) -> object:
    # polars gives columns of the type Null a buffer, which Arrow's C interface forbids.
    empty = [name for name, kind in frame.schema.items() if str(kind) == "Null"]
    return frame.cast(dict.fromkeys(empty, str)) if empty else frame


def _row(row: object) -> object:
    return row.to_dict() if isinstance(row, Record) else row


def name_of(source: object) -> str:
    """The name of a source in a report, if the caller gives none."""
    name = getattr(source, "name", None)
    if isinstance(name, str) and hasattr(source, "read"):
        return name
    if isinstance(source, (bytes, bytearray, memoryview)):
        return "(bytes)"
    return f"({type(source).__module__.split('.')[0]}.{type(source).__name__})"

