"""Le plan : ce qui serait produit, avec quoi, et ce qui l'empêche. Il se teste sans Word ni PDF."""

from toolkit.noyau.plan.arret import arreter, controler, problemes_du_dossier
from toolkit.noyau.plan.calcul import calculer
from toolkit.noyau.plan.valeurs import DocumentPrevu, Plan

__all__ = [
    "DocumentPrevu",
    "Plan",
    "arreter",
    "calculer",
    "controler",
    "problemes_du_dossier",
]
