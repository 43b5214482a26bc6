"""Data sets of the standard, and Table Schema descriptors of any origin."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, List, Mapping, Optional, Protocol, Tuple, Type, Union

from . import _native
from ._errors import input_error
from ._document import Contract
from ._lang import Lang, language
from ._record import Record


class HasDescriptor(Protocol):
    """A schema of frictionless, or any object that returns its Table Schema descriptor."""

    def to_descriptor(self) -> Mapping[str, Any]:
        """The descriptor."""
        ...


@dataclass(frozen=True)
class DataSet:
    """A data set of the standard and its versions, oldest first."""

    name: str
    versions: Tuple[str, ...]

    @property
    def latest(self) -> str:
        """The most recent version."""
        return self.versions[-1]


class Schema:
    """A Table Schema, or a nested standard, compiled and ready to check; shared by threads.

    Made by :func:`schema` for the data sets of the standard, by ``Schema(descriptor)`` for any other.

    >>> own = Schema({"name": "essai", "fields": [{"name": "annee", "type": "year"}]})
    >>> own.name, own.fields
    ('essai', ('annee',))

    Schemas are equal if their descriptors are. They can be pickled; a copy is the schema itself.

    Args:
        descriptor: the Table Schema descriptor.
        lang: the language of the messages, ``fr`` or ``en``; see :func:`set_lang`.
    """

    _inner: _native.Schema
    #: The name of a schema of the standard; None for any other.
    _standard: Optional[str]

    def __init__(self, descriptor: Mapping[str, Any], *, lang: Optional[Lang] = None) -> None:
        name = str(descriptor.get("name") or "schema")
        text = json.dumps(descriptor, ensure_ascii=False)
        self._inner = _native.Schema.from_json(text, name, language(lang))
        self._standard = None

    @classmethod
    def _of(cls, native: _native.Schema) -> Schema:
        made = cls.__new__(cls)
        made._inner = native
        made._standard = f"{native.name}@{native.version}"
        return made

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Schema):
            return NotImplemented
        return self is other or self.descriptor == other.descriptor

    def __hash__(self) -> int:
        return hash((self.name, self.version, self.fields))

    def __copy__(self) -> Schema:
        return self

    def __deepcopy__(self, memo: object) -> Schema:
        return self

    def __reduce__(self) -> Tuple[object, ...]:
        return (schema, (self._standard,)) if self._standard else (Schema, (self.descriptor,))

    @property
    def name(self) -> str:
        """The name, ``subventions`` for example; empty if the descriptor has none."""
        return self._inner.name

    @property
    def version(self) -> str:
        """The version, ``2.1.1`` for example; empty if the descriptor has none."""
        return self._inner.version

    @property
    def descriptor(self) -> Dict[str, Any]:
        """The Table Schema descriptor, valid for Validata and frictionless; for documents, a tree in a form of our own."""
        descriptor: Dict[str, Any] = json.loads(self._inner.json)
        return descriptor

    @property
    def is_document(self) -> bool:
        """Whether the schema is about documents of contracts (``marches-publics``), not about tables."""
        return self._inner.document

    @property
    def fields(self) -> Tuple[str, ...]:
        """The names of the columns, in the order of the standard; none for documents."""
        if self.is_document:
            return ()
        return tuple(str(field["name"]) for field in self.descriptor["fields"])

    def to_markdown(self, lang: Optional[Lang] = None) -> str:
        """The page that explains the schema, as Markdown.

        Args:
            lang: the language of the page, ``fr`` or ``en``; see :func:`set_lang`.
        """
        return self._inner.markdown(language(lang))

    def to_html(self, lang: Optional[Lang] = None) -> str:
        """The page that explains the schema, as HTML.

        Args:
            lang: the language of the page, ``fr`` or ``en``; see :func:`set_lang`.
        """
        return self._inner.html(language(lang))

    def __repr__(self) -> str:
        return f"<Schema {self.name}@{self.version}>" if self.version else f"<Schema {self.name}>"


#: The values of ``schema=``: a name (``"subventions"``, ``"subventions@2.1.0"``), a schema, a descriptor as a dict,
#: the path of a descriptor, a schema of frictionless, a record class.
SchemaLike = Union[str, "os.PathLike[str]", Mapping[str, Any], Schema, HasDescriptor, Type[Record], Type[Contract]]


def datasets() -> List[DataSet]:
    """All data sets of the standard.

    >>> [dataset.name for dataset in datasets()][:3]
    ['bal', 'budget', 'catalogue']
    """
    return [DataSet(name, tuple(versions)) for name, versions in _native.datasets()]


def schema(name: str, version: Optional[str] = None, *, lang: Optional[Lang] = None) -> Schema:
    """The schema of a data set, in its latest version by default.

    >>> schema("subventions")
    <Schema subventions@2.1.1>
    >>> schema("budget", "0.8.2").version
    '0.8.2'

    Args:
        name: the name of the data set; it may contain the version, as ``budget@0.8.2``.
        version: the version.
        lang: the language of the messages, ``fr`` or ``en``; see :func:`set_lang`.
    """
    return Schema._of(_native.Schema.from_name(name if version is None else f"{name}@{version}", language(lang)))


def resolve(given: SchemaLike, lang: Lang) -> _native.Schema:
    """The compiled schema that the caller means."""
    if isinstance(given, Schema):
        return given._inner
    if isinstance(given, str):
        if given.endswith(".json"):
            return _native.Schema.from_file(given, lang)
        return _native.Schema.from_name(given, lang)
    if isinstance(given, os.PathLike):
        return _native.Schema.from_file(Path(given), lang)
    if isinstance(given, type):
        return _native.Schema.from_name(f"{given.DATA_SET}@{given.VERSION}", lang)
    if not isinstance(given, Mapping) and hasattr(given, "to_descriptor"):
        given = given.to_descriptor()
    if isinstance(given, Mapping):
        return Schema(given, lang=lang)._inner
    kind = type(given).__name__
    raise input_error("schema", lang, f"schema= : {kind} n'est pas un schéma", f"schema=: {kind} is no schema")
