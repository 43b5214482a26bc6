#!/usr/bin/env bash
# Takes the C library as a vendor does: from an installed prefix, by pkg-config and by CMake, shared and static.
# usage: run.sh PREFIX FOLDER-OF-THE-ARCHIVE (make c-install-test)
set -euo pipefail
prefix=$1
dist=$(realpath "$2")
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
work=$root/target/c/installed
rm -rf "$work"
mkdir -p "$work"
cd "$work"

warnings="-Wall -Wextra -Wpedantic -Werror"
expected=$(sed -n 's/^version = "\(.*\)"/\1/p' "$root/Cargo.toml" | head -1)

fail() { echo "c-install-test: $*" >&2; exit 1; }
# Runs a program with the shared library of the prefix $1 at hand; it must print the version.
says_version() {
	local said
	said=$(LD_LIBRARY_PATH=$1/lib "$2") || fail "$2 fails"
	[[ $said == "$expected "* ]] || fail "$2 says \"$said\", not $expected"
}
needs() { command -v "$1" >/dev/null || { echo "skipped: $2 (there is no $1)"; return 1; }; }

# Names: those of the ledger and no other, in both libraries.
grep -v '^#' "$root/ffi/symbols.txt" | awk '$3 == "-" { print $1 }' | sort >ledger
nm -D --defined-only --format=just-symbols "$prefix/lib/libopendatabutton.so" | sort >shared
nm --defined-only --extern-only --format=just-symbols "$prefix/lib/libopendatabutton.a" | grep -v '^$\|:$' | sort >static
for library in shared static; do
	diff -u ledger $library || fail "the $library library has other names than ffi/symbols.txt"
done

# pkg-config; the static library is linked by its file name.
export PKG_CONFIG_PATH=$prefix/lib/pkgconfig
cflags=$(pkg-config --cflags opendatabutton)
libs=$(pkg-config --libs opendatabutton)
archive=$(pkg-config --variable=libdir opendatabutton)/libopendatabutton.a
private=$(pkg-config --static --libs-only-l opendatabutton | sed 's/-lopendatabutton//')
[ "$(pkg-config --modversion opendatabutton)" = "$expected" ] || fail "pkg-config knows another version"
gcc -std=c99 $warnings $cflags "$here/version.c" $libs -o c_shared
gcc -std=c99 $warnings $cflags "$here/version.c" "$archive" $private -o c_static
g++ -std=c++17 $warnings $cflags -x c++ "$here/version.c" -x none $libs -o cpp_shared
g++ -std=c++17 $warnings $cflags -x c++ "$here/version.c" -x none "$archive" $private -o cpp_static
for program in c_shared c_static cpp_shared cpp_static; do
	says_version "$prefix" ./$program
done
for header in "$prefix"/include/*.h; do # each by itself, also for C++
	gcc -std=c99 $warnings $cflags -x c -fsyntax-only - <<<"#include <$(basename "$header")>"
	g++ -std=c++17 $warnings $cflags -x c++ -fsyntax-only - <<<"#include <$(basename "$header")>"
done

# The soname carries the version of the binary interface; the program wants it, and not the static ones.
abi=$(LD_LIBRARY_PATH=$prefix/lib ./c_shared | cut -d' ' -f2)
wanted() { objdump -p "$1" | awk '$1 == "NEEDED" && /opendatabutton/ { print $2 }'; }
[ "$(wanted c_shared)" = "libopendatabutton.so.$abi" ] || fail "the program wants $(wanted c_shared)"
[ -z "$(wanted c_static)" ] || fail "the static program wants $(wanted c_static)"

# Another library made by Rust in the same program.
rustc --crate-type staticlib --edition 2024 "$here/another.rs" -o libanother.a
gcc -std=c99 $warnings $cflags "$here/another.c" "$archive" libanother.a $private -o another
[[ $(./another) == *" 42" ]] || fail "two Rust libraries in one program: $(./another)"
if needs valgrind "the static program under valgrind"; then
	valgrind --quiet --error-exitcode=9 --leak-check=full ./another >/dev/null
fi

# The program of the overview, as the header and the manual have it.
sed -n '/^## Example/,$s/^    //p' "$root/ffi/overview.md" >example.c
if grep -q odb_schema_find "$prefix/include/opendatabutton.h"; then
	gcc -std=c99 $warnings $cflags example.c $libs -o example
	! said=$(LD_LIBRARY_PATH=$prefix/lib ./example 2>&1) || fail "the overview's program accepts an empty record"
	[[ $said == *COLL_NOM* ]] || fail "the overview's program says: $said"
fi

# The archive, unpacked where it happens to be.
(cd "$dist" && sha256sum --quiet --check "opendatabutton-$expected"-*.sha256) || fail "the archive's checksum is wrong"
mkdir unpacked
tar xzf "$dist/opendatabutton-$expected"-*.tar.gz --strip-components 1 -C unpacked
diff <(cd "$prefix" && find . | sort) <(cd unpacked && find . ! -name ABI.md ! -name CHANGELOG.md | sort) \
	|| fail "the archive has other files than the installed tree"
for licence in LICENSE-MIT LICENSE-APACHE data.md third-party-licences.txt; do
	[ -s "unpacked/share/doc/opendatabutton/$licence" ] || fail "the archive lacks $licence"
done
unpacked=$(PKG_CONFIG_PATH=unpacked/lib/pkgconfig pkg-config --cflags --libs opendatabutton)
[[ $unpacked != *"$prefix"* ]] || fail "the archive leads back to $prefix"
gcc -std=c99 $warnings "$here/version.c" $unpacked -o c_unpacked
says_version unpacked ./c_unpacked

# Uninstalling leaves no file.
cp -a "$prefix" installed
make --no-print-directory -C "$root" uninstall PREFIX="$work/installed" >/dev/null
[ -z "$(find installed -type f -o -type l)" ] || fail "make uninstall leaves $(find installed -type f -o -type l)"

# CMake, from a copy of the tree: nothing may lead back to where it was installed.
if needs cmake "CMake"; then
	cp -a "$prefix" moved
	cp "$here/CMakeLists.txt" "$here/version.c" .
	cmake -S . -B build -DCMAKE_PREFIX_PATH="$work/moved" -DWANTED="${expected%.*}" >cmake.log || fail "$(cat cmake.log)"
	cmake --build build >cmake.log || fail "$(cat cmake.log)"
	for program in {c,cpp}_{opendatabutton,static}; do
		says_version "$work/moved" build/$program
	done
	! grep -rqF "$prefix/" build moved/lib/cmake || fail "CMake leads back to $prefix"
	for asked in "$expected yes" "${expected%.*} yes" "99 no" "0.0.1 no" "${expected%.*}.99 no"; do
		read -r version answer <<<"$asked"
		cat >ask.cmake <<-SCRIPT
			set(PACKAGE_FIND_VERSION $version)
			include(moved/lib/cmake/opendatabutton/opendatabuttonConfigVersion.cmake)
			message(\${PACKAGE_VERSION_COMPATIBLE})
		SCRIPT
		found=$(cmake -P ask.cmake 2>&1)
		case $found/$answer in TRUE/yes | FALSE/no) ;; *) fail "CMake, asked for $version: $found" ;; esac
	done
fi
echo "c-install-test: $(wc -l <ledger) symbols; found by pkg-config and CMake, linked shared and static"
