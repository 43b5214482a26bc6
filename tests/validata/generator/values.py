"""A valid text for a column, by its type, format, kind and constraints; and the typed value of a text."""

import json
import re
from datetime import date, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from . import identifiers, words
from .column import Column, Unsupported
from .regex_text import matching

TRIES = 200
FIRST_DAY = date(2015, 1, 1)
DAYS = 3650


def valid_text(rng: Random, column: Column) -> str:
    """A non-empty text that the column accepts; raises `Unsupported` if none is found."""
    for _ in range(TRIES):
        text = _candidate(rng, column)
        if accepts(column, text):
            return text
    raise Unsupported(f"no value found for {column.name} ({column.type}, {column.constraints})")


def accepts(column: Column, text: str) -> bool:
    """Whether the text keeps to the constraints of the column; its type is right by construction."""
    rules = column.constraints
    length = len(text) if column.type == "string" else None
    if length is not None and not rules.get("minLength", 0) <= length <= rules.get("maxLength", length):
        return False
    if column.type in ("integer", "number"):
        low, high = bounds(column)
        if not low <= Decimal(text) <= high:
            return False
    if "enum" in rules and text not in map(str, rules["enum"]):
        return False
    return "pattern" not in rules or re.fullmatch(rules["pattern"], text) is not None


def bounds(column: Column) -> tuple[Decimal, Decimal]:
    """The least and the greatest number that the column accepts."""
    rules = column.constraints
    return Decimal(str(rules.get("minimum", "-Infinity"))), Decimal(str(rules.get("maximum", "Infinity")))


def typed(column: Column, text: str) -> Any:
    """The value of a valid text, as Python and JSON have it; None for an empty cell."""
    if not text:
        return None
    if column.type in ("integer", "year"):
        return int(text)
    if column.type == "number":
        return Decimal(text)
    if column.type == "boolean":
        return text in column.true_values
    if column.type in ("array", "geopoint"):
        return json.loads(text)
    return text


def _candidate(rng: Random, column: Column) -> str:
    rules = column.constraints
    if rules.get("enum"):
        return str(rng.choice(rules["enum"]))
    makers = {"siret": identifiers.siret, "siren": identifiers.siren, "acts": identifiers.act}
    if column.kind in makers:
        return makers[column.kind](rng)
    if column.kind == "years":
        return _years(rng, column)
    if "pattern" in rules:
        return matching(rng, rules["pattern"])
    try:
        return _BY_TYPE[column.type](rng, column)
    except KeyError:
        raise Unsupported(f"type {column.type}") from None


def _years(rng: Random, column: Column) -> str:
    first = rng.randint(2010, 2030)
    if column.kind_options.get("allow-year-only") == "yes" and rng.random() < 0.6:
        return str(first)
    return f"{first}/{first + rng.randint(1, 3)}"


def _string(rng: Random, column: Column) -> str:
    if column.format == "uri":
        return f"https://data.example.fr/{rng.choice(words.WORDS[:6])}/{rng.randint(1, 9999)}.pdf"
    if column.format == "email":
        return f"contact{rng.randint(1, 99)}@mairie{rng.randint(1, 99)}.example.fr"
    if column.format != "default":
        raise Unsupported(f"string format {column.format}")
    return words.text(rng, column.constraints.get("minLength", 1), column.constraints.get("maxLength"))


def _range(column: Column, usual_low: int, usual_width: int) -> tuple[Decimal, Decimal]:
    """Finite bounds to draw a number from: the column's own, else usual ones."""
    low, high = bounds(column)
    if not low.is_finite():
        low = min(Decimal(usual_low), high)
    if not high.is_finite():
        high = low + usual_width
    return low, high


def _integer(rng: Random, column: Column) -> str:
    low, high = _range(column, 0, 200)
    return str(rng.randint(int(low), int(high)))


def _number(rng: Random, column: Column) -> str:
    low, high = _range(column, -1000, 1_000_000)
    places = rng.choice((0, 1, 2, 2))
    value = low + (high - low) * Decimal(rng.randint(0, 10**9)) / 10**9
    return str(round(value, places)) if places else str(int(value))


def _boolean(rng: Random, column: Column) -> str:
    return rng.choice(column.true_values + column.false_values)


def _day(rng: Random) -> date:
    return FIRST_DAY + timedelta(days=rng.randrange(DAYS))


def _date(rng: Random, column: Column) -> str:
    if column.format == "default":
        return _day(rng).isoformat()
    if column.format.startswith("%"):
        return _day(rng).strftime(column.format)
    raise Unsupported(f"date format {column.format}")


def _datetime(rng: Random, column: Column) -> str:
    if column.format != "default":
        raise Unsupported(f"datetime format {column.format}")
    moment = datetime(2020, 1, 1) + timedelta(seconds=rng.randrange(10**8))
    return moment.isoformat() + rng.choice(("Z", "", "+02:00"))


def _year(rng: Random, column: Column) -> str:
    low, high = column.constraints.get("minimum", 2000), column.constraints.get("maximum", 2030)
    return f"{rng.randint(int(low), int(high)):04d}"


def _geopoint(rng: Random, column: Column) -> str:
    if column.format != "array":
        raise Unsupported(f"geopoint format {column.format}")
    return f"[{rng.uniform(-5, 9):.5f}, {rng.uniform(42, 51):.5f}]"


def _array(rng: Random, column: Column) -> str:
    choices = column.item.get("constraints", {}).get("enum", list(words.WORDS))
    return json.dumps(rng.sample(choices, rng.randint(1, min(3, len(choices)))), ensure_ascii=False)


_BY_TYPE = {
    "string": _string,
    "integer": _integer,
    "number": _number,
    "boolean": _boolean,
    "date": _date,
    "datetime": _datetime,
    "year": _year,
    "geopoint": _geopoint,
    "array": _array,
}
