"""The exceptions: one base, and a class for each way that a caller may handle them."""

from __future__ import annotations

import errno
from typing import Literal, Optional


#: The language of messages.
Lang = Literal["fr", "en"]


class OpenDataButtonError(Exception):
    """The base of all exceptions of this package.

    ``str(error)`` is one line for a person, in the language of the call.
    """


class InputError(OpenDataButtonError, ValueError):
    """The call is wrong: an unknown data set, a wrong input.

    :attr:`kind` is one of:

    ``unknown-data-set``
        no such data set or version; :attr:`nearest` is the nearest name, if any
    ``schema``
        a Table Schema descriptor is wrong, or uses an unsupported feature
    ``input``
        the input is empty, binary, damaged, of another data set
    ``table``, ``row``
        the input is no table, or one of its rows is no record
    ``unrecognised``
        no schema was stated, and the header belongs to no data set
    ``producer``
        the SIREN of the producer is missing or wrong
    ``lang``
        no such language
    ``unknown-field``, ``wrong-type``
        :attr:`field` cannot be set
    ``busy``, ``closed``, ``incomplete``, ``unfinished``, ``forked``
        the export is not in a state for this call

    >>> import opendatabutton
    >>> try:
    ...     opendatabutton.schema("bugdet")
    ... except opendatabutton.InputError as error:
    ...     print(error.kind, error.nearest)
    unknown-data-set budget
    """

    kind: str
    field: Optional[str]
    nearest: Optional[str]

    def __init__(
        self, message: str, kind: str = "input", field: Optional[str] = None, nearest: Optional[str] = None
    ) -> None:
        super().__init__(message)
        self.kind = kind
        self.field = field
        self.nearest = nearest

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), (str(self), self.kind, self.field, self.nearest))


class FileError(OpenDataButtonError, OSError):
    """A file could not be read or written; ``filename`` and ``errno`` are those of :class:`OSError`.

    >>> import errno, opendatabutton
    >>> try:
    ...     opendatabutton.validate("missing.csv", "prenoms")
    ... except opendatabutton.FileError as error:
    ...     print(error.filename, error.errno == errno.ENOENT)
    missing.csv True
    """

    def __init__(self, message: str, filename: Optional[str] = None, number: Optional[int] = None) -> None:
        super().__init__(message)
        self.filename = filename
        self.errno = number

    def __str__(self) -> str:
        return str(self.args[0])

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), (str(self), self.filename, self.errno))


def input_error(kind: str, lang: Lang, fr: str, en: str) -> InputError:
    """An input error whose message is in the language of the call."""
    return InputError(fr if lang == "fr" else en, kind)


class DataWarning(UserWarning):
    """The data is written, but a person should look at it: at numbers kept as ``3.0``, for example."""


_NUMBERS = {
    "AlreadyExists": errno.EEXIST,
    "NotFound": errno.ENOENT,
    "PermissionDenied": errno.EACCES,
    "IsADirectory": errno.EISDIR,
    "NotADirectory": errno.ENOTDIR,
    "StorageFull": errno.ENOSPC,
}


def from_native(
    kind: str,
    message: str,
    field: Optional[str],
    nearest: Optional[str],
    path: Optional[str],
    number: Optional[int],
    cause: Optional[str],
) -> OpenDataButtonError:
    """The exception for a failure of the native module."""
    if kind == "io":
        return FileError(message, path, number or _NUMBERS.get(cause or ""))
    return InputError(message, kind, field, nearest)
