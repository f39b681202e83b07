# Two commands do everything on a fresh Debian or Ubuntu: `make run` and `make test`.
# Both make .venv, install the locked packages and say which system packages are missing.

.DEFAULT_GOAL := help
PY := .venv/bin/python
BIN := .venv/bin
PYTEST_ARGS ?= -m "not nightly" -n logical --dist loadfile

.PHONY: help run test lint types imports pytest format lock install-run install-test

help: ## say what can be made
	@grep -E '^[a-z-]+:.*##' Makefile | sed 's/:.*## /\t/' | expand -t 14

run: install-run ## open the window; without a display, do the same job headless and say where the result is
	@if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ] || [ "$$(uname)" = Darwin ]; then \
		exec $(PY) -m velato_desktop; \
	else \
		echo "No display: doing the same job without a window."; \
		exec $(BIN)/velato demo; \
	fi

test: install-test ## style, types, import rules and all tests
	@$(MAKE) --no-print-directory lint types imports pytest

lint: ## style of the code
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: ## mypy, strict
	$(BIN)/mypy
	$(BIN)/mypy scripts/bootstrap.py scripts/lock.py scripts/system_packages.py

imports: ## which layer may import which
	$(BIN)/lint-imports --no-logo

pytest: ## the tests alone; PYTEST_ARGS='-k vault' picks some
	$(BIN)/python -m pytest $(PYTEST_ARGS)

format: ## bring the code into shape
	-$(BIN)/ruff check --fix --unsafe-fixes --select TC,I,F401 .
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock: ## write packaging/locks/ from what is installed now
	$(PY) scripts/lock.py

install-run install-test: install-%:
	@python=$$(sh scripts/find-python.sh) && \
		"$$python" scripts/system_packages.py $* && \
		"$$python" scripts/bootstrap.py $*
