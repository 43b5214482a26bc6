#!/usr/bin/env bash
# Builds the examples against an installed library, runs them, compares their output with examples/expected, which a
# person has read, and has Validata check their files.
#
#   test.sh PREFIX FOLDER PYTHON      FOLDER is for programs and files; PYTHON has Validata
#
# UPDATE_EXPECTED=1 writes their output there instead: read it before you commit it.
set -euo pipefail
prefix=$(realpath "$1")
mkdir -p "$2"
out=$(realpath "$2")
python=$(realpath -s "$3")
cd "$(dirname "$0")/.."
expected=examples/expected
pc=$(find "$prefix" -name opendatabutton.pc | head -n 1)
export PKG_CONFIG_PATH=${pc%/*}
read -ra flags <<<"$(pkg-config --cflags --libs opendatabutton)"
lib=$(pkg-config --variable=libdir opendatabutton)
export LD_LIBRARY_PATH=$lib
strict=(-Wall -Wextra -Wpedantic -Werror)
rm -rf "$out"
mkdir -p "$out/files"

step() { printf '  %s\n' "$*"; }

# agrees NAME: standard input equals expected/NAME, except for today's date.
agrees() {
    # Absolute paths begin at this folder.
    sed -E "s/\b[0-9]{8}_218601946/AAAAMMJJ_218601946/g; s|$PWD/||g" >"$out/$1"
    if [ -n "${UPDATE_EXPECTED:-}" ]; then cp "$out/$1" "$expected/$1"; fi
    diff -u "$expected/$1" "$out/$1"
}

# exits CODE COMMAND...
exits() {
    local code=0
    "${@:2}" || code=$?
    [ "$code" -eq "$1" ] || { echo "exit code $code, not $1: ${*:2}" >&2; return 1; }
}

# button NAME COMMAND...: it exports into its own folder, prints the common output of all languages, and reports a
# missing folder.
button() {
    local name=$1
    shift
    mkdir -p "$out/files/$name"
    "$@" "$out/files/$name" >"$out/$name.stdout" 2>"$out/$name.stderr"
    agrees export.stdout <"$out/$name.stdout"
    agrees export.stderr <"$out/$name.stderr"
    exits 1 "$@" no/such/folder 2>&1 | agrees failure.stderr
}

step "C, and C as C++"
for name in export validate stream contracts; do
    cc -std=c99 "${strict[@]}" "examples/c/$name.c" "${flags[@]}" -o "$out/$name"
    c++ -std=c++17 "${strict[@]}" -x c++ "examples/c/$name.c" "${flags[@]}" -o "$out/$name-as-cpp"
done
for kind in '' -as-cpp; do
    button "c$kind" "$out/export$kind"
    button "c$kind" "$out/export$kind" # the button may be pressed twice
    exits 0 "$out/validate$kind" "$out/files/c$kind"/*.csv >/dev/null
    exits 1 "$out/validate$kind" -s subventions examples/subventions-a-corriger.csv | agrees validate.txt
    exits 1 "$out/validate$kind" -s subventions -f json -l en examples/subventions-a-corriger.csv \
        | "$python" -c 'import json, sys; assert len(json.load(sys.stdin)["errors"]) == 12'
    exits 1 "$out/validate$kind" -s subventions -f html examples/subventions-a-corriger.csv \
        | grep '^<!DOCTYPE html>' >/dev/null
    { exits 2 "$out/validate$kind" -s nosuch "$expected/validate.txt" || exit
      exits 2 "$out/validate$kind" no-such-file.csv || exit; } 2>&1 | agrees validate.stderr
    "$out/stream$kind" >"$out/response"
    sed '/^\r$/q' "$out/response" | tr -d '\r' | agrees response.headers
    "$python" examples/dechunk.py <"$out/response" >"$out/files/stream$kind.csv"
    exits 0 "$out/stream$kind" check <"$out/files/stream$kind.csv" | agrees stream.stdout
    exits 1 "$out/stream$kind" check <examples/subventions-a-corriger.csv >/dev/null
    for form in json xml; do
        exits 1 "$out/contracts$kind" "$out/files/c$kind" 21860194600013 $form <examples/contrats.ndjson 2>"$out/contracts.told" \
            | sed -E 's/[0-9]{4}-[0-9]{2}-[0-9]{2}/AAAA-MM-JJ/' | agrees contracts.$form.stdout
        agrees contracts.stderr <"$out/contracts.told"
        exits 0 "$out/validate$kind" "$out/files/c$kind"/DECP-*-01.$form >/dev/null
    done
    if [ -e /dev/full ]; then exits 2 "$out/stream$kind" >/dev/full 2>/dev/null; fi
done

step "C++17 and C++20"
for std in 17 20; do
    c++ -std=c++$std "${strict[@]}" examples/cpp/export.cpp "${flags[@]}" -o "$out/export-cpp$std"
    c++ -std=c++$std "${strict[@]}" tests/cpp/wrapper.cpp "${flags[@]}" -o "$out/wrapper-cpp$std"
    button "cpp$std" "$out/export-cpp$std"
    "$out/wrapper-cpp$std"
done

step "docs/C.md"
sed -n '/^## A whole button$/,/^## /p' docs/C.md | sed -n '/^```c$/,/^```$/{/^```/!p}' >"$out/readme.c"
cc -std=c99 "${strict[@]}" -fsyntax-only "$out/readme.c" "${flags[@]}"
mkdir "$out/files/readme"
cp "$out/readme.c" "$out/files/readme/button.c"
# The commands of the page, but for the installation, which is this prefix. The button is pressed twice.
sed -n '/^## A whole button$/,/^## /p' docs/C.md | sed -n '/^```sh$/,/^```$/{/^```/!p}' | grep -v '^PREFIX=\|make install' \
    >"$out/readme.sh"
(cd "$out/files/readme" && env -u LD_LIBRARY_PATH PREFIX="$prefix" bash -eu -c "$(cat "$out/readme.sh")" && ./button)
rm "$out/files/readme"/button*

step "declarations in PHP, Delphi and C#"
"$python" examples/declarations.py --check

if command -v php >/dev/null && php -r 'exit(extension_loaded("FFI") ? 0 : 1);'; then
    step "PHP"
    button php env ODB_LIBRARY="$lib/libopendatabutton.so" php examples/php/export.php
    ODB_LIBRARY="$lib/libopendatabutton.so" php tests/php/wrapper.php
else
    step "skipped: PHP (no php with FFI: package php-cli)"
fi
if command -v fpc >/dev/null; then
    step "Delphi, by Free Pascal"
    mkdir "$out/delphi"
    fpc -v0ewn -l- -Fuexamples/delphi -FU"$out/delphi" -FE"$out/delphi" -Fl"$lib" examples/delphi/export.pas
    button delphi "$out/delphi/export"
    fpc -v0ewn -l- -Fuexamples/delphi -FU"$out/delphi" -FE"$out/delphi" -Fl"$lib" tests/pascal/wrapper.pas
    "$out/delphi/wrapper"
else
    step "skipped: Delphi (no fpc: package fp-compiler)"
fi
if command -v mcs >/dev/null && command -v mono >/dev/null; then
    step "C#, by Mono"
    mcs -warn:4 -warnaserror -out:"$out/Export.exe" examples/csharp/*.cs
    button csharp mono "$out/Export.exe"
    mcs -warn:4 -warnaserror -out:"$out/Wrapper.exe" tests/csharp/Wrapper.cs examples/csharp/OpenDataButton*.cs
    mono "$out/Wrapper.exe"
else
    step "skipped: C# (no mcs or mono: packages mono-mcs, mono-runtime)"
fi

step "Validata"
"$python" examples/validata.py deliberations@2.1.5 "$out"/files/*.csv "$out"/files/*/*.csv
