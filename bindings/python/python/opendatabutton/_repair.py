"""Repairs files: changes and lists each value that has one reading, asks about each that has several."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cached_property
from typing import Dict, Optional, Tuple, Union

from . import _native
from ._errors import Lang
from ._faces import Faces
from ._report import Report
from ._schema import SchemaLike, resolve


@dataclass(frozen=True)
class Repair:
    """A change."""

    #: The identifier of the kind of change, ``date`` for example.
    rule: str
    #: The kind of change in a few words.
    title: str
    #: The row of the source; the header is row 1. None for the header and the file.
    row_number: Optional[int]
    #: The row of the output; None if the output does not have the row.
    output_row_number: Optional[int]
    #: The column's name.
    field_name: Optional[str]
    before: str
    #: None if the change removed something.
    after: Optional[str]
    #: True if the text alone decides; False if other values of the column, or a likeness, decided.
    sure: bool


@dataclass(frozen=True)
class Question:
    """A decision that only a person can take. The value stays unchanged."""

    #: The identifier of the question, ``day-or-month`` for example.
    question: str
    #: The subject in a few words.
    title: str
    #: The question in a sentence or two.
    message: str
    row_number: Optional[int]
    output_row_number: Optional[int]
    field_name: Optional[str]
    value: str
    #: The possible values; empty if a person must look the value up.
    readings: Tuple[str, ...]


class RepairReport(Faces["_native.RepairReport"]):
    """The changes, the questions for a person, and the verdict on the output."""

    #: The output, if it went to no file; None for a file, and for a dry run.
    content: Optional[bytes]

    def __init__(self) -> None:
        raise TypeError("repair reports are made by fix()")

    @classmethod
    def _of(cls, native: _native.RepairReport, content: Optional[bytes], lang: Lang) -> RepairReport:
        made = cls.__new__(cls)
        made._inner = native
        made.content = content
        made.lang = lang
        return made

    @property
    def valid(self) -> bool:
        """True if the output is compliant, and no question is open about the structure of the file."""
        return self._inner.valid

    @property
    def source(self) -> str:
        """The name of the input."""
        return self._inner.names[0]

    @property
    def output(self) -> Optional[str]:
        """The file that was written."""
        return self._inner.names[1]

    @property
    def repairs_count(self) -> int:
        """The number of changes in the whole file."""
        return self._inner.stats[0]

    @property
    def assumed_count(self) -> int:
        """The number of changes that are assumed."""
        return self._inner.stats[1]

    @property
    def questions_count(self) -> int:
        """The number of questions in the whole file."""
        return self._inner.stats[2]

    @property
    def structure_questions_count(self) -> int:
        """The number of questions about the structure of the file: while one is open, ``valid`` is False."""
        return self._inner.stats[3]

    @property
    def counts(self) -> Dict[str, int]:
        """The number of changes by each rule."""
        return dict(self._inner.counts)

    @cached_property
    def repairs(self) -> Tuple[Repair, ...]:
        """The changes kept with their details: ``max_lines`` of them."""
        return tuple(Repair(*line) for line in self._inner.repairs(self.lang))

    @cached_property
    def questions(self) -> Tuple[Question, ...]:
        """The questions kept with their details."""
        return tuple(Question(*line[:7], tuple(line[7])) for line in self._inner.questions(self.lang))

    @cached_property
    def remaining(self) -> Report:
        """The verdict on the output: the faults that are left. Its rows are those of the output."""
        return Report._of(self._inner.remaining, self.lang)

    def __repr__(self) -> str:
        verdict = "valid" if self.valid else "not valid"
        return f"<RepairReport: {verdict}, {self.repairs_count} repair(s), {self.questions_count} question(s)>"


def fix(
    source: Union[str, "os.PathLike[str]", bytes, bytearray, memoryview],
    schema: Optional[SchemaLike] = None,
    *,
    output: Union[str, "os.PathLike[str]", None] = None,
    dry_run: bool = False,
    replace: bool = False,
    name: str = "<bytes>",
    sheet: Union[str, int, None] = None,
    max_lines: int = 1000,
    lang: Lang = "fr",
) -> RepairReport:
    """Repairs a table, a CSV or a workbook: a path or bytes.

    The repair changes each value that has one reading. A value with several readings is a question, and stays
    unchanged. The source is never changed. The result of a path goes to ``output``, or nowhere with ``dry_run``; that
    of bytes goes to ``output``, or comes back as ``content``. An existing ``output`` is replaced only with
    ``replace``. ``sheet`` selects the sheet of a workbook, by its name or its number from 1; the first by default.

    >>> schema = {"fields": [{"name": "jour", "type": "date"}, {"name": "montant", "type": "number"}]}
    >>> report = fix(b"Jour;Montant\\n31/01/2024;1 250,40\\n", schema)
    >>> report.content
    b'jour,montant\\n2024-01-31,1250.40\\n'
    >>> [(repair.rule, repair.before, repair.after) for repair in report.repairs][-1]
    ('number', '1 250,40', '1250.40')
    """
    compiled = None if schema is None else resolve(schema, lang)
    if isinstance(source, (bytes, bytearray, memoryview)):
        target = None if dry_run else output
        native, content = _native.fix_bytes(
            bytes(source), name, compiled, sheet, target, replace, max_lines, lang
        )
        return RepairReport._of(native, None if dry_run or output is not None else content, lang)
    if output is None and not dry_run:
        raise TypeError("fix() of a path needs output= or dry_run=True")
    target = None if dry_run else output
    native = _native.fix_file(os.fspath(source), compiled, sheet, target, replace, max_lines, lang)
    return RepairReport._of(native, None, lang)
