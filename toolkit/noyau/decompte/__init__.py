"""Le décompte : ce qui est dû, poste par poste, à une date ; moteur commun aux deux droits."""

from toolkit.noyau.decompte.moteur import etablir_decompte
from toolkit.noyau.decompte.valeurs import (
    ClauseDue,
    Conventions,
    Decompte,
    Forfait,
    Imputation,
    Ligne,
    PeriodeDeTaux,
    Poste,
    Reduction,
    Regime,
    Retenue,
    Terme,
)

__all__ = [
    "ClauseDue",
    "Conventions",
    "Decompte",
    "Forfait",
    "Imputation",
    "Ligne",
    "PeriodeDeTaux",
    "Poste",
    "Reduction",
    "Regime",
    "Retenue",
    "Terme",
    "etablir_decompte",
]
