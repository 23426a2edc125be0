"""La mise en demeure française : elle prend effet quand elle est présentée, l'échéance passée."""

from __future__ import annotations

import datetime as dt

from toolkit.noyau.decompte.regime import Terme
from toolkit.noyau.demeure import interpellations, remise
from toolkit.noyau.dossier import Evenement
from toolkit.noyau.situation import Situation


def prise_d_effet(interpellation: Evenement, terme: Terme) -> dt.date | None:
    """Le jour de la première présentation, si elle suit l'échéance (CC 1344).

    Le texte ne tranche pas entre envoi, présentation et réception ; la
    présentation est le choix prudent. None sans présentation connue.
    """
    jour = remise(interpellation)
    return jour if jour and jour >= terme.exigible_le else None


def depart_de_la_demeure(terme: Terme, situation: Situation) -> dt.date | None:
    """Le jour où le débiteur de ce terme est en demeure ; None sans interpellation prouvée."""
    for interpellation in interpellations(terme.creance, situation):
        jour = prise_d_effet(interpellation, terme)
        if jour and jour <= situation.au:
            return jour
    return None
