#!/usr/bin/env bash
# Installs the C library (make install): cargo-c builds it, then it is made what a vendor wants to link against.
# From the environment: PROFILE, DESTDIR, PREFIX, LIBDIR, INCLUDEDIR, MANDIR; CARGO_CINSTALL, the command; and
# PC_PREFIX, the prefix that the pkg-config file states where that is not PREFIX.
set -euo pipefail
cd "$(dirname "$0")/../.."
if [ "$(uname -s)" != Linux ]; then
	echo "make install is for Linux; elsewhere, cargo cinstall -p opendatabutton-ffi does the plain part" >&2
	exit 1
fi

# Always the same prefix for cargo-c, which would link the library anew for another.
stage=target/c/stage/$PROFILE
rm -rf "$stage"
# A debug build is for trying out: what it depends on is not optimised either.
"$CARGO_CINSTALL" cinstall --locked --package opendatabutton-ffi --profile "$PROFILE" --config 'profile.dev.package."*".opt-level=0' \
	--destdir "$stage" --prefix / --libdir /lib --includedir /include
shared=$(realpath "$stage/lib/libopendatabutton.so")
static=$stage/lib/libopendatabutton.a
pc=$stage/lib/pkgconfig/opendatabutton.pc

# The static library becomes one object with what odb_* needs, and the rest of its names hidden: a program can then
# hold another library made by Rust. Sections of bitcode are of no use to a C linker.
object=$stage/opendatabutton.o
nm -D --defined-only --format=just-symbols "$shared" | sed 's/^/--undefined=/' >"$stage/roots"
ld -r --gc-sections --force-group-allocation @"$stage/roots" "$static" -o "$stage/whole.o"
# Names that only dropped sections wanted are left over as local and undefined, which objcopy would turn from weak
# into strong: another library that wants them weakly would then not link.
readelf --syms --wide "$stage/whole.o" | awk '$5 == "LOCAL" && $7 == "UND" && $8 != "" { print $8 }' >"$stage/dropped"
strip_dropped=()
if [ -s "$stage/dropped" ]; then # objcopy takes no empty list
	strip_dropped=(--strip-symbols="$stage/dropped")
fi
objcopy "${strip_dropped[@]}" --wildcard --keep-global-symbol='odb_*' \
	--remove-section=.llvmbc --remove-section=.llvmcmd "$stage/whole.o" "$object"
if [ "$PROFILE" = release ]; then
	strip --strip-unneeded "$shared" "$object"
fi
rm "$static"
ar rcsD "$static" "$object"

# What the compiler's driver links by itself is left out: a program linked with -static has no -lgcc_s.
private=$(sed -n 's/^Libs.private: //p' "$pc" | sed -E 's/-l(gcc_s|c)( |$)/\2/g' | xargs)
under() { case $1 in "$PREFIX"/*) echo "\${prefix}${1#"$PREFIX"}" ;; *) echo "$1" ;; esac; }
sed -i -E -e "s|^Libs.private:.*|Libs.private: $private|" -e "s|^prefix=.*|prefix=${PC_PREFIX:-$PREFIX}|" \
	-e "s|^libdir=.*|libdir=$(under "$LIBDIR")|" -e "s|^includedir=.*|includedir=$(under "$INCLUDEDIR")|" "$pc"

cmake=$stage/lib/cmake/opendatabutton
mkdir -p "$cmake" "$stage/man/man3"
version=$(sed -n 's/^Version: //p' "$pc")
up=$(realpath --canonicalize-missing --relative-to="$LIBDIR/cmake/opendatabutton" "$INCLUDEDIR")
for file in opendatabuttonConfig.cmake opendatabuttonConfigVersion.cmake; do
	sed -e "s|@VERSION@|$version|" -e "s|@INCLUDEDIR_FROM_HERE@|$up|" \
		-e "s|@STATIC_LIBS@|$(sed -E 's/-l//g; s/ /;/g' <<<"$private")|" "ffi/packaging/$file.in" >"$cmake/$file"
done
cp ffi/opendatabutton.3 "$stage/man/man3"

# Files that did not change keep their time, so that what is made from them is not made again.
copy() {
	local from=$stage/$1 to=${DESTDIR-}$2 file
	(cd "$from" && find . ! -type d -printf '%P\n') | while IFS= read -r file; do
		mkdir -p "$(dirname "$to/$file")"
		if [ -L "$from/$file" ]; then
			cp -Pf "$from/$file" "$to/$file"
		else
			install -C -m "$(stat -c %a "$from/$file")" "$from/$file" "$to/$file"
		fi
	done
}
copy lib "$LIBDIR"
copy include "$INCLUDEDIR"
copy man "$MANDIR"
