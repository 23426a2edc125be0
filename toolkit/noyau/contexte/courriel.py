"""À qui s'adresse le courriel qui porte un acte, et sous quel objet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from toolkit.noyau.acte import FicheActe


def adresser(fiche: FicheActe, debiteur: Mapping[str, Any], reference: str) -> Mapping[str, Any]:
    """Le courriel d'un acte, pour le débiteur qu'il vise ; un acte propre en change les clés."""
    return {
        "a": debiteur["courriel"],
        "destinataire": debiteur["nom"],
        "objet": f"{fiche.titre} – {reference}",
        "chemin": f"{debiteur['chemin']}.courriel",
    }
