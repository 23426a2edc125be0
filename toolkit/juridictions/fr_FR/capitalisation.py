"""La capitalisation par année entière (CC 1343-2) : un contrat, ou une demande en justice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise

from toolkit.noyau.decompte.regime import Capitalisation, PeriodeDeTaux, Terme
from toolkit.noyau.demeure import demandes_en_justice
from toolkit.noyau.probleme import Gravite, Probleme
from toolkit.noyau.references import citer
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import ajouter_mois


def capitaliser(
    terme: Terme, situation: Situation, periodes: Sequence[PeriodeDeTaux]
) -> tuple[tuple[Capitalisation, ...], tuple[Probleme, ...]]:
    """Les anniversaires où une année entière d'intérêts impayés se met à porter intérêt.

    Convenue, elle se compte du premier jour d'intérêt ; demandée au juge, de la
    demande. Un reliquat de moins d'un an ne se capitalise pas ; un crédit à la
    consommation l'exclut (Cass. 1re civ. 9 févr. 2012, n° 11-14.605).
    """
    depart = _depart(terme, situation, periodes)
    if depart is None:
        return (), ()
    contrat = situation.contrat(terme.creance)
    if contrat and contrat.nature == "credit_consommation":
        return (), (_exclue(terme, situation),)
    mois = 12 * int(situation.droit.valeur("duree_minimale_capitalisation", situation.au))
    anniversaires = [depart]
    while (suivant := ajouter_mois(depart, mois * len(anniversaires))) <= situation.au:
        anniversaires.append(suivant)
    couples = pairwise(anniversaires)
    return tuple(Capitalisation(debut, fin) for debut, fin in couples), ()


def _depart(
    terme: Terme, situation: Situation, periodes: Sequence[PeriodeDeTaux]
) -> dt.date | None:
    if not periodes:
        return None
    premier = periodes[0].du
    contrat = situation.contrat(terme.creance)
    if contrat and contrat.conventions.capitalisation:
        return premier
    if situation.demandes.capitalisation:
        demandes = demandes_en_justice(terme.creance, situation)
        if demandes:
            return max(premier, demandes[0].date)
    return None


def _exclue(terme: Terme, situation: Situation) -> Probleme:
    rang = situation.dossier.creances.index(terme.creance)
    return Probleme(
        code="capitalisation-exclue",
        message=f"créance {terme.id} : les intérêts d'un crédit à la consommation ne se "
        "capitalisent pas",
        remede="ôter la capitalisation du contrat ou des demandes",
        gravite=Gravite.AVERTISSEMENT,
        reference=citer("capitalisation", terme.creance, situation),
        chemin=f"creances.{rang}",
    )
