"""Makes the small workbooks of this folder, of the forms that no Rust crate writes: `python make.py`.

Needs xlwt 1.3.0 and openpyxl 3.1.5, and LibreOffice (`soffice`) to turn the xlsx into an ods.
"""

import datetime as dt
import subprocess
from pathlib import Path

import openpyxl
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
    main()
