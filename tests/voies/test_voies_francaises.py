"""Les voies et les actes judiciaires français, situation par situation."""

from __future__ import annotations

import pytest

from tests.voies.situations import Affaire, affaires, voies
from tests.voies.verdicts import NON, OUI, ecarts_de_l_acte, ecarts_de_la_voie
from toolkit import chaine
from toolkit.juridictions.fr_FR.voies import TRAMES

AFFAIRES = affaires("fr_FR")
# Des règles du dossier les disent déjà, à la gravité qu'elles ont pour l'acte.
DES_REGLES = {"garde-forclusion", "garde-prescription-b2c", "garde-prescription-b2b"}


def _nommer(affaire: Affaire) -> str:
    return f"{affaire.fichier} : {affaire.nom}"


@pytest.mark.parametrize("affaire", [a for a in AFFAIRES if a.voies], ids=_nommer)
def test_les_voies_d_une_situation(affaire: Affaire) -> None:
    trouvees = voies(affaire.plan("decompte"))
    ecarts = {
        nom: list(e)
        for nom, attendu in affaire.voies.items()
        if (e := [*ecarts_de_la_voie(attendu, trouvees[nom])])
    }
    assert not ecarts


@pytest.mark.parametrize("affaire", [a for a in AFFAIRES if a.actes], ids=_nommer)
def test_les_actes_d_une_situation(affaire: Affaire) -> None:
    plan = affaire.plan(*affaire.actes)
    assert not [e for nom, a in affaire.actes.items() for e in ecarts_de_l_acte(nom, a, plan)]


def test_les_situations_couvrent_chaque_voie_ouverte_et_fermee() -> None:
    vues = {(nom, v["ouverte"]) for a in AFFAIRES for nom, v in a.voies.items() if "ouverte" in v}
    attendues = {(t.id, etat) for t in TRAMES for etat in (OUI, NON)}
    assert attendues - vues == {("creance_commerciale_l126", OUI)}
    assert len(AFFAIRES) >= 50


def test_une_voie_ouverte_est_fondee_et_une_voie_fermee_dit_pourquoi() -> None:
    for affaire in AFFAIRES:
        for voie in affaire.plan("decompte").voies:
            assert voie.reference
            assert voie.est_ouverte or voie.contre[0].raison


def test_ce_qui_ferme_une_voie_bloque_son_premier_acte() -> None:
    fiches = chaine.legislation("fr_FR").fiches
    for trame in TRAMES:
        fiche = fiches.get(trame.actes[0]) if trame.actes else None
        if fiche:
            controles = {*fiche.conditions, *fiche.pieces_bloquantes, *DES_REGLES}
            assert set(trame.ferment) <= controles, trame.id


def test_chaque_bloquant_dit_comment_le_lever() -> None:
    for affaire in (a for a in AFFAIRES if a.actes):
        for document in affaire.plan(*affaire.actes).documents:
            assert all(p.remede for p in document.problemes if p.est_bloquant), affaire.nom


def test_ce_qui_bloque_le_premier_acte_se_dit_dans_la_voie() -> None:
    # Déjà demandé, déjà permis : la voie continue par un autre de ses actes.
    deja = {"sans-ordonnance-a-signifier", "autorisation-utile"}
    fiches = chaine.legislation("fr_FR").fiches
    for trame in TRAMES:
        fiche = fiches.get(trame.actes[0]) if trame.actes else None
        if fiche:
            dits = {*trame.ferment, *trame.manquent, *trame.affaiblissent, *deja}
            assert {*fiche.conditions, *fiche.pieces_bloquantes} <= dits, trame.id
