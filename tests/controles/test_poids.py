"""Une faute du dossier pèse sur les actes qu'elle touche, et sur eux seuls."""

from __future__ import annotations

from typing import Any

from tests.controles.essai import AU, creance, dossier
from toolkit import chaine


def _bloquants(ecrit: dict[str, Any], acte: str) -> set[str]:
    plan = chaine.calculer(chaine.lire(ecrit).dossier, AU, [acte])
    return {p.code for p in plan.documents[0].problemes if p.est_bloquant}


def test_une_somme_fausse_bloque_l_acte_qui_la_reclame() -> None:
    ecrit = dossier(paiements=[{"date": "2026-06-15"}])
    assert "paiement-incomplet" in _bloquants(ecrit, "mise_en_demeure")


def test_une_audience_impossible_ne_bloque_pas_la_mise_en_demeure() -> None:
    ecrit = dossier(procedures={"assignation": {"audience": {"date": "2027-01-24"}}})
    assert "audience-jour-chome" not in _bloquants(ecrit, "mise_en_demeure")
    plan = chaine.calculer(chaine.lire(ecrit).dossier, AU)
    assert [p.code for p in plan.problemes if p.est_bloquant] == ["audience-jour-chome"]


def test_une_piece_mal_nommee_n_arrete_pas_un_courrier() -> None:
    ecrit = dossier(creances=[creance(pieces=["facture-31"])])
    assert "piece-inconnue" not in _bloquants(ecrit, "mise_en_demeure")
