# The only place that knows how to build and check everything.
# `make demo` shows what it does; `make test` is what CI runs.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

PYTHON ?= python3
CARGO_DENY_VERSION := 0.20.2
CARGO_FUZZ_VERSION := 0.13.2
FUZZ_TARGETS := descriptor csv spreadsheet cell export document
FUZZ_SECONDS ?= 60
FUZZ_OPTIONS ?= -max_total_time=$(FUZZ_SECONDS)
FUZZ_RUNS ?= 5000
FUZZ_CORPUS ?= fuzz/corpus
TOOLS := target/tools
VENV := target/parity/venv
ODB := target/debug/odb
SHARED := ../shared

.PHONY: help
help: ## This list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

include bindings/python/python.mk
include bindings/java/java.mk

.PHONY: dist
dist: dist-c dist-python dist-java ## All that is published, in target/dist

.PHONY: build
build: ## Build the library and the command
	cargo build --locked

.PHONY: demo
demo: build ## Export example data, show the file and its receipt, then the report of a broken file
	@examples/demo.sh $(ODB)

.PHONY: test
test: lint unit c-install-test c-examples c-misuse python java conformance-short fuzz-short parity-short decp bal-parity ## Everything that must hold: lint, tests, comparison with Validata

.PHONY: lint
lint: $(TOOLS)/bin/cargo-deny ## Formatting, clippy, documentation, licences
	cargo fmt --all --check
	cargo fmt --all --check --manifest-path fuzz/Cargo.toml
	cargo clippy --locked --workspace --all-targets --quiet -- -D warnings
	cargo clippy --locked --package opendatabutton --no-default-features --quiet -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --locked --workspace --no-deps --quiet
	$(TOOLS)/bin/cargo-deny --log-level error --locked check licenses bans sources
	@if timeout 20 git ls-remote --quiet https://github.com/rustsec/advisory-db HEAD >/dev/null 2>&1; then \
		$(TOOLS)/bin/cargo-deny --log-level error --locked check advisories; \
	else \
		echo "skipped: cargo deny check advisories (the advisory database cannot be reached)"; \
	fi

.PHONY: unit
unit: ## Unit, integration and documentation tests
	cargo test --locked --workspace

# The instruments are options of the nightly compiler; the stable one takes them when told that it may.
.PHONY: fuzz
fuzz: export RUSTC_BOOTSTRAP := 1
fuzz: $(TOOLS)/bin/cargo-fuzz ## Hostile bytes for some seconds a target (FUZZ_SECONDS, FUZZ_TARGETS)
	$< build --sanitizer none --fuzz-dir fuzz --target-dir target/fuzz
	@for target in $(FUZZ_TARGETS); do \
		mkdir -p $(FUZZ_CORPUS)/$$target; \
		dictionary=fuzz/dictionaries/$$target; \
		echo "fuzz $$target"; \
		$< run --sanitizer none --fuzz-dir fuzz --target-dir target/fuzz $$target \
			$(FUZZ_CORPUS)/$$target fuzz/seeds/$$target -- $(FUZZ_OPTIONS) -timeout=20 -verbosity=0 \
			-print_final_stats=1 $$([ ! -f $$dictionary ] || echo -dict=$$dictionary); \
	done

.PHONY: fuzz-short
fuzz-short: ## The same inputs each time, so that one revision has one verdict
	rm -rf target/fuzz/corpus
	FUZZ_CORPUS=target/fuzz/corpus FUZZ_OPTIONS="-seed=1 -runs=$(FUZZ_RUNS)" $(MAKE) fuzz

.PHONY: parity
parity: build $(VENV)/installed ## Compare odb with Validata on some 3,000 files (ODB_PARITY_SEED, ODB_PARITY_FILES)
	cargo test --locked --quiet -p opendatabutton --test library records
	$(VENV)/bin/python -m pytest tests/validata --quiet

.PHONY: parity-short
parity-short: ## The same on some 500 files, always the same ones
	ODB_PARITY_SEED=1 ODB_PARITY_FILES=25 $(MAKE) parity

.PHONY: decp
decp: build $(VENV)/installed ## Compare odb with the official JSON Schema and XSD of marches-publics on some 12,000 documents
	rm -rf target/decp && mkdir -p target/decp
	ODB_DECP_RANDOM=$$PWD/target/decp cargo test --locked --quiet -p opendatabutton --test library random_documents
	ODB_DECP_RANDOM=$$PWD/target/decp $(VENV)/bin/python -m pytest tests/decp --quiet

BAL := target/bal
.PHONY: bal-parity
bal-parity: build $(BAL)/installed ## Compare odb with the official validator of addresses on some 400 files (ODB_BAL_FILES)
	cargo test --locked --quiet -p opendatabutton --test library addresses
	node --test tests/bal/parity.test.mjs tests/bal/vectors.test.mjs

.PHONY: bal-judged
bal-judged: $(BAL)/installed ## Write what the official validator says of the samples of addresses anew
	node tests/bal/expect.mjs

$(BAL)/installed: tests/bal/package-lock.json
	@mkdir -p $(BAL)
	cp tests/bal/package.json tests/bal/package-lock.json $(BAL)
	npm ci --silent --no-audit --no-fund --prefix $(BAL)
	touch $@

.PHONY: bench
bench: ## Speed beside the csv crate and Validata, in one run (ODB_BENCH_FILE, ODB_BENCH_RUNS)
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

.PHONY: generate
generate: ## Write the generated files anew from the descriptors and the catalogue
	cargo run --locked --quiet -p opendatabutton-codegen
	UPDATE_DOCS=1 cargo test --locked --quiet -p opendatabutton --test library -- rules guides
	UPDATE_DOCS=1 cargo test --locked --quiet -p opendatabutton-cli --test fix -- guide
	UPDATE_DOCS=1 cargo test --locked --quiet -p opendatabutton-ffi --test packaging -- --test-threads=1
	$(PYTHON) examples/declarations.py
	$(MAKE) vectors

CODES := target/codes
.PHONY: codes
codes: $(VENV)/installed ## Write the lists of codes and numbering plans anew from the packages that hold them
	@mkdir -p $(CODES)/2023 $(CODES)/2024 $(CODES)/countries $(CODES)/bal
	cd $(CODES) && tar xzf "$$(npm pack --silent @etalab/decoupage-administratif@3.1.1)" -C 2023 --strip-components 1
	cd $(CODES) && tar xzf "$$(npm pack --silent @etalab/decoupage-administratif@4.1.0)" -C 2024 --strip-components 1
	cd $(CODES) && tar xzf "$$(npm pack --silent i18n-iso-countries@7.14.0)" -C countries --strip-components 1
	cd $(CODES) && tar xzf "$$(npm pack --silent @ban-team/validateur-bal@3.5.2)" -C bal --strip-components 1
	cargo run --locked --quiet -p opendatabutton-codegen -- $(CODES)
	$(VENV)/bin/python core/codegen/phone_numbers.py

$(TOOLS)/bin/cargo-deny:
	cargo install cargo-deny --version $(CARGO_DENY_VERSION) --locked --quiet --root $(TOOLS)

$(TOOLS)/bin/cargo-fuzz:
	cargo install cargo-fuzz --version $(CARGO_FUZZ_VERSION) --locked --quiet --root $(TOOLS)

$(VENV)/installed: tests/validata/requirements.txt
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check --requirement $<
	touch $@

include ffi/Makefile examples/examples.mk tests/c/c.mk conformance/conformance.mk
