"""Les rappels au consommateur : le premier, ses quatorze jours, et ce que coûtent les suivants."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from toolkit.juridictions.fr_BE.computation import veille_du_premier_jour
from toolkit.noyau.argent import ZERO
from toolkit.noyau.dossier import Creance, Evenement, Frais
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import UN_JOUR, ajouter_jours, premier_ouvrable

RAPPELS = ("premier_rappel", "rappel")


def premier_rappel(
    creance: Creance, situation: Situation, echeance: dt.date | None = None
) -> Evenement | None:
    """Le premier rappel de cette créance ; de cette échéance, s'il doit la suivre.

    Un rappel envoyé avant l'entrée en vigueur du livre XIX n'en est pas un.
    """
    for rappel in situation.evenements("premier_rappel"):
        suit_l_echeance = echeance is None or rappel.date > echeance
        if suit_l_echeance and est_regi(rappel, situation) and situation.vise(rappel, creance):
            return rappel
    return None


def est_regi(envoi: Evenement, situation: Situation) -> bool:
    """Vrai si l'envoi suit l'entrée en vigueur du livre XIX, et de ses délais."""
    return situation.droit.cherche("depart_delai_envoi_postal", envoi.date) is not None


def fin_du_delai(rappel: Evenement, situation: Situation) -> dt.date:
    """Dernier jour du délai de quatorze jours (XIX.2 § 1er), reporté au jour ouvrable.

    Il prend cours le troisième jour ouvrable qui suit un envoi postal, le
    lendemain d'un envoi électronique ; le premier jour est compté.
    """
    veille = veille_du_premier_jour(rappel.date, rappel.canal, situation.droit)
    return fin_apres("premier-rappel", veille + UN_JOUR, situation)


def fin_apres(delai: str, debut: dt.date, situation: Situation) -> dt.date:
    """Dernier jour d'un délai en jours calendrier dont le premier, `debut`, est compté."""
    duree = situation.droit.delai(delai, debut).duree
    return premier_ouvrable(ajouter_jours(debut, duree) - UN_JOUR, situation.droit.est_ouvrable)


def frais_de_rappel(frais: Frais, creance: Creance | None, situation: Situation) -> Decimal | None:
    """Ce qu'un rappel peut coûter au consommateur (EUR, hors frais postaux) ; None si ce n'en est
    pas un.

    Une livraison régulière a droit à des frais au-delà des rappels liés à trois
    échéances impayées de l'année civile ; un contrat ponctuel, jamais.
    """
    if creance is None or frais.date is None or "rappel" not in (frais.nature or ""):
        return None
    contrat = situation.contrat(creance)
    gratuites = situation.droit.cherche("echeances_a_rappel_gratuit", frais.date)
    if gratuites is None or not (contrat and contrat.a_livraison_reguliere):
        return ZERO
    rappelees = {
        rappelee
        for e in situation.evenements(*RAPPELS)
        if e.date.year == frais.date.year and e.date <= frais.date
        for rappelee in _echeances_rappelees(e, creance, situation)
    }
    if len(rappelees) <= int(gratuites):
        return ZERO
    return situation.droit.decimal("frais_rappel_supplementaire", frais.date)


def _echeances_rappelees(
    rappel: Evenement, creance: Creance, situation: Situation
) -> set[tuple[str, dt.date | None]]:
    """Les échéances impayées de ce contrat que le rappel concerne."""
    visees = [
        c
        for c in situation.dossier.creances
        if c.contrat == creance.contrat and situation.vise(rappel, c)
    ]
    echeances = {(c.id, c.echeance) for c in visees if not c.echeances}
    for c in visees:
        echeances |= {(c.id, e.date) for e in c.echeances if e.date and e.date < rappel.date}
    return echeances
