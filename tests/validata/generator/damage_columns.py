"""Damages of whole columns: another order, columns missing, unknown, blank, or with another name.

Each takes (rng, table), changes the table and returns what it did, or None when it does not apply.
"""

from random import Random
from typing import Callable, Optional

from .table import Table, without_accents


def _drop(table: Table, places: list[int]) -> Optional[str]:
    if not places or len(places) >= len(table.labels):
        return None
    names = [table.labels[place] for place in places]
    for line in [table.labels, *table.rows]:
        line[:] = [cell for place, cell in enumerate(line) if place not in places]
    return f"columns {names} dropped"


def _add(table: Table, place: int, label: str, text: str) -> str:
    table.labels.insert(place, label)
    for row in table.rows:
        row.insert(place, text)
    return f"column {label!r} added at place {place + 1}"


def _rename(rng: Random, table: Table, change: Callable[[str], str]) -> Optional[str]:
    places = [place for place, label in enumerate(table.labels) if change(label) != label]
    if not places:
        return None
    place = rng.choice(places)
    old, table.labels[place] = table.labels[place], change(table.labels[place])
    return f"column {old} renamed {table.labels[place]!r}"


def _places(table: Table, required: bool) -> list[int]:
    names = {column.name for column in table.columns if column.required is required}
    return [place for place, label in enumerate(table.labels) if label in names]


def reordered(rng: Random, table: Table) -> Optional[str]:
    order = list(range(len(table.labels)))
    rng.shuffle(order)
    for line in [table.labels, *table.rows]:
        line[:] = [line[place] for place in order]
    return "columns shuffled"


def two_swapped(rng: Random, table: Table) -> Optional[str]:
    if len(table.labels) < 2:
        return None
    place = rng.randrange(len(table.labels) - 1)
    for line in [table.labels, *table.rows]:
        line[place], line[place + 1] = line[place + 1], line[place]
    return f"columns {place + 1} and {place + 2} swapped"


def optional_missing(rng: Random, table: Table) -> Optional[str]:
    places = _places(table, required=False)
    return _drop(table, [rng.choice(places)]) if places else None


def optional_all_missing(rng: Random, table: Table) -> Optional[str]:
    return _drop(table, _places(table, required=False))


def required_missing(rng: Random, table: Table) -> Optional[str]:
    places = _places(table, required=True)
    return _drop(table, [rng.choice(places)]) if places else None


def several_missing(rng: Random, table: Table) -> Optional[str]:
    return _drop(table, rng.sample(range(len(table.labels)), min(4, len(table.labels) - 1)))


def all_but_one_missing(rng: Random, table: Table) -> Optional[str]:
    kept = rng.randrange(len(table.labels))
    return _drop(table, [place for place in range(len(table.labels)) if place != kept])


def unknown_added(rng: Random, table: Table) -> Optional[str]:
    return _add(table, rng.randint(0, len(table.labels)), "COMMENTAIRE", "à vérifier")


def unknown_empty_at_end(rng: Random, table: Table) -> Optional[str]:
    return _add(table, len(table.labels), "Colonne1", "")


def blank_named_at_end(rng: Random, table: Table) -> Optional[str]:
    return _add(table, len(table.labels), "", "")


def blank_named(rng: Random, table: Table) -> Optional[str]:
    return _add(table, rng.randint(0, len(table.labels)), "", "x")


def space_named(rng: Random, table: Table) -> Optional[str]:
    return _add(table, len(table.labels), " ", "x")


def other_case(rng: Random, table: Table) -> Optional[str]:
    return _rename(rng, table, str.swapcase)


def padded(rng: Random, table: Table) -> Optional[str]:
    return _rename(rng, table, lambda label: rng.choice((label + " ", label + "\u00a0", label + "\n")))


def padded_before(rng: Random, table: Table) -> Optional[str]:
    return _rename(rng, table, lambda label: " " + label)


def invisible_in_label(rng: Random, table: Table) -> Optional[str]:
    return _rename(rng, table, lambda label: label + rng.choice("\u200b\u00ad\ufeff"))


def misspelt(rng: Random, table: Table) -> Optional[str]:
    return _rename(rng, table, lambda label: without_accents(label).replace("_", " ") + "S")


def everything(rng: Random, table: Table) -> Optional[str]:
    """Shuffled, without an optional and a required column, with an unknown and a blank-named one."""
    parts = (reordered, optional_missing, required_missing, unknown_added, blank_named_at_end)
    return "; ".join(filter(None, (part(rng, table) for part in parts)))


def duplicated_label(rng: Random, table: Table) -> Optional[str]:
    return _add(table, len(table.labels), rng.choice(table.labels), "x")


def two_blank_named(rng: Random, table: Table) -> Optional[str]:
    return _add(table, len(table.labels), "", "") + "; " + _add(table, len(table.labels), "", "")


def none_known(rng: Random, table: Table) -> Optional[str]:
    table.labels = [f"Colonne {place}" for place in range(1, len(table.labels) + 1)]
    return "every label replaced"


def header_lost(rng: Random, table: Table) -> Optional[str]:
    if not table.rows:
        return None
    table.labels = table.rows.pop(0)
    return "header removed"


DAMAGES = {
    "column-reordered": reordered,
    "column-two-swapped": two_swapped,
    "column-optional-missing": optional_missing,
    "column-optional-all-missing": optional_all_missing,
    "column-required-missing": required_missing,
    "column-several-missing": several_missing,
    "column-all-but-one-missing": all_but_one_missing,
    "column-unknown-added": unknown_added,
    "column-unknown-empty-at-end": unknown_empty_at_end,
    "column-blank-named-at-end": blank_named_at_end,
    "column-blank-named": blank_named,
    "column-space-named": space_named,
    "column-other-case": other_case,
    "column-padded": padded,
    "column-padded-before": padded_before,
    "column-invisible-character": invisible_in_label,
    "column-misspelt": misspelt,
    "column-everything-at-once": everything,
    "column-duplicated-label": duplicated_label,
    "column-two-blank-named": two_blank_named,
    "column-none-known": none_known,
    "column-header-lost": header_lost,
}
