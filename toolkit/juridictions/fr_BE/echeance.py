"""Le jour d'exigibilité d'une créance belge : écrit, convenu, ou celui de la loi."""

from __future__ import annotations

import datetime as dt

from toolkit.juridictions.fr_BE.transactions import (
    est_due_par_un_pouvoir_public,
    est_transaction_commerciale,
)
from toolkit.noyau.dossier import Creance
from toolkit.noyau.droit import DroitAbsent
from toolkit.noyau.echeance import echeance_convenue
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import ajouter_jours


def echeance(creance: Creance, situation: Situation) -> dt.date | None:
    """L'échéance écrite, sinon le terme du contrat, sinon trente jours de la réception de la
    facture
    (L. 2 août 2002 art. 4), ou des biens s'ils la suivent.
    """
    convenue = echeance_convenue(creance, situation)
    if convenue or not est_transaction_commerciale(creance, situation):
        return convenue
    livree = creance.livraison.date if creance.livraison else None
    recues = [j for j in (creance.recue_le, livree) if j]
    if not recues:
        return None
    public = est_due_par_un_pouvoir_public(creance, situation)
    code = "delai_paiement_pouvoir_public" if public else "delai_paiement_par_defaut_b2b"
    depart = max(recues)
    try:
        return ajouter_jours(depart, int(situation.droit.valeur(code, depart)))
    except DroitAbsent:
        return None
