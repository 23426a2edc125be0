"""Ce qu'un acte belge peut réclamer : le premier rappel, rien que le principal ; le recouvrement de
dettes non contestées, des accessoires plafonnés.
"""

from __future__ import annotations

from toolkit.noyau.argent import ZERO, au_cent
from toolkit.noyau.decompte.limites import limiter as retrancher
from toolkit.noyau.decompte.valeurs import Decompte, Poste
from toolkit.noyau.situation import Situation

PREMIER_RAPPEL = "premier_rappel"
GRATUIT = "le premier rappel ne réclame que le principal"

ACTE = "recouvrement_non_conteste"
MOTIF = "intérêts et clause ensemble, au plus une part du principal"


def limiter(decompte: Decompte, acte: str, situation: Situation) -> Decompte:
    """Ôte tout accessoire du premier rappel ; ramène ceux du recouvrement de dettes non contestées
    au plafond de l'article 1394/20, l'indemnité d'abord.

    Les intérêts de la loi du 2 août 2002 sont compris dans ce plafond, par
    prudence ; le forfait, qui indemnise des frais de recouvrement, non.
    """
    if acte == PREMIER_RAPPEL:
        rien = {poste: ZERO for poste in Poste if poste is not Poste.PRINCIPAL}
        return retrancher(decompte, rien, GRATUIT, "CDE XIX.2 § 2")
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
