"""Chaque taux publié nomme le texte qui le fixe ; à défaut, sa source dit ce qui n'a pas été lu."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.droit.commun import JURIDICTIONS, droit
from toolkit.noyau.droit import Version

# Les séries de taux que le décompte lit, et le début de ce qui les fixe.
PUBLIES = {
    "taux_interet_legal_particulier": ("décret", "arrêté"),
    "taux_interet_legal_autre": ("décret", "arrêté"),
    "taux_refi_bce": ("décision de la BCE",),
    "taux_interet_legal_civil": ("avis au Moniteur belge", "L. 5 mai 1865 art. 2, arrêté royal"),
    "taux_retard_transactions_commerciales": ("avis au Moniteur belge",),
}
VERSIONS = [
    pytest.param(code, version, id=f"{code}-{version.depuis}")
    for juridiction in JURIDICTIONS
    for code, serie in droit(juridiction).series.items()
    if code in PUBLIES
    for version in serie.versions
]
# Belgique : l'avis n'a pas été trouvé, ou sa date n'est pas établie.
SANS_AVIS = {
    "taux_interet_legal_civil": {2007, 2008, 2009, 2012, 2013, 2014, 2025, 2026},
    "taux_retard_transactions_commerciales": {2005, 2006, 2007, 2021, 2022, 2024, 2025, 2026},
}


@pytest.mark.parametrize(("code", "version"), VERSIONS)
def test_un_taux_nomme_son_texte(code: str, version: Version) -> None:
    if not version.reference.startswith(PUBLIES[code]):
        assert version.depuis.year in SANS_AVIS[code]
        assert version.reference.startswith("L. ")


def test_la_france_nomme_chaque_arrete_et_chaque_decision() -> None:
    for code in ("taux_interet_legal_particulier", "taux_interet_legal_autre", "taux_refi_bce"):
        for version in droit("fr_FR").series[code].versions:
            assert version.reference.startswith(PUBLIES[code])
    pairs = zip(
        droit("fr_FR").series["taux_interet_legal_particulier"].versions,
        droit("fr_FR").series["taux_interet_legal_autre"].versions,
        strict=True,
    )
    for un, autre in pairs:  # un seul texte fixe les deux colonnes
        assert (un.depuis, un.reference) == (autre.depuis, autre.reference)


def test_un_arrete_precede_le_semestre_qu_il_fixe() -> None:
    for version in droit("fr_FR").series["taux_interet_legal_autre"].versions:
        if version.depuis >= dt.date(2015, 1, 1):
            semestre = version.depuis.year - (version.depuis.month == 1)
            assert f" {semestre}" in version.reference


def test_le_taux_directeur_belge_est_celui_de_la_table_francaise() -> None:
    refi = droit("fr_FR").series["taux_refi_bce"]
    for version in droit("fr_BE").series["taux_directeur_bce"].versions:
        if version.depuis >= dt.date(2009, 1, 1):  # appels d'offres à taux fixe
            attendue = refi.au(version.depuis)
            assert (version.valeur, version.reference) == (attendue.valeur, attendue.reference)
