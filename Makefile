# The two commands are `make site` and `make test`; `make` alone lists the others.
# Written for GNU make 3.81 and any POSIX shell.

SHELL = /bin/sh
PY = .venv/bin/python

# Which Python makes .venv; empty means the first of 3.13, 3.12, 3.11 that runs.
PYTHON ?=
export PYTHON

.PHONY: help site test lint unit soak bench clean

help:
	@echo "make site    build seeds/ into dist/"
	@echo "make test    run every check: ruff, mypy, codespell, import contracts, pytest"
	@echo "make lint    run the checks of 'make test' but pytest"
	@echo "make unit    run pytest alone"
	@echo "make soak    run the property tests with many more examples; takes long"
	@echo "make bench   measure how well texts and dates are read, on all labelled texts"
	@echo "make clean   remove what these commands made"
	@echo
	@echo "PYTHON=/path/to/python3 names the Python that .venv is made with."

site:
	@.ci/venv
	@$(PY) -m site_builder build --config docs/demo.toml --source seeds --output dist

define checks
$(PY) -m ruff check .
$(PY) -m ruff format --check .
$(PY) -m mypy
$(PY) -m codespell_lib
.venv/bin/lint-imports
endef

test:
	@.ci/venv dev,html
	$(checks)
	$(PY) -m pytest

lint:
	@.ci/venv dev,html
	$(checks)

unit:
	@.ci/venv dev,html
	$(PY) -m pytest

soak:
	@.ci/venv dev,html
	$(PY) -m pytest -m "not browser" --hypothesis-profile=soak --timeout=0

bench:
	@.ci/venv dev,html
	$(PY) benchmarks/quality.py ../shared/eval/article --every 1
	$(PY) benchmarks/times.py ../shared/eval/time --all

# An environment or an output folder that is not ours stays.
clean:
	@if [ -f .venv/stamp ] || [ -f .venv/unfinished ]; then rm -rf .venv; fi
	@if [ -f dist/manifest-sha256.txt ]; then rm -rf dist; fi
	rm -rf .dist.site-builder .mypy_cache .ruff_cache .pytest_cache .hypothesis
	rm -rf .import_linter_cache .coverage htmlcov
	find site_builder tests -name __pycache__ -type d -prune -exec rm -rf {} +
