"""Le jour d'exigibilité d'une créance belge : écrit, convenu, ou celui de la loi."""

from __future__ import annotations

import datetime as dt

from toolkit.noyau.dossier import Creance
from toolkit.noyau.droit import DroitAbsent
from toolkit.noyau.echeance import echeance_convenue
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import ajouter_jours


def echeance(creance: Creance, situation: Situation) -> dt.date | None:
    """L'échéance écrite, sinon le terme du contrat, sinon trente jours de la réception de la facture (L. 2 août 2002 art. 4)."""
    convenue = echeance_convenue(creance, situation)
    if convenue or not situation.est_entre_professionnels(creance):
        return convenue
    recue = creance.recue_le or (creance.livraison.date if creance.livraison else None)
    if recue is None:
        return None
    try:
        return ajouter_jours(
            recue, int(situation.droit.valeur("delai_paiement_par_defaut_b2b", recue))
        )
    except DroitAbsent:
        return None
