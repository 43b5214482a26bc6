"""Damages of whole rows: cells too few or too many, blank lines, empty rows, duplicates.

Each takes (rng, table), changes the table and returns what it did, or None when it does not apply.
"""

from random import Random
from typing import Optional

from .table import Table, Verbatim


def _insert(table: Table, place: int, rows: list[list[str]], what: str) -> str:
    table.rows[place:place] = rows
    return f"row {place + 2}: {what}"


def _anywhere(rng: Random, table: Table) -> int:
    return rng.randint(0, len(table.rows))


def _pick(rng: Random, table: Table) -> Optional[int]:
    return rng.randrange(len(table.rows)) if table.rows else None


def _cut(rng: Random, table: Table, kept: int) -> Optional[str]:
    place = _pick(rng, table)
    if place is None or len(table.rows[place]) <= kept:
        return None
    del table.rows[place][kept:]
    return f"row {place + 2}: only {kept} cells left"


def _extend(rng: Random, table: Table, cells: list[str]) -> Optional[str]:
    place = _pick(rng, table)
    if place is None:
        return None
    table.rows[place] += cells
    return f"row {place + 2}: {cells} added"


def missing_cell(rng: Random, table: Table) -> Optional[str]:
    return _cut(rng, table, len(table.labels) - 1)


def missing_cells(rng: Random, table: Table) -> Optional[str]:
    return _cut(rng, table, rng.randint(2, max(2, len(table.labels) - 2)))


def single_cell(rng: Random, table: Table) -> Optional[str]:
    return _cut(rng, table, 1)


def extra_cell(rng: Random, table: Table) -> Optional[str]:
    return _extend(rng, table, ["en trop"])


def extra_cells(rng: Random, table: Table) -> Optional[str]:
    return _extend(rng, table, ["en trop", "", "encore"])


def extra_blank_cell(rng: Random, table: Table) -> Optional[str]:
    return _extend(rng, table, [""])


def blank_line(rng: Random, table: Table) -> Optional[str]:
    return _insert(table, _anywhere(rng, table), [[]], "blank line")


def blank_line_at_end(rng: Random, table: Table) -> Optional[str]:
    return _insert(table, len(table.rows), [[]], "blank line")


def blank_lines_at_end(rng: Random, table: Table) -> Optional[str]:
    return _insert(table, len(table.rows), [[] for _ in range(3)], "three blank lines")


def only_separators(rng: Random, table: Table) -> Optional[str]:
    return _insert(table, _anywhere(rng, table), [[""] * len(table.labels)], "only separators")


def only_separators_at_end(rng: Random, table: Table) -> Optional[str]:
    return _insert(table, len(table.rows), [[""] * len(table.labels) for _ in range(2)], "two rows of only separators")


def few_separators(rng: Random, table: Table) -> Optional[str]:
    return _insert(table, _anywhere(rng, table), [["", ""]], "one separator only")


def many_separators(rng: Random, table: Table) -> Optional[str]:
    return _insert(table, _anywhere(rng, table), [[""] * (len(table.labels) + 2)], "too many separators")


def spaces_only(rng: Random, table: Table) -> Optional[str]:
    return _insert(table, _anywhere(rng, table), [["  "] * len(table.labels)], "only spaces and separators")


def line_of_spaces(rng: Random, table: Table) -> Optional[str]:
    return _insert(table, _anywhere(rng, table), [["   "]], "line of spaces")


def quoted_blank(rng: Random, table: Table) -> Optional[str]:
    return _insert(table, _anywhere(rng, table), [[Verbatim('""')] * len(table.labels)], "empty cells in quotes")


def duplicated_row(rng: Random, table: Table) -> Optional[str]:
    place = _pick(rng, table)
    return None if place is None else _insert(table, place, [list(table.rows[place])], "duplicate of the next row")


def header_again(rng: Random, table: Table) -> Optional[str]:
    return _insert(table, _anywhere(rng, table), [list(table.labels)], "the header again")


def total_row(rng: Random, table: Table) -> Optional[str]:
    return _insert(table, len(table.rows), [["Total", *[""] * (len(table.labels) - 2), "42"]], "a total")


def shifted_row(rng: Random, table: Table) -> Optional[str]:
    place = _pick(rng, table)
    if place is None:
        return None
    table.rows[place] = ["", *table.rows[place][:-1]]
    return f"row {place + 2}: cells moved one column to the right"


DAMAGES = {
    "row-missing-cell": missing_cell,
    "row-missing-cells": missing_cells,
    "row-single-cell": single_cell,
    "row-extra-cell": extra_cell,
    "row-extra-cells": extra_cells,
    "row-extra-blank-cell": extra_blank_cell,
    "row-blank-line": blank_line,
    "row-blank-line-at-end": blank_line_at_end,
    "row-blank-lines-at-end": blank_lines_at_end,
    "row-only-separators": only_separators,
    "row-only-separators-at-end": only_separators_at_end,
    "row-few-separators": few_separators,
    "row-many-separators": many_separators,
    "row-spaces-only": spaces_only,
    "row-line-of-spaces": line_of_spaces,
    "row-quoted-blank": quoted_blank,
    "row-duplicated": duplicated_row,
    "row-header-again": header_again,
    "row-total": total_row,
    "row-shifted": shifted_row,
}
