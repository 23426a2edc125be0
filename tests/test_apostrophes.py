"""Une apostrophe par monde : droite dans ce que dit le programme, courbe dans un modèle d'acte.

Une recherche dans un terminal ou un journal trouve ainsi toujours « n'est pas ».
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.depot import RACINE, TOOLKIT, arbre, modules

_COURBE = re.compile(r"[^\W\d_]’[^\W\d_]")
# Les noms de styles se lisent dans Word, à côté de ceux de Word.
EXCEPTIONS = {Path("redaction/docx/catalogue.py")}


def _textes(module: Path) -> list[str]:
    """Les chaînes du module, hors docstrings."""
    noeuds = list(ast.walk(arbre(module)))
    documentees = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    docstrings = {
        id(n.body[0].value)
        for n in noeuds
        if isinstance(n, documentees) and n.body and isinstance(n.body[0], ast.Expr)
    }
    return [
        n.value
        for n in noeuds
        if isinstance(n, ast.Constant) and isinstance(n.value, str) and id(n) not in docstrings
    ]


@pytest.mark.parametrize("module", modules(), ids=lambda m: str(m.relative_to(RACINE)))
def test_le_programme_parle_avec_l_apostrophe_droite(module: Path) -> None:
    if module.relative_to(TOOLKIT) not in EXCEPTIONS:
        assert not [texte for texte in _textes(module) if _COURBE.search(texte)]


def test_la_langue_des_commandes_aussi() -> None:
    langue = TOOLKIT / "commandes" / "langue" / "fr" / "LC_MESSAGES" / "exigible.po"
    assert not _COURBE.search(langue.read_text("utf-8"))


def test_un_modele_d_acte_courbe_celles_de_son_auteur() -> None:
    from toolkit.redaction.source import preparer

    texte = "<p>L'acte de {{ nom | filtre('l\\'un') }}</p>"
    attendu = texte.replace("L'acte", "L’acte")
    assert preparer(texte, lambda nom: "").texte == attendu
