"""Damages for any cell: spaces, quotes, line breaks, characters that look alike, texts too long or short.

Each takes (rng, column, text) with a valid, non-empty text, and returns the damaged text, or None when it does not
apply to that column.
"""

import unicodedata
from random import Random
from typing import Optional

from . import words
from .column import Column
from .table import Verbatim, without_accents

NBSP, NARROW_NBSP, ZERO_WIDTH = "\u00a0", "\u202f", "\u200b"
FULL_WIDTH = {ord("0") + n: chr(0xFF10 + n) for n in range(10)}
ARABIC_INDIC = {ord("0") + n: chr(0x0660 + n) for n in range(10)}
CONTROLS = "\x0b\x0c\x1c\x1f\x85\u2028\ufeff\u00ad"
PLACEHOLDERS = ("NC", "N/A", "null", "-", "#REF!", "=1+1", "?", "néant")
WRONG_TYPES = ("abc", "12", "2023-01-01", "vrai", "[]", "12:30", "1,5")
LONG = 5000


def _middle(text: str, piece: str) -> str:
    half = (len(text) + 1) // 2
    return text[:half] + piece + text[half:]


def wrong_type(rng: Random, column: Column, text: str) -> Optional[str]:
    return rng.choice(WRONG_TYPES)


def placeholder(rng: Random, column: Column, text: str) -> Optional[str]:
    return rng.choice(PLACEHOLDERS)


def over_long(rng: Random, column: Column, text: str) -> Optional[str]:
    """One character more than allowed; very long where any length is allowed."""
    most = column.constraints.get("maxLength")
    return words.text(rng, LONG) if most is None else words.text(rng, most + 1, most + 1)


def longest_in_code_points(rng: Random, column: Column, text: str) -> Optional[str]:
    """Just as long as allowed in characters, longer in bytes and in UTF-16 units."""
    most = column.constraints.get("maxLength")
    return None if most is None else "".join(rng.choice("éœ😀") for _ in range(most))


def one_too_many_combining(rng: Random, column: Column, text: str) -> Optional[str]:
    """One code point more than allowed, though people would count fewer characters."""
    most = column.constraints.get("maxLength")
    return None if most is None else ("e\u0301" * most)[: most + 1]


def too_short(rng: Random, column: Column, text: str) -> Optional[str]:
    least = column.constraints.get("minLength", 0)
    return "x" * (least - 1) if least > 1 else None


def lone_quote(rng: Random, column: Column, text: str) -> Optional[str]:
    """A quote inside a cell that is not quoted: broken CSV, which readers tolerate."""
    plain = text.replace(",", " ").replace(";", " ").replace('"', "")
    return Verbatim(_middle(plain, '"'))


def text_after_quotes(rng: Random, column: Column, text: str) -> Optional[str]:
    """Quotes closed before the end of the cell."""
    plain = text.replace(",", " ").replace(";", " ").replace('"', "")
    return Verbatim(f'"{plain[:-1]}"{plain[-1:]}')


def combining_accents(rng: Random, column: Column, text: str) -> Optional[str]:
    return unicodedata.normalize("NFD", text if not text.isascii() else text + "é")


def _of_choices(change):
    """A damage of the letters of a value that must be one of a list, or begin like one."""

    def damage(rng: Random, column: Column, text: str) -> Optional[str]:
        if "enum" not in column.constraints and column.kind != "acts":
            return None
        changed = change(text)
        return changed if changed != text else None

    return damage


DAMAGES = {
    "empty": lambda rng, column, text: "",
    "wrong-type": wrong_type,
    "placeholder": placeholder,
    "space-before": lambda rng, column, text: " " + text,
    "space-after": lambda rng, column, text: text + " ",
    "spaces-around": lambda rng, column, text: f"  {text}  ",
    "space-inside": lambda rng, column, text: _middle(text, " "),
    "only-spaces": lambda rng, column, text: "   ",
    "only-nbsp": lambda rng, column, text: NBSP,
    "nbsp-around": lambda rng, column, text: NBSP + text + NBSP,
    "nbsp-inside": lambda rng, column, text: _middle(text, NBSP),
    "narrow-nbsp-inside": lambda rng, column, text: _middle(text, NARROW_NBSP),
    "tab-inside": lambda rng, column, text: _middle(text, "\t"),
    "tab-after": lambda rng, column, text: text + "\t",
    "zero-width-space": lambda rng, column, text: _middle(text, ZERO_WIDTH),
    "control-character": lambda rng, column, text: _middle(text, rng.choice(CONTROLS)),
    "line-break-inside": lambda rng, column, text: _middle(text, "\n"),
    "crlf-inside": lambda rng, column, text: _middle(text, "\r\n"),
    "line-break-after": lambda rng, column, text: text + "\n",
    "line-break-before": lambda rng, column, text: "\n" + text,
    "only-line-break": lambda rng, column, text: "\n",
    "quotes-around": lambda rng, column, text: f'"{text}"',
    "quote-inside": lambda rng, column, text: _middle(text, '"'),
    "lone-quote": lone_quote,
    "text-after-quotes": text_after_quotes,
    "apostrophe-before": lambda rng, column, text: "'" + text,
    "apostrophes-around": lambda rng, column, text: f"'{text}'",
    "backslash-inside": lambda rng, column, text: _middle(text, "\\"),
    "comma-inside": lambda rng, column, text: _middle(text, ","),
    "semicolon-inside": lambda rng, column, text: _middle(text, ";"),
    "pipe-inside": lambda rng, column, text: _middle(text, "|"),
    "emoji": lambda rng, column, text: text + "😀",
    "combining-accents": combining_accents,
    "full-width-digits": lambda rng, column, text: text.translate(FULL_WIDTH) if text.isascii() else None,
    "arabic-indic-digits": lambda rng, column, text: text.translate(ARABIC_INDIC) if text.isascii() else None,
    "over-long": over_long,
    "longest-in-code-points": longest_in_code_points,
    "one-too-many-combining": one_too_many_combining,
    "too-short": too_short,
    "choice-upper-case": _of_choices(str.upper),
    "choice-lower-case": _of_choices(str.lower),
    "choice-capitalised": _of_choices(str.capitalize),
    "choice-without-accents": _of_choices(without_accents),
    "choice-plural": _of_choices(lambda text: text + "s"),
}
