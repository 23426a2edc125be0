"""Un mot par notion : le code et les actes n'emploient pas les mots que VOCABULAIRE.md proscrit."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.depot import RACINE, arbre, modules

JURIDICTIONS = ("fr_FR", "fr_BE")


def _proscrits() -> list[tuple[str, str]]:
    texte = (RACINE / "VOCABULAIRE.md").read_text(encoding="utf-8")
    table = texte.split("## Les mots proscrits")[1]
    lignes = re.findall(r"^\| (identifiants|actes \w+) \| (.+?) \| .+ \|$", table, re.MULTILINE)
    return [(ou, mot) for ou, mot in lignes]


PROSCRITS = _proscrits()


def _noms_definis(module: Path) -> set[str]:
    noms = set()
    for noeud in ast.walk(arbre(module)):
        if isinstance(noeud, (ast.FunctionDef, ast.ClassDef)):
            noms.add(noeud.name)
        elif isinstance(noeud, ast.arg):
            noms.add(noeud.arg)
        elif isinstance(noeud, ast.Name) and isinstance(noeud.ctx, ast.Store):
            noms.add(noeud.id)
    return {*noms, module.stem}


def _cles(donnees: Path) -> set[str]:
    texte = donnees.read_text(encoding="utf-8")
    return set(re.findall(r"^[\s-]*(\w+):", texte, re.MULTILINE))


def _en_serpent(nom: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", nom).lower()


def _imprime(source: str) -> str:
    """Ce qu'un texte d'acte imprime par lui-même : ni Jinja, ni balise."""
    return re.sub(r"{{.*?}}|{%.*?%}|{#.*?#}|<[^>]*>", " ", source, flags=re.DOTALL).lower()


def _textes_d_actes(juridiction: str) -> dict[str, str]:
    dossier = RACINE / "modeles" / juridiction
    textes = {s: _imprime(s.read_text(encoding="utf-8")) for s in dossier.rglob("*.html")}
    for fiche in dossier.glob("actes/*/acte.yaml"):
        titres = re.findall(r"^titre: (.+)$", fiche.read_text(encoding="utf-8"), re.MULTILINE)
        textes[fiche] = "\n".join(titres).lower()
    return {source.relative_to(RACINE).as_posix(): texte for source, texte in textes.items()}


@pytest.fixture(scope="module")
def identifiants() -> dict[str, str]:
    """Identifiant → l'un des fichiers où il est défini."""
    definis = {
        _en_serpent(n): str(m.relative_to(RACINE)) for m in modules() for n in _noms_definis(m)
    }
    donnees = (RACINE / "modeles").rglob("*.yaml")
    return definis | {cle: str(d.relative_to(RACINE)) for d in donnees for cle in _cles(d)}


def test_la_table_est_lue() -> None:
    assert {ou for ou, _ in PROSCRITS} == {"identifiants", *(f"actes {j}" for j in JURIDICTIONS)}


@pytest.mark.parametrize("mot", [mot for ou, mot in PROSCRITS if ou == "identifiants"])
def test_un_identifiant_emploie_le_mot_de_la_notion(mot: str, identifiants: dict[str, str]) -> None:
    motif = re.compile(rf"(?:^|_){mot}s?(?:_|$)")
    assert not {nom: ou for nom, ou in identifiants.items() if motif.search(nom)}


@pytest.mark.parametrize(
    ("juridiction", "mot"),
    [(j, mot) for j in JURIDICTIONS for ou, mot in PROSCRITS if ou == f"actes {j}"],
)
def test_un_acte_imprime_le_mot_de_sa_juridiction(juridiction: str, mot: str) -> None:
    textes = _textes_d_actes(juridiction)
    assert textes, "aucun acte à lire"
    motif = re.compile(rf"(?<!\w){mot}(?!\w)")
    assert not [nom for nom, texte in textes.items() if motif.search(texte)]
