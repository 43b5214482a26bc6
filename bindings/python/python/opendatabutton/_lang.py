"""The language of messages: of a call, of the program, of the environment."""

from __future__ import annotations

import os
from typing import Optional, cast

from ._errors import InputError, Lang

__all__ = ["Lang", "language", "set_lang"]

_chosen: Optional[Lang] = None


def set_lang(lang: Optional[Lang]) -> None:
    """Sets the language of all messages for the program; a call's own ``lang=`` takes precedence.

    Args:
        lang: ``fr`` or ``en``. None gives the choice back to the environment variable ``ODB_LANG``, which is ``fr``
            unless set.

    >>> import opendatabutton
    >>> opendatabutton.set_lang("en")
    >>> print(opendatabutton.validate(b"v\\nx\\n", {"fields": [{"name": "v", "type": "integer"}]}).errors[0].title)
    Integer expected
    >>> opendatabutton.set_lang(None)
    """
    global _chosen
    _chosen = None if lang is None else language(lang)


def language(given: Optional[Lang] = None) -> Lang:
    """The language of a call; refuses one that there is not."""
    lang = given or _chosen or cast(Lang, os.environ.get("ODB_LANG") or "fr")
    if lang not in ("fr", "en"):
        raise InputError(f"langue / language : {lang!r} ; fr, en", "lang")
    return lang
