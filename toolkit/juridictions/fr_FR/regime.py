"""Ce que le droit français attache à un terme impayé : intérêts, forfaits, clause."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.juridictions.fr_FR.capitalisation import capitaliser
from toolkit.juridictions.fr_FR.clauses import clauses
from toolkit.juridictions.fr_FR.indemnites import forfaits
from toolkit.juridictions.fr_FR.interets import periodes
from toolkit.noyau.decompte.regime import Regime, Terme
from toolkit.noyau.decompte.valeurs import Poste
from toolkit.noyau.references import citer
from toolkit.noyau.situation import Situation


def regime(terme: Terme, situation: Situation) -> Regime:
    """Le régime du terme à la date de la situation."""
    nom, (datees, problemes) = periodes(terme, situation)
    capitalisations, exclusions = capitaliser(terme, situation, datees)
    return Regime(
        nom=nom,
        reference=citer("principal", terme.creance, situation),
        periodes=datees,
        capitalisations=capitalisations,
        forfaits=forfaits(terme, situation),
        clauses=clauses(terme, situation),
        problemes=(*problemes, *exclusions),
    )


def ordre_d_imputation(situation: Situation) -> Sequence[Poste]:
    """Frais et indemnités exigibles, puis intérêts, puis principal (CC 1343-1 ; Cass. 1re civ. 7
    févr. 1995, n° 92-14.216).
    """
    return (Poste.FRAIS, Poste.INDEMNITES, Poste.INTERETS, Poste.PRINCIPAL, Poste.CLAUSE_PENALE)
