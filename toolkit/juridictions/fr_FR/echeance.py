"""Le jour d'exigibilité d'une créance française : écrit, convenu, ou celui de la loi."""

from __future__ import annotations

import datetime as dt

from toolkit.juridictions.fr_FR.transactions import (
    est_de_commande_publique,
    est_entre_professionnels,
)
from toolkit.noyau.dossier import Creance
from toolkit.noyau.droit import DroitAbsent
from toolkit.noyau.echeance import echeance_convenue
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import ajouter_jours


def echeance(creance: Creance, situation: Situation) -> dt.date | None:
    """L'échéance écrite, sinon le terme du contrat, sinon trente jours : de la réception ou de
    l'exécution entre professionnels (C. com. L441-10 I), de la facture reçue envers une personne
    publique (CCP R2192-10).
    """
    convenue = echeance_convenue(creance, situation)
    if convenue:
        return convenue
    livree = creance.livraison.date if creance.livraison else None
    if est_entre_professionnels(creance, situation):
        return _apres("delai_paiement_par_defaut_b2b", livree or creance.date, situation)
    if est_de_commande_publique(creance, situation):
        recue = creance.recue_le or creance.date
        depart = max(recue, livree) if recue and livree else recue
        return _apres("delai_paiement_marches_publics", depart, situation)
    return None


def _apres(code: str, depart: dt.date | None, situation: Situation) -> dt.date | None:
    if depart is None:
        return None
    try:
        return ajouter_jours(depart, int(situation.droit.valeur(code, depart)))
    except DroitAbsent:
        return None
