"""The forms of a report for people and programs, common to the verdict on data and to repairs."""

from __future__ import annotations

import json
from typing import Any, Dict, Generic, Optional, TypeVar

from . import _native
from ._errors import Lang

#: The report of the native module.
Native = TypeVar("Native", "_native.Report", "_native.RepairReport")


class Faces(Generic[Native]):
    """A report in its forms: for programs (a dict, JSON), for people (a text, a page)."""

    _inner: Native
    #: The language of the messages.
    lang: Lang

    def to_dict(self, lang: Optional[Lang] = None) -> Dict[str, Any]:
        """The report of the command's ``--format json``: the structure that Validata's users parse, with more members."""
        document: Dict[str, Any] = json.loads(self.to_json(lang))
        return document

    def to_json(self, lang: Optional[Lang] = None) -> str:
        """The report of :meth:`to_dict` as an indented text."""
        return self._inner.json(lang or self.lang)

    def to_html(self, lang: Optional[Lang] = None) -> str:
        """The report as one page for a person: its style is inside, and there is no script."""
        return self._inner.html(lang or self.lang)

    def to_text(self, lang: Optional[Lang] = None, *, colour: bool = False) -> str:
        """The report for a terminal or a log."""
        return self._inner.text(lang or self.lang, colour)

    def __str__(self) -> str:
        return self.to_text()
