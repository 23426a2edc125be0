"""Le plan : ce qui serait produit, avec quoi, et ce qui l'empêche. Il se teste sans Word ni PDF.

Contrôler un dossier n'attend pas ce qui prépare les actes : chaque nom se charge à sa demande.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from toolkit.noyau.plan.arret import arreter, controler, problemes_du_dossier
    from toolkit.noyau.plan.calcul import calculer
    from toolkit.noyau.plan.valeurs import DocumentPrevu, Plan

_MODULES = {
    "DocumentPrevu": "valeurs",
    "Plan": "valeurs",
    "arreter": "arret",
    "calculer": "calcul",
    "controler": "arret",
    "problemes_du_dossier": "arret",
}

__all__ = [
    "DocumentPrevu",
    "Plan",
    "arreter",
    "calculer",
    "controler",
    "problemes_du_dossier",
]


def __getattr__(nom: str) -> Any:
    if nom not in _MODULES:
        raise AttributeError(f"le plan n'a rien du nom de « {nom} »")
    return getattr(import_module(f"toolkit.noyau.plan.{_MODULES[nom]}"), nom)
