#!/usr/bin/env python3
"""Prints the licences of all that is linked into the C library, from the sources that cargo has: one text, then the
crates that come under it."""

import json
import pathlib
import subprocess
import sys

PACKAGE = "opendatabutton-ffi"
NAMES = ("licen", "copying", "notice", "unlicense")


def cargo(*arguments):
    return subprocess.run(["cargo", *arguments], check=True, capture_output=True, text=True).stdout


def texts(package):
    """The licence files of a crate."""
    folder = pathlib.Path(package["manifest_path"]).parent
    files = [path for path in sorted(folder.iterdir()) if path.is_file() and path.name.lower().startswith(NAMES)]
    return [path.read_text(encoding="utf-8", errors="replace").strip() for path in files]


def main():
    target = sys.argv[1]
    # Only linked packages: not build scripts, macros' helpers or tests.
    tree = cargo("tree", "--locked", "-p", PACKAGE, "--edges", "normal,no-proc-macro", "--target", target,
                 "--prefix", "none", "--format", "{p}")
    linked = {tuple(line.split()[:2]) for line in tree.splitlines()}
    packages = json.loads(cargo("metadata", "--locked", "--format-version", "1"))["packages"]
    bearers, statements = {}, []
    for package in sorted(packages, key=lambda package: package["name"]):
        name = f'{package["name"]} {package["version"]}'
        if (package["name"], "v" + package["version"]) not in linked or package["source"] is None:
            continue
        authors = ", ".join(author.split(" <")[0] for author in package["authors"])
        statements.append(f'{name}: {package["license"]}' + (f" ({authors})" if authors else ""))
        for text in texts(package):
            bearers.setdefault(text, []).append(name)
    print("Libraries linked into libopendatabutton, beside the standard library of Rust (MIT OR Apache-2.0, The Rust")
    print("Project Developers), and the terms under which their authors offer them. Data: see data.md.\n")
    print("\n".join(statements))
    for text, names in bearers.items():
        print("\n" + "=" * 100 + "\n" + ", ".join(names) + "\n" + "=" * 100 + "\n\n" + text)


if __name__ == "__main__":
    main()
