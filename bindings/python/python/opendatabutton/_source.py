"""The inputs of the checks, the exports, the repairs and the mappings."""

from __future__ import annotations

import datetime
import os
import sys
from typing import Any, Callable, Iterable, List, Mapping, Optional, Protocol, Tuple, Union, cast

from . import _native
from ._errors import InputTypeError, input_error
from ._lang import Lang
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
#: The zone in which a column of days reads instants: a name, ``Europe/Paris``, or a zone of Python.
Zone = Union[str, datetime.tzinfo]
#: The zone of those who publish in France.
PARIS = "Europe/Paris"


class _Stream:
    """A capsule that already exists."""

    def __init__(self, capsule: object) -> None:
        self._capsule = capsule

    def __arrow_c_stream__(self, requested_schema: Optional[object] = None) -> object:
        return self._capsule


def zone_name(timezone: Zone) -> str:
    """The name of a zone, or its offset."""
    if isinstance(timezone, str):
        return timezone
    name = getattr(timezone, "key", None) or getattr(timezone, "zone", None)
    return name if isinstance(name, str) else str(timezone)


def no_sheet(sheet: Union[str, int, None], lang: Lang) -> None:
    """Refuses a sheet for a source that is no file."""
    if sheet is not None:
        raise input_error("sheet", lang, "sheet= ne vaut que pour un fichier", "sheet= is for files only")


def is_bytes(source: object) -> bool:
    """Whether a source is bytes in memory."""
    return isinstance(source, (bytes, bytearray, memoryview))


def is_stream(source: object) -> bool:
    """Whether a source is a file object."""
    return hasattr(source, "read") and not hasattr(source, "__arrow_c_stream__")


def given(
    source: object, sheet: Union[str, int, None], timezone: Zone, lang: Lang
) -> Union[str, bytes, _native.TableFile]:
    """The source of a repair or a mapping: a path, bytes, or a table as a file in memory."""
    if isinstance(source, (str, os.PathLike)):
        return os.fsdecode(cast("os.PathLike[str]", source))
    if is_bytes(source):
        return bytes(cast(bytes, source))
    if is_stream(source):
        return _read(cast(Readable, source))
    no_sheet(sheet, lang)
    arrow, rows, labels = take(source, lang)
    if arrow is not None:
        return _native.table_of_arrow(arrow, zone_name(timezone), lang)
    return _native.table_of_rows(rows, labels, zone_name(timezone), lang)


def _read(file: Readable) -> bytes:
    pieces: List[bytes] = []
    while True:
        piece = file.read(1 << 20)
        if isinstance(piece, str):
            piece = piece.encode()
        if not piece:
            return b"".join(pieces)
        pieces.append(piece)


def take(table: object, lang: Lang) -> Tuple[Optional[object], Optional[Iterable[Any]], Optional[List[str]]]:
    """Splits a table: an object with the Arrow interface, or rows and, if they are tuples, labels."""
    module = type(table).__module__
    if module.split(".")[0] in ("dask", "dask_expr"):
        raise _told(table, lang, "table.compute()")
    if hasattr(table, "itertuples") and hasattr(table, "columns"):
        return _take_pandas(table)
    if module.startswith("polars.dataframe"):
        return _take_polars(table), None, None
    if module.startswith("polars.lazyframe"):
        raise _told(table, lang, "table.collect()")
    if hasattr(table, "__arrow_c_stream__") or hasattr(table, "__arrow_c_array__"):
        return table, None, None
    if module.startswith("pyarrow") and hasattr(table, "scanner"):
        return cast(Any, table).scanner().to_reader(), None, None
    if module.startswith("pyarrow") and hasattr(table, "to_reader"):
        return cast(Any, table).to_reader(), None, None
    if isinstance(table, (str, bytes)) or hasattr(table, "keys") or not hasattr(table, "__iter__"):
        kind = type(table).__name__
        raise input_error(
            "table",
            lang,
            f"{kind} n'est ni un tableau ni une suite d'enregistrements",
            f"{kind} is neither a table nor an iterable of records",
        )
    batches = cast("List[Any]", table) if type(table) in (list, tuple) else []
    if batches and _is_batch(batches[0]):
        return _reader(batches[0].schema, batches), None, None

    def row(item: object) -> object:
        if type(item) is dict:
            return cast(object, item)
        if isinstance(item, Record):
            return item.to_dict()
        if _is_batch(item):
            raise _told(table, lang, "pyarrow.RecordBatchReader.from_batches(schema, table)")
        if hasattr(item, "__arrow_c_stream__") or hasattr(item, "itertuples"):
            raise _told(table, lang, f"{type(item).__module__.split('.')[0]}.concat(table)")
        return item

    return None, map(row, cast("Iterable[object]", table)), None


def _told(table: object, lang: Lang, call: str) -> InputTypeError:
    """The error for an object of which another call makes a table."""
    kind = f"{type(table).__module__.split('.')[0]}.{type(table).__name__}"
    fr = f"{kind} n'est pas encore un tableau ; donnez {call}"
    en = f"{kind} is not a table yet; give {call}"
    return InputTypeError(fr if lang == "fr" else en, "table")


def _is_batch(item: object) -> bool:
    return type(item).__module__.startswith("pyarrow") and type(item).__name__ == "RecordBatch"


def _reader(schema: object, batches: Iterable[Any]) -> object:
    reader: object = sys.modules["pyarrow"].RecordBatchReader.from_batches(schema, batches)
    return reader


def _take_pandas(frame: Any) -> Tuple[Optional[object], Optional[Iterable[Any]], Optional[List[str]]]:
    """The columns of a frame, after the levels of its index that have a name: these are columns too.

    The result is the same with and without pyarrow: what it would convert by rules of its own (objects of several
    types, periods, intervals) is taken value by value.
    """
    named = [level for level, name in enumerate(frame.index.names) if name is not None]
    labels = [str(frame.index.names[level]) for level in named] + [str(name) for name in frame.columns]
    index = [frame.index.get_level_values(level).array for level in named]
    columns = [frame.iloc[:, place].array for place in range(frame.shape[1])]
    if all(map(_is_plain, index + columns)):
        try:
            table = frame.reset_index(level=named) if named else frame
            if type(table.index).__name__ != "RangeIndex" or table.index.names != [None]:
                table = table.reset_index(drop=True)
            return _Stream(table.set_axis(labels, axis=1).__arrow_c_stream__()), None, None
        except Exception:
            pass  # There is no pyarrow, or two columns have one name.
    values = [*index, *columns]
    # A frame without columns has rows all the same.
    rows: Iterable[Any] = zip(*values) if values else (() for _ in range(len(frame)))
    return None, rows, labels


#: The types of pandas, besides numbers and moments of numpy, that pyarrow converts as this package does.
_PLAIN = {
    *("StringDtype", "CategoricalDtype", "DatetimeTZDtype", "ArrowDtype", "BooleanDtype"),
    *(f"{sign}Int{size}Dtype" for sign in ("", "U") for size in (8, 16, 32, 64)),
    *("Float32Dtype", "Float64Dtype"),
}


def _is_plain(values: Any) -> bool:
    kind = type(values.dtype).__name__
    if kind == "CategoricalDtype":
        return _is_plain(values.categories.array)
    if kind in _PLAIN:
        return True
    if values.dtype.kind == "O" and "pandas" not in type(values.dtype).__module__:
        found: str = sys.modules["pandas"].api.types.infer_dtype(values, skipna=True)
        return found in ("string", "empty")
    return "numpy" in type(values.dtype).__module__ and values.dtype.kind in "biufM"


def _take_polars(frame: Any) -> object:
    # polars gives columns of the type Null a buffer, which Arrow's C interface forbids.
    empty = [name for name, kind in frame.schema.items() if str(kind) == "Null"]
    return frame.cast(dict.fromkeys(empty, str)) if empty else frame


def name_of(source: object) -> str:
    """The name of a source in a report, if the caller gives none."""
    if isinstance(source, (str, os.PathLike)):
        return os.fsdecode(cast("os.PathLike[str]", source))
    name = getattr(source, "name", None)
    if isinstance(name, str) and hasattr(source, "read"):
        return name
    if is_bytes(source):
        return "(bytes)"
    return f"({type(source).__module__.split('.')[0]}.{type(source).__name__})"
