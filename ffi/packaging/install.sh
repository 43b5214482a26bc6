#!/usr/bin/env bash
# Installs the C library (make install): cargo builds it, then this script makes the files that a vendor links against.
# From the environment: PROFILE (dev or release), DESTDIR, PREFIX, LIBDIR, INCLUDEDIR, MANDIR, DOCDIR, PYTHON; and
# PC_PREFIX, the prefix that the pkg-config file states where that is not PREFIX; PREBUILT=1 if the library is built
# already.
set -euo pipefail
cd "$(dirname "$0")/../.."
if [ "$(uname -s)" != Linux ]; then
	echo "make install is for Linux; elsewhere, take the library that cargo build -p opendatabutton-ffi makes, and include/" >&2
	exit 1
fi

# A folder of its own: two of these may run side by side.
mkdir -p target/c
stage=$(mktemp -d target/c/stage.XXXXXX)
trap 'rm -rf "$stage"' EXIT
if [ -z "${PREBUILT-}" ]; then
	echo "Building libopendatabutton ($PROFILE); the first build takes some minutes."
	# cargo shows its progress to a person.
	quiet=$([ -t 2 ] || echo --quiet)
	cargo build --locked $quiet --package opendatabutton-ffi --profile "$PROFILE"
fi
built=${CARGO_TARGET_DIR:-target}/$([ "$PROFILE" = dev ] && echo debug || echo "$PROFILE")
version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -1)
abi=$(sed -n 's/.*ODB_ABI_VERSION: u32 = \([0-9]*\);.*/\1/p' ffi/src/version.rs)
mkdir -p "$stage/lib/pkgconfig" "$stage/include"
shared=$stage/lib/libopendatabutton.so.$abi.0.0
static=$stage/lib/libopendatabutton.a
pc=$stage/lib/pkgconfig/opendatabutton.pc
install -m 755 "$built/libopendatabutton_ffi.so" "$shared"
ln -s "$(basename "$shared")" "$stage/lib/libopendatabutton.so.$abi"
ln -s "libopendatabutton.so.$abi" "$stage/lib/libopendatabutton.so"
cp include/*.h* "$stage/include"

# The static library becomes one object with the code that odb_* needs, and all other names hidden, so that a program
# can link another library written in Rust. Sections of bitcode are of no use to a C linker.
object=$stage/opendatabutton.o
nm -D --defined-only --format=just-symbols "$shared" | sed 's/^/--undefined=/' >"$stage/roots"
ld -r --gc-sections --force-group-allocation @"$stage/roots" "$built/libopendatabutton_ffi.a" -o "$stage/whole.o"
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
ar rcsD "$static" "$object"

# The system libraries that a static Rust library needs (rustc --print native-static-libs), without those that the
# compiler's driver links by itself: a program linked with -static has no -lgcc_s.
private="-lutil -lrt -lpthread -lm -ldl"
under() { case $1 in "$PREFIX"/*) echo "\${prefix}${1#"$PREFIX"}" ;; *) echo "$1" ;; esac; }
description=$(sed -n 's/^description = "\(.*\)"/\1/p' ffi/Cargo.toml)
sed -e "s|@PREFIX@|${PC_PREFIX:-$PREFIX}|" -e "s|@LIBDIR@|$(under "$LIBDIR")|" -e "s|@INCLUDEDIR@|$(under "$INCLUDEDIR")|" \
	-e "s|@DESCRIPTION@|$description|" -e "s|@VERSION@|$version|" -e "s|@STATIC_LIBS@|$private|" \
	ffi/packaging/opendatabutton.pc.in >"$pc"

cmake=$stage/lib/cmake/opendatabutton
mkdir -p "$cmake" "$stage/man/man3"
up=$(realpath --canonicalize-missing --relative-to="$LIBDIR/cmake/opendatabutton" "$INCLUDEDIR")
for file in opendatabuttonConfig.cmake opendatabuttonConfigVersion.cmake; do
	sed -e "s|@VERSION@|$version|" -e "s|@INCLUDEDIR_FROM_HERE@|$up|" \
		-e "s|@STATIC_LIBS@|$(sed -E 's/-l//g; s/ /;/g' <<<"$private")|" "ffi/packaging/$file.in" >"$cmake/$file"
done
cp ffi/opendatabutton.3 "$stage/man/man3"

mkdir -p "$stage/doc"
cp LICENSE-MIT LICENSE-APACHE "$stage/doc"
cp core/THIRD-PARTY.md "$stage/doc/data.md"
"$PYTHON" ffi/packaging/licences.py "$(rustc -vV | sed -n 's/^host: //p')" >"$stage/doc/third-party-licences.txt"

# Unchanged files keep their time, so that make does not rebuild their dependents.
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
copy doc "$DOCDIR"
echo "Installed libopendatabutton $version: ${DESTDIR-}$LIBDIR, ${DESTDIR-}$INCLUDEDIR, ${DESTDIR-}$MANDIR, ${DESTDIR-}$DOCDIR"

# The loader finds libraries by its cache, which only root may write.
if [ -n "${DESTDIR-}" ]; then
	: # a package is made: its own script tells the loader
elif [ "$(id -u)" = 0 ] && command -v ldconfig >/dev/null \
	&& ldconfig -v -N 2>/dev/null | grep -q "^$LIBDIR:"; then
	ldconfig
else
	echo "The system's loader does not know $LIBDIR: link programs with -Wl,-rpath,$LIBDIR"
fi
