"""L'anatocisme (CC 5.207) : une mise en demeure écrite portant sur une année entière d'intérêts
dus.
"""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.noyau.decompte.regime import Capitalisation, PeriodeDeTaux, Terme
from toolkit.noyau.demeure import demandes_en_justice
from toolkit.noyau.probleme import Gravite, Probleme
from toolkit.noyau.references import citer
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import UN_JOUR, ajouter_mois

ANNEE = 12  # mois


def capitaliser(
    terme: Terme, situation: Situation, periodes: Sequence[PeriodeDeTaux]
) -> tuple[tuple[Capitalisation, ...], tuple[Probleme, ...]]:
    """À chaque acte de procédure qui la demande, les intérêts dus pour une année entière au moins.

    La clause qui la convient d'avance est sans effet (« nonobstant clause
    contraire ») : elle est dite, et ne compte pas.
    """
    problemes = _clause_sans_effet(terme, situation)
    if not periodes or not situation.demandes.capitalisation:
        return (), problemes
    depuis, trouvees = periodes[0].du, []
    for acte in demandes_en_justice(terme.creance, situation):
        le = acte.date + UN_JOUR
        if le >= ajouter_mois(depuis, ANNEE) and le <= situation.au:
            trouvees.append(Capitalisation(depuis, le))
            depuis = le
    return tuple(trouvees), problemes


def _clause_sans_effet(terme: Terme, situation: Situation) -> tuple[Probleme, ...]:
    contrat = situation.contrat(terme.creance)
    if contrat is None or contrat.conventions.capitalisation is None:
        return ()
    rang = situation.dossier.contrats.index(contrat)
    return (
        Probleme(
            code="capitalisation-exclue",
            message=f"créance {terme.id} : une clause ne peut convenir d'avance que les "
            "intérêts en "
            "produisent ; elle n'est pas appliquée",
            remede="la demander par une mise en demeure écrite, pour une année entière "
            "d'intérêts dus, et "
            "écrire `demandes.capitalisation`",
            gravite=Gravite.AVERTISSEMENT,
            reference=citer("capitalisation", terme.creance, situation),
            chemin=f"contrats.{rang}.conventions.capitalisation",
        ),
    )
