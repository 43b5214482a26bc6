"""Files made at random from a descriptor alone, each named by its damages.

Every damage has a name and gets its turn, in an order that the seed shuffles; some files get a few more on top. The
same descriptor, seed and number always give the same bytes, so a failure is replayed by its seed and its number.
"""

import functools
from dataclasses import dataclass
from random import Random
from typing import Optional

from generator import damage_columns, damage_layout, damage_rows, damage_text, damage_typed
from generator.column import Column, columns_of
from generator.rules import BREAKERS, Rules
from generator.table import Table
from generator.values import valid_text
from set_aside import LOST_ON

MOST_ROWS = 30
MOST_CELLS = 900  # Validata lists 1,000 errors: a file stays below that even if every cell is wrong
CELLS_STRUCK = 6
LONGEST_NAME = 120
TRIED_TEXTS = 10  # of each column, to see which damages apply to it
VALID_EVERY = 12  # one file in so many is left undamaged
CELL_DAMAGES = {**damage_text.DAMAGES, **damage_typed.DAMAGES}
TABLE_DAMAGES = {**damage_rows.DAMAGES, **damage_columns.DAMAGES, **damage_layout.DAMAGES}


@dataclass(frozen=True)
class Case:
    """One generated file; `table` has its content and its damages."""

    number: int
    table: Table

    @property
    def name(self) -> str:
        story = "+".join(self.table.done) or "valid"
        return f"{self.number:04d}-{story[:LONGEST_NAME]}.csv"


class Generator:
    """Makes files for one descriptor; raises `Unsupported` if the generator cannot make values for it."""

    def __init__(self, descriptor: dict, seed: str):
        self.columns = columns_of(descriptor)
        self.rules = Rules(descriptor, self.columns)
        self.seed = seed

    def case(self, number: int) -> Case:
        """The file with this number: sometimes a valid one, else one whose main damage is the next in turn."""
        rng = self._rng(number)
        turn, rest = divmod(number, VALID_EVERY)
        if rest == 0:
            return Case(number, self.valid_table(rng))
        main = self._order[(number - turn - 1) % len(self._order)]
        return Case(number, self._damaged(rng, [main] if main in LOST_ON else [main, *self._extras(rng)]))

    def valid_table(self, rng: Random) -> Table:
        """A table with every column, in order, and valid rows."""
        count = rng.randint(1, min(MOST_ROWS, MOST_CELLS // len(self.columns)))
        fill = rng.choice((0.3, 0.7, 1.0))
        names = [column.name for column in self.columns]
        rows, seen = [], {column.name: set() for column in self.columns if column.unique}
        while len(rows) < count:
            row = self.rules.row(rng, fill)
            if any(row[name] in texts for name, texts in seen.items()):
                continue
            for name, texts in seen.items():
                texts.add(row[name])
            rows.append([row[name] for name in names])
        return Table(self.columns, names, rows)

    @functools.cached_property
    def _order(self) -> list[str]:
        """Every damage that applies to this descriptor, shuffled by the seed."""
        rng = self._rng("order")
        texts = [(column, valid_text(rng, column)) for column in self.columns for _ in range(TRIED_TEXTS)]
        checks = {check["name"] for check in self.rules.checks}
        names = [name for name, (check, _) in BREAKERS.items() if check in checks]
        names += [
            name
            for name, damage in CELL_DAMAGES.items()
            if any(damage(rng, column, text) is not None for column, text in texts)
        ]
        names += TABLE_DAMAGES
        rng.shuffle(names)
        return names

    def _rng(self, purpose) -> Random:
        return Random(f"{self.seed}/{purpose}")

    def _extras(self, rng: Random) -> list[str]:
        """Mostly no more damages; sometimes another layout, sometimes a few damages of any sort."""
        draw = rng.random()
        if draw < 0.5:
            return []
        if draw < 0.8:
            return [rng.choice([name for name in damage_layout.DAMAGES if name not in LOST_ON])]
        return rng.sample([name for name in self._order if name not in LOST_ON], rng.randint(1, 3))

    def _damaged(self, rng: Random, names: list[str]) -> Table:
        """A valid table, then cells, rows, columns and layout damaged in this order, each damage to a complete table."""
        table, struck = self.valid_table(rng), set()
        stages = [*BREAKERS, *CELL_DAMAGES, *damage_columns.DAMAGES, *damage_rows.DAMAGES, *damage_layout.DAMAGES]
        for name in sorted(dict.fromkeys(names), key=stages.index):
            if name in BREAKERS:
                notes = self._break_rule(rng, table, name)
            elif name in CELL_DAMAGES:
                notes = self._strike_cells(rng, table, name, struck)
            else:
                notes = [TABLE_DAMAGES[name](rng, table)]
            notes = [note for note in notes if note]
            if notes:
                table.done.append(name)
                table.notes += notes
        return table

    def _break_rule(self, rng: Random, table: Table, name: str) -> list[str]:
        check_name, breaker = BREAKERS[name]
        columns: dict[str, Column] = {column.name: column for column in self.columns}
        checks = [check["params"] for check in self.rules.checks if check["name"] == check_name]
        rng.shuffle(checks)
        notes = []
        for params, place in zip(checks, rng.sample(range(len(table.rows)), len(table.rows))):
            row = dict(zip(table.labels, table.rows[place]))
            changes: Optional[dict] = breaker(rng, params, row, columns)
            if changes:
                table.rows[place] = [changes.get(label, row[label]) for label in table.labels]
                notes.append(f"row {place + 2}: {changes}")
        return notes

    def _strike_cells(self, rng: Random, table: Table, name: str, struck: set[tuple[int, str]]) -> list[str]:
        """Damages up to `CELLS_STRUCK` undamaged cells, one a column, in different rows while there are enough."""
        notes = []
        places = rng.sample(range(len(table.rows)), len(table.rows))
        for column in rng.sample(self.columns, len(self.columns)):
            if len(notes) == CELLS_STRUCK:
                break
            place, index = places[len(notes) % len(places)], table.labels.index(column.name)
            before = table.rows[place][index] or valid_text(rng, column)
            after = None if (place, column.name) in struck else CELL_DAMAGES[name](rng, column, before)
            if after is not None:
                struck.add((place, column.name))
                table.rows[place][index] = after
                notes.append(f"row {place + 2} {column.name}: {before[:60]!r} -> {after[:60]!r}")
        return notes
