"""Les familles d'intérêts que les lettres françaises distinguent, et ce qui court déjà."""

from __future__ import annotations

from toolkit.noyau.contexte.courus import a_courir, courus
from toolkit.noyau.situation import Situation

FAMILLES = {
    "penalites-l441-10": "penalites",
    "penalites-convenues": "penalites",
    "interets-moratoires-publics": "publics",
    "interet-convenu": "convenu",
    "interet-legal": "legal",
}


def interet_legal(s: Situation) -> tuple[list[str], list[str]]:
    """Les créances dont l'intérêt légal court, et celles dont la lettre le fera courir."""
    legal = courus(s.decompte, FAMILLES)["legal"]
    courent = list(legal["creances"]) if legal else []
    if "interets" in s.dossier.demandes.renonciations:
        return courent, []
    return courent, a_courir(s.decompte, frozenset({"interet-legal"}))
