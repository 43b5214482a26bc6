"""What a program's own code does in the middle of a call: whatever it is, the process lives."""

import io
import json

import pytest
from conftest import deliberations, expected

import opendatabutton

FILE = expected(deliberations(3)).encode()

DEEDS = {
    "abort": lambda export: export.abort(),
    "finish": lambda export: export.finish(),
    "write": lambda export: export.write(deliberations(1)[0]),
    "write_all": lambda export: export.write_all(deliberations(1)),
}


class Meddling(io.BytesIO):
    """A file object that does something to an export when it is read or written."""

    def __init__(self, content=b"", deed=lambda: None):
        super().__init__(content)
        self.deed = deed

    def read(self, size=-1):
        self.deed()
        return super().read(size)

    def write(self, data):
        self.deed()
        return super().write(data)


def refused(work):
    """Whether a call was refused, as one that meets another is."""
    try:
        work()
    except opendatabutton.InputError as error:
        return error.kind in ("busy", "closed", "incomplete")
    return False


@pytest.mark.parametrize("deed", DEEDS)
def test_an_iterable_and_a_file_object_may_use_the_export_that_they_feed(tmp_path, deed):
    for kind in ("rows", "file"):
        path = tmp_path / f"{kind}-{deed}.csv"
        export = opendatabutton.export("deliberations", path)
        told = []

        def meddle():
            told.append(deed == "abort" or refused(lambda: DEEDS[deed](export)))
            if deed == "abort":
                export.abort()

        def rows():
            for row in deliberations(3):
                meddle()
                yield row

        try:
            export.write_all(rows() if kind == "rows" else Meddling(FILE, meddle))
            receipt = export.finish()
            assert deed != "abort" and receipt.rows == 3
        except opendatabutton.InputError as error:
            assert deed == "abort" and error.kind == "closed"
        assert told and all(told)
        assert path.exists() == (deed != "abort")


@pytest.mark.parametrize("deed", DEEDS)
def test_a_target_and_a_progress_function_may_use_the_export(deed):
    for kind in ("target", "progress"):
        out = Meddling()
        export = opendatabutton.export("deliberations", out)

        def meddle(*_):
            refused(lambda: DEEDS[deed](export))
            return True

        if kind == "target":
            out.deed = meddle
        export.write_all(deliberations(2), progress=meddle if kind == "progress" else None)
        try:
            export.finish()
        except opendatabutton.InputError as error:
            assert error.kind in ("closed", "busy")
        assert opendatabutton.validate(FILE, "deliberations").valid


def test_a_file_that_is_checked_may_check_itself():
    inner = []
    source = Meddling(FILE, lambda: inner.append(opendatabutton.validate(FILE, "deliberations").valid))
    assert opendatabutton.validate(source, "deliberations").valid
    assert inner and all(inner)
    assert json.loads(opendatabutton.validate(FILE, "deliberations").to_json())["valid"]
