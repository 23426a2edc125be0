"""Le document du cabinet remplace le nôtre : il est ouvert, relu, et refusé s'il lui manque."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from pathlib import Path

import pytest

from tests.commandes.appels import invoquer
from tests.depot import RACINE
from toolkit import calculer, generer, lire, rediger

AU = dt.date(2026, 11, 21)
ACTE = "mise_en_demeure"


@pytest.fixture
def affaire(tmp_path: Path) -> Path:
    shutil.copytree(RACINE / "exemples" / "fr_FR_b2b", tmp_path / "affaire")
    return tmp_path / "affaire" / "dossier.yaml"


def _fournir(affaire: Path, nom: str, octets: bytes) -> None:
    (affaire.parent / nom).write_bytes(octets)
    texte = affaire.read_text(encoding="utf-8")
    affaire.write_text(f"{texte}\nactes:\n  {ACTE}:\n    fichier: {nom}\n", encoding="utf-8")


def _la_notre(affaire: Path, au: dt.date = AU) -> bytes:
    plan = calculer(lire(affaire).dossier, au, [ACTE])
    return rediger(plan, [ACTE], {"pdf"})[ACTE].pdf


def test_un_document_complet_est_repris_tel_quel(affaire: Path, tmp_path: Path) -> None:
    octets = _la_notre(affaire)
    _fournir(affaire, "lettre.pdf", octets)
    rendue = generer(affaire, AU, actes=[ACTE], sortie=tmp_path / "sortie")
    ecrit = next(e for e in rendue.ecrits if e.document.acte == ACTE)
    assert (ecrit.repertoire / ecrit.fichiers["pdf"]).read_bytes() == octets
    assert not [p for p in rendue.problemes if p.est_bloquant]


def test_une_mention_qui_y_manque_est_nommee_avec_sa_ligne(affaire: Path) -> None:
    ancienne = _la_notre(affaire, dt.date(2026, 9, 1))
    _fournir(affaire, "lettre.pdf", ancienne)
    rendu = invoquer("valider", affaire, "--pour", ACTE, "--au", AU.isoformat(), "--json")
    assert rendu.exit_code == 1
    manques = [
        p
        for p in json.loads(rendu.stdout)["problemes"]
        if p["gravite"] == "bloquant" and p["chemin"] == f"actes.{ACTE}.fichier"
    ]
    assert manques
    assert all(p["ligne"] for p in manques)


def test_un_document_sans_texte_est_refuse(affaire: Path) -> None:
    _fournir(affaire, "lettre.png", b"\x89PNG\r\n\x1a\n" + b"0" * 64)
    rendu = invoquer("valider", affaire, "--pour", ACTE, "--au", AU.isoformat(), "--json")
    assert "acte-fourni-illisible" in {p["code"] for p in json.loads(rendu.stdout)["problemes"]}
