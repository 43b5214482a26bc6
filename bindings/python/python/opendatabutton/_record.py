"""The common base of the records of the standards."""

from __future__ import annotations

import dataclasses
from functools import lru_cache
from typing import Any, ClassVar, Dict

from . import _native
from ._lang import language
from ._report import NotCompliantError, Report


@lru_cache(maxsize=None)
def compiled(name: str) -> _native.Schema:
    """A schema of the standard, looked up once."""
    return _native.Schema.from_name(name, "fr")


class Record:
    """A row of a data set of the standard: one of the classes of :mod:`opendatabutton.records`.

    Its fields are keywords, spelt as in the standard. The constructor checks all the rules that a row alone can break.
    A record cannot be changed: :func:`dataclasses.replace` makes another.

    >>> from datetime import date
    >>> from opendatabutton import NotCompliantError
    >>> from opendatabutton.records import Prenom
    >>> prenom = Prenom(COMMUNE_NOM="Poitiers", COLL_INSEE="86194", ENFANT_SEXE="F", ENFANT_PRENOM="Jeanne",
    ...                 NOMBRE_OCCURRENCES=12, ANNEE=2023)
    >>> prenom.ENFANT_PRENOM
    'Jeanne'
    >>> try:
    ...     Prenom(COMMUNE_NOM="Poitiers", COLL_INSEE="86194", ENFANT_SEXE="X", ENFANT_PRENOM="Jeanne",
    ...            NOMBRE_OCCURRENCES=12, ANNEE=2023)
    ... except NotCompliantError as error:
    ...     print(error.report.errors[0].field_name, error.report.errors[0].rule)
    ENFANT_SEXE constraint-enum
    """

    #: The data set's name.
    DATA_SET: ClassVar[str]
    #: The version of the standard.
    VERSION: ClassVar[str]

    def _fill(self, given: Dict[str, Any]) -> None:
        """Checks the values of all fields, then stores them."""
        values = {name: value for name, value in given.items() if name != "self"}
        lang = language()
        refused = _native.check(compiled(f"{self.DATA_SET}@{self.VERSION}"), values, "Europe/Paris", lang)
        if refused is not None:
            raise NotCompliantError(Report._of(refused, lang))
        for name, value in values.items():
            object.__setattr__(self, name, value)

    def to_dict(self) -> Dict[str, Any]:
        """The fields that have a value, by name."""
        names = [field.name for field in dataclasses.fields(self)]  # type: ignore[arg-type]
        return {name: getattr(self, name) for name in names if getattr(self, name) is not None}

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={value!r}" for name, value in self.to_dict().items())
        return f"{type(self).__name__}({fields})"
