"""A column for the generator: its field in the descriptor, and the format that a custom check gives it."""

from dataclasses import dataclass, field

# Custom checks about a single column: they define the form of a value, so they choose its generator.
FORMAT_CHECKS = {
    "french-siret-value": "siret",
    "french-siren-value": "siren",
    "nomenclature-actes-value": "acts",
    "year-interval-value": "years",
}
ROW_CHECKS = ("cohesive-columns-value", "compare-columns-value", "sum-columns-value", "one-of-required")


class Unsupported(ValueError):
    """The descriptor holds something that the generator can't make a value for."""


@dataclass(frozen=True)
class Column:
    """One field of a descriptor; `kind` is the format set by a custom check, empty if there is none."""

    name: str
    type: str = "string"
    format: str = "default"
    kind: str = ""
    kind_options: dict = field(default_factory=dict)
    constraints: dict = field(default_factory=dict)
    item: dict = field(default_factory=dict)
    true_values: tuple = ("true", "True", "TRUE", "1")
    false_values: tuple = ("false", "False", "FALSE", "0")

    @property
    def required(self) -> bool:
        return bool(self.constraints.get("required"))

    @property
    def unique(self) -> bool:
        return bool(self.constraints.get("unique"))


def columns_of(descriptor: dict) -> list[Column]:
    """The columns of the descriptor, in its order; raises `Unsupported` for a custom check unknown here."""
    kinds = {}
    for check in descriptor.get("custom_checks", []):
        name, options = check["name"], check["params"]
        if name in FORMAT_CHECKS:
            kinds[options["column"]] = (FORMAT_CHECKS[name], options)
        elif name not in ROW_CHECKS:
            raise Unsupported(f"custom check {name}")
    return [_column(entry, *kinds.get(entry["name"], ("", {}))) for entry in descriptor["fields"]]


def _column(entry: dict, kind: str, kind_options: dict) -> Column:
    return Column(
        name=entry["name"],
        type=entry.get("type", "string"),
        format=entry.get("format", "default"),
        kind=kind,
        kind_options=kind_options,
        constraints=entry.get("constraints", {}),
        item=entry.get("arrayItem", {}),
        true_values=tuple(entry.get("trueValues", Column.true_values)),
        false_values=tuple(entry.get("falseValues", Column.false_values)),
    )
