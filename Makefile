# Kith. `make play` and `make test` need only git, make and Python 3.11 or newer with venv and pip;
# what else is needed is put into .venv in this folder, once.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Options for `play` and `run`, like: make play ARGS="--no-browser --port 8080"
ARGS ?=
ALL_CORES := --numprocesses auto --dist worksteal
# Where this is set, nothing compiled is kept, and each process compiles all of Kith again.
unexport PYTHONDONTWRITEBYTECODE
# As the command line sets it, and for the same reason (bot/cli).
export OPENBLAS_NUM_THREADS ?= 1

INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: help play run test check bench constraints clean
.DEFAULT_GOAL := help

help: ## Say what can be made
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 20

play: $(VENV)/installed ## Try Kith in the browser, without Telegram
	@$(BIN)/python -m bot play $(ARGS)

run: $(VENV)/installed ## Run the bot on Telegram, as config.toml says
	@$(BIN)/python -m bot run $(ARGS)

test: $(VENV)/installed-dev ## Run all tests
	@$(BIN)/python -m pytest $(ALL_CORES) $(ARGS)

check: $(VENV)/installed-dev ## Lint, format, types, import contracts, tests: what CI runs
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/mypy .ci/smoke.py
	$(BIN)/lint-imports
	$(BIN)/python -m pytest $(ALL_CORES)

bench: $(VENV)/installed-dev ## Measure start, weight, speed and how well notes are read
	@for each in benchmarks/*.py; do echo "== $$each"; $(BIN)/python $$each || exit 1; done

constraints: ## Pin the newest versions that fit pyproject.toml
	@scratch=$$(mktemp -d) && trap 'rm -rf "$$scratch"' EXIT \
	  && $(PYTHON) -m venv "$$scratch" \
	  && "$$scratch/bin/python" -m pip install --quiet --disable-pip-version-check '.[dev]' \
	  && echo '# What Kith is tested with, exactly; renewed by: make constraints' > constraints.txt \
	  && "$$scratch/bin/python" -m pip freeze --exclude kith >> constraints.txt

clean: ## Remove all that was made here; your data folder stays
	rm -rf $(VENV) dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(VENV)/installed: $(VENV)/made pyproject.toml constraints.txt
	@echo "Installing Kith into $(VENV)"
	@$(INSTALL) --editable .
	@touch $@

$(VENV)/installed-dev: $(VENV)/made pyproject.toml constraints.txt
	@echo "Installing Kith and its tools into $(VENV)"
	@$(INSTALL) --editable '.[dev]'
	@touch $@ $(VENV)/installed

$(VENV)/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Kith needs Python 3.11 or newer; choose one with: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null \
	  || { echo "This Python lacks venv; on Debian or Ubuntu install it with: apt install python3-venv"; exit 1; }
	@$(PYTHON) -m venv $(VENV)
	@touch $@
