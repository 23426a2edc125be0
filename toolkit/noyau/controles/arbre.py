"""Parcourir un dossier : chaque valeur écrite, son chemin et le nom de sa clé."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from toolkit.noyau.dossier import Dossier, Montants
from toolkit.noyau.dossier.base import Notion

_CLES_DE_PIECE = frozenset({"piece", "pieces", "pouvoir", "certificat", "exequatur"})


class Valeur(NamedTuple):
    """Une valeur simple du dossier, à l'endroit `chemin`, sous la clé `cle`."""

    chemin: str
    cle: str
    valeur: Any


def valeurs(notion: Any, chemin: str = "") -> Iterator[Valeur]:
    """Toutes les valeurs simples écrites sous une notion, en ordre de format."""
    for cle, valeur in _cles(notion):
        if valeur is None or valeur == ():
            continue
        suite = f"{chemin}.{cle}" if chemin else cle
        if isinstance(valeur, Notion):
            yield from valeurs(valeur, suite)
        elif isinstance(valeur, tuple):
            yield from _elements(valeur, suite, cle)
        elif isinstance(valeur, Mapping):
            for nom, element in valeur.items():
                yield from valeurs(element, f"{suite}.{nom}")
        else:
            yield Valeur(suite, cle, valeur)


def _cles(notion: Any) -> Iterator[tuple[str, Any]]:
    yield from vars(notion).items()
    if isinstance(notion, Montants):  # une décision nomme des postes que le format ignore
        yield from (notion.__pydantic_extra__ or {}).items()


def _elements(elements: tuple[Any, ...], chemin: str, cle: str) -> Iterator[Valeur]:
    for rang, element in enumerate(elements):
        ou = f"{chemin}.{rang}"
        if isinstance(element, Notion):
            yield from valeurs(element, ou)
        else:
            yield Valeur(ou, cle, element)


def pieces_citees(dossier: Dossier) -> Iterator[Valeur]:
    """Chaque endroit qui nomme une pièce."""
    for trouvee in valeurs(dossier):
        if trouvee.cle in _CLES_DE_PIECE:
            yield trouvee
