"""The Python of the READMEs runs as it is written, block after block."""

import re

import pytest

from conftest import ROOT


@pytest.mark.parametrize("readme", ["README.md", "bindings/python/README.md"])
def test_the_readme_runs(readme, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    text = (ROOT / readme).read_text(encoding="utf-8")
    blocks = re.findall(r"^```python\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert blocks
    namespace = {"__name__": "readme"}
    for block in blocks:
        exec(compile(block, readme, "exec"), namespace)
    assert capsys.readouterr().out
