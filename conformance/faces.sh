#!/usr/bin/env bash
# Tests our four faces and prints their labels; fails unless each is Gold everywhere.
# usage: faces.sh ODB_CONFORMANCE OUT SEED [DATA_SET...]   (ODB and JAVA_HOME are the paths of odb and the JDK)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/.." && pwd)
suite=$(realpath "$1") out=$2 seed=$3
shift 3
built=$root/target/conformance
failed=0

# face ARTEFACT COMMAND...: the description of a product names its artefact beside it.
face() {
	local name=$1 artefact=$2
	shift 2
	mkdir -p "$out/$name"
	sed "s#^artefact = .*#artefact = \"$(realpath "$artefact")\"#" "$here/adapters/$name/product.toml" > "$out/$name/product.toml"
	[ -z "$wanted" ] || echo "data_sets = [$wanted]" >> "$out/$name/product.toml"
	echo "== $name"
	"$suite" run --product "$out/$name/product.toml" --seed "$seed" --out "$out/$name" -- "$@" || failed=1
}

wanted=$(printf '"%s", ' "$@")
[ $# -gt 0 ] || wanted=
begun=$SECONDS
export ODB=$(realpath "${ODB:-$root/target/debug/odb}")
face shell "$ODB" python3 "$here/adapters/shell/adapter.py"
face c "$built/c/adapter" "$built/c/adapter"
face python "$(ls "$built"/wheels/*.whl)" env PYTHONPATH="$built/python" "$root/target/python/venv/bin/python" "$here/adapters/python/adapter.py"
jar=$root/target/java/opendatabutton/opendatabutton-0.1.0.jar
# Java does not read TMPDIR, and may not write in /tmp.
face java "$jar" sh -c 'exec "$0" -Djava.io.tmpdir="$TMPDIR" "$@"' "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -XX:-UsePerfData -Xmx512m -classpath "$jar:$built/java" Adapter
echo "four faces in $((SECONDS - begun)) s"
exit $failed
