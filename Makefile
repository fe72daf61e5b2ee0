# Two commands: `make site` builds the site into site/, `make test` runs every test. Both set up what they need.
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	command -v $$name >/dev/null && $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$name; break; }; done)
BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: site serve check test fix lock clean

site: .venv/site.done ## build the site into site/
	$(BIN)/thennow build

serve: .venv/site.done ## live preview on http://127.0.0.1:8000/
	$(BIN)/thennow serve

check: .venv/site.done ## the fast check of all entries
	$(BIN)/thennow check

test: .venv/test.done ## every test: style, types, units, golden cases, real builds, a real browser
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python tests/browser/install.py
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile

fix: .venv/test.done ## format the code, mend what the linter can, renew the schemas
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/thennow export schemas

lock: .venv/test.done ## pin the newest versions that pyproject.toml allows, with hashes
	$(INSTALL) uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
		--upgrade --group site -o requirements.txt pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header \
		--upgrade --group site --group test --group lint -c requirements.txt -o requirements-test.txt pyproject.toml

clean: ## remove everything that was built or installed here
	rm -rf .venv site .cache

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed and was not found." >&2; exit 1; }
	$(PYTHON) -m venv .venv

.venv/site.done: requirements.txt pyproject.toml | .venv/bin/python
	$(INSTALL) --require-hashes -r requirements.txt
	$(INSTALL) --no-deps --no-build-isolation -e .
	touch $@

.venv/test.done: requirements-test.txt .venv/site.done
	$(INSTALL) --require-hashes -r requirements-test.txt
	touch $@
