#!/usr/bin/env bash
# The speed of both artifacts beside the Rust export of the same rows and OpenCSV's bare writer, in one run.
# usage: bench.sh (JDK_FFM and JDK_JNA say the JDKs; the native library is built for release)
set -euo pipefail
cd "$(dirname "$0")/../.."
out=target/java
measure() { # artifact folder jdk options...
	local artifact=$1 folder=$2 jdk=$3
	shift 3
	JAVA_HOME=$jdk "${MAVEN:-mvn}" --batch-mode --quiet --file bindings/java/java --activate-profiles bench \
		clean package --projects "$folder,bench" -DskipTests -Dmeasured="$artifact" > "$out/bench.log" 2>&1 || { cat "$out/bench.log"; exit 1; }
	"$jdk/bin/java" "$@" -cp "$out/opendatabutton-bench/classes:$(cat "$out/opendatabutton-bench/classpath")" \
		org.openjdk.jmh.Main Speed > "$out/bench-$artifact.log" 2>&1
}
measure opendatabutton ffm "$JDK_FFM" --enable-native-access=ALL-UNNAMED
measure opendatabutton-jna jna "$JDK_JNA"
# The best of the runs, as for Rust: other work on the machine only ever adds.
score() { awk -v name="Speed.$2" '/^# Benchmark:/ { on = $0 ~ name "$" } on && /^Iteration/ { if (!best || $3 < best) best = $3 } END { print best }' "$out/bench-$1.log"; }
rust=$(cargo run --locked --quiet --release --package opendatabutton-java --example export -- 1000000 5)
{
	echo "Rust export $rust"
	echo "Java-FFM $(score opendatabutton export)"
	echo "Java-JNA $(score opendatabutton-jna export)"
	echo "OpenCSV-25 $(score opendatabutton openCsv)"
	echo "OpenCSV-17 $(score opendatabutton-jna openCsv)"
} | awk -v rust="$rust" '{ printf "%-14s %6.0f ns a row, %5.2f times Rust\n", $1, $NF, $NF / rust }'
