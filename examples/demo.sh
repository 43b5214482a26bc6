#!/usr/bin/env bash
# Shows the button: records in, a compliant file and its receipt out, then the report of a broken file.
# The identifiers are those of real authorities and bodies; the rows are ours.
set -euo pipefail
odb=$(realpath "${1:-odb}")
cd "$(dirname "$0")"
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

title() { printf '\n── %s\n\n' "$*"; }

title "odb export subventions subventions.ndjson --producer 218601946 --dir …"
"$odb" export subventions subventions.ndjson --producer 218601946 --dir "$out"
title "Le fichier"
cat "$out"/*.csv
title "Son reçu"
cat "$out"/*.receipt.json
title "odb validate subventions-a-corriger.csv --schema subventions"
code=0
"$odb" validate subventions-a-corriger.csv --schema subventions || code=$?
printf '\nCode de sortie : %s\n' "$code"
[ "$code" -eq 1 ]
