"""The documents whose verdict may differ from the referee's, with the reason: docs/DESIGN.md has the same table."""

import re


def json_difference(name):
    """The reason why our verdict on a JSON document may differ from that of `jsonschema`, or None."""
    if re.search(r"/(acheteur/id|autoriteConcedante/id|codeCPV)/lines$", name):
        return "Python's `$` also stands before a final line feed; that of ECMA 262, which JSON Schema names, does not"
    return None


def xml_difference(name):
    """The reason why our verdict on an XML document may differ from that of libxml2, or None."""
    if re.search(r"/date\w*/=padded-date$", name):
        return "libxml2 refuses blanks around a date, which XML Schema drops before it looks (part 2, 4.3.6)"
    return None
