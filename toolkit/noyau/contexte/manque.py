"""Ce qui manque à un projet : la place est marquée, jamais laissée vide ni devinée."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any


class Manque(str):
    """Une valeur que le dossier ne donne pas ; elle s'imprime telle quelle."""

    __slots__ = ()


MARQUE = Manque("[à compléter]")


def combler(contexte: Mapping[str, Any], noms: Iterable[str]) -> Mapping[str, Any]:
    """Le contexte, où les valeurs absentes de ces noms (« creances.date ») sont marquées."""
    for nom in noms:
        contexte = _marquer(contexte, nom.split("."))
    return contexte


def _marquer(noeud: Any, noms: Sequence[str]) -> Any:
    if isinstance(noeud, (list, tuple)):
        return [_marquer(element, noms) for element in noeud]
    if not noms:
        return noeud or MARQUE
    if isinstance(noeud, Mapping):
        return {**noeud, noms[0]: _marquer(noeud[noms[0]], noms[1:])}
    return noeud
