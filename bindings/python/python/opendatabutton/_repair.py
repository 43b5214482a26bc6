"""Repairs files: changes and lists each value that has one reading, asks about each that has several."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Dict, List, Optional, Protocol, Tuple, Union

from . import _native
from ._faces import Faces, Kept, Native, faces_of
from ._lang import Lang, language
from ._report import Inner as InnerVerdict
from ._report import Report
from ._schema import SchemaLike, resolve
from ._source import PARIS, Progress, Source, Zone, given, name_of


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


class Inner(Native, Protocol):
    """A report of the native module, or its copy from another process."""

    @property
    def names(self) -> Tuple[str, Optional[str]]: ...
    @property
    def stats(self) -> Tuple[int, int, int, int]: ...
    @property
    def counts(self) -> List[Tuple[str, int]]: ...
    @property
    def remaining(self) -> InnerVerdict: ...
    def repairs(self, lang: str) -> List[Any]: ...
    def questions(self, lang: str) -> List[Any]: ...


class RepairReport(Faces[Inner]):
    """The changes, the questions for a person, and the verdict on the output."""

    #: The output, if it went to no file; None for a file, and for a dry run.
    content: Optional[bytes]

    def __init__(self) -> None:
        raise TypeError("repair reports are made by fix()")

    @classmethod
    def _of(cls, native: Inner, content: Optional[bytes], lang: Lang) -> RepairReport:
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
        lines = self._inner.questions(self.lang)
        return tuple(_question(line) for line in lines)

    @cached_property
    def remaining(self) -> Report:
        """The verdict on the output: the faults that are left. Its rows are those of the output."""
        return Report._of(self._inner.remaining, self.lang)

    def __repr__(self) -> str:
        verdict = "valid" if self.valid else "not valid"
        listed = len(self.repairs) + len(self.questions)
        more = f", {listed} listed" if listed < self.repairs_count + self.questions_count else ""
        return f"<RepairReport: {verdict}, {self.repairs_count} repair(s), {self.questions_count} question(s){more}>"

    def __reduce__(self) -> Tuple[object, ...]:
        inner = self._inner
        if isinstance(inner, KeptRepairs):
            return (_kept, (inner.facts, inner.faces, self.remaining, self.content, self.lang))
        facts = (inner.valid, inner.names, inner.stats, inner.counts)
        forms = {"repairs": "repairs", "questions": "questions", "json": "json", "html": "html"}
        return (_kept, (facts, faces_of(inner, forms), self.remaining, self.content, self.lang))


def _question(line: List[Any]) -> Question:
    question, title, message, row, output_row, field, value, readings = line
    return Question(question, title, message, row, output_row, field, value, tuple(readings))


class KeptRepairs(Kept):
    """A report from another process."""

    def __init__(self, facts: Tuple[Any, ...], faces: bytes, remaining: InnerVerdict) -> None:
        super().__init__(faces)
        self.facts = facts
        self.faces = faces
        self.remaining = remaining
        self.valid, self.names, self.stats, self.counts = facts

    def repairs(self, lang: str) -> List[Any]:
        repairs: List[Any] = self._form(lang, "repairs")
        return repairs

    def questions(self, lang: str) -> List[Any]:
        questions: List[Any] = self._form(lang, "questions")
        return questions


def _kept(
    facts: Tuple[Any, ...], faces: bytes, remaining: Report, content: Optional[bytes], lang: Lang
) -> RepairReport:
    return RepairReport._of(KeptRepairs(facts, faces, remaining._inner), content, lang)


def fix(
    source: Source,
    schema: Optional[SchemaLike] = None,
    *,
    output: Union[str, "os.PathLike[str]", None] = None,
    dry_run: bool = False,
    replace: bool = False,
    name: Optional[str] = None,
    sheet: Union[str, int, None] = None,
    max_lines: int = 1000,
    progress: Optional[Progress] = None,
    timezone: Zone = PARIS,
    lang: Optional[Lang] = None,
) -> RepairReport:
    """Repairs a table: a file, bytes, or a data frame.

    The repair changes each value that has one reading. A value with several readings is a question, and stays
    unchanged. The source is never changed. A data frame is read as the CSV that it would be; a number that came as a
    floating-point number is a question in a column of texts, because it may have lost its final zeros.

    >>> schema = {"fields": [{"name": "jour", "type": "date"}, {"name": "montant", "type": "number"}]}
    >>> report = fix(b"Jour;Montant\\n31/01/2024;1 250,40\\n", schema)
    >>> report.content
    b'jour,montant\\n2024-01-31,1250.40\\n'
    >>> [(repair.rule, repair.before, repair.after) for repair in report.repairs][-1]
    ('number', '1 250,40', '1250.40')

    Args:
        source: a path, bytes, a file object (CSV, xlsx, ods or xls), or a table as :func:`validate` takes it.
        schema: the schema; without it, the header determines the data set.
        output: the file to write; without it, the result is :attr:`RepairReport.content`. A path needs ``output`` or
            ``dry_run``.
        dry_run: whether to write nothing.
        replace: whether to replace an existing ``output``.
        name: the name of the source in the report; that of the file by default.
        sheet: the sheet of a workbook, by its name or its number from 1; the first by default.
        max_lines: how many changes and questions keep their details; all are counted.
        progress: called now and then with the number of bytes read, and None: a source that must be read several times
            counts each time. An exception from it ends the work, and so does Ctrl-C; the output then does not appear.
        timezone: the zone in which a column of days reads the instants of a table, as in :func:`validate`.
        lang: the language of the messages, ``fr`` or ``en``; see :func:`set_lang`.
    """
    lang = language(lang)
    compiled = None if schema is None else resolve(schema, lang)
    if isinstance(source, (str, os.PathLike)) and output is None and not dry_run:
        raise TypeError("fix() of a path needs output= or dry_run=True")
    taken = given(source, sheet, timezone, lang)
    native, content = _native.fix(
        taken,
        name or name_of(source),
        compiled,
        sheet,
        None if dry_run else output,
        dry_run,
        replace,
        max_lines,
        progress,
        lang,
    )
    return RepairReport._of(native, content, lang)
