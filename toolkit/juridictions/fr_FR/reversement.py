"""Quand le tiers reverse ce qu'il a reçu : ce qui est convenu, à défaut ce que dit la loi."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from toolkit.noyau.delais.explication import duree_en_clair
from toolkit.noyau.mandat import agent_a_mandater
from toolkit.noyau.situation import Situation

DELAI = "tiers-reversement-1-mois"


def reversement(s: Situation) -> Mapping[str, Any]:
    """`reversement` : « 15 jours au plus après chaque encaissement » (CPCE R124-6)."""
    agent = agent_a_mandater(s.dossier)
    convenu = agent.mandat.reversement_jours if agent and agent.mandat else None
    regle = s.droit.delai(DELAI, s.au)
    duree = (
        duree_en_clair(regle.duree, regle.unite)
        if convenu is None
        else duree_en_clair(convenu, "jour")
    )
    return {"reversement": f"{duree} au plus après chaque encaissement"}
