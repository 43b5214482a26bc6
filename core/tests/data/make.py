"""Makes the small workbooks of this folder, of the forms that no Rust crate writes: `python make.py`.

`python make.py formats` makes `formats.xls` alone, and needs xlwt 1.3.0. The others need openpyxl 3.1.5, too, and
LibreOffice (`soffice`) to turn the xlsx into an ods.
"""

import datetime as dt
import json
import subprocess
import sys
from pathlib import Path

import xlwt

HERE = Path(__file__).parent
ROWS = [
    ["DEP", "texte", "nombre", "jour", "vrai", "instant", "heure"],
    ["075", "é", 12.5, dt.date(2024, 1, 31), True, dt.datetime(2024, 1, 31, 10, 5, 6), dt.time(10, 5, 6)],
    [1, "a\nb", 3, dt.date(1900, 1, 1), False, None, None],
    [],
    [None, 12, None, None, None, None, None],
]
FORMATS = {dt.datetime: "yyyy-mm-dd hh:mm:ss", dt.date: "yyyy-mm-dd", dt.time: "hh:mm:ss"}


def formats():
    """The table of `formats.json`: what a cell holds, under each format. xlwt writes the built-in ones in their order."""
    from xlwt.Style import StyleCollection

    book = xlwt.Workbook()
    sheet = book.add_sheet("Formats")
    columns = ["format", "nombre", "jour", "instant", "heure"]
    for column, name in enumerate(columns):
        sheet.write(0, column, name)
    rows = json.loads((HERE / "formats.json").read_text())
    for row, cell in enumerate(rows, start=1):
        code = cell["code"]
        if "id" in cell:
            number = cell["id"]
            code = StyleCollection._std_num_fmt_list[number if number <= 22 else number - 14]
        sheet.write(row, 0, cell["code"])
        column = columns.index(cell["column"])
        sheet.write(row, column, cell["held"], xlwt.easyxf(num_format_str=code))
    book.save(str(HERE / "formats.xls"))


def main():
    book = xlwt.Workbook()
    for name in ("Données", "Autre"):
        sheet = book.add_sheet(name)
        for row, cells in enumerate(ROWS):
            for column, value in enumerate(cells):
                style = xlwt.easyxf(num_format_str=FORMATS.get(type(value), "General"))
                if value is not None:
                    sheet.write(row, column, value, style)
    book.save(str(HERE / "cells.xls"))

    import openpyxl

    book = openpyxl.Workbook()
    book.active.title = "Données"
    for cells in ROWS:
        book.active.append(cells)
    book.create_sheet("Autre")["A1"] = "x"
    source = HERE / "cells.xlsx"
    book.save(source)
    subprocess.run(["soffice", "--headless", "--convert-to", "ods", "--outdir", HERE, source], check=True)
    source.unlink()


if __name__ == "__main__":
    formats()
    if sys.argv[1:] != ["formats"]:
        main()
