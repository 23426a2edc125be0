"""Les familles d'intérêts que les lettres belges distinguent, et ce qui court déjà."""

from __future__ import annotations

from toolkit.noyau.contexte.courus import a_courir, courus
from toolkit.noyau.situation import Situation

FAMILLES = {
    "loi-2002": "loi_2002",
    "interet-convenu-loi-2002": "loi_2002",
    "interet-convenu": "convenu",
    "interet-legal-civil": "legal",
    "livre-xix-sans-clause": "legal",
    "livre-xix": "livre_xix",
}
LEGAUX = frozenset({"interet-legal-civil", "livre-xix-sans-clause"})


def interet_legal(s: Situation) -> tuple[list[str], list[str]]:
    """Les créances dont l'intérêt légal court, et celles dont la lettre le fera courir."""
    legal = courus(s.decompte, FAMILLES)["legal"]
    courent = list(legal["creances"]) if legal else []
    if "interets" in s.dossier.demandes.renonciations:
        return courent, []
    return courent, a_courir(s.decompte, LEGAUX)
