"""Les tables et les exemples du README disent ce que le programme fait."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from tests.depot import RACINE, fichiers
from toolkit.noyau.probleme import CodeSortie

LISEZMOI = (RACINE / "README.md").read_text(encoding="utf-8")


def test_la_table_des_codes_est_celle_du_programme() -> None:
    codes = {int(code) for code in re.findall(r"^\| (\d+) \|", LISEZMOI, re.MULTILINE)}
    assert codes == {int(code) for code in CodeSortie}


def test_la_table_des_verbes_est_celle_du_programme() -> None:
    from toolkit.commandes import exigible

    section = LISEZMOI.split("## Commandes")[1].split("Chaque commande rend")[0]
    verbes = set(re.findall(r"^\| `(\w+)", section, re.MULTILINE))
    assert verbes == set(exigible.list_commands(click.Context(exigible)))


def test_l_exemple_de_la_bibliotheque_marche() -> None:
    (code,) = re.findall(r"^```python\n(.*?)^```", LISEZMOI, re.MULTILINE | re.DOTALL)
    suite = 'assert docs["mise_en_demeure"].pdf.startswith(b"%PDF-")'
    fini = subprocess.run(
        [sys.executable, "-c", f"{code}\n{suite}"],
        cwd=RACINE,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert fini.returncode == 0, fini.stderr
    assert fini.stderr == ""


@pytest.mark.parametrize("document", [c for c in fichiers() if c.suffix == ".md"])
def test_un_lien_mene_a_un_fichier(document: Path) -> None:
    liens = re.findall(r"\]\((?!https?:)([^)#]+)", document.read_text(encoding="utf-8"))
    assert [lien for lien in liens if not (document.parent / lien).exists()] == []
