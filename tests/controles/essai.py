"""De quoi contrôler un dossier écrit en quelques clés."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from toolkit import chaine
from toolkit.noyau.plan import arreter, controler
from toolkit.noyau.probleme import Probleme

AU = dt.date(2026, 11, 21)

CREANCE = {
    "id": "F2026-031",
    "nature": "facture",
    "objet": "Pose de douze fenêtres",
    "date": "2026-03-02",
    "echeance": "2026-04-01",
    "montant": "14850.00",
}
PARTIE = {
    "type": "personne_morale",
    "qualite": "professionnel",
    "adresse": {"code_postal": "69002", "ville": "Lyon"},
}
SAIN = {
    "format": 1,
    "reference": "2026-0142",
    "juridiction": "fr_FR",
    "creancier": {**PARTIE, "denomination": "Menuiserie Rabot & Fils"},
    "debiteurs": [{**PARTIE, "id": "hotel", "denomination": "Hôtel du Parc"}],
    "creances": [CREANCE],
}
BELGE = {**SAIN, "juridiction": "fr_BE"}


def creance(**cles: Any) -> dict[str, Any]:
    """La créance du dossier sain, des clés changées ; None ôte la clé."""
    return {c: v for c, v in {**CREANCE, **cles}.items() if v is not None}


def dossier(base: Mapping[str, Any] = SAIN, **cles: Any) -> dict[str, Any]:
    """Le dossier sain, des clés de premier rang changées."""
    return {**base, **cles}


def trouver(ecrit: Mapping[str, Any], au: dt.date = AU) -> tuple[Probleme, ...]:
    """Ce que les règles de la juridiction trouvent, décompte établi."""
    lu = chaine.lire(ecrit)
    assert lu.dossier is not None, lu.problemes
    lois = chaine.legislation(lu.dossier.juridiction)
    return controler(arreter(lu.dossier, lois, au), lois)


def codes(ecrit: Mapping[str, Any], au: dt.date = AU) -> dict[str, str]:
    """Code → gravité de chaque problème."""
    return {p.code: str(p.gravite) for p in trouver(ecrit, au)}
