"""The common base of the contracts of nested standards."""

from __future__ import annotations

import dataclasses
from typing import Any, ClassVar, Dict, Mapping, Tuple, cast

from . import _native
from ._errors import input_error
from ._lang import Lang, language
from ._record import compiled
from ._report import NotCompliantError, Report
from ._values import to_json


class Part:
    """A part of a contract: a buyer, a holder, an amendment.

    Its fields are keywords, spelt as in the standard. The check takes place when the contract is made.
    """

    #: By the name of a list: the name of its items, and whether each has its own wrapper.
    _LISTS: ClassVar[Dict[str, Tuple[str, bool]]]

    def _fill(self, given: Dict[str, Any]) -> None:
        for name, value in given.items():
            if name != "self":
                object.__setattr__(self, name, value)

    def to_dict(self) -> Dict[str, Any]:
        """The fields that have a value, in the form of the official JSON."""
        values: Dict[str, Any] = {}
        for field in dataclasses.fields(self):  # type: ignore[arg-type]
            value: Any = getattr(self, field.name)
            if value is None:
                continue
            if field.name in self._LISTS and not isinstance(value, (str, Mapping)):
                item, each = self._LISTS[field.name]
                items = [_plain(one) for one in value]
                if not items:
                    continue
                values[field.name] = [{item: one} for one in items] if each else {item: items}
            else:
                values[field.name] = _plain(cast(object, value))
        return values

    def __repr__(self) -> str:
        names = [field.name for field in dataclasses.fields(self)]  # type: ignore[arg-type]
        fields = ", ".join(
            f"{name}={getattr(self, name)!r}" for name in names if getattr(self, name) is not None
        )
        return f"{type(self).__name__}({fields})"


def _plain(value: object) -> object:
    return value.to_dict() if isinstance(value, Part) else value


class Contract(Part):
    """A contract of a nested standard: :class:`opendatabutton.records.Marche` for example.

    The constructor checks all the rules that a contract alone can break. A contract cannot be changed:
    :func:`dataclasses.replace` makes another.

    >>> import io
    >>> import opendatabutton
    >>> with opendatabutton.export("marches-publics", io.BytesIO(), form="xml") as out:
    ...     try:
    ...         out.write({"id": "2024-0012", "nature": "Marche"})
    ...     except opendatabutton.NotCompliantError as error:
    ...         wrong = {finding.path: finding.suggestion for finding in error.report.errors}
    >>> wrong["/nature"]
    'Marché'
    """

    #: The standard's name.
    DATA_SET: ClassVar[str]
    #: The version of the standard.
    VERSION: ClassVar[str]

    def _fill(self, given: Dict[str, Any]) -> None:
        super()._fill(given)
        schema = compiled(f"{self.DATA_SET}@{self.VERSION}")
        lang = language()
        refused = _native.check_contract(schema, json_of(self, lang), lang)
        if refused is not None:
            raise NotCompliantError(Report._of(refused, lang))


def json_of(contract: object, lang: Lang) -> str:
    """A contract as JSON: a typed one, a dict, or a JSON text, which is returned unchanged."""
    if isinstance(contract, Part):
        contract = contract.to_dict()
    text = contract if isinstance(contract, str) else to_json(contract)
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise input_error(
            "text",
            lang,
            f"le texte n'est pas de l'Unicode : moitié de paire de substitution à l'indice {error.start}",
            f"the text is not Unicode: lone surrogate at index {error.start}",
        ) from None
    return text
