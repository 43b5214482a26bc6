"""The command `odb` as a product: it is run once for each case, as a script of an integrator would.

    ODB=target/debug/odb python3 adapter.py
"""

import json
import os
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import protocol  # noqa: E402

ODB = os.environ.get("ODB", "odb")


def export(question: dict) -> protocol.Answer:
    directory = Path(question["directory"])
    command = [ODB, "export", f"{question['dataSet']}@{question['version']}", "-", "--format", "json"]
    command += ["--dir", str(directory), "--producer", question["producer"], "--date", question["date"]]
    if "form" in question:
        command += ["--form", question["form"]]
    done = subprocess.run(command, input=json.dumps(question["records"]).encode(), capture_output=True, check=False)
    if done.returncode == 0:
        (path,) = directory.glob("*.receipt.json")
        receipt = json.loads(path.read_text(encoding="utf-8"))
        return protocol.exported(receipt["file"], receipt["rows"], receipt["sha256"])
    if done.returncode == 1:
        errors = json.loads(done.stdout)["errors"]
        # For a contract, the path of the wrong place, unless it is the whole contract.
        places = [(error["rowNumber"], error.get("path") or error["fieldName"] or None) for error in errors]
        return protocol.refused(places)
    raise SystemExit(done.stderr.decode())


if __name__ == "__main__":
    protocol.serve("opendatabutton (shell)", export)
