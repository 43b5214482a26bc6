"""Damages for a type or a format: numbers, dates, identifiers, links, lists.

Each takes (rng, column, text) with a valid, non-empty text, and returns the damaged text, or None when it does not
apply to that column.
"""

import json
from decimal import Decimal
from random import Random
from typing import Callable, Optional

from . import identifiers
from .column import Column
from .values import bounds

Damage = Callable[[Random, Column, str], Optional[str]]
NUMERIC = ("integer", "number")


def _for(applies: Callable[[Column], bool], damages: dict[str, Damage]) -> dict[str, Damage]:
    """The damages, each made to return None on a column of another type."""

    def limited(damage: Damage) -> Damage:
        return lambda rng, column, text: damage(rng, column, text) if applies(column) else None

    return {name: limited(damage) for name, damage in damages.items()}


def _beyond(least: bool, step: Decimal) -> Damage:
    """The column's least or greatest number moved by `step`; None if it has no such bound."""

    def damage(rng: Random, column: Column, text: str) -> Optional[str]:
        limit = bounds(column)[0 if least else 1]
        return str(limit + step) if limit.is_finite() else None

    return damage


def _pattern_damages() -> dict[str, Damage]:
    def truncated(rng: Random, column: Column, text: str) -> Optional[str]:
        return text[:-1]

    def extended(rng: Random, column: Column, text: str) -> Optional[str]:
        return text + text[-1]

    def swapped_case(rng: Random, column: Column, text: str) -> Optional[str]:
        return text.swapcase() if text.swapcase() != text else None

    return {"pattern-truncated": truncated, "pattern-extended": extended, "pattern-other-case": swapped_case}


def _wrong_key(rng: Random, column: Column, text: str) -> Optional[str]:
    return text[:-1] + str((int(text[-1]) + rng.randint(1, 9)) % 10)


def _la_poste(rng: Random, column: Column, text: str) -> Optional[str]:
    return identifiers.la_poste_siret(rng) if column.kind == "siret" else identifiers.LA_POSTE


def _la_poste_wrong(rng: Random, column: Column, text: str) -> Optional[str]:
    """A number of La Poste's that keeps neither of its two rules."""
    if column.kind != "siret":
        return None
    number = identifiers.la_poste_siret(rng)
    wrong = next(number[:-1] + last for last in "0123456789" if sum(map(int, number[:-1] + last)) % 5)
    return wrong if identifiers.luhn_total(wrong) % 10 else None


def _act_heading(damaged: Callable[[str, str], str]) -> Damage:
    def damage(rng: Random, column: Column, text: str) -> Optional[str]:
        return damaged(*text.split("/", 1))

    return damage


DAMAGES: dict[str, Damage] = {
    **_for(
        lambda column: column.type in NUMERIC,
        {
            "decimal-comma": lambda rng, column, text: text.replace(".", ",") if "." in text else text + ",5",
            "decimals": lambda rng, column, text: text + ("0" if "." in text else ".0"),
            "many-decimals": lambda rng, column, text: text + ("" if "." in text else ".") + "123456789012345678901",
            "thousands-space": lambda rng, column, text: "1 234" + text,
            "thousands-nbsp": lambda rng, column, text: "1\u202f234" + text,
            "thousands-comma": lambda rng, column, text: "1,234.50",
            "scientific": lambda rng, column, text: f"{Decimal(text):e}",
            "scientific-excel": lambda rng, column, text: f"{float(text):.2E}".replace(".", ","),
            "exponent": lambda rng, column, text: rng.choice(("1e3", "1E+2", "2e-3", "1e400", "1e", "e3")),
            "not-a-number": lambda rng, column, text: rng.choice(("NaN", "nan", "-NaN")),
            "infinity": lambda rng, column, text: rng.choice(("Infinity", "-inf", "+Infinity")),
            "underscores": lambda rng, column, text: rng.choice(("1_0", "1__0", "_1", "1_", "1_000.5")),
            "huge-integer": lambda rng, column, text: "9" * rng.choice((16, 19, 20, 40)),
            "huge-negative": lambda rng, column, text: "-" + "9" * rng.choice((19, 39, 40)),
            "leading-zeros": lambda rng, column, text: "00" + text.lstrip("-"),
            "plus-sign": lambda rng, column, text: "+" + text.lstrip("-"),
            "minus-sign": lambda rng, column, text: "-" + text.lstrip("-"),
            "minus-zero": lambda rng, column, text: "-0",
            "unicode-minus": lambda rng, column, text: "\u2212" + text.lstrip("-"),
            "minus-after": lambda rng, column, text: text.lstrip("-") + "-",
            "accounting-negative": lambda rng, column, text: f"({text.lstrip('-')})",
            "currency": lambda rng, column, text: text + rng.choice((" €", "€", " EUR")),
            "percent": lambda rng, column, text: text + "%",
            "dot-at-end": lambda rng, column, text: text.split(".")[0] + ".",
            "dot-at-start": lambda rng, column, text: "." + text.lstrip("-").replace(".", ""),
            "hexadecimal": lambda rng, column, text: "0x1F",
            "superscript-digit": lambda rng, column, text: "2²",
            "number-in-words": lambda rng, column, text: "douze",
            "at-minimum": _beyond(True, Decimal(0)),
            "below-minimum": _beyond(True, Decimal("-0.0001")),
            "at-maximum": _beyond(False, Decimal(0)),
            "above-maximum": _beyond(False, Decimal("0.0001")),
        },
    ),
    **_for(
        lambda column: column.type in ("date", "datetime"),
        {
            "date-french": lambda rng, column, text: "/".join(reversed(text[:10].split("-"))),
            "date-slashes": lambda rng, column, text: text[:10].replace("-", "/") + text[10:],
            "date-with-time": lambda rng, column, text: text[:10] + rng.choice((" 00:00:00", "T12:30:00Z")),
            "date-unpadded": lambda rng, column, text: text[:4] + "-1-2" + text[10:],
            "date-impossible": lambda rng, column, text: text[:5] + rng.choice(("02-30", "13-01", "00-10", "04-31")),
            "date-leap-day": lambda rng, column, text: (
                rng.choice(("2024", "2023", "1900", "2000")) + "-02-29" + text[10:]
            ),
            "date-two-digit-year": lambda rng, column, text: text[2:],
            "date-compact": lambda rng, column, text: text.replace("-", ""),
            "date-of-extremes": lambda rng, column, text: rng.choice(("0000", "0001", "9999", "10000")) + text[4:],
            "date-in-words": lambda rng, column, text: "2 janvier 2023",
            "date-serial-number": lambda rng, column, text: "45000",
        },
    ),
    **_for(
        lambda column: column.type == "datetime",
        {
            "time-zone": lambda rng, column, text: text[:19] + rng.choice(("Z", "+02:00", "+0200", "-00:00", " Z")),
            "time-fraction": lambda rng, column, text: text[:19] + rng.choice((".5Z", ",5", ".123456789")),
            "time-impossible": lambda rng, column, text: text[:11] + rng.choice(("25:00:00", "12:60:00", "12:00:60")),
            "time-without-seconds": lambda rng, column, text: text[:16],
        },
    ),
    **_for(
        lambda column: column.type == "year" or column.kind == "years",
        {
            "year-two-digits": lambda rng, column, text: text[2:4],
            "year-five-digits": lambda rng, column, text: text + "0",
            "year-with-decimals": lambda rng, column, text: text[:4] + ".0",
            "year-signed": lambda rng, column, text: rng.choice("+-") + text[:4],
            "year-zero": lambda rng, column, text: rng.choice(("0000", "0")),
            "year-as-date": lambda rng, column, text: text[:4] + "-01-01",
        },
    ),
    **_for(
        lambda column: column.kind == "years",
        {
            "years-reversed": lambda rng, column, text: "2024/2023",
            "years-equal": lambda rng, column, text: "2023/2023",
            "years-spaced": lambda rng, column, text: "2023 / 2024",
            "years-hyphen": lambda rng, column, text: "2023-2024",
            "years-short": lambda rng, column, text: "2023/24",
            "years-three": lambda rng, column, text: "2022/2023/2024",
        },
    ),
    **_for(
        lambda column: column.type == "boolean",
        {
            "boolean-other-word": lambda rng, column, text: rng.choice(
                ["vrai", "faux", "yes", "no", "x", "O", "N", "True", "TRUE", "true", "1", "0", "oui"]
            ),
            "boolean-other-case": lambda rng, column, text: text.swapcase(),
        },
    ),
    **_for(
        lambda column: column.kind in ("siret", "siren"),
        {
            "id-wrong-key": _wrong_key,
            "id-spaced": lambda rng, column, text: f"{text[:3]} {text[3:6]} {text[6:9]} {text[9:]}",
            "id-nbsp": lambda rng, column, text: f"{text[:3]}\u00a0{text[3:]}",
            "id-dots": lambda rng, column, text: f"{text[:3]}.{text[3:6]}-{text[6:]}",
            "id-truncated": lambda rng, column, text: text[:-1],
            "id-one-digit-more": lambda rng, column, text: text + "0",
            "id-from-spreadsheet": lambda rng, column, text: f"{float(text):.5E}",
            "id-as-decimal": lambda rng, column, text: text + ".0",
            "id-all-zeros": lambda rng, column, text: "0" * len(text),
            "id-letters": lambda rng, column, text: text.replace("0", "O"),
            "id-other-kind": lambda rng, column, text: text[:9] if column.kind == "siret" else text + "00010",
            "id-la-poste": _la_poste,
            "id-la-poste-wrong": _la_poste_wrong,
            "id-la-poste-head-office": lambda rng, column, text: "35600000000048" if column.kind == "siret" else None,
        },
    ),
    **_for(
        lambda column: column.kind == "acts",
        {
            "act-unknown": _act_heading(lambda heading, topic: f"Voirie/{topic}"),
            "act-without-topic": _act_heading(lambda heading, topic: heading),
            "act-empty-topic": _act_heading(lambda heading, topic: f"{heading}/"),
            "act-without-heading": _act_heading(lambda heading, topic: f"/{topic}"),
            "act-space-before-slash": _act_heading(lambda heading, topic: f"{heading} /{topic}"),
            "act-space-after-slash": _act_heading(lambda heading, topic: f"{heading}/ {topic}"),
            "act-backslash": _act_heading(lambda heading, topic: f"{heading}\\{topic}"),
            "act-two-slashes": _act_heading(lambda heading, topic: f"{heading}/{topic}/{topic}"),
            "act-double-space": _act_heading(lambda heading, topic: f"{heading.replace(' ', '  ')}/{topic}"),
        },
    ),
    **_for(lambda column: "pattern" in column.constraints, _pattern_damages()),
    **_for(
        lambda column: column.format == "uri",
        {
            "link-without-scheme": lambda rng, column, text: text.replace("https://", rng.choice(("", "www.", "//"))),
            "link-with-space": lambda rng, column, text: text.replace("/", "/a b/"),
            "link-unusual": lambda rng, column, text: rng.choice(
                ("mailto:a@b.fr", "http:/a", "http://", "c:\\x", "urn:x:1")
            ),
            "link-accents": lambda rng, column, text: text + "?é=œ#à",
            "link-several": lambda rng, column, text: f"{text};{text}",
            "link-upper-case": lambda rng, column, text: text.upper(),
        },
    ),
    **_for(
        lambda column: column.format == "email",
        {
            "mail-without-at": lambda rng, column, text: text.replace("@", " "),
            "mail-two-ats": lambda rng, column, text: text.replace("@", "@@"),
            "mail-without-domain": lambda rng, column, text: text.split("@")[0] + "@localhost",
            "mail-accents": lambda rng, column, text: "é" + text,
            "mail-unusual": lambda rng, column, text: rng.choice(
                ("a+b@c.fr", "o'b@c.fr", "a@b.c", "a.@b.fr", "A@B.CO")
            ),
        },
    ),
    **_for(
        lambda column: column.type == "array",
        {
            "list-not-json": lambda rng, column, text: ";".join(json.loads(text)),
            "list-unknown-item": lambda rng, column, text: json.dumps(
                [*json.loads(text), "inconnu"], ensure_ascii=False
            ),
            "list-number-item": lambda rng, column, text: json.dumps([1, *json.loads(text)], ensure_ascii=False),
            "list-empty": lambda rng, column, text: "[]",
            "list-empty-item": lambda rng, column, text: '[""]',
            "list-single-quotes": lambda rng, column, text: text.replace('"', "'"),
            "list-object": lambda rng, column, text: '{"a": 1}',
            "list-null": lambda rng, column, text: "null",
        },
    ),
    **_for(
        lambda column: column.type == "geopoint",
        {
            "point-without-brackets": lambda rng, column, text: text.strip("[]"),
            "point-of-texts": lambda rng, column, text: '["2.1", "48.5"]',
            "point-out-of-range": lambda rng, column, text: rng.choice(("[181, 48]", "[2, 91]", "[-181, 0]")),
            "point-at-limit": lambda rng, column, text: rng.choice(("[180, 90]", "[-180, -90]")),
            "point-of-one": lambda rng, column, text: "[2.1]",
            "point-of-three": lambda rng, column, text: "[2.1, 48.5, 10]",
        },
    ),
}
