# Exigible depuis les sources. « make » seul montre l'aide.

PY := .venv/bin/python
PROCESSUS ?= 2
DOSSIER := exemples/fr_FR_b2b/dossier.yaml
JOUR := 2026-11-21
HORLOGES := 2027-07-01 2031-01-01

.DEFAULT_GOAL := aide
.PHONY: aide demo test test-horloge verifier bench propre

aide:
	@echo "make demo          produit la mise en demeure du dossier d'exemple français"
	@echo "make test          lance toute la suite de tests"
	@echo "make verifier      contrôle la forme du code (ruff)"
	@echo "make bench         mesure les commandes à froid"
	@echo "make test-horloge  relance la suite à d'autres dates du système (installe faketime)"
	@echo "make propre        ôte .venv et les fichiers engendrés"

.venv/installe: pyproject.toml outils/installer.sh
	@sh outils/installer.sh

demo: .venv/installe
	$(PY) cli.py generer $(DOSSIER) --acte mise_en_demeure --au $(JOUR)
	@echo "Ouvrir les fichiers de sortie/2026-0142/ : le PDF à envoyer, le DOCX à retoucher."

test: .venv/installe
	@$(PY) -m pytest -n $(PROCESSUS) --dist loadscope

test-horloge: .venv/installe
	@command -v faketime >/dev/null || sh outils/installer.sh faketime
	@for jour in $(HORLOGES); do \
		echo "Horloge au $$jour"; \
		faketime "$$jour 10:00:00" $(PY) -m pytest -n $(PROCESSUS) --dist loadscope || exit 1; \
	done

verifier: .venv/installe
	@$(PY) -m ruff check
	@$(PY) -m ruff format --check

bench: .venv/installe
	@$(PY) bench/mesurer.py

propre:
	rm -rf .venv sortie build dist .pytest_cache .ruff_cache .hypothesis
