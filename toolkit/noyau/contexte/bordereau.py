"""Le bordereau : les pièces jointes, au numéro que le dossier leur a donné."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from toolkit.noyau.pieces import numeroter
from toolkit.noyau.situation import Situation


def bordereau(situation: Situation, retenues: Collection[str] | None = None) -> list[Mapping]:
    """Les pièces communicables, en ordre de numéro ; `retenues` : ces seuls ids.

    Une pièce retirée n'y est pas, ni celle qui est postérieure au jour de l'acte.
    """
    return [
        _ligne(n.numero, n.piece)
        for n in numeroter(situation.dossier.pieces)
        if not n.piece.retiree
        and (n.piece.date is None or n.piece.date <= situation.au)
        and (retenues is None or n.piece.id in retenues)
    ]


def _ligne(numero: int, piece: Any) -> Mapping[str, Any]:
    return {"numero": str(numero), "intitule": piece.intitule or piece.id, "date": piece.date}
