"""The official JSON Schema and XSD report the expected findings for the vectors of the conformance suite.

Their expectations come from an oracle over the descriptors; here the referees confirm the errors: in JSON the same set of
pointers, in XML the verdict and the line of what libxml2 says first.
"""

import json
from collections import Counter

import pytest
from lxml import etree

import vectors
from test_decp import our_place, pointer

# Findings of the parser, before any schema.
OF_SYNTAX = {"document-malformed", "document-truncated"}
OF_NAMESPACES = {"document-namespace"}


@pytest.mark.parametrize("version", ["2.0.3", "2.0.2"])
def test_the_official_schemas_find_what_the_vectors_expect(official_json, official_xml, version):
    if official_json is None or official_xml is None:
        pytest.skip("no ../shared: the official schemas are not here")
    judges = {"json": lambda one: in_json(official_json[version], one), "xml": lambda one: in_xml(official_xml, one)}
    counts, differences = Counter(), []
    for vector in vectors.of(version):
        counts[vector.form] += 1
        said = judges[vector.form](vector)
        if said:
            differences.append((vector.id, said))
    print(f"{version}: {dict(counts)} vectors")
    assert counts["json"] >= 800 and counts["xml"] >= 500
    assert not differences, (len(differences), differences[:10])


def in_json(validator, vector):
    """The difference of the JSON Schema's verdict, or None."""
    is_broken = any(one["rule"] in OF_SYNTAX for one in vector.errors)
    try:
        document = json.loads(vector.content)
    except ValueError as error:
        return None if is_broken else str(error)
    if is_broken:
        return "is JSON"
    theirs = {pointer(error.absolute_path) for error in validator.iter_errors(document)}
    ours = {our_place(one) for one in vector.errors}
    return None if theirs == ours else sorted(theirs ^ ours)


def in_xml(schema, vector):
    """The difference of the XSD's verdict, or None."""
    is_broken = any(one["rule"] in OF_SYNTAX for one in vector.errors)
    try:
        tree = etree.fromstring(vector.content)
    except etree.XMLSyntaxError as error:
        return None if is_broken else str(error)
    if is_broken:
        return "is XML"
    valid = schema.validate(tree)
    if valid != (not vector.errors):
        return [entry.message[:120] for entry in schema.error_log]
    if valid or any(one["rule"] in OF_NAMESPACES for one in vector.errors):
        return None
    first = schema.error_log[0]
    lines = {line for one in vector.errors for line in lines_of(tree, one)}
    return None if first.line in lines else (first.line, first.message[:120], sorted(lines))


def lines_of(tree, finding):
    """The line of a finding's element; for an attribute, that of its element; for the whole document, the root's."""
    path = finding["path"].split("/@")[0]
    return [element.sourceline for element in (tree.xpath(path) if path else [tree])]
