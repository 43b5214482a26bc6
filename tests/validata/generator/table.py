"""A table of texts and its layout as bytes, with a record of its damages."""

import csv
import io
import unicodedata
from dataclasses import dataclass, field

from .column import Column

Cells = dict[tuple[int, str], str]  # (row number, label) -> text


class Verbatim(str):
    """A cell written literally, without quotes or escapes."""


@dataclass
class Layout:
    """The layout of a table as bytes; `preamble` holds lines above the header."""

    delimiter: str = ","
    newline: str = "\n"
    encoding: str = "utf-8"
    byte_order_mark: bool = False
    quote_all: bool = False
    space_after_delimiter: bool = False
    final_newline: bool = True
    preamble: list[str] = field(default_factory=list)


@dataclass
class Table:
    """Labels and rows of texts; `done` names the damages, `notes` give the place of each."""

    columns: list[Column]
    labels: list[str]
    rows: list[list[str]]
    layout: Layout = field(default_factory=Layout)
    done: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def text(self) -> str:
        """The file as text, with the line ends and separators of the layout."""
        newline = self.layout.newline
        lines = [*self.layout.preamble, *(self._line(cells) for cells in [self.labels, *self.rows])]
        return newline.join(lines) + (newline if self.layout.final_newline else "")

    def to_bytes(self) -> bytes:
        mark = "\ufeff" if self.layout.byte_order_mark and self.layout.encoding.startswith("utf") else ""
        return (mark + self.text()).encode(self.layout.encoding)

    def fits(self, encoding: str) -> bool:
        """Whether every character of the table exists in the encoding."""
        try:
            self.text().encode(encoding)
        except UnicodeEncodeError:
            return False
        return True

    def cells_by_label(self) -> Cells:
        """The cells of the text once written, as any CSV reader sees them."""
        return cells_by_label(self.text(), self.layout.delimiter, header_row=1 + len(self.layout.preamble))

    def _line(self, cells: list[str]) -> str:
        gap = " " if self.layout.space_after_delimiter else ""
        line = (self.layout.delimiter + gap).join(self._cell(cell) for cell in cells)
        return '""' if cells == [""] else line

    def _cell(self, text: str) -> str:
        if isinstance(text, Verbatim):
            return text
        special = (self.layout.delimiter, '"', "\n", "\r")
        if self.layout.quote_all or any(char in text for char in special):
            return '"' + text.replace('"', '""') + '"'
        return text


def cells_by_label(text: str, delimiter: str = ",", header_row: int = 1) -> Cells:
    """The cells of a CSV text, without empty ones, by row number and label."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    header, *rows = list(reader)[header_row - 1 :]
    labels = [label.strip() for label in header]
    return {
        (number, label): cell
        for number, cells in enumerate(rows, start=header_row + 1)
        for label, cell in zip(labels, cells)
        if label and cell
    }


def without_accents(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))
