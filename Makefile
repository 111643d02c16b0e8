# The whole interface. `make notebooks` and `make test` do their own set-up.
PYTHON ?= python3
# An active conda environment (environment.yml) is used as it is; else one is made here.
ifneq ($(CONDA_PREFIX),)
BIN := $(CONDA_PREFIX)/bin
READY := setup-conda
else
BIN := .venv/bin
READY := .venv/ready
endif
NOTEBOOKS := $(sort $(wildcard notebooks/*.ipynb))
# One thread and a fixed hash seed: the same results on every run.
export PYTHONHASHSEED := 0
export OMP_NUM_THREADS := 1
# Written once, the compiled modules spare each of the many processes that tests and notebooks start a fifth of its start.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: setup setup-conda notebooks site test check lint rules rules-new rules-held same same-new bench gum real peers dist lock clean

setup: $(READY)

setup-conda:
	@(cd / && $(BIN)/python -c "import analysis") 2>/dev/null || $(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .

.venv/ready: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

# REPORTS=folder runs them on that folder into OUT, and leaves the stored notebooks alone. Of notebook 05 the cells that measure our own sets are left out.
REPORTS ?=
OUT ?= my-site
WORKERS ?= 2
ifeq ($(REPORTS),)
notebooks: setup
	$(BIN)/python -m jupyter nbconvert --to notebook --execute --inplace --ExecutePreprocessor.timeout=300 --ExecutePreprocessor.record_timing=False $(NOTEBOOKS)
	$(MAKE) site
else
# The reports are read once, by the first command; the notebooks take its tables. One that cannot be read is named on the pages.
notebooks: setup
	$(BIN)/python -m analysis report "$(REPORTS)" --out "$(OUT)" --force --quiet --workers $(WORKERS) || test $$? -eq 1
	REPORTS="$$(realpath "$(REPORTS)")" TABLES="$$(realpath "$(OUT)")" SITE="$$(realpath "$(OUT)")" $(BIN)/python -m jupyter nbconvert --to notebook --execute --ExecutePreprocessor.timeout=3600 --ExecutePreprocessor.record_timing=False --TagRemovePreprocessor.enabled=True --TagRemovePreprocessor.remove_cell_tags=ours --output-dir "$(OUT)/notebooks" $(NOTEBOOKS)
	$(BIN)/python -m analysis.showing.notebook_pages "$(OUT)"/notebooks/*.ipynb --out "$(OUT)"
endif

site: setup
	$(BIN)/python -m analysis.showing.notebook_pages $(NOTEBOOKS) --out site
	$(BIN)/python -m analysis report seeds --out site --force --quiet

# As many tests at once as there are cores; tests that read the same marked sets stay together, and so does a notebook. See tests/sharing_out.py.
test: setup
	$(BIN)/python -m pytest tests notebooks --nbval --nbval-current-env --nbval-cell-timeout=300 --nbval-sanitize-with notebooks/sanitize.cfg --numprocesses auto --dist loadgroup

# What to run before each commit: half a minute.
check: setup
	$(MAKE) -j2 lint same rules-held

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Whether each rule decides its example, and what it decides on the marked sets: tests/gold/rule_counts.csv, and those of one sentence in single_rules.txt.
rules: setup
	$(BIN)/python -m pytest tests/test_rule_examples.py
	$(BIN)/python -m tests.rule_counts
	$(BIN)/python -m tests.word_sets

# The same, where rules, words or branches were meant to be added or were moved.
rules-new: setup
	$(BIN)/python -m tests.rule_counts --new
	$(BIN)/python -m tests.word_sets --new

# Each rule's example is decided by it; the ledgers are those of the code.
rules-held: setup
	$(BIN)/python -m pytest tests/test_rule_examples.py tests/test_rule_counts.py tests/test_word_sets.py tests/test_structure.py

# Hashes of the six tables over all texts of the project, against tests/same.json.
same: setup
	$(BIN)/python -m tests.same

# After a change that is meant to alter rows.
same-new: setup
	$(BIN)/python -m tests.same --new

# REPORTS=folder runs it on the reports of that folder too.
bench: setup
	$(BIN)/python benchmarks/bench.py $(if $(REPORTS),--reports "$(REPORTS)")

# Statements on a copy of GUM's news, which is no part of this project: GUM=folder with reports/ and gold/.
GUM ?=
gum: setup
	$(BIN)/python benchmarks/gum.py $(GUM)

# Whole reports that are no part of this project: REAL=folder with texts/NAME.txt and marks/NAME.json.
REAL ?=
real: setup
	$(BIN)/python benchmarks/real_reports.py $(REAL)

# In a place of its own: its libraries would change what the rest is tested with.
peers: setup
	$(PYTHON) -m venv build/peers
	build/peers/bin/python -m pip install --quiet -r benchmarks/peers-requirements.txt -e .
	build/peers/bin/python benchmarks/peers.py $(GUM)

# The wheel and the source archive.
dist: setup
	$(BIN)/python -m hatchling build -d dist

lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --all-extras --no-emit-index-url -o requirements.lock pyproject.toml

clean:
	rm -rf .venv site tables dist
