"""The forms of a report for people and programs, common to the verdict on data and to repairs."""

from __future__ import annotations

import json
import zlib
from functools import cached_property
from typing import Any, Dict, Generic, Optional, Protocol, TypeVar

from ._lang import Lang

LANGS = ("fr", "en")


class Native(Protocol):
    """A report of the native module, or its copy from another process."""

    @property
    def valid(self) -> bool: ...
    def json(self, lang: str) -> str: ...
    def html(self, lang: str) -> str: ...
    def text(self, lang: str, colour: bool) -> str: ...


Inner = TypeVar("Inner", bound=Native)


class Faces(Generic[Inner]):
    """A report in its forms: for programs (a dict, JSON), for people (a text, a page).

    A report is true if it is valid. It cannot be changed: a copy is the report itself; it can be pickled, and compared.
    """

    _inner: Inner
    #: The language of the messages.
    lang: Lang

    def to_dict(self, lang: Optional[Lang] = None) -> Dict[str, Any]:
        """The report of the command's ``--format json``: the structure that Validata's users parse, with more members.

        Args:
            lang: the language of the messages; that of the report by default.
        """
        document: Dict[str, Any] = json.loads(self.to_json(lang))
        return document

    def to_json(self, lang: Optional[Lang] = None) -> str:
        """The report of :meth:`to_dict` as an indented text.

        Args:
            lang: the language of the messages; that of the report by default.
        """
        return self._inner.json(lang or self.lang)

    def to_html(self, lang: Optional[Lang] = None) -> str:
        """The report as one page for a person: its style is inside, and there is no script.

        Args:
            lang: the language of the page; that of the report by default.
        """
        return self._inner.html(lang or self.lang)

    def to_text(self, lang: Optional[Lang] = None, *, colour: bool = False) -> str:
        """The report for a terminal or a log.

        Args:
            lang: the language of the text; that of the report by default.
            colour: whether to add the colours of a terminal.
        """
        return self._inner.text(lang or self.lang, colour)

    def _facts(self) -> Dict[str, Any]:
        """The report without the time that it took."""
        facts = self.to_dict("fr")
        (facts.get("stats") or {}).pop("seconds", None)
        (facts.get("remaining") or {}).get("stats", {}).pop("seconds", None)
        return facts

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, type(self)):
            return NotImplemented
        return self is other or (self.lang == other.lang and self._facts() == other._facts())

    def __hash__(self) -> int:
        return hash((type(self), self.lang, self._inner.valid))

    def __bool__(self) -> bool:
        return self._inner.valid

    def __copy__(self: Self) -> Self:
        return self

    def __deepcopy__(self: Self, memo: object) -> Self:
        return self

    def __str__(self) -> str:
        return self.to_text()


Self = TypeVar("Self", bound="Faces[Any]")


def faces_of(native: Any, methods: Dict[str, str]) -> bytes:
    """All forms of a report in all languages, for another process. ``methods`` are those that take a language, by the
    key of their result."""
    forms: Dict[str, Dict[str, object]] = {}
    for lang in LANGS:
        forms[lang] = {key: getattr(native, method)(lang) for key, method in methods.items()}
        forms[lang]["plain"] = native.text(lang, False)
        forms[lang]["colour"] = native.text(lang, True)
    return zlib.compress(json.dumps(forms).encode())


class Kept:
    """A report from another process: its forms in all languages, as the native module made them there."""

    def __init__(self, faces: bytes) -> None:
        self._faces = faces

    @cached_property
    def _forms(self) -> Dict[str, Dict[str, Any]]:
        forms: Dict[str, Dict[str, Any]] = json.loads(zlib.decompress(self._faces))
        return forms

    def _form(self, lang: str, key: str) -> Any:
        return self._forms[lang][key]

    def json(self, lang: str) -> str:
        return str(self._form(lang, "json"))

    def html(self, lang: str) -> str:
        return str(self._form(lang, "html"))

    def text(self, lang: str, colour: bool) -> str:
        return str(self._form(lang, "colour" if colour else "plain"))
