#!/usr/bin/env bash
# Lays out the debug build as an installed library: include/, lib/ and opendatabutton.pc below the given prefix.
set -euo pipefail
prefix=$(realpath -m "$1")
root=$(realpath "$(dirname "$0")/..")
mkdir -p "$prefix/include" "$prefix/lib/pkgconfig"
cp "$root"/include/opendatabutton* "$prefix/include/"
cp "$root/target/debug/libopendatabutton_ffi.so" "$prefix/lib/libopendatabutton.so"
cat > "$prefix/lib/pkgconfig/opendatabutton.pc" <<PC
prefix=$prefix
libdir=\${prefix}/lib
includedir=\${prefix}/include

Name: opendatabutton
Description: Export and check French local open data
Version: 0.1.0
Libs: -L\${libdir} -lopendatabutton
Cflags: -I\${includedir}
PC
