"""Ce qu'une lettre française réclame : le principal d'abord, et jamais les frais d'un tiers."""

from __future__ import annotations

from toolkit.juridictions.fr_FR.tiers import emane_d_un_tiers
from toolkit.noyau.argent import ZERO
from toolkit.noyau.decompte.limites import limiter as retrancher
from toolkit.noyau.decompte.valeurs import Decompte, Poste
from toolkit.noyau.situation import Situation

PREMIERE = "relance_1"
LETTRES = (PREMIERE, "relance_2", "mise_en_demeure", "fiche_appel", "fiche_visite")

ACCESSOIRES = (Poste.INTERETS, Poste.INDEMNITES, Poste.CLAUSE_PENALE, Poste.FRAIS)
DE_LA_PREMIERE = "la première relance ne réclame que le principal"
DU_TIERS = "la lettre d'un tiers ne réclame pas les frais restant au créancier"
DE_L_OFFICIER = "à l'amiable, aucune somme autre que la créance n'est imputée au débiteur"


def limiter(decompte: Decompte, acte: str, situation: Situation) -> Decompte:
    """La première relance réclame le principal seul ; la lettre d'un tiers (R124-4 3°) ou d'un
    commissaire de justice (arrêté du 27 févr. 2024 art. 30), tout sauf les frais.

    La lettre d'un tiers distingue principal, intérêts et accessoires : la
    sienne les réclame dès la première.
    """
    if acte not in LETTRES or decompte.titres:
        return decompte
    if emane_d_un_tiers(situation):
        return retrancher(decompte, {Poste.FRAIS: ZERO}, DU_TIERS, "CPCE L111-8, R124-4 3°")
    if acte == PREMIERE:
        return retrancher(decompte, dict.fromkeys(ACCESSOIRES, ZERO), DE_LA_PREMIERE, "usage")
    if situation.emetteur == "commissaire_de_justice":
        article = "arrêté du 27 févr. 2024 art. 30 al. 4"
        return retrancher(decompte, {Poste.FRAIS: ZERO}, DE_L_OFFICIER, article)
    return decompte
