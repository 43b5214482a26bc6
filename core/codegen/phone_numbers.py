"""Writes core/src/check/phone/plans.txt: the numbering plans that `phone-number-value` looks up.

Source: the metadata of libphonenumber (Apache-2.0, the libphonenumber authors), in the Python package `phonenumbers`
of the version that Validata uses (tests/validata/requirements.txt). `make codes` runs this with that environment.
"""

from pathlib import Path

import phonenumbers
from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, PhoneMetadata

TARGET = Path(__file__).resolve().parents[1] / "src" / "check" / "phone" / "plans.txt"
TYPES = (
    "premium_rate toll_free shared_cost voip personal_number pager uan voicemail fixed_line mobile"
).split()


def lengths(numbers) -> str:
    return ",".join(map(str, numbers))


def desc(metadata) -> str:
    """`lengths:pattern`; empty when there is no such number."""
    if metadata is None or not metadata.national_number_pattern:
        return ""
    return f"{lengths(metadata.possible_length)}:{metadata.national_number_pattern}"


def plan(code: int, region: str) -> str:
    metadata = PhoneMetadata.metadata_for_region_or_calling_code(code, region)
    short = PhoneMetadata.short_metadata_for_region(region)
    types = {desc(getattr(metadata, name)): None for name in TYPES}
    types.pop("", None)
    columns = [
        str(code),
        metadata.leading_digits or "",
        metadata.national_prefix_for_parsing or "",
        metadata.national_prefix_transform_rule or "",
        lengths(metadata.general_desc.possible_length_local_only),
        desc(metadata.general_desc),
        desc(short.general_desc) if short else "",
        desc(short.short_code) if short else "",
        *types,
    ]
    return "\t".join(columns) + "\n"


def table() -> str:
    head = f"# libphonenumber {phonenumbers.__version__}, Apache-2.0, by core/codegen/phone_numbers.py: do not edit\n"
    plans = (plan(code, region) for code, regions in sorted(COUNTRY_CODE_TO_REGION_CODE.items()) for region in regions)
    return head + "".join(plans)


if __name__ == "__main__":
    TARGET.write_text(table(), encoding="utf-8")
