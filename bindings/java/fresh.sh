#!/usr/bin/env bash
# A vendor's project, outside of the repository: the jar from a repository of its own, and the README's snippet.
# usage: fresh.sh ARTIFACT JAR POM PARENT_POM (JAVA_HOME says the JDK)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
artifact=$1 jar=$(realpath "$2") pom=$(realpath "$3") parent=$(realpath "$4")
project=$(mktemp -d)
local=$(realpath -m "${MAVEN_LOCAL:-$HOME/.m2/repository}")
# What Maven keeps of earlier jars of this version would stand in for this one.
forget() { rm -rf "$local/org/opendatabutton/$artifact" "$local/org/opendatabutton/opendatabutton-parent"; }
trap 'rm -rf "$project"; forget' EXIT
forget

# A file repository, as a vendor's proxy would have it.
published=$project/published/org/opendatabutton
mkdir -p "$published/$artifact/0.1.0" "$published/opendatabutton-parent/0.1.0" "$project/src/main/java"
cp "$jar" "$published/$artifact/0.1.0/$artifact-0.1.0.jar"
cp "$pom" "$published/$artifact/0.1.0/$artifact-0.1.0.pom"
cp "$parent" "$published/opendatabutton-parent/0.1.0/opendatabutton-parent-0.1.0.pom"
sed -e "s#<dependencies>#<repositories><repository><id>published</id><url>file://$project/published</url></repository></repositories>\n  <dependencies>#" \
	-e "s#<artifact>opendatabutton</artifact>#<artifact>$artifact</artifact>#" "$here/java/fresh/pom.xml" > "$project/pom.xml"
sed -n '/^```java$/,/^```$/p' "$here/README.md" | sed '1d;/^```$/,$d' > "$project/src/main/java/Button.java"

release=11
[ "$artifact" = opendatabutton-jna ] || release=22
mvn() { command "${MAVEN:-mvn}" --batch-mode --quiet -Dstyle.color=never --file "$project" "$@"; }
mvn compile -Dmaven.compiler.release=$release
classpath=$(mvn exec:exec -Dexec.executable=echo -Dexec.args=%classpath | sed "s/\x1b\[[0-9;]*m//g" | tail -1)
native=()
[ "$artifact" = opendatabutton-jna ] || native=(--enable-native-access=ALL-UNNAMED)
for jdk in "$JAVA_HOME" ${MORE_JDKS:-}; do
	jdk=$(realpath "$jdk")
	# Servers set the temporary folder, some to a path that is not absolute.
	output=$(cd "$project" && "$jdk/bin/java" -ea "${native[@]}" -Djava.io.tmpdir=. -classpath "$classpath" Button)
	echo "$artifact, $("$jdk/bin/java" -version 2>&1 | head -1): $output" | tr '\n' ' '
	echo
	grep -q '^compliant$' <<< "$output"
done
