#!/usr/bin/env bash
# Removes what install.sh installs (make uninstall), and nothing else.
# From the environment: DESTDIR, LIBDIR, INCLUDEDIR, MANDIR, DOCDIR.
set -euo pipefail
lib=${DESTDIR-}$LIBDIR include=${DESTDIR-}$INCLUDEDIR man=${DESTDIR-}$MANDIR/man3 doc=${DESTDIR-}$DOCDIR
shopt -s nullglob
for file in "$lib"/libopendatabutton.{a,so,so.*} "$lib/pkgconfig/opendatabutton.pc" "$lib"/cmake/opendatabutton/opendatabuttonConfig*.cmake \
	"$include"/opendatabutton{,_fields}.h "$include/opendatabutton.hpp" "$man/opendatabutton.3" \
	"$doc"/{LICENSE-MIT,LICENSE-APACHE,data.md,third-party-licences.txt}; do
	[ -e "$file" ] || [ -L "$file" ] || continue
	rm -f "$file"
	echo "removed $file"
done
# Folders of ours, once they are empty.
rmdir --ignore-fail-on-non-empty "$lib/cmake/opendatabutton" "$doc" 2>/dev/null || true
