"""La fiche de contrôle : chaque point de l'acte, ce qui l'empêche d'abord, et la somme refaite."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.depot import RACINE
from toolkit import calculer, lire, rediger
from toolkit.preuve.texte import lire as relire

AU = dt.date(2026, 11, 21)


def _fiche(exemple: str):
    lu = lire(RACINE / "exemples" / exemple / "dossier.yaml")
    plan = calculer(lu.dossier, AU, ["fiche_de_controle"]).peser(lu.problemes)
    (document,) = rediger(plan, ["fiche_de_controle"])
    return document


def _section(exemple: str, acte: str):
    return next(a for a in _fiche(exemple).prevu.contexte["actes_controles"] if a["nom"] == acte)


def test_un_dossier_pret_le_dit_et_nomme_les_pieces_qui_le_montrent() -> None:
    section = _section("fr_FR_b2b", "requete_injonction_de_payer")
    assert section["est_pret"]
    assert not [p for p in section["a_lever"] if p["reponse"] == "Empêche"]
    assert any(p["pieces"] for p in section["verifies"])
    assert all(p["intitule"] and p["reference"] for p in section["verifies"])


def test_ce_qui_empeche_vient_avec_son_article_et_son_remede() -> None:
    section = _section("fr_FR_incomplet", "assignation")
    assert not section["est_pret"]
    empeche = [p for p in section["a_lever"] if p["reponse"] == "Empêche"]
    assert len(empeche) == section["empechements"]
    assert {"CPC 750-1"} <= {p["reference"] for p in empeche}
    assert any("SIREN" in p["intitule"] for p in empeche)
    assert all(p["remede"] and "`" not in p["remede"] for p in empeche)


@pytest.mark.parametrize("exemple", ["fr_FR_b2b", "fr_FR_incomplet", "fr_BE_b2b", "fr_BE_b2c"])
def test_la_somme_demandee_se_refait(exemple: str) -> None:
    fiche = _fiche(exemple)
    s = fiche.prevu.contexte["somme_demandee"]
    assert s["factures"] - s["avoirs"] + s["accessoires"] - s["paiements"] == s["total"]
    assert not [p for p in fiche.problemes if p.est_bloquant]
    for format, octets in fiche.octets.items():
        passages = relire(octets, format).passages
        lignes = [" ".join(x.texte for x in p.lignes) for p in passages]
        assert any("Document interne" in ligne for ligne in lignes)
