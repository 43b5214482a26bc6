"""The custom checks across columns: making a row obey them, and making it break one on purpose."""

import operator
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Optional

from .column import ROW_CHECKS, Column, Unsupported
from .values import accepts, typed, valid_text

Row = dict[str, str]  # column name -> text, empty when there is no value

TRIES = 100
PASSES = 10
OPERATORS = {">": operator.gt, ">=": operator.ge, "<": operator.lt, "<=": operator.le, "==": operator.eq}


class Rules:
    """The row-wide custom checks of a descriptor."""

    def __init__(self, descriptor: dict, columns: list[Column]):
        self.columns = {column.name: column for column in columns}
        self.checks = [c for c in descriptor.get("custom_checks", []) if c["name"] in ROW_CHECKS]
        for check in self._of("compare-columns-value"):
            if check["op"] not in OPERATORS:
                raise Unsupported(f"comparison {check['op']}")

    def row(self, rng: Random, fill: float) -> Row:
        """A valid row; an optional cell is filled with probability `fill`."""
        for _ in range(TRIES):
            row = {name: valid_text(rng, column) for name, column in self.columns.items()}
            self._empty_some(rng, row, fill)
            self._settle(rng, row)
            if any(row.values()) and self._accepts(row):
                return row
        raise Unsupported("no row found that obeys every custom check")

    def _of(self, name: str) -> list[dict]:
        return [check["params"] for check in self.checks if check["name"] == name]

    def _empty_some(self, rng: Random, row: Row, fill: float) -> None:
        for group in self._presence_groups():
            optional = not any(self.columns[name].required for name in group)
            if optional and rng.random() > fill:
                row.update(dict.fromkeys(group, ""))
        for pair in self._of("one-of-required"):
            one, other = pair["column1"], pair["column2"]
            if not row[one] and not row[other]:
                chosen = rng.choice((one, other))
                row[chosen] = valid_text(rng, self.columns[chosen])

    def _presence_groups(self) -> list[list[str]]:
        """The columns that must be filled or empty together; an independent column is a group of its own."""
        groups = [[check["column"], *check["othercolumns"]] for check in self._of("cohesive-columns-value")]
        tied = {name for group in groups for name in group}
        return groups + [[name] for name in self.columns if name not in tied]

    def _settle(self, rng: Random, row: Row) -> None:
        """Sets sums to their total, then moves one side of each comparison that fails, until all hold."""
        totals = set()
        for check in self._of("sum-columns-value"):
            if all(row[name] for name in [check["column"], *check["columns"]]):
                row[check["column"]] = str(sum(typed(self.columns[name], row[name]) for name in check["columns"]))
                totals.add(check["column"])
        for _ in range(PASSES):
            for check in self._of("compare-columns-value"):
                if not self._holds(check, row):
                    left, right = check["column"], check["column2"]
                    moved, anchor, upwards = (right, left, "<") if left in totals else (left, right, ">")
                    step = 0 if check["op"] == "==" else rng.randint(1 if len(check["op"]) == 1 else 0, 5)
                    row[moved] = shifted(row[anchor], self.columns[anchor], step if upwards in check["op"] else -step)

    def _holds(self, check: dict, row: Row) -> bool:
        values = [typed(self.columns[check[side]], row[check[side]]) for side in ("column", "column2")]
        return None in values or OPERATORS[check["op"]](*values)

    def _adds_up(self, check: dict, row: Row) -> bool:
        total, *parts = (typed(self.columns[name], row[name]) for name in [check["column"], *check["columns"]])
        return None in (total, *parts) or total == sum(parts)

    def _accepts(self, row: Row) -> bool:
        return (
            all(self._holds(check, row) for check in self._of("compare-columns-value"))
            and all(self._adds_up(check, row) for check in self._of("sum-columns-value"))
            and all(not text or accepts(self.columns[name], text) for name, text in row.items())
        )


def shifted(text: str, column: Column, step: int) -> str:
    """The text moved by `step` units of its type: one for a number, a day for a date."""
    if column.type == "date":
        return (date.fromisoformat(text) + timedelta(days=step)).isoformat()
    if column.type in ("integer", "number", "year"):
        return str(Decimal(text) + step)
    raise Unsupported(f"comparison of {column.type} columns")


def break_cohesion(rng: Random, params: dict, row: Row, columns: dict[str, Column]) -> Optional[Row]:
    """Fills the whole group but for one column."""
    group = [params["column"], *params["othercolumns"]]
    filled = {name: row[name] or valid_text(rng, columns[name]) for name in group}
    filled[rng.choice(group)] = ""
    return filled


def break_cohesion_alone(rng: Random, params: dict, row: Row, columns: dict[str, Column]) -> Optional[Row]:
    """Leaves a single column of the group filled."""
    group = [params["column"], *params["othercolumns"]]
    only = rng.choice(group)
    return {name: (row[name] or valid_text(rng, columns[name])) if name == only else "" for name in group}


def break_one_of(rng: Random, params: dict, row: Row, columns: dict[str, Column]) -> Optional[Row]:
    """Empties both columns of the pair."""
    return {params["column1"]: "", params["column2"]: ""}


def break_comparison(rng: Random, params: dict, row: Row, columns: dict[str, Column]) -> Optional[Row]:
    """Puts the first column on the wrong side of the second."""
    left, right = params["column"], params["column2"]
    if not row[left] or not row[right]:
        return None
    step = rng.randint(1, 3)
    return {left: shifted(row[right], columns[right], -step if ">" in params["op"] else step)}


def level_comparison(rng: Random, params: dict, row: Row, columns: dict[str, Column]) -> Optional[Row]:
    """Makes both columns equal, the limit of the comparison."""
    return {params["column"]: row[params["column2"]]} if row[params["column2"]] else None


def break_sum(rng: Random, params: dict, row: Row, columns: dict[str, Column]) -> Optional[Row]:
    """Makes the total wrong by one or two."""
    total = params["column"]
    return {total: shifted(row[total], columns[total], rng.choice((-2, -1, 1, 2)))} if row[total] else None


BREAKERS = {
    "cohesion-one-empty": ("cohesive-columns-value", break_cohesion),
    "cohesion-one-filled": ("cohesive-columns-value", break_cohesion_alone),
    "none-of-required": ("one-of-required", break_one_of),
    "comparison-broken": ("compare-columns-value", break_comparison),
    "comparison-equal": ("compare-columns-value", level_comparison),
    "sum-broken": ("sum-columns-value", break_sum),
}
