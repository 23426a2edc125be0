"""Le jour d'exigibilité d'une créance française : écrit, convenu, ou celui de la loi."""

from __future__ import annotations

import datetime as dt

from toolkit.noyau.dossier import Creance
from toolkit.noyau.droit import DroitAbsent
from toolkit.noyau.echeance import echeance_convenue
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import ajouter_jours


def echeance(creance: Creance, situation: Situation) -> dt.date | None:
    """L'échéance écrite, sinon le terme du contrat, sinon trente jours (C. com. L441-10 I) entre professionnels."""
    convenue = echeance_convenue(creance, situation)
    if convenue or not situation.est_entre_professionnels(creance):
        return convenue
    depart = creance.livraison.date if creance.livraison else creance.date
    if depart is None:
        return None
    try:
        jours = int(situation.droit.valeur("delai_paiement_par_defaut_b2b", depart))
    except DroitAbsent:
        return None
    return ajouter_jours(depart, jours)
