"""odb against the official JSON Schema and XSD of the marchés publics, on documents with one mistake each.

Without the official files (../shared) the verdicts are the referees' recorded ones, in verdicts.txt; with them, a test
fails if the record is stale (UPDATE_VERDICTS=1 writes it).
"""

import json
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from lxml import etree

import conftest
from conftest import converted, odb
from differences import json_difference, xml_difference
from mutations import BASE, json_documents, xml_documents

VERDICTS = Path(__file__).parent / "verdicts.txt"


def kept(form):
    """The names of the documents of a form that the referee accepts: a line a place, with the changes accepted there."""
    lines = VERDICTS.read_text(encoding="utf-8").splitlines() if VERDICTS.is_file() else []
    places = (line.split(" ") for line in lines if line.startswith(form + "/"))
    return {f"{place}/{label}" for place, *labels in places for label in labels}


def check_kept(form, verdicts):
    """The referee's verdicts now equal the recorded ones."""
    accepted = {name for name, valid in verdicts.items() if valid}
    if os.environ.get("UPDATE_VERDICTS"):
        other = {"json": "xml", "xml": "json"}[form]
        places = {}
        for name in sorted(accepted | kept(other)):
            place, label = name.rsplit("/", 1)
            places.setdefault(place, []).append(label)
        lines = (" ".join([place, *labels]) for place, labels in sorted(places.items()))
        VERDICTS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert kept(form) == accepted, "verdicts.txt is stale: UPDATE_VERDICTS=1"


def compare_with_kept(form, documents, ours, differs):
    """Without the official files: the recorded verdicts of the referee."""
    print(f"no ../shared: {len(documents)} kept verdicts")
    wanted = kept(form)
    wrong = [name for name in documents if ours[name][0] != (name in wanted) and not differs(name)]
    assert wanted and not wrong, wrong[:10]


def all_of(documents, form, version="2.0.3"):
    with ThreadPoolExecutor() as pool:
        return list(pool.map(lambda document: odb(document, form, version), documents))


def pointer(path):
    return "".join("/" + str(part) for part in path)


def our_place(error):
    """The referee's place of a finding: for a key too many, its object; for repeated items, their list."""
    if error["rule"] in ("document-unknown-field", "document-repeated-item"):
        return error["path"].rsplit("/", 1)[0]
    if error["rule"] == "document-root":
        return ""
    return error["path"]


@pytest.mark.parametrize("version", ["2.0.3", "2.0.2"])
def test_json_verdicts_and_places(official_json, version, record_property):
    documents = dict(json_documents())
    assert len(documents) >= 500
    ours = dict(zip(documents, all_of(documents.values(), "json", version)))
    if official_json is None:
        if version != "2.0.3":
            pytest.skip("no ../shared: only the verdicts of 2.0.3 are kept")
        compare_with_kept("json", documents, ours, json_difference)
        return
    validator = official_json[version]
    verdicts, verdict_differs, place_differs, set_aside = {}, [], [], 0
    for name, text in documents.items():
        errors = list(validator.iter_errors(json.loads(text)))
        valid, found = ours[name]
        verdicts[name] = not errors
        if json_difference(name):
            set_aside += 1
            continue
        if valid != (not errors):
            verdict_differs.append((name, [error.message[:100] for error in errors], found))
            continue
        referee = {pointer(error.absolute_path) for error in errors}
        mine = {our_place(error) for error in found}
        if referee != mine:
            place_differs.append((name, referee ^ mine))
    print(f"{version}: {len(documents)} documents, {set_aside} set aside")
    assert not verdict_differs and not place_differs, (verdict_differs[:10], place_differs[:10])
    if version == "2.0.3":
        check_kept("json", verdicts)


def test_xml_verdicts_and_lines(official_xml):
    base = converted(json.dumps(BASE), "json", "xml")
    documents = dict(xml_documents(base))
    assert len(documents) >= 500
    ours = dict(zip(documents, all_of(documents.values(), "xml")))
    if official_xml is None:
        compare_with_kept("xml", documents, ours, xml_difference)
        return
    verdicts, verdict_differs, line_differs, set_aside = {}, [], [], 0
    for name, text in documents.items():
        tree = etree.fromstring(text.encode("utf-8"))
        valid = official_xml.validate(tree)
        verdicts[name] = valid
        if xml_difference(name):
            set_aside += 1
            continue
        log = [(entry.line, entry.message[:120]) for entry in official_xml.error_log]
        if valid != ours[name][0]:
            verdict_differs.append((name, log, ours[name][1]))
            continue
        # For the content of a group, libxml2 names only the first mistake.
        mine = {error["line"] for error in ours[name][1]}
        if log and "namespace" not in name and not {line for line, _ in log[:1]} <= mine:
            line_differs.append((name, log, mine))
    print(f"{len(documents)} documents, {set_aside} set aside")
    assert not verdict_differs and not line_differs, (verdict_differs[:10], line_differs[:10])
    check_kept("xml", verdicts)


def test_exported_documents_pass_the_referees(official_json, official_xml):
    """The documents that the library writes from random contracts (its own test leaves them there)."""
    folder = os.environ.get("ODB_DECP_RANDOM")
    if not folder or official_json is None or official_xml is None:
        pytest.skip("ODB_DECP_RANDOM names no folder of written documents, or no ../shared")
    files = sorted(Path(folder).iterdir())
    assert len(files) >= 100
    for path in files:
        if path.suffix == ".json":
            assert not list(official_json["2.0.3"].iter_errors(json.loads(path.read_text(encoding="utf-8")))), path
        else:
            assert official_xml.validate(etree.parse(path)), (path, official_xml.error_log)


def test_samples_have_the_referees_verdict(official_json, official_xml):
    samples = conftest.ROOT.parent / "shared/samples/marches-publics"
    if official_json is None or not samples.is_dir():
        pytest.skip("no ../shared")
    for path in samples.iterdir():
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".json":
            expected = not list(official_json["2.0.3"].iter_errors(json.loads(text)))
        else:
            expected = official_xml.validate(etree.fromstring(text.encode("utf-8")))
        assert odb(text, path.suffix[1:])[0] == expected, path
