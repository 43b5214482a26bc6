"""The native module: private; the public interface is the package."""

import datetime
import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Final, Optional, Union, final

__all__ = [
    "Export",
    "RepairReport",
    "Report",
    "Schema",
    "TableFile",
    "VERSION",
    "check",
    "check_contract",
    "datasets",
    "findings_table",
    "fix",
    "suggest_mapping",
    "table_of_arrow",
    "table_of_rows",
    "totem_producer",
    "validate_arrow",
    "validate_bytes",
    "validate_file",
    "validate_rows",
    "validate_stream",
]

VERSION: Final[str]

_Path = Union[str, os.PathLike[str]]
_Progress = Callable[[int, Optional[int]], object]
_Row = tuple[
    str,
    str,
    str,
    str,
    str,
    Optional[int],
    Optional[str],
    Optional[int],
    Optional[str],
    Optional[str],
    list[str],
    tuple[Optional[str], Optional[str], Optional[int]],
]

def datasets() -> list[tuple[str, list[str]]]: ...
def validate_file(
    path: _Path,
    schema: Optional[Schema],
    sheet: Union[str, int, None],
    max_findings: int,
    threads: Optional[int],
    progress: Optional[_Progress],
    lang: str,
) -> Report: ...
def validate_bytes(
    content: bytes,
    name: str,
    schema: Optional[Schema],
    sheet: Union[str, int, None],
    max_findings: int,
    threads: Optional[int],
    progress: Optional[_Progress],
    lang: str,
) -> Report: ...
def validate_stream(
    file: object,
    name: str,
    schema: Optional[Schema],
    sheet: Union[str, int, None],
    max_findings: int,
    threads: Optional[int],
    progress: Optional[_Progress],
    lang: str,
) -> Report: ...
def validate_arrow(
    table: object,
    name: str,
    schema: Optional[Schema],
    max_findings: int,
    progress: Optional[_Progress],
    timezone: str,
    lang: str,
) -> Report: ...
def validate_rows(
    rows: Optional[Iterable[Any]],
    labels: Optional[list[str]],
    name: str,
    schema: Optional[Schema],
    max_findings: int,
    progress: Optional[_Progress],
    timezone: str,
    lang: str,
) -> Report: ...
def totem_producer(document: _Path, lang: str) -> Optional[str]: ...
@final
class TableFile: ...

_Given = Union[_Path, bytes, TableFile]

def table_of_arrow(table: object, timezone: str, lang: str) -> TableFile: ...
def table_of_rows(
    rows: Optional[Iterable[Any]], labels: Optional[list[str]], timezone: str, lang: str
) -> TableFile: ...
def findings_table(rows: list[Any]) -> object: ...
def suggest_mapping(
    source: _Given, name: str, schema: Schema, sheet: Union[str, int, None], lang: str
) -> tuple[
    str,
    str,
    list[tuple[str, str, bool, float, Optional[float], bool, Optional[str]]],
    list[str],
    list[str],
    list[tuple[str, list[str]]],
]: ...
def check_contract(schema: Schema, contract: str, lang: str) -> Optional[Report]: ...
def check(schema: Schema, values: Mapping[str, Any], timezone: str, lang: str) -> Optional[Report]: ...
@final
class Schema:
    @staticmethod
    def from_name(name: str, lang: str) -> Schema: ...
    @staticmethod
    def from_json(json: str, name: str, lang: str) -> Schema: ...
    @staticmethod
    def from_file(path: _Path, lang: str) -> Schema: ...
    @property
    def name(self) -> str: ...
    @property
    def version(self) -> str: ...
    @property
    def document(self) -> bool: ...
    @property
    def json(self) -> str: ...
    def markdown(self, lang: str) -> str: ...
    def html(self, lang: str) -> str: ...

@final
class Report:
    @property
    def valid(self) -> bool: ...
    @property
    def source(self) -> str: ...
    @property
    def schema(self) -> tuple[str, str]: ...
    @property
    def stats(self) -> tuple[int, int, float, int, int, int, int, int]: ...
    @property
    def counts(self) -> list[tuple[str, int]]: ...
    def findings(self, lang: str) -> list[_Row]: ...
    def summary(self, lang: str) -> str: ...
    def json(self, lang: str) -> str: ...
    def html(self, lang: str) -> str: ...
    def text(self, lang: str, colour: bool) -> str: ...

@final
class Export:
    def __new__(
        cls,
        schema: Schema,
        path: Optional[_Path],
        directory: Optional[_Path],
        producer: Optional[str],
        stream: Optional[object],
        date: Optional[datetime.date],
        replace: bool,
        form: Optional[str],
        sequence: int,
        timezone: str,
        lang: str,
    ) -> Export: ...
    @property
    def path(self) -> Optional[Path]: ...
    @property
    def schema(self) -> tuple[str, str]: ...
    @property
    def rows(self) -> Optional[int]: ...
    def write(self, values: Mapping[str, Any], record: Optional[tuple[str, str]]) -> Optional[Report]: ...
    def write_contract(self, contract: str, record: Optional[tuple[str, str]]) -> Optional[Report]: ...
    def write_stream(
        self,
        file: object,
        name: str,
        sheet: Union[str, int, None],
        max_findings: int,
        progress: Optional[_Progress],
    ) -> Report: ...
    def write_rows(
        self,
        rows: Optional[Iterable[Any]],
        labels: Optional[list[str]],
        name: str,
        max_findings: int,
        progress: Optional[_Progress],
    ) -> Report: ...
    def write_arrow(
        self, table: object, name: str, max_findings: int, progress: Optional[_Progress]
    ) -> Report: ...
    def write_totem(
        self, document: _Path, plans: Optional[_Path], siret: Optional[str], max_findings: int
    ) -> Report: ...
    def write_mapped(
        self, source: _Given, name: str, mapping: str, max_findings: int, progress: Optional[_Progress]
    ) -> Report: ...
    def finish(self) -> str: ...
    def abort(self) -> None: ...

_Change = tuple[str, str, Optional[int], Optional[int], Optional[str], str, Optional[str], bool]
_Asked = tuple[str, str, str, Optional[int], Optional[int], Optional[str], str, list[str]]

@final
class RepairReport:
    @property
    def valid(self) -> bool: ...
    @property
    def names(self) -> tuple[str, Optional[str]]: ...
    @property
    def stats(self) -> tuple[int, int, int, int]: ...
    @property
    def counts(self) -> list[tuple[str, int]]: ...
    @property
    def remaining(self) -> Report: ...
    def repairs(self, lang: str) -> list[_Change]: ...
    def questions(self, lang: str) -> list[_Asked]: ...
    def json(self, lang: str) -> str: ...
    def html(self, lang: str) -> str: ...
    def text(self, lang: str, colour: bool) -> str: ...

def fix(
    source: _Given,
    name: str,
    schema: Optional[Schema],
    sheet: Union[str, int, None],
    output: Optional[_Path],
    dry_run: bool,
    replace: bool,
    max_lines: int,
    progress: Optional[_Progress],
    lang: str,
) -> tuple[RepairReport, Optional[bytes]]: ...
