"""L'insolvabilité d'un débiteur, pour qui déclare une créance : son jour, et ce qui la précède."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from toolkit.noyau.dossier import Creance, Debiteur
from toolkit.noyau.situation import Situation

# Les situations où une créance se déclare ou se règle avec les autres.
CONCOURS = (
    "procedure_collective",
    "sauvegarde",
    "redressement_judiciaire",
    "liquidation_judiciaire",
    "faillite",
    "reorganisation_judiciaire",
    "reglement_collectif_de_dettes",
)


def ouverture(debiteur: Debiteur) -> dt.date | None:
    """Le jour du jugement, ou de la décision, qui ouvre le concours ; None s'il n'y en a pas, ou si
    le dossier le tait.
    """
    return debiteur.situation_depuis if debiteur.situation in CONCOURS else None


def a_l_ouverture(situation: Situation) -> Situation:
    """La situation, ramenée au jour où le concours du débiteur visé s'est ouvert."""
    jour = ouverture(situation.cible)
    if jour is None or jour > situation.au:
        return situation
    return replace(situation, au=jour, decompte=None)


def est_posterieure(creance: Creance, ouverture: dt.date) -> bool:
    """Vrai si la créance est née après l'ouverture : elle naît de l'exécution, sinon de sa date."""
    livree = creance.livraison.date if creance.livraison else None
    nee_le = livree or creance.date
    return nee_le is not None and nee_le > ouverture
