"""La marche d'un débiteur, en une ligne et en JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from toolkit.noyau.probleme import Gravite, Probleme
from toolkit.noyau.scenario.valeurs import Etape, Marche


def annoncer_la_marche(marche: Marche) -> Probleme:
    """Ce qui est dû ce jour envers le débiteur, ou pourquoi rien ne l'est ; une information."""
    return Probleme(
        code="etape-due" if marche.actes else "rien-a-produire",
        message=f"{marche.debiteur} : {marche.raison}",
        remede="`--acte NOM` produit un autre acte ; `exigible etat` montre la suite",
        gravite=Gravite.INFORMATION,
    )


def marche_en_json(marche: Marche) -> Mapping[str, Any]:
    """Une marche, dates AAAA-MM-JJ."""
    return {
        "debiteur": marche.debiteur,
        "actes": list(marche.actes),
        "raison": marche.raison,
        "etapes": [_etape_en_json(e) for e in marche.etapes],
    }


def _etape_en_json(etape: Etape) -> Mapping[str, Any]:
    return {
        "acte": etape.acte,
        "titre": etape.titre,
        "etat": etape.etat.value,
        "le": etape.le.isoformat() if etape.le else None,
        "faite_le": etape.faite_le.isoformat() if etape.faite_le else None,
        "raison": etape.raison,
        "empechements": [p.code for p in etape.problemes],
        "issues": list(etape.issues),
    }
