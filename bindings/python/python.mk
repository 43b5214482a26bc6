# The Python package: built, installed and tested in an environment of its own.

PY := bindings/python
PY_HOME := target/python
PY_VENV := $(PY_HOME)/venv
PY_BIN := $(abspath $(PY_VENV)/bin)

.PHONY: python
python: test-build $(PY_VENV)/installed ## vendors: The Python package: wheel, tests, types, stubs, notebook, README
	rm -rf $(PY_HOME)/wheels
	$(PY_BIN)/maturin build --quiet --locked --profile dev --manifest-path $(PY)/rust/Cargo.toml \
		--interpreter $(PY_BIN)/python --out $(PY_HOME)/wheels
	$(PY_BIN)/pip install --quiet --disable-pip-version-check --force-reinstall --no-deps $(PY_HOME)/wheels/*.whl
	cd $(PY) && $(PY_BIN)/python -m pytest --quiet tests
	cd $(PY) && $(PY_BIN)/python -m pytest --quiet --doctest-modules --pyargs opendatabutton
	cd $(PY) && $(PY_BIN)/python -m pytest --quiet --nbmake ../../docs/*.ipynb
	cd $(PY) && $(PY_BIN)/python -m mypy
	cd $(PY) && $(PY_BIN)/python -m mypy.stubtest opendatabutton._native
	cd $(PY) && PYRIGHT_PYTHON_IGNORE_WARNINGS=1 $(PY_BIN)/pyright --pythonpath $(PY_BIN)/python

.PHONY: bench-python
bench-python: $(PY_VENV)/installed ## integrators: Speed of the Python package beside Rust, pandas and Validata, in one run
	@mkdir -p target/bench $(PY_HOME)/bench
	@[ -n "$${ODB_BENCH_FILE:-}" ] || [ -f target/bench/deliberations.csv ] || \
		$(PYTHON) $(SHARED)/bench/gen_deliberations.py 1000000 target/bench/deliberations.csv
	rm -rf $(PY_HOME)/bench/*
	$(PY_BIN)/maturin build --quiet --locked --release --manifest-path $(PY)/rust/Cargo.toml \
		--interpreter $(PY_BIN)/python --out $(PY_HOME)/bench
	$(PY_BIN)/pip install --quiet --disable-pip-version-check --no-deps --target $(PY_HOME)/bench/site $(PY_HOME)/bench/*.whl
	PYTHONPATH=$(PY_HOME)/bench/site $(PY_BIN)/python $(PY)/bench/speed.py \
		"$${ODB_BENCH_FILE:-target/bench/deliberations.csv}"

.PHONY: dist-python
dist-python: $(PY_VENV)/installed ## vendors: Wheel and source distribution into target/dist, each installed and tried
	mkdir -p target/dist
	rm -f target/dist/opendatabutton-*.whl target/dist/opendatabutton-*.tar.gz
	$(PY_BIN)/maturin sdist --manifest-path $(PY)/rust/Cargo.toml --out target/dist
	$(PY_BIN)/maturin build --quiet --locked --release --manifest-path $(PY)/rust/Cargo.toml \
		--interpreter $(PY_BIN)/python --out target/dist
	$(PY)/try_dist.sh $(PYTHON) target/dist $(PY_HOME)

$(PY_VENV)/installed: $(PY)/requirements.txt
	rm -rf $(PY_VENV)
	$(PYTHON) -m venv $(PY_VENV)
	$(PY_BIN)/pip install --quiet --disable-pip-version-check --requirement $<
	touch $@
