"""A second reader of certificates, written from CERTIFICATE.md alone, with the Ed25519 of the package `cryptography`.

    python3 verify_certificate.py CERTIFICATE LAB.json [--revoked LIST] [--report REPORT] [--artefact FILE] [--at DAY]
    python3 verify_certificate.py --check EXAMPLES      verifies the examples, and that none of their forgeries passes
"""

import argparse
import datetime
import hashlib
import json
import re
import sys
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

NAME = "opendatabutton-conformance-"
HEAD = ("format", "formatVersion")
MEMBERS = {
    "certificate": {
        *HEAD, "demonstration", "lab", "keyId", "issued", "expires", "product", "suite", "seed", "dataSets", "report",
        "signature",
    },
    "keys": {*HEAD, "keys"},
    "key": {"id", "lab", "publicKey", "validFrom", "validUntil", "demonstration", "signature"},
    "revocations": {*HEAD, "entries", "head"},
    "entry": {"number", "previous", "certificate", "reason", "date", "keyId", "signature"},
    "head": {"entries", "last", "date", "keyId", "signature"},
}


class Refused(Exception):
    pass


def need(holds: bool, why: str) -> None:
    if not holds:
        raise Refused(why)


def canonical(value) -> bytes:
    """RFC 8785, for documents without fractions; their member names are plain ASCII, which any order of letters sorts."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return text.encode()


def once(pairs):
    need(len(dict(pairs)) == len(pairs), "a member twice")
    return dict(pairs)


def exact(text: str) -> int:
    need(0 <= int(text) < 2**53, "a number that is not exact")
    return int(text)


def no_fraction(text: str):
    raise Refused("a fraction")


def read(data: bytes, kind: str):
    try:
        value = json.loads(data, object_pairs_hook=once, parse_int=exact, parse_float=no_fraction, parse_constant=no_fraction)
        need(isinstance(value, dict) and canonical(value) == data, "not in canonical form")
    except (ValueError, RecursionError) as error:
        raise Refused(f"no JSON: {error}") from None
    if kind in MEMBERS:
        need(set(value) == MEMBERS[kind], "members")
    need(value.get("format") == NAME + kind and value.get("formatVersion") == 1, "format")
    return value


def fingerprint(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def hexadecimal(text, size: int) -> bytes:
    need(isinstance(text, str) and re.fullmatch(f"[0-9a-f]{{{2 * size}}}", text) is not None, "no hexadecimal")
    return bytes.fromhex(text)


def day(text) -> str:
    """Days in their one form are in the order of their texts."""
    need(isinstance(text, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII) is not None, "no day")
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        raise Refused("no day") from None
    return text


def signed(document: dict, context: str, key: dict) -> None:
    message = f"{NAME}{context}/1\n".encode() + canonical({name: document[name] for name in document if name != "signature"})
    public = Ed25519PublicKey.from_public_bytes(hexadecimal(key["publicKey"], 32))
    try:
        public.verify(hexadecimal(document["signature"], 64), message)
    except InvalidSignature:
        raise Refused("signature") from None


def read_ring(data: bytes) -> dict:
    ring = {}
    for key in read(data, "keys")["keys"]:
        need(set(key) == MEMBERS["key"], "members of a key")
        need(fingerprint(hexadecimal(key["publicKey"], 32)) == key["id"], "id of a key")
        need(day(key["validFrom"]) <= day(key["validUntil"]), "days of a key")
        signed(key, "key", key)
        need(key["id"] not in ring, "a key twice")
        ring[key["id"]] = key
    return ring


def key_on(ring: dict, key_id, on: str) -> dict:
    need(isinstance(key_id, str) and key_id in ring, "unknown key")
    key = ring[key_id]
    need(key["validFrom"] <= day(on) <= key["validUntil"], "the key was not valid then")
    return key


def lab(key: dict):
    return key["lab"], key["demonstration"]


def genuine(data: bytes, ring: dict) -> dict:
    certificate = read(data, "certificate")
    key = key_on(ring, certificate["keyId"], certificate["issued"])
    signed(certificate, "certificate", key)
    need((certificate["lab"], certificate["demonstration"]) == lab(key), "not what the ring says")
    first, last = (datetime.date.fromisoformat(day(certificate[name])) for name in ("issued", "expires"))
    need(1 <= (last - first).days <= 365, "days")
    sets = certificate["dataSets"]
    need(certificate["suite"]["vectors"]["official"] is True and len(sets) > 0, "incomplete")
    names = [(one["name"].encode(), one["version"].encode()) for one in sets]
    need(names == sorted(set(names)), "order of data sets")
    for one in sets:
        counts = one["counts"]
        need(counts["planned"] > 0 and counts["run"] == counts["planned"], "incomplete")
        need(counts["passed"] + counts["failed"] == counts["planned"], "incomplete")
        need(counts["errored"] == counts["skipped"] == 0, "incomplete")
        need((one["level"] == "gold") == (counts["failed"] == 0), "level")
    return certificate


def withdrawn(data: bytes, ring: dict, of_lab) -> set:
    """The fingerprints of the certificates that a whole list withdraws."""
    found = read(data, "revocations")
    head, last, before = found["head"], None, ""
    need(set(head) == MEMBERS["head"], "members")
    key = key_on(ring, head["keyId"], head["date"])
    signed(head, "revocations", key)
    need(lab(key) == of_lab, "the list is another lab's")
    for number, entry in enumerate(found["entries"], start=1):
        need(set(entry) == MEMBERS["entry"], "members")
        by = key_on(ring, entry["keyId"], entry["date"])
        signed(entry, "revocation", by)
        need(lab(by) == of_lab, "an entry by another lab")
        need((entry["number"], entry["previous"]) == (number, last), "chain")
        need(before <= entry["date"] <= head["date"], "dates")
        last, before = fingerprint(canonical(entry)), entry["date"]
    need((head["entries"], head["last"]) == (len(found["entries"]), last), "head")
    return {entry["certificate"] for entry in found["entries"]}


def verify(certificate: bytes, keys: bytes, at: str, revoked: bytes | None = None, report: bytes | None = None,
           artefact: bytes | None = None) -> dict:
    ring = read_ring(keys)
    one = genuine(certificate, ring)
    if revoked is not None:
        of_lab = lab(ring[one["keyId"]])
        need(fingerprint(certificate) not in withdrawn(revoked, ring, of_lab), "withdrawn")
    need(one["issued"] <= day(at) <= one["expires"], "not valid on this day")
    if report is not None:
        need(fingerprint(report) == one["report"], "another report")
        said = read(report, "report")
        need(all(said[name] == one[name] for name in ("product", "suite", "seed")), "the report says something else")
        reached = [
            {name: found[name] for name in ("name", "version", "level", "counts")}
            for found in said["dataSets"] if found["level"] is not None
        ]
        need(reached == one["dataSets"], "the report says something else")
    if artefact is not None:
        need(fingerprint(artefact) == one["product"]["artefact"]["sha256"], "another artefact")
    return one


def check(folder: Path) -> int:
    """The examples hold; with any byte changed, none does."""
    names = {"certificate": "certificate", "keys": "LAB", "revoked": "revocations", "report": "report"}
    good = {part: (folder / f"{name}.json").read_bytes() for part, name in names.items()}
    good["artefact"] = (folder / "artefact.txt").read_bytes()
    verify(**good, at="2026-12-01")
    forgeries = [
        ({"at": "2026-11-21"}, "before its first day"),
        ({"at": "2027-11-23"}, "after its last day"),
        ({"certificate": (folder / "withdrawn.json").read_bytes()}, "withdrawn"),
        ({"report": good["certificate"]}, "swapped report"),
        ({"artefact": good["artefact"] + b"x"}, "another artefact"),
        ({"keys": canonical({**json.loads(good["keys"]), "keys": []})}, "unknown key"),
    ]
    for part, whole in good.items():
        # Any change of the report changes its fingerprint: some of its bytes are enough.
        for place in range(0, len(whole), 97 if part == "report" else 1):
            for mask in (0x01, 0x20):
                changed = whole[:place] + bytes([whole[place] ^ mask]) + whole[place + 1:]
                forgeries.append(({part: changed}, f"{part}, byte {place} ^ {mask:#x}"))
        forgeries.append(({part: whole + b"\n"}, f"{part}, a line feed more"))
    passed = []
    for changes, name in forgeries:
        try:
            verify(**{**good, "at": "2026-12-01", **changes})
            passed.append(name)
        except Refused:
            pass
    for name in passed:
        print(f"passes, and should not: {name}")
    print(f"one certificate accepted, {len(forgeries) - len(passed)} forgeries of {len(forgeries)} refused")
    return 1 if passed else 0


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--check", type=Path)
    parser.add_argument("certificate", nargs="?", type=Path)
    parser.add_argument("keys", nargs="?", type=Path)
    for name in ("--revoked", "--report", "--artefact"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--at", default=datetime.datetime.now(datetime.timezone.utc).date().isoformat())
    found = vars(parser.parse_args())
    folder, at = found.pop("check"), found.pop("at")
    if folder:
        return check(folder)
    try:
        one = verify(**{name: path.read_bytes() for name, path in found.items() if path}, at=at)
    except Refused as why:
        print(f"refused: {why}")
        return 1
    mark = "DEMONSTRATION, worth nothing: " if one["demonstration"] else ""
    print(f"{mark}valid until {one['expires']}: {one['product']['name']} {one['product']['version']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
