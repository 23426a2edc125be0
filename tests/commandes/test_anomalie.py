"""Une panne du programme n'est jamais une trace, ni un JSON absent."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from tests.depot import RACINE
from toolkit import verbes
from toolkit.commandes import exigible

DOSSIER = str(RACINE / "exemples" / "fr_FR_b2b" / "dossier.yaml")


@pytest.fixture(autouse=True)
def panne(monkeypatch: pytest.MonkeyPatch) -> None:
    def tomber(*_: object) -> None:
        raise RuntimeError("disjoncteur")

    monkeypatch.setattr(verbes, "valider", tomber)


def test_en_texte() -> None:
    rendu = CliRunner().invoke(exigible, ["valider", DOSSIER])
    assert rendu.exit_code == 70
    assert "[anomalie-du-programme] anomalie du programme : RuntimeError : disjoncteur" in (
        rendu.stderr
    )
    assert "Traceback" not in rendu.output


def test_en_json() -> None:
    rendu = CliRunner().invoke(exigible, ["valider", DOSSIER, "--json"])
    assert rendu.exit_code == 70
    assert json.loads(rendu.stdout)["problemes"][0]["code"] == "anomalie-du-programme"
