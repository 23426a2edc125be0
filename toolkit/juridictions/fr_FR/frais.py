"""Les frais en France : rien sans titre exécutoire, sauf le complément justifié entre
professionnels.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from toolkit.juridictions.fr_FR.titres import executoire_le
from toolkit.juridictions.fr_FR.transactions import est_entre_professionnels
from toolkit.noyau.decompte.valeurs import Ligne, Reduction
from toolkit.noyau.dossier import Creance, Frais
from toolkit.noyau.frais import Sort, ecarter, retenir, trier_les_frais
from toolkit.noyau.situation import Situation

EXECUTION = "CPCE L111-8"
COMPLEMENT = "C. com. L441-10 II"


def frais(
    situation: Situation, forfaits: Mapping[str, Decimal]
) -> tuple[list[Ligne], list[Reduction]]:
    """Avant titre : le seul complément justifié au-delà du forfait, entre professionnels (L441-10
    II). Après : les frais d'exécution justifiés (L111-8).
    """
    return trier_les_frais(situation, sort_des_frais, forfaits)


def sort_des_frais(frais: Frais, creance: Creance | None, situation: Situation) -> Sort:
    """Ce que le droit fait d'un frais réclamé : retenu, plafonné ou écarté."""
    if _suit_un_titre(frais, situation):
        if not frais.piece:
            return ecarter("aucune pièce ne justifie ces frais d'exécution", EXECUTION)
        return retenir(EXECUTION)
    visees = [creance] if creance else situation.dossier.creances
    if not all(est_entre_professionnels(c, situation) for c in visees):
        return ecarter("frais engagés sans titre exécutoire, à la charge du créancier", EXECUTION)
    if not frais.piece:
        return ecarter("aucune pièce ne justifie ce complément", COMPLEMENT)
    return retenir(COMPLEMENT, au_dela_du_forfait=True)


def _suit_un_titre(frais: Frais, situation: Situation) -> bool:
    dates = (executoire_le(t, situation) for t in situation.dossier.titres)
    return frais.date is not None and any(jour and jour <= frais.date for jour in dates)
