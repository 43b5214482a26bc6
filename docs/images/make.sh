#!/usr/bin/env bash
# Takes the picture of the README from the report that the tests hold (core/tests/golden/report.fr.html).
set -euo pipefail
cd "$(dirname "$0")"
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
chromium --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update \
	--disable-sync --hide-scrollbars --user-data-dir="$profile" --window-size=1000,760 \
	--screenshot="$PWD/report.png" "file://$(realpath ../../core/tests/golden/report.fr.html)" 2>/dev/null
