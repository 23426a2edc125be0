"""Ce qui manque à un projet : la place est marquée, jamais laissée vide ni devinée."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class Manque(str):
    """Une valeur que le dossier ne donne pas ; elle s'imprime telle quelle."""

    __slots__ = ()


A_COMPLETER = Manque("[à compléter]")


def combler(valeur: Any) -> Any:
    """Le contexte, où chaque valeur absente (None) est marquée `[à compléter]`."""
    if valeur is None:
        return A_COMPLETER
    if isinstance(valeur, Mapping):
        return {cle: combler(v) for cle, v in valeur.items()}
    if isinstance(valeur, (list, tuple)):
        return [combler(v) for v in valeur]
    return valeur
