"""Ce qu'une juridiction déclare d'une procédure : de quoi en faire une voie pour un dossier."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from decimal import Decimal

from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.valeurs import (
    Autorisation,
    Cout,
    Etape,
    JugePropose,
    Motif,
    Representation,
)

LANGUE = "français"


def _rien(situation: Situation) -> tuple[()]:
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Trame:
    """Une procédure, avant tout dossier.

    `id` : sa clé sous `procedures`. `ferment`, `manquent`, `affaiblissent` : des noms
    de conditions. Une réponse « non » ferme la voie, dit ce qui manque pour la
    prendre, ou ce qui l'affaiblit ; « inconnu » ne ferme jamais, c'est un manque.
    `sans_objet` : celles que l'étape où en est le dossier n'appelle pas.
    Les autres champs se lisent d'une situation dont le décompte est celui de la voie.
    """

    id: str
    actes: tuple[str, ...]
    reference: str
    ferment: tuple[str, ...] = ()
    manquent: tuple[str, ...] = ()
    affaiblissent: tuple[str, ...] = ()
    pour: Callable[[Situation], Iterable[Motif]] = _rien
    juge: Callable[[Situation], JugePropose | None] = lambda _situation: None
    representation: Callable[[Situation], Representation] = lambda _situation: "facultative"
    autorisation: Callable[[Situation], Autorisation] = lambda _situation: ""
    langue: Callable[[Situation], str] = lambda _situation: LANGUE
    montant: Callable[[Situation], Decimal | None] = lambda situation: situation.total
    cout: Callable[[Situation], Iterable[Cout]] = _rien
    calendrier: Callable[[Situation], Iterable[Etape]] = _rien
    sans_objet: Callable[[Situation], Collection[str]] = _rien
