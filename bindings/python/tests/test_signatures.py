"""Each parameter is in the docstring of its call, under one name everywhere."""

import inspect
import re

import pytest

import opendatabutton


def public():
    for name in opendatabutton.__all__:
        thing = getattr(opendatabutton, name)
        if inspect.isfunction(thing):
            yield name, thing, thing.__doc__
        elif inspect.isclass(thing) and not issubclass(thing, tuple):
            if thing is opendatabutton.Schema:
                yield name, thing.__init__, thing.__doc__
            for attribute, member in inspect.getmembers(thing, inspect.isfunction):
                if not attribute.startswith("_") and member.__module__.startswith("opendatabutton"):
                    yield f"{name}.{attribute}", member, member.__doc__


@pytest.mark.parametrize(("name", "call", "doc"), list(public()), ids=lambda value: value if isinstance(value, str) and len(value) < 40 else "")
def test_each_parameter_is_described(name, call, doc):
    parameters = [p for p in inspect.signature(call).parameters if p != "self" and not p.startswith("_")]
    assert doc, name
    described = set(re.findall(r"^ +(\w+): ", doc, re.MULTILINE))
    assert set(parameters) <= described, (name, set(parameters) - described)


def test_one_name_for_one_thing():
    named = {}
    for name, call, _ in public():
        for parameter in inspect.signature(call).parameters.values():
            if not parameter.name.startswith("_") and parameter.name not in ("self", "source", "schema"):
                named.setdefault(parameter.name, set()).add(str(parameter.annotation))
    for parameter in ("sheet", "max_findings", "progress", "timezone", "lang", "name", "replace", "producer"):
        kinds = {kind.replace("Optional[Lang]", "Lang") for kind in named[parameter]}
        assert len(kinds) == 1 or parameter in ("name",), (parameter, kinds)
