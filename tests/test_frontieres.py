"""Les frontières du code : qui importe qui, ce que le calcul ignore, la taille des modules."""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from statistics import median

import pytest

from tests.depot import RACINE, TOOLKIT, arbre, imports, modules

ETAGES = ("noyau", "juridictions", "lecture", "redaction", "preuve")

PAR_LA_ROUTE = (*(f"toolkit.{etage}" for etage in ETAGES), "toolkit.lieux")

# Étage → paquets de la maison qu'il peut importer. Le reste de la maison lui est fermé.
PERMIS = {
    "noyau": ("toolkit.noyau",),
    "juridictions": ("toolkit.noyau", "toolkit.juridictions"),
    "lecture": ("toolkit.noyau", "toolkit.lecture", "toolkit.lieux"),
    "redaction": ("toolkit.noyau", "toolkit.redaction", "toolkit.lieux"),
    "preuve": ("toolkit.noyau", "toolkit.preuve"),
    "production": ("toolkit.noyau",),
    "compagnons": (*PAR_LA_ROUTE, "toolkit.production"),
    "documents": (*PAR_LA_ROUTE, "toolkit.production", "toolkit.compagnons"),
    "chaine": (*PAR_LA_ROUTE, "toolkit.production", "toolkit.documents"),
    "verbes": (
        *PAR_LA_ROUTE,
        "toolkit.production",
        "toolkit.documents",
        "toolkit.chaine",
        "toolkit.verbes",
    ),
    "commandes": (
        "toolkit.noyau",
        "toolkit.production",
        "toolkit.chaine",
        "toolkit.verbes",
        "toolkit.commandes",
    ),
    "lieux": (),
}

# Étage → paquets tiers. Absent : tous ceux que pyproject.toml déclare.
TIERS = {
    "noyau": (),
    "juridictions": (),
    "production": (),
    "compagnons": (),
    "documents": (),
    "chaine": (),
    "verbes": (),
    "commandes": ("click",),
    "lieux": (),
}
TIERS_DU_DOSSIER = ("pydantic", "pydantic_core")

# Ce qui touche au disque, à l'horloge, au réseau ou au hasard n'entre pas dans un calcul.
MONDE = {
    "io", "locale", "os", "pathlib", "random", "shutil", "socket", "subprocess", "tempfile", "time",
}  # fmt: skip

TAILLE_MAXIMALE = 250
MEDIANE_MAXIMALE = 200


def _etage(module: Path) -> str:
    return module.relative_to(TOOLKIT).parts[0].removesuffix(".py")


def _nom(module: Path) -> str:
    return str(module.relative_to(RACINE))


def _est_permis(nom: str, permis: tuple[str, ...]) -> bool:
    return any(nom == p or nom.startswith(f"{p}.") for p in permis)


CONCERNES = [m for m in modules() if _etage(m) in PERMIS]
DU_CALCUL = [m for m in modules() if _etage(m) in ("noyau", "juridictions")]


@pytest.mark.parametrize("module", CONCERNES, ids=_nom)
def test_un_module_n_importe_que_ce_que_son_etage_permet(module: Path) -> None:
    etage = _etage(module)
    tiers = TIERS.get(etage)
    if etage == "noyau" and "dossier" in module.parts:
        tiers = TIERS_DU_DOSSIER
    for nom in imports(module):
        racine = nom.partition(".")[0]
        if racine in sys.stdlib_module_names:
            continue
        if racine == "toolkit":
            assert _est_permis(nom, PERMIS[etage]), f"{etage} n'importe pas {nom}"
        else:
            assert tiers is None or racine in tiers, f"{etage} n'importe pas {nom}"


def test_tout_module_de_la_boite_a_outils_a_un_etage() -> None:
    connus = {*PERMIS, "__init__"}
    assert {_etage(m) for m in modules()} <= connus


@pytest.mark.parametrize("module", DU_CALCUL, ids=_nom)
def test_un_calcul_ignore_le_monde(module: Path) -> None:
    assert not MONDE & {nom.partition(".")[0] for nom in imports(module)}


@pytest.mark.parametrize("module", [m for m in modules() if _etage(m) in ETAGES], ids=_nom)
def test_la_date_du_jour_n_est_jamais_demandee(module: Path) -> None:
    demandes = [
        noeud.lineno
        for noeud in ast.walk(arbre(module))
        if isinstance(noeud, ast.Attribute) and noeud.attr in ("now", "today", "utcnow")
    ]
    assert not demandes, f"{_nom(module)} demande la date du jour, lignes {demandes}"


@pytest.mark.parametrize("module", DU_CALCUL, ids=_nom)
def test_un_calcul_n_a_pas_de_nombre_flottant(module: Path) -> None:
    flottants = [
        noeud.lineno
        for noeud in ast.walk(arbre(module))
        if (isinstance(noeud, ast.Constant) and isinstance(noeud.value, float))
        or (isinstance(noeud, ast.Call) and ast.unparse(noeud.func) == "float")
    ]
    assert not flottants, f"{_nom(module)} a des flottants, lignes {flottants}"


def test_les_modules_restent_courts() -> None:
    tailles = {_nom(m): len(m.read_text(encoding="utf-8").splitlines()) for m in modules()}
    trop_longs = {nom: taille for nom, taille in tailles.items() if taille > TAILLE_MAXIMALE}
    assert not trop_longs, f"au plus {TAILLE_MAXIMALE} lignes"
    ecrits = [taille for taille in tailles.values() if taille]
    assert median(ecrits) <= MEDIANE_MAXIMALE, f"médiane : {median(ecrits)} lignes"


def test_la_porte_des_sources_n_importe_que_les_commandes() -> None:
    assert imports(RACINE / "cli.py") == {"toolkit.commandes"}
