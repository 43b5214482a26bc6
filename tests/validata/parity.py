"""One file before both: equal findings, a full account of the difference, or the reason why Validata can't referee."""

import dataclasses
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

import odb
import referee
import set_aside
from generator.table import Cells


@dataclass(frozen=True)
class Outcome:
    """`aside` is the reason why the file is not compared, `difference` the difference; neither if both sides agree.

    `kinds` are the types of error and the kinds of warning that both found.
    """

    aside: Optional[str] = None
    difference: Optional[str] = None
    kinds: frozenset[str] = frozenset()


def compare(path: Path, descriptor: dict, schema: list[str], cells: Optional[Cells] = None) -> Outcome:
    """Compares the findings of both sides on the file at `path`.

    `cells` is the known content of the file: on a difference it shows whether Validata misread the file. The command
    must give a usable answer even where Validata has none.
    """
    verdict = referee.judge(path, descriptor)
    if verdict.failure or verdict.capped:
        survives(path, schema)
        return Outcome(aside=set_aside.CAPPED if verdict.capped else f"{set_aside.FAILS}: {verdict.failure}")
    ours = odb.validate(path, schema)
    warned = as_validata_warns(ours, descriptor)
    if path.suffix != ".csv":
        warned, verdict = without_odd_labels(warned, descriptor), dataclasses.replace(
            verdict, warned=without_odd_labels(verdict.warned, descriptor)
        )
    if (ours.errors, warned) == (verdict.errors, verdict.warned):
        return Outcome(kinds=frozenset(kind for kind, *_ in (*verdict.errors, *verdict.warned)))
    if cells is not None and misread(path, cells):
        return Outcome(aside=set_aside.MISREADS)
    return Outcome(difference=describe(verdict, ours, warned))


def as_validata_warns(ours: odb.Verdict, descriptor: dict) -> frozenset[referee.Warned]:
    """Our warnings about columns, in Validata's terms.

    Both read a label with blanks around it; Validata still warns that it is unknown and its column missing.
    """
    if not ours.padded:
        return ours.warned
    optional = {field["name"] for field in descriptor["fields"] if not field.get("constraints", {}).get("required")}
    said = {(referee.UNKNOWN, name) for name in ours.padded}
    said |= {(referee.MISSING, name) for name in ours.padded & optional}
    return frozenset(ours.warned - {(referee.ORDER, None)} | said)


def without_odd_labels(warned: frozenset[referee.Warned], descriptor: dict) -> frozenset[referee.Warned]:
    """Warnings about a workbook's columns, without those on which both need not agree.

    Validata calls a column without label `None`, and warns of it even if it is empty. It reads a column whose label is
    a number, and still warns that it is unknown, and missing.
    """
    names = {field["name"] for field in descriptor["fields"]}
    odd = {name for kind, name in warned if kind == referee.UNKNOWN and name in names}
    return frozenset((kind, name) for kind, name in warned if name not in odd and name not in ("None", ""))


def survives(path: Path, schema: list[str]) -> None:
    """Fails unless the command ends with a verdict, or refuses the file in a line on its error output."""
    done = odb.run_validate(path, schema)
    if done.exit_code == odb.FAILED:
        assert len(done.stderr.strip().splitlines()) == 1, f"a refusal is one line on the error output\n{done}"
    else:
        odb.validate(path, schema)


def misread(path: Path, cells: Cells) -> bool:
    """Whether Validata reads other cells in the file than the file has."""
    return referee.read_cells(path, sorted({label for _, label in cells})) != cells


def describe(verdict: referee.Verdict, ours: odb.Verdict, warned: frozenset[referee.Warned]) -> str:
    lines = ["the findings (type, rowNumber, fieldName) or the warnings (kind, fieldName) differ"]
    for side, findings, warnings in (
        ("only Validata", verdict.errors - ours.errors, verdict.warned - warned),
        ("only odb", ours.errors - verdict.errors, warned - verdict.warned),
    ):
        lines += [f"  {side}: {finding}" for finding in sorted(findings, key=_order)]
        lines += [f"  {side} warns: {warning}" for warning in sorted(warnings, key=str)]
    lines.append(f"  Validata's warnings: {list(verdict.warnings)}")
    lines.append(f"  odb's warnings: {list(ours.warnings)}")
    return "\n".join(lines)


def _order(finding: referee.Finding):
    kind, row, field = finding
    return (row or 0, field or "", kind)
