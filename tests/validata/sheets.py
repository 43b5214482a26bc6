"""Workbooks made by code: a grid of Python values as xlsx, ods or xls, and a generated table as such a grid.

A cell is a value, or a value with its number format (`Shown`), or XML for ods (`Raw`).
"""

import datetime as dt
import zipfile
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any, Optional
from xml.sax.saxutils import escape, quoteattr

import openpyxl
import xlwt
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from generator.table import Table
from generator.values import typed

Grid = list[list[Any]]
TYPED_SHARE = 0.5


@dataclass(frozen=True)
class Shown:
    """A value that the workbook shows in a number format of its own."""

    value: Any
    format: str


@dataclass(frozen=True)
class Raw:
    """A cell of an ods, as the file has it."""

    xml: str


def xlsx(path: Path, *grids: Grid) -> Path:
    book = openpyxl.Workbook()
    for number, grid in enumerate(grids):
        sheet = book.active if number == 0 else book.create_sheet(f"F{number}")
        for row, cells in enumerate(grid, start=1):
            for column, cell in enumerate(cells, start=1):
                if cell is None:
                    continue
                value = cell.value if isinstance(cell, Shown) else cell
                target = sheet.cell(row, column)
                target.value = value
                if isinstance(value, str):  # even one that begins with an equals sign
                    target.data_type = "s"
                if isinstance(cell, Shown):
                    target.number_format = cell.format
    book.save(path)
    return path


def xls(path: Path, *grids: Grid) -> Path:
    book = xlwt.Workbook()
    for number, grid in enumerate(grids):
        sheet = book.add_sheet(f"F{number}")
        for row, cells in enumerate(grid):
            for column, cell in enumerate(cells):
                value, shown = (cell.value, cell.format) if isinstance(cell, Shown) else (cell, xls_format(cell))
                if value is None:
                    continue
                style = xlwt.easyxf(num_format_str=shown) if shown else xlwt.Style.default_style
                sheet.write(row, column, value, style)
    book.save(str(path))
    return path


def xls_format(value: Any) -> Optional[str]:
    if isinstance(value, dt.datetime):
        return "yyyy-mm-dd hh:mm:ss"
    if isinstance(value, dt.date):
        return "yyyy-mm-dd"
    return "hh:mm:ss" if isinstance(value, dt.time) else None


def ods(path: Path, *grids: Grid) -> Path:
    tables = (f"<table:table table:name='F{n}'>{ods_rows(grid)}</table:table>" for n, grid in enumerate(grids))
    return ods_of(path, "".join(tables))


def ods_rows(grid: Grid) -> str:
    width = max(map(len, grid), default=0)
    padded = ([*cells, *[None] * (width - len(cells))] for cells in grid)
    return "".join(f"<table:table-row>{''.join(map(ods_cell, cells))}</table:table-row>" for cells in padded)


def ods_cell(cell: Any) -> str:
    value = cell.value if isinstance(cell, Shown) else cell
    if isinstance(value, Raw):
        return value.xml
    if value is None:
        return "<table:table-cell/>"
    kind, attribute, text = "float", "value", str(value)
    if isinstance(value, bool):
        kind, attribute, text = "boolean", "boolean-value", str(value).lower()
    elif isinstance(value, (dt.date, dt.datetime)):
        kind, attribute, text = "date", "date-value", value.isoformat()
    elif isinstance(value, dt.time):
        kind, attribute, text = "time", "time-value", value.strftime("PT%HH%MM%SS")
    elif isinstance(value, str):
        spaced = "".join(f'<text:s text:c="1"/>' if char == " " else escape(char) for char in value)
        paragraphs = "".join(f"<text:p>{line}</text:p>" for line in spaced.split("\n"))
        return f'<table:table-cell office:value-type="string">{paragraphs}</table:table-cell>'
    attributes = f'office:value-type="{kind}" office:{attribute}={quoteattr(text)}'
    return f"<table:table-cell {attributes}><text:p>{escape(text)}</text:p></table:table-cell>"


def ods_of(path: Path, tables: str) -> Path:
    """An ods with these tables, without the parts that concern the appearance only."""
    names = ("office", "table", "text")
    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in names)
    spaces += ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", kind, zipfile.ZIP_STORED)
        archive.writestr(
            "content.xml",
            f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} office:version="1.2">'
            f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>",
        )
        archive.writestr(
            "META-INF/manifest.xml",
            f'<manifest:manifest xmlns:manifest="{manifest}">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
            '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
            "</manifest:manifest>",
        )
    return path


WRITERS = {"xlsx": xlsx, "ods": ods, "xls": xls}


def grid_of(table: Table, rng: Random) -> Optional[Grid]:
    """The table as a clerk would type it: some columns as the spreadsheet's own numbers, dates and truths.

    None when a text can't stand in a workbook.
    """
    texts = [table.labels, *table.rows]
    if any(ILLEGAL_CHARACTERS_RE.search(text) or "\r" in text for row in texts for text in row):
        return None
    columns = {column.name: column for column in table.columns if rng.random() < TYPED_SHARE}
    by_label = [columns.get(label.strip()) for label in table.labels]
    rows = [[_typed(column, text) for column, text in zip(by_label, row)] + row[len(by_label) :] for row in table.rows]
    return [list(table.labels), *rows]


def _typed(column, text: str) -> Any:
    """The value that a spreadsheet makes of a text in a column without the text format; else the text itself."""
    if not text:
        return None
    if column is None:
        return str(text)
    try:
        if column.type == "date":
            return Shown(dt.date.fromisoformat(text), "yyyy-mm-dd")
        if column.type == "boolean":
            return typed(column, text) if text in column.true_values + column.false_values else text
        if column.type in ("integer", "number", "year"):
            number = Decimal(text)
            return int(number) if number == number.to_integral() else float(number)
        if text.isdigit() and len(text) < 15:
            return int(text)
    except (ArithmeticError, ValueError, OverflowError):
        pass
    return str(text)
