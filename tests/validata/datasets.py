"""The data sets compared with Validata, and their descriptors: a new one is one more line in COMPARED."""

import json
from dataclasses import dataclass

import places

COMPARED = ["deliberations@2.1.5", "subventions@2.1.1", "budget@0.8.3"]


@dataclass(frozen=True)
class DataSet:
    """A data set's name and version, and the Table Schema descriptor (with custom checks) that says its rules."""

    name: str
    version: str
    descriptor: dict

    @property
    def reference(self) -> str:
        """The name and version as the command's --schema takes them."""
        return f"{self.name}@{self.version}"

    @property
    def columns(self) -> list[str]:
        return [field["name"] for field in self.descriptor["fields"]]


def load(reference: str) -> DataSet:
    """The bundled data set `name@version`; an error that says what is missing when it is not there."""
    name, version = reference.split("@")
    path = places.DESCRIPTORS / name / f"{version}.json"
    if not path.is_file():
        raise FileNotFoundError(f"no descriptor {path}: add it, or point ODB_DESCRIPTORS at a folder that has it")
    return DataSet(name, version, json.loads(path.read_text(encoding="utf-8")))
