"""The test vectors of the conformance suite about documents, read without the project's own code."""

import copy
import json
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "conformance/vectors/marches-publics"
# Findings of an export alone, which no schema has.
OF_EXPORTS = "contract-not-writable"


@dataclass(frozen=True)
class Vector:
    """A case as a document, and the errors that its official schema must report."""

    id: str
    form: str
    content: bytes
    errors: list  # findings, their paths from the document


def of(version):
    """The cases of a version on which the official schemas give a verdict, in both forms."""
    for name in ("records.json", "files.json"):
        document = json.loads((FOLDER / version / name).read_text(encoding="utf-8"))
        for case in document["cases"]:
            if "not-for-schemas" not in case.get("flags", []):
                yield _of_records(case, document) if "records" in case else _of_file(case, document, FOLDER / version)


def _of_records(case, document):
    """The case as a JSON document, whichever form a product writes."""
    contracts = [_changed(document["bases"][change["base"]], change) for change in case["records"]]
    lists, places = {}, []
    for change, contract in zip(case["records"], contracts):
        kind = change["base"].removesuffix("-least")
        places.append(f"/marches/{kind}/{len(lists.setdefault(kind, []))}")
        lists[kind].append(contract)
    errors = [
        {**one, "path": places[one["row"] - 1] + one["path"]}
        for one in case["expected"]["findings"]
        if one["severity"] == "error" and one["rule"] != OF_EXPORTS
    ]
    return Vector(case["id"], "json", json.dumps({"marches": lists}).encode(), errors)


def _of_file(case, document, folder):
    file = case["file"]
    if "path" in file:
        content = (folder / file["path"]).read_bytes()
    elif "text" in file:
        content = file["text"].encode()
    else:
        text = document["texts"][file["base"]]
        assert text.count(file["replace"]) == 1, case["id"]
        content = text.replace(file["replace"], file["by"]).encode()
    errors = [one for one in case["expected"]["findings"] if one["severity"] == "error"]
    return Vector(case["id"], case["id"].rsplit("-", 1)[1], content, errors)


def _changed(base, change):
    contract = copy.deepcopy(base)
    for pointer, value in change.get("set", {}).items():
        parent, last = _parent(contract, pointer)
        if isinstance(parent, list) and last == "-":
            parent.append(value)
        else:
            parent[int(last) if isinstance(parent, list) else last] = value
    for pointer in change.get("remove", []):
        parent, last = _parent(contract, pointer)
        del parent[int(last) if isinstance(parent, list) else last]
    return contract


def _parent(contract, pointer):
    *steps, last = pointer.split("/")[1:]
    for step in steps:
        contract = contract[int(step) if isinstance(contract, list) else step]
    return contract, last
