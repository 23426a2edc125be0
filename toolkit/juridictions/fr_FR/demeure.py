"""La mise en demeure française : elle prend effet quand elle est présentée, l'échéance passée."""

from __future__ import annotations

import datetime as dt

from toolkit.juridictions.fr_FR.tiers import a_pouvoir_de_mettre_en_demeure
from toolkit.noyau.clause import Prise
from toolkit.noyau.decompte.regime import Terme
from toolkit.noyau.demeure import interpellations, remise
from toolkit.noyau.dossier import Evenement
from toolkit.noyau.situation import Situation


def prise_d_effet(situation: Situation) -> Prise:
    """Le jour où une interpellation du dossier prend effet : sa première présentation, si elle
    suit l'échéance (CC 1344).

    Le texte ne tranche pas entre envoi, présentation et réception ; la
    présentation est le choix prudent. None sans présentation connue, et pour la
    lettre d'un tiers que son mandat n'autorise pas à mettre en demeure.
    """

    def prise(interpellation: Evenement, terme: Terme) -> dt.date | None:
        if _est_d_un_tiers_sans_pouvoir(interpellation, situation):
            return None
        jour = remise(interpellation)
        return jour if jour and jour >= terme.exigible_le else None

    return prise


def depart_de_la_demeure(terme: Terme, situation: Situation) -> dt.date | None:
    """Le jour où le débiteur de ce terme est en demeure ; None sans interpellation prouvée."""
    prise = prise_d_effet(situation)
    for interpellation in interpellations(terme.creance, situation):
        jour = prise(interpellation, terme)
        if jour and jour <= situation.au:
            return jour
    return None


def _est_d_un_tiers_sans_pouvoir(interpellation: Evenement, situation: Situation) -> bool:
    est_la_sienne = interpellation.auteur == "tiers" and interpellation.type == "mise_en_demeure"
    return est_la_sienne and not a_pouvoir_de_mettre_en_demeure(situation)
