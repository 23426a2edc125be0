"""La déchéance du terme : quand elle est encourue, ce qu'il faut encore pour qu'elle le soit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from toolkit.noyau.decompte.accord import defaillance
from toolkit.noyau.demeure import remise
from toolkit.noyau.dossier import Echeancier, Evenement
from toolkit.noyau.echeancier.appariement import EtatDeVersement, VersementSuivi
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import UN_JOUR, ajouter_jours, premier_ouvrable

INTERPELLATIONS = ("mise_en_demeure", "sommation_de_payer")


class EtatDuPlan(StrEnum):
    """Où en est le plan au jour du suivi."""

    PROPOSE = "propose"
    RESPECTE = "respecte"
    EN_RETARD = "en_retard"  # un versement manque, rien ne l'a encore réclamé
    MIS_EN_DEMEURE = "mis_en_demeure"  # le délai de la mise en demeure court, ou sa remise manque
    DECHEANCE_ENCOURUE = "decheance_encourue"
    ROMPU = "rompu"
    SOLDE = "solde"


@dataclass(frozen=True, slots=True)
class Defaut:
    """L'état d'un plan, et ce qui le fonde.

    `depuis` : le jour du premier versement manqué. `mise_en_demeure` : celle qui le
    réclame ; `fin` : le dernier jour qu'elle laisse, None si sa remise n'est pas
    connue. `decheance_le` : le jour où la déchéance est encourue ou constatée.
    """

    etat: EtatDuPlan
    depuis: dt.date | None = None
    mise_en_demeure: Evenement | None = None
    fin: dt.date | None = None
    decheance_le: dt.date | None = None


def delai_de_decheance(plan: Echeancier, situation: Situation) -> int:
    """Les jours que la mise en demeure laisse pour payer ; à défaut d'accord, l'usage."""
    convenu = plan.decheance.delai_jours
    usage = situation.droit.usages["plan_de_paiement"]["decheance_jours"]
    return int(usage) if convenu is None else convenu


def constater_le_defaut(
    situation: Situation,
    plan: Echeancier,
    accorde_le: dt.date | None,
    versements: Sequence[VersementSuivi],
) -> Defaut:
    """L'état du plan au jour de la situation."""
    if accorde_le is None:
        return Defaut(EtatDuPlan.PROPOSE)
    trouve = _chercher(situation, plan, accorde_le, versements)
    rompu_le = defaillance(situation)
    if rompu_le or plan.etat == "rompu":
        return replace(trouve, etat=EtatDuPlan.ROMPU, decheance_le=rompu_le or trouve.decheance_le)
    if all(not v.manque for v in versements):
        return Defaut(EtatDuPlan.SOLDE)
    return trouve


def _chercher(
    situation: Situation,
    plan: Echeancier,
    accorde_le: dt.date,
    versements: Sequence[VersementSuivi],
) -> Defaut:
    depuis = _premier_manque(versements)
    if plan.decheance.sans_mise_en_demeure and depuis:
        encourue = depuis + UN_JOUR
        return Defaut(EtatDuPlan.DECHEANCE_ENCOURUE, depuis, decheance_le=encourue)
    for lettre in _interpellations(situation, accorde_le):
        manques = [v for v in versements if v.etait_en_retard_le(lettre.date)]
        fin = _fin_du_delai(lettre, plan, situation)
        impayes = [v for v in manques if v.solde_le is None or (fin and v.solde_le > fin)]
        if not impayes:
            continue
        depuis = manques[0].prevu.date
        if fin and situation.au > fin:
            encourue = fin + UN_JOUR
            return Defaut(EtatDuPlan.DECHEANCE_ENCOURUE, depuis, lettre, fin, encourue)
        return Defaut(EtatDuPlan.MIS_EN_DEMEURE, depuis, lettre, fin)
    return Defaut(EtatDuPlan.EN_RETARD if depuis else EtatDuPlan.RESPECTE, depuis)


def _premier_manque(versements: Sequence[VersementSuivi]) -> dt.date | None:
    retards = (v.prevu.date for v in versements if v.etat is EtatDeVersement.EN_RETARD)
    return next(retards, None)


def _interpellations(situation: Situation, accorde_le: dt.date) -> list[Evenement]:
    """Les mises en demeure faites depuis l'accord."""
    return [e for e in situation.evenements(*INTERPELLATIONS) if e.date > accorde_le]


def _fin_du_delai(lettre: Evenement, plan: Echeancier, situation: Situation) -> dt.date | None:
    """Le dernier jour utile, compté de la première présentation et reporté au jour ouvrable."""
    presentee = remise(lettre)
    if presentee is None:
        return None
    jours = max(delai_de_decheance(plan, situation), lettre.delai_jours or 0)
    return premier_ouvrable(ajouter_jours(presentee, jours), situation.droit.est_ouvrable)
