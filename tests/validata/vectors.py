"""The test vectors of the conformance suite, read without the project's own code."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import places
from referee import MISSING, ORDER, UNKNOWN, Finding, Warned

WARNINGS = {"column-missing-optional": MISSING, "column-unknown": UNKNOWN, "column-order": ORDER}


@dataclass(frozen=True)
class Vector:
    """A case as a file, and its expected findings."""

    id: str
    content: bytes
    errors: frozenset[Finding]
    warned: frozenset[Warned]


def folder(reference: str) -> Path:
    """The folder of the vectors of `name@version`."""
    name, version = reference.split("@")
    return places.VECTORS / name / version


def of(reference: str, descriptor: dict) -> Iterator[Vector]:
    """The cases of `name@version` on which Validata gives a verdict."""
    for path in sorted(folder(reference).glob("*.json")):
        document = json.loads(path.read_text(encoding="utf-8"))
        for case in document["cases"]:
            if not {"export-only", "not-for-validata"} & set(case.get("flags", [])):
                yield _vector(case, document, folder(reference), descriptor)


def _vector(case: dict, document: dict, folder: Path, descriptor: dict) -> Vector:
    found = case["expected"]["findings"]
    return Vector(
        case["id"],
        _content(case, document, folder, descriptor),
        frozenset((one["type"], one["row"], one["field"]) for one in found if one["severity"] == "error"),
        frozenset((WARNINGS[one["rule"]], one["field"]) for one in found if one["rule"] in WARNINGS),
    )


def _content(case: dict, document: dict, folder: Path, descriptor: dict) -> bytes:
    if "records" in case:
        records = [document["bases"][one["base"]] | one.get("set", {}) for one in case["records"]]
        return table(descriptor["fields"], records).encode()
    if "text" in case["file"]:
        return case["file"]["text"].encode()
    return (folder / case["file"]["path"]).read_bytes()


def table(fields: list[dict], records: list[dict[str, Any]]) -> str:
    """Records as a file: comma, LF, every column."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([field["name"] for field in fields])
    for record in records:
        writer.writerow([_text(field, record.get(field["name"])) for field in fields])
    return out.getvalue()


def _text(field: dict, value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        words = field.get("trueValues", ["true"]) if value else field.get("falseValues", ["false"])
        return words[0]
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    return value if isinstance(value, str) else repr(value)
