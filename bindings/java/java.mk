# The Java library: included by the main Makefile.
# Two JDKs: the one that opendatabutton (Java 22 and later) is built and tested with, and the one for opendatabutton-jna
# (Java 11 and later). Each is a variable, else looked for where Linux distributions keep them.

jvm = $(firstword $(wildcard $(foreach name,$(1),$(addsuffix /$(name),/usr/lib/jvm /opt/java /opt $(HOME)/.sdkman/candidates/java))))
JDK_FFM ?= $(call jvm,temurin-25-jdk* java-25-* jdk-25* 25.*)
JDK_JNA ?= $(call jvm,java-17-* temurin-17-jdk* jdk-17* 17.*)
MAVEN ?= mvn
JAVA_OUT := target/java
JAVA_PLATFORM ?= linux-x86_64
JAVA_LIBRARY ?= libopendatabutton_java.so
JAVA_PROFILE ?= debug
MVN_FFM = JAVA_HOME=$(JDK_FFM) $(MAVEN) --batch-mode --quiet --file bindings/java/java
MVN_JNA = JAVA_HOME=$(JDK_JNA) $(MAVEN) --batch-mode --quiet --file bindings/java/java

.PHONY: java
java: java-sources ## The Java library on both JDKs, with the example in a browser
	$(MVN_FFM) verify --projects ffm
	$(MVN_JNA) verify --projects jna,example

.PHONY: java-jdks
java-jdks:
	@test -x "$(JDK_FFM)/bin/javac" || { echo "no JDK 25 found: install one, or say JDK_FFM=/path"; exit 1; }
	@test -x "$(JDK_JNA)/bin/javac" || { echo "no JDK 17 found: install one, or say JDK_JNA=/path"; exit 1; }

# The native library where the jars look for it, with its checksum, and what uniffi generates from it.
.PHONY: java-sources
java-sources: java-jdks
	cargo build --locked $(if $(filter release,$(JAVA_PROFILE)),--release) --package opendatabutton-java
	@folder=$(JAVA_OUT)/native/org/opendatabutton/native/$(JAVA_PLATFORM); mkdir -p $$folder; \
		cp target/$(JAVA_PROFILE)/$(JAVA_LIBRARY) $$folder/; \
		sha256sum < $$folder/$(JAVA_LIBRARY) | cut -d' ' -f1 > $$folder/$(JAVA_LIBRARY).sha256
	@rm -rf $(JAVA_OUT)/generated
	cargo run --locked --quiet --package opendatabutton-java-bindgen -- target/$(JAVA_PROFILE)/$(JAVA_LIBRARY) $(JAVA_OUT)/generated
