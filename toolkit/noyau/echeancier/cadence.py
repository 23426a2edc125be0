"""Les dates d'un plan : de la première, à intervalle régulier, ou celles que le dossier écrit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from itertools import count

from toolkit.noyau.dossier import Echeancier
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import ajouter_mois, premier_ouvrable

HEBDOMADAIRE = "hebdomadaire"
MOIS = {"mensuelle": 1, "bimestrielle": 2, "trimestrielle": 3, "semestrielle": 6}

Date = tuple[dt.date, dt.date]  # convenue, et telle que due après report


def est_reporte(plan: Echeancier, situation: Situation) -> bool:
    """Vrai si un versement qui tombe un jour chômé est dû le premier jour ouvrable suivant."""
    if plan.report_au_jour_ouvrable is not None:
        return plan.report_au_jour_ouvrable
    return situation.droit.usages["plan_de_paiement"]["report_au_jour_ouvrable"] == "oui"


def dates_du_plan(plan: Echeancier, situation: Situation) -> Iterator[Date]:
    """Les dates du plan, sans fin si elles sont périodiques, aucune si la première manque.

    Chaque date se compte de la première : le 31 janvier donne le 28 février, puis
    le 31 mars. Une date écrite une à une est celle que les parties ont choisie :
    elle ne se reporte pas.
    """
    if plan.echeances:
        return ((e.date, e.date) for e in plan.echeances if e.date)
    if plan.premiere_echeance is None:
        return iter(())
    suivante = pas_de(plan)
    rangs = count() if suivante else range(1)
    convenues = (suivante(rang) if suivante else plan.premiere_echeance for rang in rangs)
    if not est_reporte(plan, situation):
        return ((jour, jour) for jour in convenues)
    ouvrable = situation.droit.est_ouvrable
    return ((jour, premier_ouvrable(jour, ouvrable)) for jour in convenues)


def pas_de(plan: Echeancier) -> Callable[[int], dt.date] | None:
    """Rang (depuis zéro) → date convenue ; None si la périodicité manque ou n'est pas connue."""
    premiere = plan.premiere_echeance
    if plan.periodicite == HEBDOMADAIRE:
        return lambda rang: premiere + dt.timedelta(weeks=rang)
    mois = MOIS.get(plan.periodicite or "")
    return (lambda rang: ajouter_mois(premiere, mois * rang)) if mois else None
