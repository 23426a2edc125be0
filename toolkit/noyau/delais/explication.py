"""Pourquoi cette date : le départ, la durée, les reports, pas à pas."""

from __future__ import annotations

import datetime as dt

from toolkit.noyau.delais.valeurs import A_REBOURS, ATTENDRE, Depart, Terme
from toolkit.noyau.droit import RegleDeDelai
from toolkit.noyau.ecriture import INSECABLE, date_longue
from toolkit.noyau.temps import UN_JOUR

_UNITES = {
    "heure": ("heure", "heures"),
    "jour": ("jour", "jours"),
    "jour_ouvrable": ("jour ouvrable", "jours ouvrables"),
    "semaine": ("semaine", "semaines"),
    "mois": ("mois", "mois"),
    "an": ("an", "ans"),
}


def duree_en_clair(nombre: int, unite: str) -> str:
    """« 3 mois », « 1 jour ouvrable »."""
    singulier, pluriel = _UNITES[unite]
    return f"{nombre}{INSECABLE}{pluriel if nombre > 1 else singulier}"


def expliquer(
    regle: RegleDeDelai, depart: Depart, terme: Terme, accompli: dt.date | None
) -> tuple[str, ...]:
    """Le calcul d'un délai, pas à pas, que l'on peut refaire à la main."""
    parties = [f"{_compte(regle, depart)} : {date_longue(terme.brute)}"]
    if depart.impose:
        parties = [f"terme fixé au {date_longue(terme.brute)}"]
    parties += terme.notes
    if regle.sens == ATTENDRE:
        parties.append(f"possible dès le {date_longue(terme.echeance)}")
    if terme.conseillee and terme.conseillee != terme.echeance:
        parties.append(f"par prudence : {date_longue(terme.conseillee)}")
    parties += depart.notes
    if accompli:
        parties.append(f"fait le {date_longue(accompli)}")
    return tuple(parties)


def _compte(regle: RegleDeDelai, depart: Depart) -> str:
    nombre = depart.duree if regle.duree is None else regle.duree
    duree = duree_en_clair(nombre, regle.unite)
    if regle.sens == A_REBOURS:
        return f"{duree} avant le {date_longue(depart.date)}"
    if depart.compte_de and depart.compte_de != depart.date:
        premier = depart.compte_de + UN_JOUR
        return f"{duree}, le premier étant le {date_longue(premier)}"
    return f"{duree} après le {date_longue(depart.date)}"
