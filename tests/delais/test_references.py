"""Les dossiers livrés : leurs délais au 21 novembre 2026, et à chaque trimestre de l'horizon."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.delais.affaires import delais, lois, situation
from toolkit.noyau.delais import calculer_delais
from toolkit.noyau.delais.inscription import touche_les_delais
from toolkit.noyau.plan import arreter, controler

AU = "2026-11-21"
JURIDICTIONS = ("fr_BE", "fr_FR")
DOSSIERS = (
    "fr_BE_b2b", "fr_BE_b2b_ordonnance", "fr_BE_b2c",
    "fr_FR_b2b", "fr_FR_b2b_ordonnance", "fr_FR_incomplet",
)  # fmt: skip

ATTENDUS = {
    "fr_FR_b2b": [
        "2026-07-17 mise-en-demeure tenu",
        "2026-12-17 ref-placement-tc a_venir",
        "2027-01-06 atc-delivrance a_venir",
        "2027-01-13 atc-placement a_venir",
        "2030-11-20 ip-prescription-alerte a_venir",
        "2031-02-14 ip-prescription-alerte a_venir",
        "2031-03-20 prescription a_venir",
        "2031-06-15 prescription a_venir",
    ],
    "fr_FR_b2b_ordonnance": [
        "2026-07-17 mise-en-demeure tenu",
        "2026-12-17 ref-placement-tc a_venir",
        "2027-01-06 atc-delivrance a_venir",
        "2027-01-13 atc-placement a_venir",
        "2027-02-16 SC-R511-6 a_venir",
        "2030-11-20 ip-prescription-alerte a_venir",
        "2031-02-14 ip-prescription-alerte a_venir",
        "2031-03-20 prescription a_venir",
        "2031-06-15 prescription a_venir",
    ],
    "fr_BE_b2c": [
        "2026-04-22 premier-rappel tenu",
        "2026-07-03 mise-en-demeure tenu",
        "2026-12-30 citation-delai a_venir",
        "2027-01-13 mise-au-role a_venir",
        "2027-01-22 pieces-demandeur a_venir",
        "2036-05-04 prescription a_venir",
    ],
    "fr_BE_b2b_ordonnance": [
        "2026-06-26 mise-en-demeure tenu",
        "2026-11-17 sa-notification depasse",
        "2026-11-19 sc-notification-ordonnance depasse",
        "2026-11-20 sc-decision tenu",
        "2026-12-30 citation-delai a_venir",
        "2027-01-15 mise-au-role a_venir",
        "2027-01-26 pieces-demandeur a_venir",
        "2029-11-15 sa-renouvellement a_venir",
        "2029-11-16 sa-duree a_venir",
        "2036-04-16 prescription a_venir",
        "2036-05-21 prescription a_venir",
    ],
    "fr_FR_incomplet": [
        "2028-02-18 ip-prescription-alerte a_venir",
        "2028-06-17 prescription a_venir",
    ],
}


@pytest.mark.parametrize("nom", ATTENDUS)
def test_les_delais_d_un_dossier_livre(nom: str) -> None:
    assert [f"{d.echeance} {d.id} {d.etat}" for d in delais(nom, AU)] == ATTENDUS[nom]


@pytest.mark.parametrize("nom", DOSSIERS)
def test_un_dossier_livre_ne_manque_aucun_delai(nom: str) -> None:
    s = situation(nom, AU)
    assert not [p for p in controler(s, lois(s.dossier.juridiction)) if touche_les_delais(p)]


@pytest.mark.parametrize("nom", DOSSIERS)
def test_chaque_trimestre_se_calcule_sans_exception(nom: str) -> None:
    """Débusque lacunes et pannes ; ne dit rien de la justesse, que les cas vérifient."""
    dossier = situation(nom, AU).dossier
    regles = lois(dossier.juridiction)
    for annee in range(2004, 2041):
        for mois in (2, 5, 8, 11):
            s = arreter(dossier, regles, dt.date(annee, mois, 15))
            rendus = calculer_delais(s, regles.juridiction.temps)
            assert rendus == tuple(sorted(rendus, key=lambda d: d.echeance))


@pytest.mark.parametrize("juridiction", JURIDICTIONS)
def test_toute_regle_de_delai_a_son_emploi_ou_sa_raison(juridiction: str) -> None:
    temps = lois(juridiction).juridiction.temps
    ids = {r.id for r in lois(juridiction).droit.delais}
    assert ids == temps.emplois.keys() | temps.alertes.keys() | temps.sans_emploi.keys()
    assert not temps.emplois.keys() & temps.sans_emploi.keys()
    assert all(temps.sans_emploi.values())
    assert {e.apres for e in temps.emplois.values() if e.apres} <= temps.emplois.keys()


@pytest.mark.parametrize("nom", DOSSIERS)
def test_aucun_delai_ne_se_confond_avec_un_autre(nom: str) -> None:
    identites = [d.identite for d in delais(nom, AU)]
    assert len(identites) == len(set(identites))
    s = situation(nom, AU)
    temps = lois(s.dossier.juridiction).juridiction.temps
    assert calculer_delais(s, temps) == calculer_delais(s, temps)
