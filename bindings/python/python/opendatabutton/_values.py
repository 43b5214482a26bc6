"""The values of records, and the conversion to JSON of those that the native module does not read."""

from __future__ import annotations

import datetime
import json
from decimal import Decimal
from enum import Enum
from typing import Mapping, Any, List, Tuple, Union, cast

#: Money, a share: exact as a Decimal; a float is written with its shortest digits.
Number = Union[Decimal, int, float, str]
#: A day, or its text ``2024-01-31``. A moment at midnight is a day.
Day = Union[datetime.date, str]
#: A moment, best with a time zone, or its text ``2024-01-31T10:00:00+01:00``.
Moment = Union[datetime.datetime, str]
#: Longitude and latitude, in degrees.
Point = Union[Tuple[Number, Number], str]


class Label(str, Enum):
    """A value of an enumeration of the standard: a text in the standard's spelling.

    >>> from opendatabutton.records.subventions import Nature
    >>> Nature("aide en numéraire") is Nature.AIDE_EN_NUMERAIRE
    True
    >>> print(Nature.AIDE_EN_NUMERAIRE)
    aide en numéraire
    """

    def __str__(self) -> str:
        return str(self.value)

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"


def to_json(value: object) -> str:
    """A list or a dict as JSON. Decimals are numbers with all their digits; a value that JSON lacks becomes its text.

    >>> to_json([Decimal("0.340"), 46.58])
    '[0.340,46.58]'
    """
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(map(to_json, cast("List[object]", value))) + "]"
    if isinstance(value, Mapping):
        members = cast("Mapping[object, object]", value).items()
        return "{" + ",".join(f"{json.dumps(str(name), ensure_ascii=False)}:{to_json(item)}" for name, item in members) + "}"
    if isinstance(value, Decimal):
        return str(value)
    if hasattr(value, "item") and not isinstance(value, str):
        return to_json(_item(value))
    return json.dumps(value, ensure_ascii=False, default=str, separators=(",", ":"))


def _item(value: Any) -> object:
    """A scalar of numpy as a Python object; as its text if it is none."""
    item: object = value.item()
    return str(item) if hasattr(item, "item") else item
