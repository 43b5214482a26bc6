"""Other layouts of a table as a file: separators, line ends, charsets, quotes, lines above the header.

Each takes (rng, table), changes the table's layout and returns what it did, or None when it does not apply.
"""

from dataclasses import replace
from random import Random
from typing import Callable, Optional

from .table import Table


def _layout(**changes) -> Callable[[Random, Table], Optional[str]]:
    def damage(rng: Random, table: Table) -> Optional[str]:
        table.layout = replace(table.layout, **changes)
        return f"layout {changes}"

    return damage


def _in_windows_1252(**changes) -> Callable[[Random, Table], Optional[str]]:
    """Only for tables whose every character exists in that charset."""

    def damage(rng: Random, table: Table) -> Optional[str]:
        return _layout(encoding="cp1252", **changes)(rng, table) if table.fits("cp1252") else None

    return damage


def header_only(rng: Random, table: Table) -> Optional[str]:
    table.rows.clear()
    return "no row left"


def one_row(rng: Random, table: Table) -> Optional[str]:
    del table.rows[1:]
    return "one row left"


DAMAGES = {
    "file-semicolon": _layout(delimiter=";"),
    "file-tab": _layout(delimiter="\t"),
    "file-pipe": _layout(delimiter="|"),
    "file-crlf": _layout(newline="\r\n"),
    "file-cr": _layout(newline="\r"),
    "file-bom": _layout(byte_order_mark=True),
    "file-bom-semicolon-crlf": _layout(byte_order_mark=True, delimiter=";", newline="\r\n"),
    "file-windows-1252": _in_windows_1252(),
    "file-windows-1252-semicolon-crlf": _in_windows_1252(delimiter=";", newline="\r\n"),
    "file-utf-16-little": _layout(encoding="utf-16-le", byte_order_mark=True),
    "file-utf-16-big-tab-crlf": _layout(encoding="utf-16-be", byte_order_mark=True, delimiter="\t", newline="\r\n"),
    "file-no-final-newline": _layout(final_newline=False),
    "file-crlf-no-final-newline": _layout(newline="\r\n", final_newline=False),
    "file-all-quoted": _layout(quote_all=True),
    "file-all-quoted-semicolon": _layout(quote_all=True, delimiter=";"),
    "file-all-quoted-bom-crlf": _layout(quote_all=True, byte_order_mark=True, newline="\r\n"),
    "file-header-only": header_only,
    "file-one-row": one_row,
    "file-space-after-separators": _layout(space_after_delimiter=True),
    "file-title-above-header": _layout(preamble=["Export du logiciel"]),
    "file-blank-line-above-header": _layout(preamble=[""]),
}
