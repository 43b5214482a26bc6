#!/usr/bin/env bash
# Tries the packages of `make dist-python`: the wheel and the source distribution, each in a fresh environment.
#   try_dist.sh PYTHON DIST HOME
set -euo pipefail
python=$1 dist=$2 home=$3
# Sources are built as in development, with what is built already: that they can be is what is asked here.
export CARGO_TARGET_DIR=$PWD/target MATURIN_PEP517_ARGS="--profile dev"
for package in "$dist"/opendatabutton-*.whl "$dist"/opendatabutton-*.tar.gz; do
	rm -rf "$home/fresh"
	"$python" -m venv "$home/fresh"
	"$home/fresh/bin/pip" install --quiet --disable-pip-version-check "$package"
	"$home/fresh/bin/python" -c '
import opendatabutton, sys
assert opendatabutton.validate(b"v\n1\n", {"fields": [{"name": "v", "type": "integer"}]}).valid
print(sys.argv[1], "installs and runs:", opendatabutton.__version__)
' "$package"
	rm -rf "$home/fresh"
done
