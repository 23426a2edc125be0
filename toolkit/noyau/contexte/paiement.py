"""Où et comment payer : le compte, la communication, le code à scanner, la page web."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from toolkit.noyau.dossier import Creance, Dossier
from toolkit.noyau.virement import Virement, VirementImpossible, composer_virement


def vue_du_paiement(
    dossier: Dossier, emetteur: Mapping[str, Any], creances: Sequence[Creance], total: Decimal
) -> Mapping[str, Any]:
    """Le compte du créancier, ou celui qu'un tiers réserve aux fonds d'autrui.

    La communication structurée ne sert que si une seule créance est due. `qr` : le
    virement de tout ce qui est dû (EUR), None s'il ne peut pas se faire ainsi.
    """
    structurees = [c.communication_structuree for c in creances if c.communication_structuree]
    une_seule = len(creances) == 1 and structurees
    reserve = emetteur["compte_reserve"]
    vue = {
        "iban": reserve or dossier.creancier.iban,
        "bic": "" if reserve else dossier.creancier.bic or "",
        "titulaire": emetteur["nom"] if reserve else dossier.creancier.nom_complet,
        "communication": structurees[0] if une_seule else dossier.reference,
        # Payer le créancier passerait à côté du compte que le tiers a réservé.
        "lien": "" if reserve else dossier.creancier.lien_de_paiement or "",
    }
    return {**vue, "qr": proposer_le_virement(vue, total)}


def proposer_le_virement(
    paiement: Mapping[str, Any], montant: Decimal, communication: str = ""
) -> Virement | None:
    """Le virement d'un montant (EUR) au compte de ce paiement ; None s'il est impossible.

    `communication` : à défaut, celle du paiement.
    """
    try:
        return composer_virement(
            paiement["titulaire"] or "",
            paiement["iban"] or "",
            montant,
            bic=paiement["bic"],
            communication=communication or paiement["communication"],
        )
    except VirementImpossible:
        return None
