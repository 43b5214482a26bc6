# The Java library: included by the main Makefile.
# Two JDKs: one that opendatabutton (Java 22 and later) is built and tested with, one for opendatabutton-jna (Java 11 and
# later). Each is a variable, else looked for where Linux distributions and CI machines keep them.

jvm = $(firstword $(wildcard $(foreach name,$(1),$(addsuffix /$(name),/usr/lib/jvm /opt/java /opt $(HOME)/.sdkman/candidates/java))))
JDK_FFM ?= $(call jvm,temurin-25-jdk* java-25-* jdk-25* 25.*)
JDK_JNA ?= $(call jvm,java-17-* temurin-17-jdk* jdk-17* 17.*)
# Tried with the README's snippet too, when it is there.
JDK_OLDEST ?= $(call jvm,java-11-* temurin-11-jdk* jdk-11* 11.*)
MAVEN ?= mvn
JAVA := bindings/java
JAVA_OUT := target/java
JAVA_PLATFORM ?= linux-x86_64
JAVA_LIBRARY ?= libopendatabutton_java.so
JAVA_PROFILE ?= debug
# Maven 3.8 on JDK 25 warns of its own use of Unsafe.
MVN_FFM = JAVA_HOME=$(JDK_FFM) MAVEN_OPTS="$(MAVEN_OPTS) --sun-misc-unsafe-memory-access=allow" $(MAVEN) --batch-mode --quiet -Dstyle.color=never --file $(JAVA)/java
MVN_JNA = JAVA_HOME=$(JDK_JNA) $(MAVEN) --batch-mode --quiet -Dstyle.color=never --file $(JAVA)/java

.PHONY: java
java: java-sources java-browser $(VENV)/installed ## The Java library on both JDKs, an example in a browser, a vendor's project
	cargo build --locked --package opendatabutton-cli
	rm -rf $(JAVA_OUT)/written
	$(MVN_FFM) clean verify --projects ffm
	$(MVN_JNA) clean verify --projects jna,example
	$(VENV)/bin/python tests/validata/java_files.py $(JAVA_OUT)/written
	@export MAVEN="$(MAVEN)"; parent=$(JAVA)/java/pom.xml; \
		JAVA_HOME=$(JDK_FFM) MAVEN_OPTS="$(MAVEN_OPTS) --sun-misc-unsafe-memory-access=allow" \
			$(JAVA)/fresh.sh opendatabutton $(JAVA_OUT)/opendatabutton/opendatabutton-0.1.0.jar $(JAVA)/java/ffm/pom.xml $$parent; \
		JAVA_HOME=$(JDK_JNA) MORE_JDKS="$(JDK_OLDEST)" \
			$(JAVA)/fresh.sh opendatabutton-jna $(JAVA_OUT)/opendatabutton-jna/opendatabutton-jna-0.1.0.jar $(JAVA)/java/jna/pom.xml $$parent

.PHONY: java-jdks
java-jdks:
	@test -x "$(JDK_FFM)/bin/javac" || { echo "no JDK 25 found: install one, or say JDK_FFM=/path"; exit 1; }
	@test -x "$(JDK_JNA)/bin/javac" || { echo "no JDK 17 found: install one, or say JDK_JNA=/path"; exit 1; }

.PHONY: java-browser
java-browser:
	@command -v chromium >/dev/null && command -v chromedriver >/dev/null || { \
		echo "installing chromium and chromium-driver"; \
		apt-get update --quiet --quiet && apt-get install --yes --quiet --quiet --no-install-recommends chromium chromium-driver; }

# The native library where the jars look for it, with its checksum, and what uniffi generates from it.
.PHONY: java-sources
java-sources: java-jdks
	cargo build --locked $(if $(filter release,$(JAVA_PROFILE)),--release) --package opendatabutton-java
	@rm -rf $(JAVA_OUT)/native $(JAVA_OUT)/generated; \
		folder=$(JAVA_OUT)/native/org/opendatabutton/native/$(JAVA_PLATFORM); mkdir -p $$folder; \
		cp target/$(JAVA_PROFILE)/$(JAVA_LIBRARY) $$folder/; \
		sha256sum < $$folder/$(JAVA_LIBRARY) | cut -d' ' -f1 > $$folder/$(JAVA_LIBRARY).sha256
	cargo run --locked --quiet --package opendatabutton-java-bindgen -- target/$(JAVA_PROFILE)/$(JAVA_LIBRARY) $(JAVA_OUT)/generated

.PHONY: dist-java
dist-java: export CARGO_PROFILE_RELEASE_STRIP := debuginfo
dist-java: ## The jars with their sources and Javadoc, in target/java/dist
	$(MAKE) java-sources JAVA_PROFILE=release
	$(MVN_FFM) clean verify --projects ffm --activate-profiles dist -DskipTests
	$(MVN_JNA) clean verify --projects jna --activate-profiles dist -DskipTests
	rm -rf $(JAVA_OUT)/dist && mkdir -p $(JAVA_OUT)/dist
	cp $(JAVA_OUT)/opendatabutton/*.jar $(JAVA_OUT)/opendatabutton-jna/*.jar $(JAVA_OUT)/dist/
	@ls -l $(JAVA_OUT)/dist

.PHONY: bench-java
bench-java: ## A million rows through both artifacts, beside Rust and OpenCSV
	$(MAKE) java-sources JAVA_PROFILE=release
	JDK_FFM="$(JDK_FFM)" JDK_JNA="$(JDK_JNA)" MAVEN="$(MAVEN)" $(JAVA)/bench.sh
