"""L'accord de paiement qui arrête le cours des intérêts tant qu'il est respecté."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from toolkit.noyau.decompte.periodes import suspendre
from toolkit.noyau.decompte.regime import Regime, Terme
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import UN_JOUR

MOTIF = "l'accord de paiement arrête les intérêts tant qu'il est respecté"


def suspendre_pendant_l_accord(regime: Regime, terme: Terme, situation: Situation) -> Regime:
    """Le régime sans intérêt du lendemain de l'accord au jour de la défaillance, s'il y en a une.

    Un plan « avec intérêts » n'arrête rien, ni celui qui n'est que proposé ; une
    dette échue après l'accord n'y est pas comprise.
    """
    plan = situation.dossier.echeancier
    if plan is None or plan.avec_interets or plan.etat not in ("accorde", "rompu"):
        return regime
    accorde_le = plan.accorde_le
    if accorde_le is None or accorde_le >= situation.au or terme.exigible_le >= accorde_le:
        return regime
    return replace(
        regime,
        periodes=suspendre(
            regime.periodes,
            accorde_le + UN_JOUR,
            defaillance(situation),
            motif=MOTIF,
            reference=f"accord du {date_longue(accorde_le)}",
        ),
        capitalisations=tuple(c for c in regime.capitalisations if c.le <= accorde_le),
    )


def defaillance(situation: Situation) -> dt.date | None:
    """Le jour où la défaillance a mis fin à l'accord ; None s'il tient encore."""
    plan = situation.dossier.echeancier
    if plan is None or plan.accorde_le is None:
        return None
    jours = [e.date for e in situation.evenements("defaillance") if e.date >= plan.accorde_le]
    return min(jours, default=None)
