"""The Python package as a product: records are written one by one, as an application would.

    python3 adapter.py      (in an environment with the package)
"""

import datetime
import sys
from pathlib import Path

import opendatabutton

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import protocol  # noqa: E402


def export(question: dict) -> protocol.Answer:
    job = opendatabutton.export(
        f"{question['dataSet']}@{question['version']}",
        directory=question["directory"],
        producer=question["producer"],
        date=datetime.date.fromisoformat(question["date"]),
        form=question.get("form"),
    )
    problems: list[tuple[int, str | None]] = []
    # Contracts are counted from 1, rows behind their header.
    for row, record in enumerate(question["records"], start=1 if "form" in question else 2):
        try:
            job.write(record)
        except opendatabutton.NotCompliantError as error:
            problems += [(row, finding.path or finding.field_name or None) for finding in error.report.errors]
        except opendatabutton.InputError as error:
            problems.append((row, error.field))
    if problems:
        job.abort()
        return protocol.refused(problems)
    receipt = job.finish()
    return protocol.exported(receipt.file, receipt.rows, receipt.sha256)


if __name__ == "__main__":
    protocol.serve("opendatabutton (Python)", export)
