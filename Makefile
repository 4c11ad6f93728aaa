# Everything that people, the README and CI call. `make help` lists it.

PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
VENV := .venv
BIN := $(VENV)/bin
RUN := $(BIN)/python -m
PIP := $(RUN) pip --disable-pip-version-check --quiet
SHARED ?= ../shared

export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help site serve test check bundle bench score golden screenshot lock clean

help: ## list these commands
	@sed -n 's/^\([a-z]*\):.*## /\1|/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "  make %-11s %s\n", $$1, $$2 }'

site: $(VENV)/.site ## set up and build the site into site/
	$(RUN) scripts.build

serve: $(VENV)/.site ## show the site and build it again at every change
	$(RUN) mkdocs serve

bundle: $(VENV)/.site ## write dist/recitals.zip: the site in one file, to read without a network
	$(RUN) scripts.bundle

test: $(VENV)/.browser ## set up, a browser too, and run every test
	$(RUN) pytest -n auto

check: $(VENV)/.dev ## lint, types, who imports whom, and the files in source/
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/recitals check

bench: $(VENV)/.bench ## measure how fast texts are read and sites are built
	$(RUN) scripts.bench

score: $(VENV)/.site ## score the citations found against the texts marked by hand in ../shared
	@$(RUN) scripts.score $(SHARED)

golden: $(VENV)/.dev ## write the links and outlines of pages that the tests compare with; read the difference before you commit it
	$(RUN) scripts.golden

screenshot: $(VENV)/.browser ## take the README's picture of a reading page
	$(RUN) scripts.screenshot

lock: $(VENV)/.dev ## pin what pyproject.toml asks for, in requirements.lock
	$(PIP) install uv
	$(RUN) scripts.lock

clean: ## remove everything that was made, the set-up too
	rm -rf $(VENV) site dist build .site-* .cache .bench .hypothesis .mypy_cache .pytest_cache .ruff_cache \
		.import_linter_cache hooks/*.egg-info
	find hooks scripts tests -name __pycache__ -type d -prune -exec rm -rf {} +

# The set-up, in steps that each leave a mark: what a site needs, what working on Recitals needs, what its benchmarks need, a browser.

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Recitals needs Python 3.11 or later: install it, or call make PYTHON=/path/to/python"; exit 1; }
	$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "No venv: on Debian and Ubuntu, install python3-venv"; exit 1; }

$(VENV)/.site: requirements.lock pyproject.toml | $(BIN)/python
	sed '/^# ---- development/,$$d' requirements.lock > $(VENV)/site.lock
	$(PIP) install --require-hashes -r $(VENV)/site.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.site
	sed '/^# ---- benchmarks/,$$d' requirements.lock > $(VENV)/dev.lock
	$(PIP) install --require-hashes -r $(VENV)/dev.lock
	@touch $@

$(VENV)/.bench: $(VENV)/.dev
	$(PIP) install --require-hashes -r requirements.lock
	@touch $@

$(VENV)/.browser: $(VENV)/.dev
	$(RUN) scripts.browser
	@touch $@
