"""The product's side of the protocol, for adapters in Python: PROTOCOL.md."""

import json
import sys
from collections.abc import Callable

Answer = dict
VERSION = "0.1.0"


def say(answer: Answer) -> None:
    sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def serve(product: str, export: Callable[[dict], Answer]) -> None:
    """Answers until `stop`; `export` makes the answer to one question, without its `case`."""
    for line in sys.stdin:
        question = json.loads(line)
        if question["message"] == "start":
            say({"message": "started", "protocol": 1, "product": product, "version": VERSION})
        elif question["message"] == "export":
            say({**export(question), "case": question["case"]})
        else:
            return


def exported(file: str, rows: int, sha256: str) -> Answer:
    return {"message": "exported", "file": file, "rows": rows, "sha256": sha256}


def refused(places: list[tuple[int, "str | None"]]) -> Answer:
    return {"message": "refused", "problems": [{"row": row, "field": field} for row, field in places]}
