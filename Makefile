# The whole interface. `make notebooks` and `make test` do their own set-up.
PYTHON ?= python3
BIN := .venv/bin
NOTEBOOKS := $(sort $(wildcard notebooks/*.ipynb))
# One thread and a fixed hash seed: the same results on every run.
export PYTHONHASHSEED := 0
export OMP_NUM_THREADS := 1

.PHONY: setup notebooks site test lint same same-new bench peers lock clean

setup: .venv/ready

.venv/ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

# REPORTS=folder runs them on that folder into OUT, and leaves the stored notebooks alone.
REPORTS ?=
OUT ?= my-site
ifeq ($(REPORTS),)
notebooks: setup
	$(BIN)/python -m jupyter nbconvert --to notebook --execute --inplace --ExecutePreprocessor.timeout=300 --ExecutePreprocessor.record_timing=False $(NOTEBOOKS)
	$(MAKE) site
else
notebooks: setup
	REPORTS="$(abspath $(REPORTS))" $(BIN)/python -m jupyter nbconvert --to html --template classic --execute --ExecutePreprocessor.timeout=3600 --output-dir "$(OUT)" $(filter-out %05_how_good.ipynb,$(NOTEBOOKS))
	$(BIN)/python -m analysis report "$(REPORTS)" --out "$(OUT)" --force --quiet
endif

site: setup
	$(BIN)/python -m jupyter nbconvert --to html --template classic --output-dir site $(NOTEBOOKS)
	$(BIN)/python -m analysis report seeds --out site --force --quiet

test: setup
	$(BIN)/python -m pytest tests
	$(BIN)/python -m pytest --nbval --nbval-current-env --nbval-cell-timeout=300 --nbval-sanitize-with notebooks/sanitize.cfg notebooks

lint: setup
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Hashes of the six tables over all texts of the project, against tests/same.json.
same: setup
	$(BIN)/python -m tests.same

# After a change that is meant to alter rows.
same-new: setup
	$(BIN)/python -m tests.same --new

bench: setup
	$(BIN)/python benchmarks/bench.py

# In a place of its own: its libraries would change what the rest is tested with.
peers: setup
	$(PYTHON) -m venv build/peers
	build/peers/bin/python -m pip install --quiet -r benchmarks/peers-requirements.txt -e .
	build/peers/bin/python benchmarks/peers.py

lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --all-extras --no-emit-index-url -o requirements.lock pyproject.toml

clean:
	rm -rf .venv site tables
