"""Le taux convenu entre professionnels a un plancher : en dessous, on avertit sans corriger."""

from __future__ import annotations

from toolkit.juridictions.fr_FR.taux import plancher_convenu
from toolkit.noyau.decompte.regime import PeriodeDeTaux, Terme
from toolkit.noyau.droit import DroitAbsent
from toolkit.noyau.ecriture import pourcentage
from toolkit.noyau.probleme import Gravite, Probleme
from toolkit.noyau.situation import Situation


def sous_le_plancher(
    terme: Terme, situation: Situation, datees: tuple[PeriodeDeTaux, ...]
) -> tuple[Probleme, ...]:
    """Un avertissement au premier semestre où le taux convenu est sous trois fois le taux légal."""
    for periode in datees:
        try:
            plancher = plancher_convenu(situation.droit, periode.du)
        except DroitAbsent:
            continue
        if periode.du <= situation.au and periode.taux < plancher:
            return (_avertir(terme, situation, periode, plancher),)
    return ()


def _avertir(terme: Terme, situation: Situation, periode: PeriodeDeTaux, plancher) -> Probleme:
    ids = [c.id for c in situation.dossier.contrats]
    return Probleme(
        code="taux-sous-le-plancher",
        message=f"créance {terme.creance.id} : le taux convenu ({pourcentage(periode.taux)}) est "
        f"inférieur à trois fois le taux légal ({pourcentage(plancher)}) ; il est appliqué "
        "tel quel",
        remede="vérifier le contrat ; un taux inférieur expose le créancier à une amende "
        "administrative",
        gravite=Gravite.AVERTISSEMENT,
        reference="C. com. L441-10 II",
        chemin=f"contrats.{ids.index(terme.creance.contrat)}.conventions.interet",
    )
