"""The verdict on a file or a table."""

from __future__ import annotations

import html
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Dict, Iterator, List, NamedTuple, Optional, Protocol, Tuple

from . import _native
from ._errors import OpenDataButtonError
from ._faces import Faces, Kept, Native, faces_of
from ._lang import Lang


class Finding(NamedTuple):
    """One breach of one rule, with its place and a correction."""

    #: The type of Validata, ``type-error`` for example.
    type: str
    #: Our own identifier: stable, never reused, explained in docs/RULES.md.
    rule: str
    #: ``error``, ``warning`` or ``info``.
    severity: str
    #: The rule in a few words.
    title: str
    #: The fault and the remedy.
    message: str
    #: The row, counted as in Validata: the header, or the names of a table's columns, is row 1. In a document, the
    #: contract's rank, from 1.
    row_number: Optional[int]
    #: The column's name; None if the finding concerns the whole row or file.
    field_name: Optional[str]
    #: The column's number, from 1.
    field_number: Optional[int]
    #: The offending value.
    cell: Optional[str]
    #: The value to write instead, if only one is plausible.
    suggestion: Optional[str]
    #: The tags of Validata.
    tags: Tuple[str, ...]
    #: The identifier of the contract, in a document.
    contract_id: Optional[str] = None
    #: The place in a document: a JSON pointer, or a path of elements in XML.
    path: Optional[str] = None
    #: The line in a document, from 1.
    line: Optional[int] = None

    @property
    def index(self) -> Optional[int]:  # type: ignore[override]  # pyright: ignore[reportIncompatibleMethodOverride]
        """The position of the row or contract from 0, as ``frame.iloc`` counts; None if the finding has no row.

        >>> import opendatabutton
        >>> report = opendatabutton.validate([{"v": 1}, {"v": "x"}], {"fields": [{"name": "v", "type": "integer"}]})
        >>> report.errors[0].index, report.errors[0].field_name
        (1, 'v')
        """
        if self.path is not None:
            return None if self.row_number is None else self.row_number - 1
        return None if self.row_number is None or self.row_number < 2 else self.row_number - 2


@dataclass(frozen=True)
class Stats:
    """The counts of a whole file or table, however few findings are listed."""

    errors: int
    warnings: int
    #: The duration of the check.
    seconds: float
    #: The columns of the header.
    fields: int
    #: The rows after the header.
    rows: int
    #: The rows that were checked: fewer than the rows if the header is unusable.
    rows_processed: int
    rows_with_errors: int
    #: Findings that are neither errors nor warnings.
    infos: int = 0


class Inner(Native, Protocol):
    """A report of the native module, or its copy from another process."""

    @property
    def source(self) -> str: ...
    @property
    def schema(self) -> Tuple[str, str]: ...
    @property
    def stats(self) -> Tuple[int, int, float, int, int, int, int, int]: ...
    @property
    def counts(self) -> List[Tuple[str, int]]: ...
    def findings(self, lang: str) -> List[Any]: ...
    def summary(self, lang: str) -> str: ...


class Report(Faces[Inner]):
    """The verdict on a file or a table. Iterating gives its findings, header first, then in the order of the rows.

    >>> import opendatabutton
    >>> report = opendatabutton.validate(b"v\\n1\\nx\\n", {"name": "essai", "fields": [{"name": "v", "type": "integer"}]})
    >>> report
    <Report essai: not valid, 1 error(s), 0 warning(s)>
    >>> bool(report)
    False
    >>> [(finding.rule, finding.row_number, finding.cell) for finding in report]
    [('type-integer', 3, 'x')]
    >>> report.to_dict()["errors"][0]["rowNumber"]
    3

    A data frame with a row for each finding: ``pandas.DataFrame(report)`` or ``polars.DataFrame(report)``. The columns
    are the fields of :class:`Finding`, in every library. A report without findings gives pandas nothing to find their
    names in: ``pandas.DataFrame.from_arrow(report)`` has them even then.
    """

    def __init__(self) -> None:
        raise TypeError("reports are made by validate()")

    @classmethod
    def _of(cls, native: Inner, lang: Lang) -> Report:
        made = cls.__new__(cls)
        made._inner = native
        made.lang = lang
        return made

    @property
    def valid(self) -> bool:
        """True if there is no error; warnings do not count."""
        return self._inner.valid

    @property
    def source(self) -> str:
        """The data checked: a path, or the name given."""
        return self._inner.source

    @property
    def schema_name(self) -> str:
        """The schema's name; empty if it has none."""
        return self._inner.schema[0]

    @property
    def schema_version(self) -> str:
        """The schema's version; empty if it has none."""
        return self._inner.schema[1]

    @cached_property
    def findings(self) -> Tuple[Finding, ...]:
        """The findings kept with their details: ``max_findings`` of each severity."""
        rows = self._inner.findings(self.lang)
        return tuple(Finding._make((*row[:10], tuple(row[10]), *row[11])) for row in rows)

    @property
    def errors(self) -> Tuple[Finding, ...]:
        """The findings that make the data not compliant."""
        return tuple(finding for finding in self.findings if finding.severity == "error")

    @property
    def warnings(self) -> Tuple[Finding, ...]:
        """The findings that do not affect compliance, but that a person should look at."""
        return tuple(finding for finding in self.findings if finding.severity == "warning")

    @property
    def infos(self) -> Tuple[Finding, ...]:
        """The findings that are only notes, as data sets with an official validator of their own (``bal``) have them."""
        return tuple(finding for finding in self.findings if finding.severity == "info")

    @property
    def stats(self) -> Stats:
        """The counts of the whole file or table."""
        return Stats(*self._inner.stats)

    @property
    def counts(self) -> Dict[str, int]:
        """The number of findings of each broken rule, by its identifier."""
        return dict(self._inner.counts)

    @property
    def unlisted(self) -> int:
        """The number of findings that are counted, but not listed in :attr:`findings`, because they are more than
        ``max_findings``."""
        return sum(self.counts.values()) - len(self.findings)

    def summary(self) -> str:
        """The first errors, each in a line."""
        return self._inner.summary(self.lang)

    def raise_for_errors(self) -> None:
        """Raises :class:`NotCompliantError` if the report is not valid."""
        if not self.valid:
            raise NotCompliantError(self)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __repr__(self) -> str:
        schema = self.schema_name + (f"@{self.schema_version}" if self.schema_version else "")
        verdict = "valid" if self.valid else "not valid"
        counts = f"{self.stats.errors} error(s), {self.stats.warnings} warning(s)"
        listed = f", {len(self.findings)} finding(s) listed" if self.unlisted else ""
        return f"<Report {schema}: {verdict}, {counts}{listed}>"

    def _repr_html_(self) -> str:
        """The page in a frame, so that its style and the notebook's stay apart."""
        style = "width:100%;height:44em;border:1px solid #8888;resize:vertical"
        page = html.escape(self.to_html())
        return f'<iframe sandbox title="{html.escape(repr(self))}" style="{style}" srcdoc="{page}"></iframe>'

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """A table with a row for each finding, by the Arrow PyCapsule interface."""
        return _native.findings_table([(*finding[:10], list(finding[10]), finding[11:]) for finding in self.findings])

    def __reduce__(self) -> Tuple[object, ...]:
        inner = self._inner
        if isinstance(inner, KeptReport):
            return (_kept, (inner.facts, inner.faces, self.lang))
        facts = (inner.valid, inner.source, inner.schema, inner.stats, inner.counts)
        forms = {"findings": "findings", "summary": "summary", "json": "json", "html": "html"}
        return (_kept, (facts, faces_of(inner, forms), self.lang))


class KeptReport(Kept):
    """A report from another process."""

    def __init__(self, facts: Tuple[Any, ...], faces: bytes) -> None:
        super().__init__(faces)
        self.facts = facts
        self.faces = faces
        self.valid, self.source, self.schema, self.stats, self.counts = facts

    def findings(self, lang: str) -> List[Any]:
        findings: List[Any] = self._form(lang, "findings")
        return findings

    def summary(self, lang: str) -> str:
        return str(self._form(lang, "summary"))


def _kept(facts: Tuple[Any, ...], faces: bytes, lang: Lang) -> Report:
    return Report._of(KeptReport(facts, faces), lang)


class NotCompliantError(OpenDataButtonError):
    """Data breaks a rule of the standard: nothing was written. :attr:`report` has all findings; :attr:`finding` is the
    first error, :attr:`field` and :attr:`value` are its column and its value.

    >>> import opendatabutton
    >>> try:
    ...     opendatabutton.validate(b"ANNEE\\n24\\n", {"fields": [{"name": "ANNEE", "type": "year"}]}).raise_for_errors()
    ... except opendatabutton.NotCompliantError as error:
    ...     print(error.report.stats.errors, error.field, error.value, error.finding.rule)
    1 ANNEE 24 type-year
    """

    report: Report

    def __init__(self, report: Report) -> None:
        super().__init__(report.summary())
        self.report = report

    @property
    def finding(self) -> Optional[Finding]:
        """The first error; None if the report keeps none."""
        return next((finding for finding in self.report.findings if finding.severity == "error"), None)

    @property
    def field(self) -> Optional[str]:
        """The column of the first error."""
        return self.finding.field_name if self.finding else None

    @property
    def value(self) -> Optional[str]:
        """The value of the first error, as a text."""
        return self.finding.cell if self.finding else None

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, NotCompliantError):
            return NotImplemented
        return self.report == other.report

    def __hash__(self) -> int:
        return hash((NotCompliantError, self.report))

    def __reduce__(self) -> Tuple[object, ...]:
        return (NotCompliantError, (self.report,))
