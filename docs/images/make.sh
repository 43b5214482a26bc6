#!/usr/bin/env bash
# Takes the picture of the README: the report of examples/subventions-a-corriger.csv, by the command as it was built.
set -euo pipefail
cd "$(dirname "$0")/../.."
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
target/debug/odb validate examples/subventions-a-corriger.csv --schema subventions --format html >"$profile/report.html" || true
chromium --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update \
	--disable-sync --hide-scrollbars --user-data-dir="$profile/browser" --window-size=1000,760 \
	--screenshot="$PWD/docs/images/report.png" "file://$profile/report.html" 2>/dev/null
