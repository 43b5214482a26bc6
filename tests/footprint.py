"""What each feature of the crate adds to a program: writes the table of docs/PERFORMANCE.md anew (`make footprint`).

Builds `core/examples/footprint.rs`, which uses each feature that is on, in release and stripped, once without
features, once with each alone, once with all.
"""

import os
import re
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs/PERFORMANCE.md"
TARGET = ROOT / "target/footprint"
BEGIN, END = "<!-- footprint -->\n", "<!-- end of footprint -->\n"


def features() -> list[str]:
    """The features of the crate that are on by default, as Cargo.toml has them."""
    manifest = (ROOT / "core/Cargo.toml").read_text(encoding="utf-8")
    return re.findall(r'"([a-z]+)"', re.search(r"^default = \[(.*)\]", manifest, re.MULTILINE)[1])


def size(chosen: list[str]) -> int:
    """Bytes of the stripped program with these features."""
    command = ["cargo", "build", "--locked", "--quiet", "--release", "--package", "opendatabutton"]
    command += ["--example", "footprint", "--no-default-features", "--features", ",".join(chosen)]
    # Two builds run side by side, each in a folder of its own: the core compiles on one processor.
    target = TARGET / threading.current_thread().name
    settings = {"CARGO_TARGET_DIR": str(target), "CARGO_PROFILE_RELEASE_STRIP": "symbols"}
    settings["CARGO_PROFILE_RELEASE_DEBUG"] = "0"
    subprocess.run(command, check=True, cwd=ROOT, env={**os.environ, **settings})
    return (target / "release/examples/footprint").stat().st_size


def table(all_features: list[str]) -> str:
    """A row for each choice of features."""
    choices = [[], *([feature] for feature in all_features), all_features]
    with ThreadPoolExecutor(max_workers=2, thread_name_prefix="build") as pool:
        sizes = list(pool.map(size, choices))
    lines = ["| features | MB | more than none |", "|---|---|---|", f"| none | {sizes[0] / 1e6:.1f} | |"]
    for chosen, bytes_ in zip(choices[1:], sizes[1:]):
        name = "all" if chosen == all_features else f"`{chosen[0]}`"
        lines.append(f"| {name} | {bytes_ / 1e6:.1f} | {(bytes_ - sizes[0]) / 1e6:.2f} |")
    return "\n".join(lines) + "\n"


def main() -> int:
    page = PAGE.read_text(encoding="utf-8")
    before, rest = page.split(BEGIN)
    after = rest.split(END)[1]
    PAGE.write_text(before + BEGIN + table(features()) + END + after, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
