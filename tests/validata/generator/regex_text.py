"""A text that matches a regular expression.

Python's own regex parser gives the tree; each node is turned into text. What the tree can't promise (anchors in odd
places, for one) is settled by matching the result against the whole pattern and trying again.
"""

import re
from random import Random

try:
    from re import _parser as parser  # Python 3.11 and later
except ImportError:
    import sre_parse as parser

from .column import Unsupported

MOST_REPEATS = 24  # beyond the least number asked for
TRIES = 500
LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
DIGITS = "0123456789"
CATEGORIES = {"CATEGORY_DIGIT": DIGITS, "CATEGORY_WORD": LETTERS + DIGITS + "éàçè", "CATEGORY_SPACE": " "}
PRINTABLE = LETTERS + DIGITS + " .-_/éàçè"


def matching(rng: Random, pattern: str) -> str:
    """A text that `pattern` matches from end to end; raises `Unsupported` if none is found."""
    tree = parser.parse(pattern)
    for _ in range(TRIES):
        text = _sequence(rng, tree)
        if re.fullmatch(pattern, text):
            return text
    raise Unsupported(f"pattern {pattern}")


def _sequence(rng: Random, nodes) -> str:
    return "".join(_node(rng, str(kind), value) for kind, value in nodes)


def _node(rng: Random, kind: str, value) -> str:
    if kind == "LITERAL":
        return chr(value)
    if kind in ("ANY", "NOT_LITERAL"):
        return rng.choice([char for char in PRINTABLE if char != chr(value or 0)])
    if kind == "IN":
        return rng.choice(_alphabet(value))
    if kind == "BRANCH":
        return _sequence(rng, rng.choice(value[1]))
    if kind == "SUBPATTERN":
        return _sequence(rng, value[-1])
    if kind in ("MAX_REPEAT", "MIN_REPEAT"):
        least, most, nodes = value
        most = min(int(most), least + MOST_REPEATS) if rng.random() < 0.5 else least
        times = rng.randint(least, most)
        return "".join(_sequence(rng, nodes) for _ in range(times))
    if kind == "AT":
        return ""
    raise Unsupported(f"{kind} in a pattern")


def _alphabet(members) -> str:
    """The characters of a class such as [^a-z\\d_]."""
    chars, negated = set(), False
    for kind, value in members:
        kind = str(kind)
        if kind == "NEGATE":
            negated = True
        elif kind == "LITERAL":
            chars.add(chr(value))
        elif kind == "RANGE":
            chars.update(map(chr, range(value[0], value[1] + 1)))
        elif kind == "CATEGORY" and str(value) in CATEGORIES:
            chars.update(CATEGORIES[str(value)])
        else:
            raise Unsupported(f"{kind} {value} in a character class")
    return "".join(sorted(set(PRINTABLE) - chars if negated else chars))
