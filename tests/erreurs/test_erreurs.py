"""Un code, un dossier fautif : aucun problème que l'outil sait dire n'est sans exemple."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.depot import RACINE, arbre, modules
from tests.erreurs.attendus import ERREURS, codes, imprimer, trouver
from tests.lecture.attendus import CODES as CODES_DE_LA_LECTURE
from toolkit import chaine, juridictions

CODE = re.compile(r"[a-z]+(?:-[a-z0-9]+)+")


@pytest.mark.parametrize("code", codes())
def test_le_dossier_fautif_imprime_l_attendu(code: str) -> None:
    problemes = trouver(code)
    assert imprimer(problemes) == (ERREURS / code / "attendu.txt").read_text(encoding="utf-8")
    assert code in {p.code for p in problemes}


@pytest.mark.parametrize("code", codes())
def test_un_probleme_du_dossier_est_situe_et_se_leve(code: str) -> None:
    du_code = [p for p in trouver(code) if p.code == code]
    assert all(p.message and p.remede for p in du_code)
    assert all(p.lieu for p in du_code if p.chemin)


def test_toute_regle_et_toute_condition_a_son_dossier_fautif() -> None:
    assert not _inscrites() - set(codes())


def test_tout_code_du_programme_a_son_dossier_ou_son_test() -> None:
    """Une faute du droit, d'un modèle, d'un document ou du disque ne tient pas dans un dossier :
    le test de l'étage qui la dit doit alors la nommer.
    """
    exemples = {*codes(), *CODES_DE_LA_LECTURE}
    sans_exemple = {c: ou for c, ou in _ecrits().items() if c not in exemples}
    assert not {c: ou for c, ou in sans_exemple.items() if c not in _nommes_par_un_test()}


def _inscrites() -> set[str]:
    """Les règles de chaque droit, et les conditions que ses actes exigent."""
    inscrites: set[str] = set()
    for juridiction in juridictions.LIVREES:
        legislation = chaine.legislation(juridiction)
        inscrites |= legislation.juridiction.registre.regles.keys()
        for fiche in legislation.fiches.values():
            inscrites |= set(fiche.conditions)
    return inscrites


@cache
def _nommes_par_un_test() -> frozenset[str]:
    """Les codes que nomme un autre test que celui-ci."""
    tests = [t for t in (RACINE / "tests").rglob("*.py") if t != Path(__file__)]
    return frozenset(c for t in tests for c in CODE.findall(t.read_text(encoding="utf-8")))


@cache
def _ecrits() -> dict[str, str]:
    """Les codes que le programme écrit (`code=…`), et l'un des modules qui l'écrit."""
    return {code: module.stem for module in modules() for code in _codes_de(module)}


def _codes_de(module: Path) -> Iterator[str]:
    for noeud in ast.walk(arbre(module)):
        if not isinstance(noeud, ast.Call):
            continue
        for mot in noeud.keywords:
            if mot.arg and mot.arg.startswith("code"):
                valeurs = (n.value for n in ast.walk(mot.value) if isinstance(n, ast.Constant))
                yield from (v for v in valeurs if isinstance(v, str) and CODE.fullmatch(v))
