"""A product with one fault, named by the first argument: the suite must fail each for the right reason.

It exports through the command `odb`, then spoils what comes of it.

    ODB=target/debug/odb python3 adapter.py drops-a-row
"""

import csv
import hashlib
import io
import json
import os
import re
import subprocess
import sys
import time
import unicodedata
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1]), str(Path(__file__).resolve().parents[1] / "shell")]
import adapter as honest  # noqa: E402
import protocol  # noqa: E402

Table = list[list[str]]
count = 0


def spoils_table(spoil):
    """A fault in the values or the shape of the table."""

    def export(question: dict) -> protocol.Answer:
        return rewritten(question, lambda text: written(spoil(table_of(text)), delimiter_of(text)))

    return export


def spoils_text(spoil):
    """A fault in the bytes."""

    def export(question: dict) -> protocol.Answer:
        return rewritten(question, spoil)

    return export


def rewritten(question: dict, spoil) -> protocol.Answer:
    answer = honest.export(question)
    if answer["message"] != "exported":
        return answer
    path = Path(question["directory"]) / answer["file"]
    spoilt = spoil(path.read_bytes().decode())
    spoilt = spoilt if isinstance(spoilt, bytes) else spoilt.encode()
    path.write_bytes(spoilt)
    return {"message": "exported", "file": answer["file"], "sha256": hashlib.sha256(spoilt).hexdigest()}


def delimiter_of(text: str) -> str:
    """Addresses have semicolons; no name of a column has one."""
    return ";" if ";" in text.splitlines()[0] else ","


def table_of(text: str) -> Table:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text)))


def written(table: Table, delimiter: str, line_end: str = "\n") -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=line_end).writerows(table)
    return out.getvalue()


def each_cell(change):
    return spoils_table(lambda table: [table[0], *([change(cell) for cell in row] for row in table[1:])])


def drops_a_row(table: Table) -> Table:
    return table[:-1] if len(table) > 2 else table


def swaps_columns(table: Table) -> Table:
    """The values of the first two columns change places, the header stays."""
    return [table[0], *([row[1], row[0], *row[2:]] for row in table[1:])]


def reorders_columns(table: Table) -> Table:
    """The first two columns change places, header and all."""
    return [[row[1], row[0], *row[2:]] for row in table]


def rounds(cell: str) -> str:
    return str(round(float(cell))) if re.fullmatch(r"-?\d+\.\d+", cell) else cell


def truncates(cell: str) -> str:
    """As a number would: leading zeros are lost."""
    return cell.lstrip("0") if re.fullmatch(r"\d{14}", cell) else cell


def truncates_communes(cell: str) -> str:
    return cell.lstrip("0") if re.fullmatch(r"\d{5}", cell) else cell


def swaps_separators(text: str) -> str:
    return written(table_of(text), "," if delimiter_of(text) == ";" else ";")


def warnings_of(question: dict, file: str) -> "list[tuple[int, str | None]]":
    schema = f"{question['dataSet']}@{question['version']}"
    command = [honest.ODB, "validate", str(Path(question["directory"]) / file), "--schema", schema, "--format", "json"]
    report = json.loads(subprocess.run(command, capture_output=True, check=False).stdout)
    return [(one["rowNumber"], one["fieldName"]) for one in report["warningDetails"] if one["rowNumber"]]


def tells_of_warnings(question: dict) -> protocol.Answer:
    """No fault: writes a record that only gets a warning, and tells the user."""
    answer = honest.export(question)
    if answer["message"] != "exported":
        return answer
    places = warnings_of(question, answer["file"])
    return {**answer, "reported": [{"row": row, "field": field} for row, field in places]}


def refuses_warnings(question: dict) -> protocol.Answer:
    """Refuses a record that only gets a warning."""
    answer = honest.export(question)
    if answer["message"] != "exported" or not (places := warnings_of(question, answer["file"])):
        return answer
    (Path(question["directory"]) / answer["file"]).unlink()
    return protocol.refused(places)


def either(of_table, of_document):
    """A fault that tables and documents both can have."""
    return lambda question: (of_document if "form" in question else of_table)(question)


def drops_a_contract(text: str) -> str:
    """The last of the document; a document of one stays."""
    kinds = re.findall(r'<(marche|contrat-concession)>|^\{"(?!marches)', text, re.MULTILINE)
    if len(kinds) < 2:
        return text
    if text.startswith("<"):
        return text[: text.rindex(f"<{kinds[-1]}>")] + "</marches>\n"
    document = json.loads(text)
    list(document["marches"].values())[-1].pop()
    return json.dumps(document, ensure_ascii=False)


def drops_a_part(text: str) -> str:
    """Drops the amendments, which are optional."""
    if text.startswith("<"):
        return re.sub("<modifications>.*?</modifications>", "", text, flags=re.DOTALL)
    document = json.loads(text)
    for contracts in document["marches"].values():
        for contract in contracts:
            contract.pop("modifications", None)
    return json.dumps(document, ensure_ascii=False)


def in_document(pattern: str, change):
    """Changes the text behind a colon of JSON or the beginning of an element."""
    value = re.compile(f'(":"?|[\\[,]|>)({pattern})(?="?[,}}\\]<])')
    return spoils_text(lambda text: value.sub(lambda found: found[1] + change(found[2]), text))


def writes_contracts_silently(question: dict) -> protocol.Answer:
    """Writes JSON without any check."""
    if question["form"] != "json":
        return honest.export(question)
    lists: dict = {}
    for contract in question["records"]:
        kind = "contrat-concession" if "autoriteConcedante" in contract or "valeurGlobale" in contract else "marche"
        lists.setdefault(kind, []).append(contract)
    path = Path(question["directory"]) / f"DECP-{question['producer']}-{question['date']}-01.json"
    path.write_text(json.dumps({"marches": lists}, ensure_ascii=False), encoding="utf-8")
    return {"message": "exported", "file": path.name}


def ignores_the_form(question: dict) -> protocol.Answer:
    return honest.export({**question, "form": "json"})


def writes_silently(question: dict) -> protocol.Answer:
    """Writes without any check, even a record that cannot be exported."""
    directory, records = Path(question["directory"]), question["records"]
    names = json.loads(subprocess.check_output([honest.ODB, "schema", f"{question['dataSet']}@{question['version']}"]))
    names = [field["name"] for field in names["fields"]]
    day = question["date"].replace("-", "")
    path = directory / f"{day}_{question['producer']}_{question['dataSet']}.csv"
    rows = [["" if one.get(name) is None else str(one[name]) for name in names] for one in records]
    path.write_text(written([names, *rows], ","), encoding="utf-8", newline="")
    return {"message": "exported", "file": path.name}


def reports_and_writes(question: dict) -> protocol.Answer:
    """Writes even a record that cannot be exported, but tells the user."""
    answer = honest.export(question)
    if answer["message"] != "refused":
        return answer
    return {**FAULTS["writes-silently"](question), "reported": answer["problems"]}


def names_the_wrong_column(question: dict) -> protocol.Answer:
    answer = honest.export(question)
    for problem in answer.get("problems", []):
        problem["field"] = "AILLEURS"
    return answer


def refuses_all(question: dict) -> protocol.Answer:
    return protocol.refused([(2, None)])


def lies_about_hashes(question: dict) -> protocol.Answer:
    answer = honest.export(question)
    return {**answer, "sha256": "0" * 64} if "sha256" in answer else answer


def names_file_otherwise(question: dict) -> protocol.Answer:
    answer = honest.export(question)
    if "file" in answer:
        path = Path(question["directory"]) / answer["file"]
        answer["file"] = path.rename(path.with_name("export.csv")).name
    return answer


def skips(question: dict) -> protocol.Answer:
    return {"message": "skipped"} if turn() % 10 == 0 else honest.export(question)


def turn() -> int:
    global count
    count += 1
    return count


def midway(fault):
    """Without a fault for a few cases, then with it."""
    return lambda question: fault(question) if turn() > 5 else honest.export(question)


def crashes(question: dict) -> protocol.Answer:
    os._exit(3)


def ends_early(question: dict) -> protocol.Answer:
    os._exit(0)


def hangs(question: dict) -> protocol.Answer:
    time.sleep(3600)
    return {}


def says_no_json(question: dict) -> protocol.Answer:
    print("Bonjour !", flush=True)
    return honest.export(question)


def answers_another_case(question: dict) -> protocol.Answer:
    question["case"] += 1
    return honest.export(question)


def prints_without_end(question: dict) -> protocol.Answer:
    while True:
        os.write(1, b"x" * 65536)


def complains_without_end(question: dict) -> protocol.Answer:
    while True:
        os.write(2, b"x" * 65536)


def fills_the_disk(question: dict) -> protocol.Answer:
    with open(Path(question["directory"]) / "plein", "wb") as out:
        while True:
            out.write(b"x" * (1 << 20))


def fills_the_disk_with_files(question: dict) -> protocol.Answer:
    number = 0
    while True:
        number += 1
        (Path(question["directory"]) / f"plein-{number}").write_bytes(b"x" * (1 << 20))


def takes_memory(question: dict) -> protocol.Answer:
    taken = []
    while True:
        taken.append(b"x" * (256 << 20))


def forks(question: dict) -> protocol.Answer:
    while True:
        try:
            if os.fork() == 0:
                os.setsid()
                time.sleep(3600)
        except OSError:
            time.sleep(1)


def leaves_a_process(question: dict) -> protocol.Answer:
    if turn() == 1 and os.fork() == 0:
        os.setsid()
        # The process holds nothing of the session, so that the session can end.
        null = os.open(os.devnull, os.O_RDWR)
        for number in range(3):
            os.dup2(null, number)
        time.sleep(3600)
    return honest.export(question)


def names_a_file_elsewhere(question: dict) -> protocol.Answer:
    answer = honest.export(question)
    if "file" in answer:
        path = Path(question["directory"]) / answer["file"]
        answer["file"] = str(path.rename(path.parents[2] / "work" / path.name))
    return answer


def links_to_a_file_elsewhere(question: dict) -> protocol.Answer:
    answer = honest.export(question)
    if "file" in answer:
        path = Path(question["directory"]) / answer["file"]
        path.symlink_to(path.rename(path.parents[2] / "work" / path.name))
    return answer


def writes_beside(question: dict) -> protocol.Answer:
    (Path(question["directory"]).parents[1] / "ailleurs.txt").write_text("x", encoding="utf-8")
    return honest.export(question)


def writes_outside(question: dict) -> protocol.Answer:
    """The kernel prevents it, if it can, and the product fails. Otherwise nobody sees it: PROTOCOL.md explains why."""
    (Path(__file__).parent / "dehors.txt").write_text("x", encoding="utf-8")
    return honest.export(question)


FAULTS = {
    "none": honest.export,
    "drops-a-row": spoils_table(drops_a_row),
    "drops-a-contract": spoils_text(drops_a_contract),
    "drops-a-part": spoils_text(drops_a_part),
    "ignores-the-form": ignores_the_form,
    "wrong-separator": spoils_text(swaps_separators),
    "latin-1": spoils_text(lambda text: text.encode("cp1252", "replace")),
    "byte-order-mark": spoils_text(lambda text: "\ufeff" + text),
    "crlf": spoils_text(lambda text: written(table_of(text), delimiter_of(text), "\r\n")),
    "rounds-amounts": either(each_cell(rounds), in_document(r"-?\d+\.\d+", rounds)),
    "truncates-siret": either(each_cell(truncates), in_document(r"\d{14}", truncates)),
    "truncates-communes": each_cell(truncates_communes),
    "tells-of-warnings": tells_of_warnings,
    "refuses-warnings": refuses_warnings,
    "swaps-columns": spoils_table(swaps_columns),
    "reorders-columns": spoils_table(reorders_columns),
    "loses-line-breaks": each_cell(lambda cell: cell.replace("\r", " ").replace("\n", " ")),
    "composes-accents": each_cell(lambda cell: unicodedata.normalize("NFC", cell)),
    "writes-silently": either(writes_silently, writes_contracts_silently),
    "reports-and-writes": reports_and_writes,
    "names-the-wrong-column": names_the_wrong_column,
    "refuses-all": refuses_all,
    "lies-about-hashes": lies_about_hashes,
    "names-file-otherwise": names_file_otherwise,
    "skips": skips,
    "crashes": midway(crashes),
    "ends-early": midway(ends_early),
    "hangs": midway(hangs),
    "says-no-json": midway(says_no_json),
    "answers-another-case": midway(answers_another_case),
    "prints-without-end": midway(prints_without_end),
    "complains-without-end": midway(complains_without_end),
    "fills-the-disk": midway(fills_the_disk),
    "fills-the-disk-with-files": midway(fills_the_disk_with_files),
    "takes-memory": midway(takes_memory),
    "forks": midway(forks),
    "leaves-a-process": leaves_a_process,
    "names-a-file-elsewhere": names_a_file_elsewhere,
    "links-to-a-file-elsewhere": links_to_a_file_elsewhere,
    "writes-beside": writes_beside,
    "writes-outside": midway(writes_outside),
    "ignores-stop": honest.export,
    "is-another-version": honest.export,
}


if __name__ == "__main__":
    fault = sys.argv[1]
    if fault == "is-another-version":
        protocol.VERSION = "9.9.9"
    protocol.serve("faulty", FAULTS[fault])
    if fault == "ignores-stop":
        time.sleep(3600)
