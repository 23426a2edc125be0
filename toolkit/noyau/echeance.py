"""L'échéance que les parties ont fixée : sur la créance, ou par le terme du contrat."""

from __future__ import annotations

import datetime as dt

from toolkit.noyau.dossier import Contrat, Creance
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import ajouter_jours, fin_de_mois


def echeance_convenue(creance: Creance, situation: Situation) -> dt.date | None:
    """L'échéance écrite à la créance, sinon date de facture et terme du contrat ; None sans
    l'un ni l'autre.
    """
    return creance.echeance or jour_du_terme(situation.contrat(creance), creance)


def jour_du_terme(contrat: Contrat | None, creance: Creance) -> dt.date | None:
    """Le jour que donne le terme du contrat, compté de la facture ; None sans terme ou sans date.

    « 45 jours fin de mois » : `apres`, les jours puis la fin du mois ; `avant`,
    la fin du mois puis les jours.
    """
    terme = contrat.conventions.terme if contrat else None
    if terme is None or creance.date is None or terme.jours is None:
        return None
    if terme.fin_de_mois == "avant":
        return ajouter_jours(fin_de_mois(creance.date), terme.jours)
    jour = ajouter_jours(creance.date, terme.jours)
    return fin_de_mois(jour) if terme.fin_de_mois == "apres" else jour
