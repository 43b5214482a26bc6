#!/usr/bin/env bash
# A vendor's project, outside of the repository: the jar from a repository of its own, the README's snippet, a refusal;
# on each JDK, on the class path and the module path, and with what each generation of Spring Boot makes of versions.
# usage: fresh.sh ARTIFACT JAR POM PARENT_POM (JAVA_HOME says the JDK; MORE_JDKS others; BOOTS versions of Spring Boot)
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
	-e "s#<artifact>opendatabutton</artifact>#<artifact>$artifact</artifact>#" "$here/java/fresh/pom.xml" > "$project/fresh.xml"
sed -n '/^```java$/,/^```$/p' "$here/README.md" | sed '1d;/^```$/,$d' > "$project/src/main/java/Button.java"
cp "$here/java/fresh/Refusal.java" "$project/src/main/java"

release=11
[ "$artifact" = opendatabutton-jna ] || release=22
mvn() { command "${MAVEN:-mvn}" --batch-mode --quiet -Dstyle.color=never --file "$project" "$@"; }

# The class path that Maven gives the project, whose dependencies Spring Boot manages if a version of it is given.
resolve() { # [VERSION]
	local managed=
	[ -z "${1:-}" ] || managed="<dependencyManagement><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-dependencies</artifactId><version>$1</version><type>pom</type><scope>import</scope></dependency></dependencies></dependencyManagement>"
	sed "s#<repositories>#$managed<repositories>#" "$project/fresh.xml" > "$project/pom.xml"
	classpath=$(mvn compile exec:exec -Dmaven.compiler.release=$release -Dexec.executable=echo -Dexec.args=%classpath \
		| sed "s/\x1b\[[0-9;]*m//g" | tail -1)
}

# Runs a program on a JDK, with what it prints; servers set the temporary folder, some to a path that is not absolute.
run() { # JDK ARGUMENTS...
	local jdk=$1
	shift
	(cd "$project" && "$jdk/bin/java" -ea -Djava.io.tmpdir=. "$@")
}

resolve
native=(--enable-native-access=ALL-UNNAMED) native_module=(--enable-native-access=org.opendatabutton)
[ "$artifact" != opendatabutton-jna ] || native=() native_module=()
classes=${classpath%%:*} libraries=${classpath#*:}
for jdk in "$JAVA_HOME" ${MORE_JDKS:-}; do
	jdk=$(realpath "$jdk")
	echo "$artifact, $("$jdk/bin/java" -version 2>&1 | head -1)"
	for program in Button Refusal; do
		on_classes=$(run "$jdk" "${native[@]}" -classpath "$classpath" $program)
		on_modules=$(run "$jdk" "${native_module[@]}" --module-path "$libraries" --add-modules org.opendatabutton \
			-classpath "$classes" $program)
		echo "$on_classes" && echo "$on_modules"
		[ $program = Refusal ] || { grep -q '^compliant$' <<< "$on_classes" && grep -q '^compliant$' <<< "$on_modules"; }
	done | tr '\n' ' '
	echo
	[ "$(run "$jdk" "${native_module[@]}" --module-path "$libraries" --add-modules org.opendatabutton \
		-classpath "$classes" Refusal)" = "refused, module path" ]
done
for boot in ${BOOTS:-}; do
	resolve "$boot"
	echo "$artifact, as Spring Boot $boot would have it: $(run "$(realpath "$JAVA_HOME")" "${native[@]}" -classpath "$classpath" Refusal)"
done
