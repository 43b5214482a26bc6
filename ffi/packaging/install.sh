#!/usr/bin/env bash
# Installs the C library (make install): cargo-c builds it, then it is made what a vendor wants to link against.
# From the environment: PROFILE, DESTDIR, PREFIX, LIBDIR, INCLUDEDIR, MANDIR, and CARGO_CINSTALL, the command.
set -euo pipefail
cd "$(dirname "$0")/../.."
if [ "$(uname -s)" != Linux ]; then
	echo "make install is for Linux; elsewhere, cargo cinstall -p opendatabutton-ffi does the plain part" >&2
	exit 1
fi

stage=target/c/stage/$PROFILE
tree=$stage/tree
rm -rf "$stage"
mkdir -p "$stage"

# One note of rustc goes: the libraries that a static link wants are in the pkg-config file.
"$CARGO_CINSTALL" cinstall --locked --package opendatabutton-ffi --profile "$PROFILE" \
	--destdir "$tree" --prefix "$PREFIX" --libdir "$LIBDIR" --includedir "$INCLUDEDIR"

pc=$tree$LIBDIR/pkgconfig/opendatabutton.pc
version=$(sed -n 's/^Version: //p' "$pc")
# What the compiler's driver links anyway is left out: a program linked with -static has no -lgcc_s.
private=$(sed -n 's/^Libs.private: //p' "$pc" | sed -E 's/-l(gcc_s|c)( |$)/\2/g' | xargs)
sed -i -E "s|^Libs.private:.*|Libs.private: $private|" "$pc"

# The static library becomes one object with what odb_* needs, and the rest of its names hidden: a program can then
# hold another library made by Rust. Sections of bitcode are of no use to a C linker.
shared=$(realpath "$tree$LIBDIR/libopendatabutton.so")
static=$tree$LIBDIR/libopendatabutton.a
object=$stage/opendatabutton.o
nm -D --defined-only --format=just-symbols "$shared" | sed 's/^/--undefined=/' >"$stage/roots"
ld -r --gc-sections --force-group-allocation @"$stage/roots" "$static" -o "$stage/whole.o"
objcopy --wildcard --keep-global-symbol='odb_*' --remove-section=.llvmbc --remove-section=.llvmcmd \
	"$stage/whole.o" "$object"
if [ "$PROFILE" = release ]; then
	strip --strip-unneeded "$shared" "$object"
fi
rm "$static"
ar rcsD "$static" "$object"

cmake=$LIBDIR/cmake/opendatabutton
mkdir -p "$tree$cmake" "$tree$MANDIR/man3"
for file in opendatabuttonConfig.cmake opendatabuttonConfigVersion.cmake; do
	sed -e "s|@VERSION@|$version|" \
		-e "s|@STATIC_LIBS@|$(sed -E 's/-l//g; s/ /;/g' <<<"$private")|" \
		-e "s|@INCLUDEDIR_FROM_HERE@|$(realpath --canonicalize-missing --relative-to="$cmake" "$INCLUDEDIR")|" \
		"ffi/packaging/$file.in" >"$tree$cmake/$file"
done
cp ffi/opendatabutton.3 "$tree$MANDIR/man3"

# Files that did not change keep their time, so that what is made from them is not made again.
(cd "$tree" && find . ! -type d -print0) | while IFS= read -r -d '' file; do
	to=${DESTDIR-}/${file#./}
	mkdir -p "$(dirname "$to")"
	if [ -L "$tree/$file" ]; then
		cp -Pf "$tree/$file" "$to"
	else
		install -C -m "$(stat -c %a "$tree/$file")" "$tree/$file" "$to"
	fi
done
