"""Les gels du livre XIX : l'intérêt convenu cesse quand le recouvreur tarde à décider (XIX.9)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from toolkit.juridictions.fr_BE.rappels import est_regi, fin_apres
from toolkit.noyau.decompte.periodes import suspendre
from toolkit.noyau.decompte.regime import PeriodeDeTaux, Terme
from toolkit.noyau.dossier import Creance, Evenement
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import UN_JOUR, ouvrable_suivant

# Qui recouvre pour le compte d'autrui, et doit donc attendre (XIX.9 § 1er).
RECOUVREURS = ("avocat", "huissier", "tiers", "mandataire", "societe_de_recouvrement")
MOTIF = {
    "demande_facilites": "aucune décision sur le plan d'apurement demandé",
    "contestation": "aucune décision sur la contestation motivée",
}
ARTICLE = {"demande_facilites": "CDE XIX.9 § 2", "contestation": "CDE XIX.9 § 4"}
DELAI = {"demande_facilites": "facilites-decision", "contestation": "contestation-decision"}
DECISIONS = ("accord", "rejet", "defaillance", "conciliation")


def suspendre_pendant_les_gels(
    periodes: Iterable[PeriodeDeTaux], terme: Terme, situation: Situation
) -> tuple[PeriodeDeTaux, ...]:
    """Les périodes, sans intérêt de la fin du délai pour décider à la veille de la décision."""
    for demande in _demandes(terme.creance, situation):
        debut = ouvrable_suivant(demande.date, 1, situation.droit.est_ouvrable)
        depuis = fin_apres(DELAI[demande.type], debut, situation) + UN_JOUR
        decision = _decision_sur(demande, terme.creance, situation)
        jusqu_au = decision - UN_JOUR if decision else None
        if jusqu_au is not None and jusqu_au < depuis:
            continue
        periodes = suspendre(
            periodes,
            depuis,
            jusqu_au,
            motif=MOTIF[demande.type],
            reference=ARTICLE[demande.type],
        )
    return tuple(periodes)


def _demandes(creance: Creance, situation: Situation) -> list[Evenement]:
    """Les plans demandés dans le délai que laisse la mise en demeure du recouvreur, et les
    contestations motivées qui la suivent.
    """
    mises_en_demeure = [
        e
        for e in situation.mises_en_demeure(creance)
        if e.auteur in RECOUVREURS and est_regi(e, situation)
    ]
    if not mises_en_demeure:
        return []
    premiere = mises_en_demeure[0]
    fin = _fin_de_l_attente(premiere, situation)
    return [
        e
        for e in situation.evenements(*DELAI)
        if premiere.date <= e.date
        and situation.vise(e, creance)
        and (e.motif if e.type == "contestation" else e.date <= fin)
    ]


def _fin_de_l_attente(mise_en_demeure: Evenement, situation: Situation) -> dt.date:
    """Fin des quatorze jours, comptés du troisième jour ouvrable, quel que soit le canal."""
    droit, envoi = situation.droit, mise_en_demeure.date
    rang = int(droit.valeur("depart_delai_envoi_postal", envoi))
    return fin_apres(
        "recouvreur-attente", ouvrable_suivant(envoi, rang, droit.est_ouvrable), situation
    )


def _decision_sur(demande: Evenement, creance: Creance, situation: Situation) -> dt.date | None:
    """Le jour où le dossier dit la demande décidée : un accord, un refus, un plan accordé."""
    dates = [
        e.date
        for e in situation.evenements(*DECISIONS)
        if e.date >= demande.date and situation.vise(e, creance)
    ]
    plan = situation.dossier.echeancier
    if plan and plan.accorde_le and demande.date <= plan.accorde_le <= situation.au:
        dates.append(plan.accorde_le)
    return min(dates, default=None)
