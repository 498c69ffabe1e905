# What there is to do here. Everything sets itself up; nothing is installed twice.
.DEFAULT_GOAL := help
.PHONY: help setup demo test check bench desk-bench pictures evaluate lock format clean
venv := .venv/bin

help:  ## say what there is
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | awk -F'\t' '{printf "  make %-10s %s\n", $$1, $$2}'

setup:  ## install what demo needs: .venv with the postroom command
	@sh setup.sh run

demo: setup  ## start the service, feed it a sample morning's mail, show what happened
	@$(venv)/postroom demo

test:  ## run all tests, on real servers started for them
	@sh setup.sh test
	@# A file of tests stays in one process, for what its tests share; in order, so that the long files do not come last.
	@$(venv)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder

check:  ## lint, types, walls between the rooms
	@sh setup.sh test
	@$(venv)/ruff format --check --quiet . || { echo "make format would change these files"; $(venv)/ruff format --check . ; exit 1; }
	@$(venv)/ruff check --quiet .
	@$(venv)/mypy
	@$(venv)/lint-imports --no-logo > .venv/lint-imports.log || { cat .venv/lint-imports.log; exit 1; }
	@echo "lint, types and walls hold"

bench:  ## measure speed, memory and reading quality; writes docs/benchmarks.md
	@sh setup.sh bench
	@$(venv)/python -m postroom.evaluation.bench $(if $(DATA),--data $(DATA))

desk-bench:  ## measure the desk in browsers: how quick, and two at one queue; writes docs/desk-figures.md
	@sh setup.sh test
	@$(venv)/python -m postroom.evaluation.desk.latency
	@$(venv)/python -m postroom.evaluation.desk.shared_queue

pictures:  ## every screen, light and dark, into var/pictures
	@sh setup.sh test
	@$(venv)/python -m postroom.evaluation.desk.pictures

evaluate:  ## measure how much is read right; writes docs/accuracy.md
	@sh setup.sh test
	@$(venv)/python -m postroom.evaluation.accuracy

train:  ## learn the models anew from drawn paper (MINUTES=90); writes models/weights
	@sh setup.sh train
	@$(venv)/python -m models.training.meanings
	@$(venv)/python -m models.training.purposes
	@$(venv)/python -m models.training.tagger.train --minutes $(or $(MINUTES),90)
	@$(venv)/python -m models.training.tagger.export

format:  ## put the code in shape
	@sh setup.sh test
	@$(venv)/ruff format --quiet . && $(venv)/ruff check --fix --quiet .

lock:  ## pin the dependencies anew, with hashes and without addresses (needs uv)
	uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate \
	    --override requirements/overrides.txt pyproject.toml requirements/build.in -o requirements/run.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate \
	    --override requirements/overrides.txt --constraint requirements/run.txt --extra dev pyproject.toml requirements/build.in -o requirements/dev.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate \
	    --override requirements/overrides.txt --constraint requirements/dev.txt --extra dev --extra train pyproject.toml \
	    requirements/build.in -o requirements/train.txt

clean:  ## remove what running leaves behind (not .venv)
	rm -rf var build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache *.egg-info
