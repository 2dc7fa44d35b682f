# Thin on purpose: `python scripts/tasks.py test` does the same where there is no make.
PYTHON ?= $(shell command -v python3.11 || command -v python3.12 || command -v python3)
ARGS ?=

.PHONY: setup run test check bench soak eval fuzz
setup run test check bench soak eval fuzz:
	@$(PYTHON) scripts/tasks.py $@ $(ARGS)
