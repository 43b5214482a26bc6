"""The files on which Validata can't referee: which ones, with the reason, and a ledger that counts each.

Found by running it on files whose content is known. It fails on some headers and values, and it guesses charset,
separator, quotes and header row from the first lines, sometimes wrong. `odb` must still survive such files.
"""

import collections
from collections.abc import Iterable
from typing import Optional

from generator.table import Table

BOM_THEN_QUOTE = "a byte order mark comes before a quoted label: Validata keeps the quotes in the label"
# Damages that Validata cannot handle, whatever else the file holds. Each gets its turn, alone; if both sides agree
# all the same, the file counts as compared.
LOST_ON = {
    "column-duplicated-label": "a label stands twice in the header: Validata gives up",
    "column-two-blank-named": "two columns have no name: Validata gives up, as on any label that stands twice",
    "column-none-known": "no label of the header is a column of the schema: Validata crashes",
    "column-header-lost": "the header is gone, so no label is known, or one stands twice: Validata crashes or gives up",
    "file-title-above-header": "a title stands above the header: Validata skips it, or crashes with few rows",
    "file-blank-line-above-header": "a blank line stands above the header: Validata may take the header for a row",
    "file-space-after-separators": "a space follows each separator: Validata drops it from the cells",
    "file-all-quoted-bom-crlf": BOM_THEN_QUOTE,
}
CAPPED = "Validata lists 1,000 errors and stops"
FAILS = "Validata fails"
MISREADS = "Validata reads other cells than the file holds"
NAMES_SHOWN = 3


def known_reason(table: Table) -> Optional[str]:
    """The reason why Validata cannot judge the table, if there is one."""
    reasons = [LOST_ON[name] for name in table.done if name in LOST_ON]
    if table.layout.byte_order_mark and table.layout.quote_all:
        reasons.append(BOM_THEN_QUOTE)
    return reasons[0] if reasons else None


class Ledger:
    """For each data set: the number of files compared, the kinds of finding met, the files set aside by reason."""

    def __init__(self) -> None:
        self.compared: collections.Counter[str] = collections.Counter()
        self.kinds: dict[str, set[str]] = collections.defaultdict(set)
        self.aside: dict[tuple[str, str], list[str]] = collections.defaultdict(list)

    def count(self, reference: str, kinds: Iterable[str]) -> None:
        self.compared[reference] += 1
        self.kinds[reference].update(kinds)

    def set_aside(self, reference: str, reason: str, name: str) -> None:
        self.aside[reference, reason].append(name)

    def count_aside(self, reference: str) -> int:
        return sum(len(names) for (where, _), names in self.aside.items() if where == reference)

    def lines(self) -> list[str]:
        """The ledger as lines to print."""
        references = sorted({*self.compared, *(reference for reference, _ in self.aside)})
        lines = []
        for reference in references:
            lines.append(f"{reference}: {self.compared[reference]} compared, {self.count_aside(reference)} set aside")
            for (where, reason), names in sorted(self.aside.items()):
                if where == reference:
                    more = ", ..." if len(names) > NAMES_SHOWN else ""
                    lines.append(f"  {len(names):4d}  {reason}: {', '.join(names[:NAMES_SHOWN])}{more}")
        return lines

    def totals(self) -> str:
        aside = sum(map(len, self.aside.values()))
        return f"{self.compared.total()} files judged alike by both, {aside} set aside"


LEDGER = Ledger()
