"""Documents with one mistake each, or with an unusual but valid part: by name, always the same ones."""

import copy
import json
from pathlib import Path

from lxml import etree

BASE = json.loads((Path(__file__).parent / "contracts.json").read_text(encoding="utf-8"))

# The replacements of a value, whatever it was.
JSON_VALUES = {
    "null": None, "true": True, "zero": 0, "minus": -1, "one": 1, "half": 0.5, "one-float": 1.0, "beyond-one": 1.0000001,
    "huge": 10**30, "exponent": 1e21, "small": 1e-30, "list": [], "object": {}, "empty": "", "text": "x", "digits": "12",
    "oui": "oui", "date": "2024-01-31", "no-day": "2024-02-30", "french-date": "31/01/2024", "moment": "2024-01-31T10:00:00",
    "date-inside": "le 2024-01-31.", "blank": " ", "long": "a" * 17, "longer": "é" * 1000, "longest": "é" * 1001,
    "siret": "21860194600013", "wrong-siret": "21860194600014", "cpv": "45000000", "cpv-key": "45000000-8",
    "cpv-long": "45000000-77", "list-of-one": ["Sans objet"], "list-of-two": ["x", "x"], "nested": [{"x": 1}],
}

XML_VALUES = {
    "empty": "", "blank": " ", "text": "x", "zero": "0", "one": "1", "minus": "-1", "plus": "+12", "padded": " 12 ",
    "leading": "0012", "decimal": "12.0", "dot": "12.", "before-dot": ".5", "exponent": "1e3", "comma": "12,5", "nan": "NaN",
    "inf": "INF", "half": "0.5", "beyond-one": "1.0000000000000000000001", "tiny": "0.99999999999999999999", "huge": "1" + "0" * 30,
    "oui": "oui", "Oui": "Oui", "true": "true", "TRUE": "TRUE", "padded-oui": " oui ", "date": "2024-01-31",
    "padded-date": "\n2024-01-31\t", "no-day": "2024-02-30", "zone": "2024-01-31Z", "offset": "2024-01-31+02:00",
    "wrong-offset": "2024-01-31+15:00", "year-zero": "0000-01-01", "negative": "-0044-03-15", "five": "12024-01-31",
    "short": "24-01-31", "moment": "2024-01-31T10:00:00", "french-date": "31/01/2024", "long": "a" * 17, "longest": "é" * 1001,
    "cpv": "45000000", "cpv-long": "45000000-77", "siret": "21860194600013", "padded-siret": " 21860194600013",
    "arabic": "\u0662\u0664", "nbsp": "\u00a012",
}


def places(value, path=()):
    """The paths of all values inside contracts."""
    if len(path) >= 3:
        yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield from places(inner, path + (key,))


def at(document, path):
    for key in path:
        document = document[key]
    return document


def json_documents():
    """(name, document as text): each place with each replacement that tests something new, and changes of structure."""
    yield "json/root/base", json.dumps(BASE)
    for path in places(BASE):
        name = "/".join(map(str, path))
        here = at(BASE, path)
        # Values that no type of the place accepts anyway would repeat one test a hundred times.
        few = isinstance(here, (dict, list))
        for label, replacement in JSON_VALUES.items():
            if few and label not in ("null", "list", "object", "text", "list-of-one", "list-of-two", "nested", "one"):
                continue
            if replacement == here and type(replacement) is type(here):
                continue
            document = copy.deepcopy(BASE)
            at(document, path[:-1])[path[-1]] = replacement
            yield f"json/{name}/{label}", json.dumps(document)
        document = copy.deepcopy(BASE)
        del at(document, path[:-1])[path[-1]]
        yield f"json/{name}/deleted", json.dumps(document)
        if isinstance(here, dict):
            document = copy.deepcopy(BASE)
            at(document, path)["inconnu"] = 1
            yield f"json/{name}/stranger", json.dumps(document)
        if isinstance(here, list):
            document = copy.deepcopy(BASE)
            at(document, path).append(copy.deepcopy(here[0]))
            yield f"json/{name}/repeated", json.dumps(document)
            document = copy.deepcopy(BASE)
            at(document, path[:-1])[path[-1]] = here[0]
            yield f"json/{name}/unwrapped", json.dumps(document)
        if isinstance(here, str):
            for label, changed in (("upper", here.upper()), ("padded", here + " "), ("lines", here + "\n")):
                document = copy.deepcopy(BASE)
                at(document, path[:-1])[path[-1]] = changed
                yield f"json/{name}/{label}", json.dumps(document)
    yield from json_roots()


def json_roots():
    contract = BASE["marches"]["marche"][0]
    for label, document in {
        "empty-object": {}, "no-list": {"marches": {}}, "stranger": {"marches": {"marche": []}, "autre": 1},
        "inner-stranger": {"marches": {"marche": [], "autre": []}}, "list": {"marches": [contract]},
        "single": {"marches": {"marche": contract}}, "null": {"marches": None}, "null-list": {"marches": {"marche": None}},
        "twice": {"marches": {"marche": [contract, contract]}}, "wrong-kind": {"marches": {"contrat-concession": [contract]}},
        "both-empty": {"marches": {"marche": [], "contrat-concession": []}},
    }.items():
        yield f"json/root/{label}", json.dumps(document)


def indented(tree):
    etree.indent(tree, space=" ")
    return etree.tostring(tree, encoding="UTF-8", xml_declaration=True).decode("utf-8")


def xml_documents(base):
    """(name, document as text) from a document with one contract of each kind."""
    tree = etree.fromstring(base.encode("utf-8"))
    yield "xml/root/base", indented(tree)
    paths = [tree.getroottree().getpath(element) for element in tree.iter() if element is not tree]

    def changed(path, change):
        fresh = copy.deepcopy(tree)
        etree.indent(fresh, space=" ")
        change(fresh.xpath(path)[0])
        return etree.tostring(fresh, encoding="UTF-8", xml_declaration=True).decode("utf-8")

    for path in paths:
        leaf = len(tree.xpath(path)[0]) == 0
        for label, change in STRUCTURE.items():
            yield f"xml{path}/{label}", changed(path, change)
        for label, text in XML_VALUES.items():
            if leaf:
                yield f"xml{path}/={label}", changed(path, lambda element, text=text: setattr(element, "text", text))
    for label, text in XML_ROOTS.items():
        yield f"xml/root/{label}", text


def deleted(element):
    element.getparent().remove(element)


def renamed(element):
    element.tag = element.tag + "s"


def doubled(element):
    element.addnext(copy.deepcopy(element))


def moved(element):
    parent = element.getparent()
    parent.insert(0, element)


def stranger(element):
    etree.SubElement(element, "inconnu").text = "1"


def attribute(element):
    element.set("unite", "1")


def described(element):
    element.set("{http://www.w3.org/2001/XMLSchema-instance}noNamespaceSchemaLocation", "x.xsd")


def texted(element):
    element.text = (element.text or "") + "texte"


def commented(element):
    element.insert(0, etree.Comment(" rien "))


def emptied(element):
    for child in list(element):
        element.remove(child)
    element.text = None


def namespaced(element):
    element.tag = "{urn:x}" + element.tag


STRUCTURE = {
    "deleted": deleted, "renamed": renamed, "doubled": doubled, "moved": moved, "stranger": stranger,
    "attribute": attribute, "described": described, "texted": texted, "commented": commented, "emptied": emptied,
    "namespaced": namespaced,
}

XML_ROOTS = {
    "empty": "<marches/>", "text": "<marches>x</marches>", "stranger": "<marches><autre/></marches>",
    "attribute": "<marches x='1'/>", "other": "<contrats/>", "namespace": "<marches xmlns='urn:x'/>",
    "prefix": "<p:marches xmlns:p='urn:x'/>", "unused-prefix": "<marches xmlns:p='urn:x'/>",
    "comment": "<!-- x --><marches><!-- y --></marches>", "instruction": "<?x y?><marches/>",
}
