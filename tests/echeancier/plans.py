"""De quoi éprouver un plan : des parties, une dette, un échéancier écrit en quelques clés."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from toolkit import lire
from toolkit.chaine import legislation
from toolkit.noyau.echeancier.calcul import echelonner
from toolkit.noyau.echeancier.suivi import Suivi, suivre
from toolkit.noyau.echeancier.valeurs import Echelonnement
from toolkit.noyau.juridiction import Juridiction
from toolkit.noyau.plan import arreter
from toolkit.noyau.situation import Situation

AU = dt.date(2026, 6, 30)
SOCIETE = {"type": "personne_morale", "qualite": "professionnel"}
CONTRAT = {"id": "cgv", "date": "2025-11-03", "conventions": {"interet": {"taux": "10.00"}}}
CREANCE = {
    "id": "F1",
    "nature": "facture",
    "contrat": "cgv",
    "date": "2026-01-02",
    "echeance": "2026-01-31",
    "montant": "10000.00",
}
MENSUEL = {"premiere_echeance": "2026-07-31", "periodicite": "mensuelle"}


def dossier(
    plan: Mapping[str, Any] | None, juridiction: str = "fr_FR", **cles: Any
) -> dict[str, Any]:
    """Une facture de 10 000 € échue le 31 janvier 2026, à 10 % l'an, et ce plan."""
    brut = {
        "format": 1,
        "reference": "plan",
        "juridiction": juridiction,
        "creancier": {**SOCIETE, "denomination": "Rabot"},
        "debiteurs": [{**SOCIETE, "id": "hotel", "denomination": "Hôtel du Parc"}],
        "contrats": [CONTRAT],
        "creances": [CREANCE],
        "echeancier": plan,
        **cles,
    }
    return {cle: valeur for cle, valeur in brut.items() if valeur is not None}


def situer(brut: Mapping[str, Any], au: dt.date = AU) -> tuple[Situation, Juridiction]:
    """La situation du dossier, et la juridiction qui compte."""
    lu = lire(brut)
    assert lu.dossier is not None, lu.problemes
    loi = legislation(lu.dossier.juridiction)
    return arreter(lu.dossier, loi, au), loi.juridiction


def calculer(brut: Mapping[str, Any], au: dt.date = AU) -> Echelonnement:
    """Le plan du dossier, qui se calcule."""
    calcule = echelonner(*situer(brut, au))
    assert calcule is not None
    return calcule


def suivi(brut: Mapping[str, Any], au: dt.date) -> Suivi:
    """Le suivi du plan, qui se calcule."""
    suivi = suivre(*situer(brut, au))
    assert suivi is not None
    return suivi


def montants(plan: Echelonnement) -> list[Decimal]:
    """Le montant de chaque versement."""
    return [v.montant for v in plan.versements]
