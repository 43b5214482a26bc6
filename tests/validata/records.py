"""Valid rows as the records that an integrator passes: NDJSON, a JSON array, or CSV."""

import csv
import io
import json
from decimal import Decimal
from random import Random
from typing import Any

from generate import Generator
from generator.column import Column
from generator.damage_text import DAMAGES
from generator.values import typed

# Valid in free text, but writers often get them wrong.
AWKWARD = (
    "quote-inside",
    "quotes-around",
    "comma-inside",
    "semicolon-inside",
    "line-break-inside",
    "emoji",
    "nbsp-inside",
    "combining-accents",
    "apostrophe-before",
    "backslash-inside",
)
AWKWARD_SHARE = 0.2

Texts = dict[str, str]


def valid_rows(generator: Generator, rng: Random) -> list[Texts]:
    """Valid rows in canonical form: numbers without trailing zeros, the first of several words for true and false."""
    table = generator.valid_table(rng)
    return [
        {column.name: _awkward(rng, column, _canonical(column, text)) for column, text in zip(table.columns, cells)}
        for cells in table.rows
    ]


def typed_row(columns: list[Column], row: Texts) -> dict[str, Any]:
    return {column.name: typed(column, row[column.name]) for column in columns}


def to_ndjson(columns: list[Column], rows: list[Texts]) -> str:
    """One object a line, without keys for missing values."""
    objects = [{name: value for name, value in _json_row(columns, row).items() if value is not None} for row in rows]
    return "".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in objects)


def to_json(columns: list[Column], rows: list[Texts]) -> str:
    """One array, with null for missing values."""
    return json.dumps([_json_row(columns, row) for row in rows], ensure_ascii=False, indent=2)


def to_csv(columns: list[Column], rows: list[Texts]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, [column.name for column in columns], lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def _json_row(columns: list[Column], row: Texts) -> dict[str, Any]:
    return {name: _json_value(value) for name, value in typed_row(columns, row).items()}


def _json_value(value: Any) -> Any:
    """A number keeps the digits of its text: the generator's fit in the fifteen that a float keeps."""
    if isinstance(value, Decimal):
        return int(value) if value == int(value) else float(value)
    return value


def _canonical(column: Column, text: str) -> str:
    value = typed(column, text)
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, bool):
        return column.true_values[0] if value else column.false_values[0]
    return text


def _awkward(rng: Random, column: Column, text: str) -> str:
    """Sometimes an awkward but valid text where any text is allowed."""
    free = column.type == "string" and column.format == "default" and not column.kind
    if not text or not free or column.constraints.keys() - {"required"} or rng.random() > AWKWARD_SHARE:
        return text
    return DAMAGES[rng.choice(AWKWARD)](rng, column, text)
