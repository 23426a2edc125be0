"""Options et outils communs : les textes attendus se régénèrent par `pytest --maj-attendus`."""

from __future__ import annotations

from pathlib import Path

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--maj-attendus",
        action="store_true",
        help="réécrit les textes attendus ; relire le diff avant de l'enregistrer",
    )


@pytest.fixture
def attendu(request: pytest.FixtureRequest):
    """Compare un texte à son fichier attendu, ou le réécrit avec --maj-attendus."""

    def comparer(texte: str, fichier: Path) -> None:
        if request.config.getoption("--maj-attendus"):
            fichier.parent.mkdir(parents=True, exist_ok=True)
            fichier.write_text(texte, encoding="utf-8", newline="\n")
        assert texte == fichier.read_text(encoding="utf-8")

    return comparer
