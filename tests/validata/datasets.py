"""The data sets compared with Validata, and their descriptors: all that are bundled."""

import json
from dataclasses import dataclass

import places

@dataclass(frozen=True)
class DataSet:
    """A data set's name and version, and the Table Schema descriptor (with custom checks) of its rules."""

    name: str
    version: str
    descriptor: dict

    @property
    def reference(self) -> str:
        """The name and version in the form of the command's --schema."""
        return f"{self.name}@{self.version}"

    @property
    def columns(self) -> list[str]:
        return [field["name"] for field in self.descriptor["fields"]]


def load(reference: str) -> DataSet:
    """The bundled data set `name@version`; an error with the missing name if it does not exist."""
    name, version = reference.split("@")
    path = places.DESCRIPTORS / name / f"{version}.json"
    if not path.is_file():
        raise FileNotFoundError(f"no descriptor {path}: add it, or point ODB_DESCRIPTORS at a folder that has it")
    return DataSet(name, version, json.loads(path.read_text(encoding="utf-8")))


def bundled() -> tuple[list[str], list[str]]:
    """The latest version of each table, and all older ones, as `name@version`; nested standards have other referees."""
    latest, older = [], []
    for folder in sorted(path for path in places.DESCRIPTORS.iterdir() if path.is_dir()):
        paths = [path for path in folder.glob("*.json") if has_validata(path)]
        versions = sorted((path.stem for path in paths), key=number_key)
        if versions:
            latest.append(f"{folder.name}@{versions[-1]}")
            older += [f"{folder.name}@{version}" for version in versions[:-1]]
    return latest, older


def has_validata(path) -> bool:
    """Whether Validata is the data set's referee: nested standards (`tests/decp`) and those with an official validator
    of their own (`tests/bal`) have another."""
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    return "fields" in descriptor and "rules" not in descriptor.get("opendatabutton", {})


def number_key(version: str) -> list[int]:
    return [int(part) for part in version.split(".")]


COMPARED, OLDER = bundled()
