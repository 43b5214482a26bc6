"""What travels in the wheel."""

import importlib.metadata


def test_the_licences_travel():
    named = {path.name for path in importlib.metadata.files("opendatabutton")}
    assert named >= {"LICENSE-MIT", "LICENSE-APACHE", "THIRD-PARTY.md", "THIRD-PARTY-LICENSES.txt", "py.typed"}
