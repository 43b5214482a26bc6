#!/usr/bin/env bash
# Runs the misuse suite with an instrument, after proving that the instrument sees: run.sh KIND PROGRAM
set -euo pipefail
kind=$1 program=$2
here=$(dirname "$0")
log=$(mktemp)
trap 'rm -f "$log"' EXIT

# A planted error ends the program with an error, and the instrument names it.
seen() { # NAME WORDS COMMAND...
	local name=$1 words=$2
	shift 2
	if "$@" --plant "$name" >"$log" 2>&1 || ! grep -q "$words" "$log"; then
		cat "$log" >&2
		echo "$kind did not see the planted error $name" >&2
		exit 1
	fi
}

case $kind in
plain)
	"$program"
	;;
valgrind)
	export ODB_LIGHT=1
	check=(valgrind --quiet --error-exitcode=9 --leak-check=full --errors-for-leak-kinds=definite,possible
		--num-callers=60 --track-fds=yes "--suppressions=$here/valgrind.supp")
	seen overflow "Invalid read" "${check[@]}" "$program"
	seen use-after-free "Invalid read" "${check[@]}" "$program"
	seen leak "definitely lost" "${check[@]}" "$program"
	seen leak-handle "definitely lost" "${check[@]}" "$program"
	# valgrind lists descriptors and counts no errors for them; those inherited from the parent are not ours.
	open() { grep -A1 "Open file descriptor" "$1" | grep -v "^--$" | paste - - | grep -vc "inherited" || true; }
	"${check[@]}" "--log-file=$log" "$program" --plant leak-descriptor >/dev/null || true
	[ "$(open "$log")" -ge 1 ] || { echo "valgrind did not see the planted descriptor" >&2; exit 1; }
	"${check[@]}" "--log-file=$log" "$program" || { cat "$log" >&2; exit 1; }
	[ "$(open "$log")" -eq 0 ] || { cat "$log" >&2; echo "descriptors are left open" >&2; exit 1; }
	;;
asan)
	export ASAN_OPTIONS=detect_leaks=1
	for name in overflow rust-overflow; do seen $name "AddressSanitizer: heap-buffer-overflow" "$program"; done
	seen use-after-free "AddressSanitizer: heap-use-after-free" "$program"
	for name in leak leak-handle rust-leak; do seen $name "LeakSanitizer: detected memory leaks" "$program"; done
	"$program" --plant rust-panic
	"$program"
	;;
esac
