"""The command under test, run as its users run it."""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

import places
from referee import MISSING, ORDER, UNKNOWN, Finding, Warned

COMPLIANT, NOT_COMPLIANT, FAILED = 0, 1, 2
MAX_ERRORS = 100_000
# The warnings that Validata has too; it does not have the others (encoding, separator, damaged text).
KINDS = {
    "column-missing-optional": MISSING,
    "column-unknown": UNKNOWN,
    "column-order": ORDER,
}
TIMEOUT_SECONDS = 60


@dataclass(frozen=True)
class Run:
    """The result of one run of the command."""

    command: list[str]
    exit_code: int
    stdout: str
    stderr: str

    def __str__(self) -> str:
        return f"$ {' '.join(self.command)}\nexit code {self.exit_code}\n{self.stderr.strip()}"


@dataclass(frozen=True)
class Verdict:
    """The content of the JSON report of `odb validate`."""

    valid: bool
    warnings: tuple[str, ...]
    errors: frozenset[Finding]
    warned: frozenset[Warned]
    padded: frozenset[str]  # labels with blanks around, that match a column all the same


class UnusableRun(AssertionError):
    """The command gave no usable report: it failed, or broke the contract of its report."""


def by_name(reference: str) -> list[str]:
    return ["--schema", reference]


def by_file(schema: Path) -> list[str]:
    return ["--schema-file", str(schema)]


def run(*arguments: str) -> Run:
    command = [str(places.ODB), *arguments]
    done = subprocess.run(command, capture_output=True, timeout=TIMEOUT_SECONDS, check=False)
    return Run(command, done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"))


def run_validate(path: Path, schema: list[str]) -> Run:
    """`odb validate` on the file; `schema` comes from `by_name` or `by_file`."""
    return run("validate", str(path), *schema, "--format", "json", "--max-errors", str(MAX_ERRORS))


def run_export(name: str, source: Path, target: Path, producer: str) -> Run:
    return run("export", name, str(source), "-o", str(target), "--producer", producer)


def validate(path: Path, schema: list[str]) -> Verdict:
    """The verdict of the command, after a check that its exit code, its report and its counts agree."""
    done = run_validate(path, schema)
    if done.exit_code not in (COMPLIANT, NOT_COMPLIANT):
        raise UnusableRun(f"no verdict\n{done}")
    try:
        report = json.loads(done.stdout)
    except json.JSONDecodeError as error:
        raise UnusableRun(f"the report is not JSON ({error})\n{done}") from error
    errors, details = report["errors"], report["warningDetails"]
    complaint = _contradiction(done.exit_code, report, errors)
    if complaint:
        raise UnusableRun(f"{complaint}\n{done}")
    return Verdict(
        valid=report["valid"],
        warnings=tuple(report["warnings"]),
        errors=frozenset((error["type"], error.get("rowNumber"), error.get("fieldName")) for error in errors),
        warned=frozenset((KINDS[one["rule"]], one["fieldName"]) for one in details if one["rule"] in KINDS),
        padded=frozenset(one["fieldName"] for one in details if one["rule"] == "column-spaces"),
    )


def _contradiction(exit_code: int, report: dict, errors: list) -> Optional[str]:
    if [one["message"] for one in report["warningDetails"]] != report["warnings"]:
        return "warnings and warningDetails say different things"
    if report["valid"] != (exit_code == COMPLIANT):
        return f"exit code {exit_code} but valid is {report['valid']}"
    if report["valid"] != (not errors):
        return f"valid is {report['valid']} but {len(errors)} errors are listed"
    if report["stats"]["errors"] != len(errors):
        return f"stats count {report['stats']['errors']} errors but {len(errors)} are listed"
    return None
