"""What a report is for people and programs: the same for the verdict on data and for a repair."""

from __future__ import annotations

import json
from typing import Any, Dict, Generic, Optional, TypeVar

from . import _native
from ._errors import Lang

#: The report of the native module that stands behind.
Native = TypeVar("Native", "_native.Report", "_native.RepairReport")


class Faces(Generic[Native]):
    """A report in its forms: for programs (a dict, JSON), for people (a text, a page)."""

    _inner: Native
    #: The language of the messages.
    lang: Lang

    def to_dict(self, lang: Optional[Lang] = None) -> Dict[str, Any]:
        """The report of the command's ``--format json``, in the shape that Validata's users parse, and more."""
        document: Dict[str, Any] = json.loads(self.to_json(lang))
        return document

    def to_json(self, lang: Optional[Lang] = None) -> str:
        """As :meth:`to_dict`, as an indented text."""
        return self._inner.json(lang or self.lang)

    def to_html(self, lang: Optional[Lang] = None) -> str:
        """The report as one page for a person: it holds its style and no script."""
        return self._inner.html(lang or self.lang)

    def to_text(self, lang: Optional[Lang] = None, *, colour: bool = False) -> str:
        """The report for a terminal or a log."""
        return self._inner.text(lang or self.lang, colour)

    def __str__(self) -> str:
        return self.to_text()
