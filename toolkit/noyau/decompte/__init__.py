"""Le décompte : ce qui est dû, poste par poste, à une date ; moteur commun aux deux droits."""

from toolkit.noyau.decompte.moteur import etablir_decompte
from toolkit.noyau.decompte.regime import (
    Capitalisation,
    ClauseDue,
    Forfait,
    PeriodeDeTaux,
    References,
    Regime,
    Retenue,
    Terme,
)
from toolkit.noyau.decompte.valeurs import (
    Conventions,
    Decompte,
    Imputation,
    Ligne,
    PartDuDebiteur,
    Poste,
    Reduction,
)

__all__ = [
    "Capitalisation",
    "ClauseDue",
    "Conventions",
    "Decompte",
    "Forfait",
    "Imputation",
    "Ligne",
    "PartDuDebiteur",
    "PeriodeDeTaux",
    "Poste",
    "Reduction",
    "References",
    "Regime",
    "Retenue",
    "Terme",
    "etablir_decompte",
]
