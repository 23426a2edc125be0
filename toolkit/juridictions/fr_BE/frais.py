"""Les frais en Belgique : indemnisation raisonnable entre entreprises, presque rien d'un
consommateur.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from toolkit.juridictions.fr_BE import livre_xix, rappels
from toolkit.juridictions.fr_BE.titres import executoire_le
from toolkit.juridictions.fr_BE.transactions import est_transaction_commerciale
from toolkit.noyau.decompte.valeurs import Ligne, Reduction
from toolkit.noyau.dossier import Creance, Frais
from toolkit.noyau.frais import Sort, ecarter, plafonner, retenir, trier_les_frais
from toolkit.noyau.situation import Situation

LOI_2002 = "L. 2 août 2002 art. 6 ; CJUE 13 sept. 2018, C-287/17"
EXECUTION = "CJ 1024"


def frais(
    situation: Situation, forfaits: Mapping[str, Decimal]
) -> tuple[list[Ligne], list[Reduction]]:
    """Entre entreprises, ce qui dépasse le forfait, sur justification (L. 2 août 2002 art. 6) ;
    d'un consommateur, les seuls rappels au-delà des rappels gratuits (CDE XIX.2 § 2) ; après
    titre, les frais d'exécution justifiés.
    """
    return trier_les_frais(situation, _sort, forfaits)


def _sort(frais: Frais, creance: Creance | None, situation: Situation) -> Sort:
    if _suit_un_titre(frais, situation):
        if not frais.piece:
            return ecarter("aucune pièce ne justifie ces frais d'exécution", EXECUTION)
        return retenir(EXECUTION)
    visees = [creance] if creance else situation.dossier.creances
    if any(livre_xix.s_applique(c, situation) for c in visees):
        maximum = rappels.frais_de_rappel(frais, creance, situation)
        if maximum is None:
            return ecarter(
                "l'article XIX.4 couvre tous les frais du recouvrement amiable",
                "CDE XIX.4, XIX.13",
            )
        return plafonner(
            maximum, "rappel gratuit, ou au-delà du maximum du rappel", "CDE XIX.2 § 2"
        )
    if not all(est_transaction_commerciale(c, situation) for c in visees):
        return ecarter("aucun texte ne met ces frais à la charge du débiteur", "CC 5.240")
    if not frais.piece:
        return ecarter("aucune pièce ne justifie ces frais", LOI_2002)
    return retenir(LOI_2002, au_dela_du_forfait=True)


def _suit_un_titre(frais: Frais, situation: Situation) -> bool:
    dates = (executoire_le(t, situation) for t in situation.dossier.titres)
    return frais.date is not None and any(jour and jour <= frais.date for jour in dates)
