# The conformance suite: it tests our own products like any vendor's. The main Makefile includes this file.

CONFORMANCE := conformance
CONFORMANCE_OUT := target/conformance
ODB_CONFORMANCE_BIN := target/debug/odb-conformance
CONFORMANCE_SEED ?= 1

.PHONY: conformance
conformance: conformance-faces certificates ## labs: The whole suite against our four faces, and the broken products
	ODB=$(ODB) JAVA_HOME=$(JDK_FFM) $(CONFORMANCE)/faces.sh $(ODB_CONFORMANCE_BIN) $(CONFORMANCE_OUT) $(CONFORMANCE_SEED)
	ODB_CONFORMANCE=all cargo test --locked --quiet --package opendatabutton-conformance

.PHONY: conformance-short
conformance-short: conformance-faces certificates ## labs: Our four faces on a few data sets
	ODB=$(ODB) JAVA_HOME=$(JDK_FFM) $(CONFORMANCE)/faces.sh $(ODB_CONFORMANCE_BIN) $(CONFORMANCE_OUT)/short $(CONFORMANCE_SEED) \
		deliberations subventions irve-statique prenoms marches-publics

.PHONY: certificates
certificates: $(VENV)/installed ## labs: Verify the example of CERTIFICATE.md, and its forgeries, with another implementation of Ed25519
	$(VENV)/bin/python $(CONFORMANCE)/tests/verify_certificate.py --check $(CONFORMANCE)/examples

# The products: each face as its users install it.
.PHONY: conformance-faces
conformance-faces: test-build $(C_PREFIX) $(PY_VENV)/installed java-sources
	@mkdir -p $(CONFORMANCE_OUT)/c
	$(CC) -std=c99 -Wall -Wextra -Werror $(CONFORMANCE)/adapters/c/adapter.c \
		$$(PKG_CONFIG_PATH=$(C_PREFIX)/lib/pkgconfig pkg-config --cflags --libs opendatabutton) \
		-Wl,-rpath,$(C_PREFIX)/lib -o $(CONFORMANCE_OUT)/c/adapter
	rm -rf $(CONFORMANCE_OUT)/wheels
	$(PY_BIN)/maturin build --quiet --locked --profile dev --manifest-path $(PY)/rust/Cargo.toml \
		--interpreter $(PY_BIN)/python --out $(CONFORMANCE_OUT)/wheels
	rm -rf $(CONFORMANCE_OUT)/python
	$(PY_BIN)/pip install --quiet --disable-pip-version-check --no-deps --target $(CONFORMANCE_OUT)/python $(CONFORMANCE_OUT)/wheels/*.whl
	$(MVN_FFM) clean package --projects ffm -DskipTests
	$(JDK_FFM)/bin/javac --class-path $(JAVA_OUT)/opendatabutton/opendatabutton-0.1.0.jar -d $(CONFORMANCE_OUT)/java \
		$(CONFORMANCE)/adapters/java/*.java

.PHONY: vectors
vectors: ## labs: Write the test vectors anew from the descriptors
	cargo run --locked --quiet --package opendatabutton-conformance -- vectors generate
	cargo run --locked --quiet --package opendatabutton-conformance -- vectors lint
