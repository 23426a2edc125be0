"""Exigible : un dossier, tous les actes de la chaîne de recouvrement.

    lu = lire("dossier.yaml")
    plan = calculer(lu.dossier, au=dt.date(2026, 11, 21))
    docs = rediger(plan, actes=["mise_en_demeure"], formats={"pdf"})

Tout se charge à la première demande : importer le paquet ne coûte rien.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

_PORTES = {
    "lire": "toolkit.chaine",
    "calculer": "toolkit.chaine",
    "suivre": "toolkit.chaine",
    "rediger": "toolkit.documents",
    "prouver": "toolkit.documents",
    "ecrire": "toolkit.documents",
    "generer": "toolkit.chaine",
    "Plan": "toolkit.noyau.plan",
    "Probleme": "toolkit.noyau.probleme",
    "ErreurExigible": "toolkit.noyau.probleme",
    "CodeSortie": "toolkit.noyau.probleme",
    "Gravite": "toolkit.noyau.probleme",
}

__all__ = sorted(_PORTES)


def __getattr__(nom: str) -> Any:
    if nom in _PORTES:
        return getattr(import_module(_PORTES[nom]), nom)
    raise AttributeError(f"le paquet n'a rien du nom de « {nom} »")
