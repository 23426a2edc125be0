"""Parcourir un dossier : chaque valeur écrite, son chemin et le nom de sa clé."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from toolkit.noyau.dossier import Dossier, Montants
from toolkit.noyau.dossier.base import Notion

_CLES_DE_PIECE = frozenset({"piece", "pieces", "pouvoir", "certificat", "exequatur"})


class Valeur(NamedTuple):
    """Une valeur simple du dossier, à l'endroit `chemin`, sous la clé `cle`."""

    chemin: str
    cle: str
    valeur: Any


def valeurs(dossier: Dossier) -> tuple[Valeur, ...]:
    """Toutes les valeurs simples du dossier, en ordre de format."""
    return _toutes(_LeMeme(dossier))


def pieces_citees(dossier: Dossier) -> list[Valeur]:
    """Chaque endroit qui nomme une pièce."""
    return [v for v in valeurs(dossier) if v.cle in _CLES_DE_PIECE]


class _LeMeme:
    """Un dossier gelé, comparé par identité : le comparer par valeur coûterait un parcours."""

    __slots__ = ("dossier",)

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier

    def __eq__(self, autre: object) -> bool:
        return isinstance(autre, _LeMeme) and self.dossier is autre.dossier

    def __hash__(self) -> int:
        return id(self.dossier)


# Plusieurs contrôles parcourent le même dossier, qui peut avoir dix mille factures.
@lru_cache(maxsize=2)
def _toutes(le_meme: _LeMeme) -> tuple[Valeur, ...]:
    trouvees: list[Valeur] = []
    _parcourir(le_meme.dossier, "", trouvees)
    return tuple(trouvees)


def _parcourir(notion: Notion, debut: str, trouvees: list[Valeur]) -> None:
    for cle, valeur in vars(notion).items():
        if valeur is not None and valeur != ():
            _ranger(f"{debut}{cle}", cle, valeur, trouvees)
    if isinstance(notion, Montants):  # une décision nomme des postes que le format ignore
        for cle, valeur in (notion.__pydantic_extra__ or {}).items():
            _ranger(f"{debut}{cle}", cle, valeur, trouvees)


def _ranger(chemin: str, cle: str, valeur: Any, trouvees: list[Valeur]) -> None:
    if isinstance(valeur, Notion):
        _parcourir(valeur, f"{chemin}.", trouvees)
    elif isinstance(valeur, tuple):
        for rang, element in enumerate(valeur):
            _ranger(f"{chemin}.{rang}", cle, element, trouvees)
    elif isinstance(valeur, Mapping):
        for nom, element in valeur.items():
            _ranger(f"{chemin}.{nom}", nom, element, trouvees)
    else:
        trouvees.append(Valeur(chemin, cle, valeur))
