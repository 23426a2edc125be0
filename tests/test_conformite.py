"""Ce qui est déclaré existe partout : répertoires, paquets, schémas, conditions, textes,
contextes.
"""

from __future__ import annotations

import datetime as dt

import pytest

from tests.depot import RACINE
from toolkit import calculer, chaine, juridictions, lire

LIVREES = ("fr_BE", "fr_FR")
MODELES = RACINE / "modeles"
PAQUETS = RACINE / "toolkit" / "juridictions"


def test_un_repertoire_de_modeles_un_paquet_de_regles() -> None:
    modeles = {d.name for d in MODELES.iterdir() if (d / "juridiction.yaml").is_file()}
    paquets = {d.name for d in PAQUETS.iterdir() if (d / "__init__.py").is_file()}
    assert modeles == paquets == set(LIVREES) <= set(juridictions.codes())


def test_les_deux_paquets_se_lisent_en_regard() -> None:
    communs = {"__init__", "complements", "conditions", "echeance", "regime", "taux"}
    for code in LIVREES:
        assert communs <= {f.stem for f in (PAQUETS / code).iterdir()}


@pytest.mark.parametrize("code", LIVREES)
def test_tout_acte_redige_a_son_texte_et_ses_mentions(code: str) -> None:
    legislation = chaine.legislation(code)
    for fiche in legislation.fiches.values():
        texte = MODELES / code / "actes" / fiche.nom / "acte.html"
        assert fiche.est_redige == texte.is_file()
        assert set(fiche.mentions) <= set(legislation.mentions)


@pytest.mark.parametrize("code", LIVREES)
def test_toute_mention_sert_a_un_acte(code: str) -> None:
    legislation = chaine.legislation(code)
    employees = {m for fiche in legislation.fiches.values() for m in fiche.mentions}
    assert set(legislation.mentions) == employees


@pytest.mark.parametrize("nom", ["fr_FR_b2b", "fr_FR_incomplet", "fr_BE_b2b", "fr_BE_b2c"])
def test_le_droit_de_l_acte_se_calcule_chaque_trimestre(nom: str) -> None:
    """Débusque lacunes et pannes ; ne dit rien de la justesse, que les cas vérifient."""
    lu = lire(RACINE / "exemples" / nom / "dossier.yaml")
    for annee in range(2002, 2032):
        for mois in (2, 5, 8, 11):
            plan = calculer(lu.dossier, dt.date(annee, mois, 15), ["mise_en_demeure"])
            assert plan.documents
