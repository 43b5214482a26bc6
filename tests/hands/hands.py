"""Does the first actions of reports in LibreOffice, as a person would, and counts the errors again.

    hands.py ODB FILE ...

Each file is checked with `odb validate --format json`. Each of its first three actions is done alone in a fresh copy: the
copy is opened in LibreOffice Calc as docs/OUVRIR-UN-CSV.md advises (all columns as text), changed as the `actions` of the
report state, saved and checked again. The number of errors must go down by the number that the action promises. Actions
whose value a person must choose are counted, not done.

It runs under a Python that has `uno` (Debian: python3-uno).
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue

WORKBOOKS = {".xlsx": "Calc MS Excel 2007 XML", ".ods": "calc8", ".xls": "MS Excel 97"}
UTF_8 = 76
TEXT = 2
# Saved with the values as shown, quotes only where needed.
SAVED = f"{{separator}},34,{UTF_8},1,,0,false,true,false"
FORMATS = {"date": "YYYY-MM-DD", "general": "General", "text": "@"}
# The files whose standard odb does not recognise; a file of kinds/ begins with the name of its standard.
SCHEMAS = {"k02-bal-erreur-cachee.csv": "bal@1.5", "k15-coordonnees.csv": "irve-statique"}
# The person must find the values, the columns or the file.
ASKS = {"correct-values", "fill-cells", "add-columns", "realign-rows", "correct-header"}


@dataclass
class Office:
    """A LibreOffice without windows."""

    process: subprocess.Popen
    desktop: object

    @classmethod
    def start(cls, profile: Path) -> Office:
        pipe = f"hands{profile.name}"
        command = ["soffice", "--headless", "--norestore", "--nologo", "--nodefault",
                   f"-env:UserInstallation=file://{profile}", f"--accept=pipe,name={pipe};urp;"]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(120):
            try:
                context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
                return cls(process, desktop)
            except Exception:  # noqa: BLE001 - UNO raises its own types until the office listens
                if process.poll() is not None:
                    break
                time.sleep(0.5)
        sys.exit("soffice does not start")

    def stop(self) -> None:
        try:
            self.desktop.terminate()
        except Exception:  # noqa: BLE001 - the bridge is gone as soon as the office ends
            pass
        self.process.wait(30)

    def open(self, path: Path, columns: int) -> object:
        options = {"Hidden": True}
        if path.suffix not in WORKBOOKS:
            as_text = "/".join(f"{column}/{TEXT}" for column in range(1, columns + 1))
            options["FilterName"] = "Text - txt - csv (StarCalc)"
            options["FilterOptions"] = f"{ord(separator(path))},34,{charset(path)},1,{as_text},1036,false,false"
        return self.desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, properties(options))

    def save(self, document: object, path: Path, official: str) -> None:
        if path.suffix in WORKBOOKS:
            options = {"FilterName": WORKBOOKS[path.suffix]}
        else:
            options = {"FilterName": "Text - txt - csv (StarCalc)",
                       "FilterOptions": SAVED.format(separator=ord(official))}
        document.storeToURL(path.as_uri(), properties(options))
        document.close(True)


def properties(values: dict) -> tuple:
    return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())


def charset(path: Path) -> int:
    try:
        path.read_bytes().decode()
        return UTF_8
    except UnicodeDecodeError:
        return 1  # Windows-1252


def separator(path: Path) -> str:
    """The separator that a person sees in the preview: the commonest one of the line with the most."""
    lines = path.read_bytes().decode(errors="replace").splitlines()[:30]
    return max(";,\t|", key=lambda sign: max((line.count(sign) for line in lines), default=0))


def check(odb: str, path: Path, schema: list[str]) -> dict | None:
    """The report; None for a file that cannot be checked."""
    done = subprocess.run([odb, "validate", str(path), "--format", "json", *schema], capture_output=True, check=False)
    return json.loads(done.stdout) if done.returncode in (0, 1) and done.stdout else None


def column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def delete_rows(sheet: object, rows: list[int]) -> None:
    for row in sorted(rows, reverse=True):
        sheet.Rows.removeByIndex(row - 1, 1)


def rename(sheet: object, action: dict) -> None:
    column = column_number(action["columnLetters"])
    for row in range(30):
        cell = sheet.getCellByPosition(column, row)
        if cell.String.strip() == action["fieldName"].strip():
            cell.String = action["newNames"][0]
            return
    raise LookupError(f"no cell of column {action['columnLetters']} has the name {action['fieldName']}")


def set_format(document: object, sheet: object, action: dict) -> None:
    """Formats a column, or the cells whose values are to be typed again."""
    formats, locale = document.NumberFormats, uno.createUnoStruct("com.sun.star.lang.Locale")
    locale.Language, locale.Country = "en", "US"
    code = FORMATS[action["format"]]
    key = formats.queryKey(code, locale, False)
    key = key if key != -1 else formats.addNew(code, locale)
    column = column_number(action["columnLetters"])
    if action["kind"] == "format-column":
        sheet.Columns.getByIndex(column).NumberFormat = key
    for value in action["values"]:
        sheet.getCellByPosition(column, value["rowNumber"] - 1).NumberFormat = key


def write(sheet: object, action: dict) -> None:
    typed = action.get("format") in ("date", "general")
    for value in action["values"]:
        cell = sheet.getCellByPosition(column_number(action["columnLetters"]), value["rowNumber"] - 1)
        if typed:
            cell.Formula = value["suggestion"]  # read as typed, in English: a decimal dot
        else:
            cell.String = value["suggestion"]


def do(document: object, action: dict) -> None:
    sheet = document.Sheets.getByIndex(0)
    kind = action["kind"]
    if kind in ("delete-rows", "delete-rows-above"):
        delete_rows(sheet, action["rows"])
    elif kind == "rename-column":
        rename(sheet, action)
    elif kind == "choose-sheet":
        document.Sheets.moveByName(action["sheet"], 0)
    elif kind in ("format-column", "write-values"):
        if "format" in action:
            set_format(document, sheet, action)
        if kind == "write-values":
            write(sheet, action)
    elif kind != "complete-rows":  # LibreOffice completes rows by itself
        raise LookupError(f"unknown kind of action: {kind}")


def is_kept(action: dict, before: int, after: int) -> bool:
    """Whether the errors went down as the action promises."""
    removed, gone = action["errorsRemoved"], before - after
    if removed is None:
        return gone >= 0
    if action.get("atLeast"):
        return gone >= removed
    return gone == removed - action.get("errorsRevealed", 0)


def main() -> None:
    odb, *files = sys.argv[1:]
    odb = str(Path(odb).resolve())
    done, wrong = Counter(), []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        office = Office.start(Path(place) / "profile")
        try:
            for given in files:
                source = Path(given)
                schema = source.name.split(".")[0] if source.parent.name == "kinds" else SCHEMAS.get(source.name)
                option = ["--schema", schema] if schema else []
                report = check(odb, source, option)
                if report is None:
                    print(f"{source.name}: no table that this schema checks")
                    done["files that are no tables"] += 1
                    continue
                done["files"] += 1
                print(f"{source.name}: {report['stats']['errors']} errors")
                official = ";" if report["schema"]["name"] == "bal" else ","
                copy = Path(place) / f"copy{source.suffix}"

                def errors_after(action: dict | None) -> int:
                    shutil.copy(source, copy)
                    document = office.open(copy, max(report["stats"]["fields"], 50))
                    saved = copy
                    if action:
                        do(document, action)
                        if action["kind"].startswith("delete-rows"):
                            saved = copy.with_suffix(".csv")  # as the report says
                    office.save(document, saved, official)
                    again = check(odb, saved, option)
                    return -1 if again is None else again["stats"]["errors"]

                before = None
                for action in report["actions"]:
                    kind = action["kind"]
                    if kind in ASKS:
                        done[f"asks a person: {kind}"] += 1
                        print(f"  asks a person: {action['message']}")
                        if action["errorsRemoved"] is not None:
                            wrong.append(f"{source.name}: promises a number, and asks a person: {action['message']}")
                        continue
                    if kind != "complete-rows" and before is None:
                        # Opening and saving alone may change something: short rows are completed.
                        before = errors_after(None)
                    start = report["stats"]["errors"] if kind == "complete-rows" else before
                    after = errors_after(action)
                    kept = is_kept(action, start, after) and after >= 0
                    done[f"done: {kind}"] += 1
                    if action["errorsRemoved"] is None:
                        done["done, without a promise"] += 1
                    print(f"  {'kept' if kept else 'BROKEN'}: {start} -> {after}: {action['message']}")
                    if not kept:
                        wrong.append(f"{source.name}: {start} -> {after}: {action['message']}")
        finally:
            office.stop()
    for what, count in sorted(done.items()):
        print(f"{count:>5} {what}")
    if wrong:
        sys.exit("promises that were not kept:\n" + "\n".join(wrong))


if __name__ == "__main__":
    main()
