"""Ce qu'un acte belge peut réclamer : le recouvrement de dettes non contestées plafonne les
accessoires.
"""

from __future__ import annotations

from toolkit.noyau.argent import ZERO, au_cent
from toolkit.noyau.decompte.limites import limiter as retrancher
from toolkit.noyau.decompte.valeurs import Decompte, Poste
from toolkit.noyau.situation import Situation

ACTE = "recouvrement_non_conteste"
MOTIF = "intérêts et clause ensemble, au plus une part du principal"


def limiter(decompte: Decompte, acte: str, situation: Situation) -> Decompte:
    """Ramène intérêts et clause indemnitaire au plafond de l'article 1394/20, l'indemnité d'abord.

    Les intérêts de la loi du 2 août 2002 y sont compris, par prudence ; le
    forfait, qui indemnise des frais de recouvrement, non.
    """
    part = situation.droit.cherche("plafond_accessoires_recouvrement_non_conteste", situation.au)
    if acte != ACTE or part is None:
        return decompte
    plafond = au_cent(max(decompte.reste[Poste.PRINCIPAL], ZERO) * part / 100)
    interets = min(decompte.reste[Poste.INTERETS], plafond)
    maximum = {
        Poste.CLAUSE_PENALE: max(plafond - interets, ZERO),
        Poste.INTERETS: interets,
    }
    return retrancher(decompte, maximum, MOTIF, "CJ 1394/20")
