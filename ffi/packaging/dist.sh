#!/usr/bin/env bash
# Packs the C library for this platform (make dist-c): a tree that works in any folder, licences, checksum.
# From the environment: PROFILE, DIST (the folder to write to), PYTHON.
set -euo pipefail
cd "$(dirname "$0")/../.."
triple=$(rustc -vV | sed -n 's/^host: //p')
version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -1)
name=opendatabutton-$version-$triple
tree=$DIST/$name
rm -rf "$tree" "$tree".tar.gz*
mkdir -p "$DIST"
DESTDIR=$(realpath "$DIST") PREFIX=/$name LIBDIR=/$name/lib INCLUDEDIR=/$name/include MANDIR=/$name/share/man \
	DOCDIR=/$name/share/doc/opendatabutton \
	PC_PREFIX="\${pcfiledir}/../.." ffi/packaging/install.sh

cp CHANGELOG.md docs/ABI.md "$tree/share/doc/opendatabutton"

# The same sources give the same archive.
tar --create --directory "$DIST" --sort=name --owner=0 --group=0 --numeric-owner --mode=go=rX,u+rw,a-s \
	--mtime="@${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 0)}" "$name" | gzip -n >"$tree.tar.gz"
(cd "$DIST" && sha256sum "$name.tar.gz" >"$name.tar.gz.sha256")
rm -rf "$tree"
ls -l "$tree.tar.gz" "$tree.tar.gz.sha256"
