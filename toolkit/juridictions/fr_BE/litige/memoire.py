"""Ne pas refaire, pour chaque voie, ce qui ne tient qu'au dossier, au droit et au jour."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

from toolkit.noyau.situation import Situation

T = TypeVar("T")


class _LaMeme:
    """Une situation, comparée par l'identité de son dossier et de son droit : la comparer par
    valeur coûterait un parcours.
    """

    __slots__ = ("situation",)

    def __init__(self, situation: Situation) -> None:
        self.situation = situation

    def __eq__(self, autre: object) -> bool:
        if not isinstance(autre, _LaMeme):
            return False
        ici, la = self.situation, autre.situation
        return ici.dossier is la.dossier and ici.droit is la.droit and ici.au == la.au

    def __hash__(self) -> int:
        return hash((id(self.situation.dossier), self.situation.au))


def une_fois_par_dossier(question: Callable[[Situation], T]) -> Callable[[Situation], T]:
    """La même question, posée une seule fois par dossier et par jour ; elle ne lit ni la voie, ni
    le décompte, ni le débiteur visé.
    """
    retenue = lru_cache(maxsize=2)(lambda la_meme: question(la_meme.situation))

    @wraps(question)
    def repondre(s: Situation) -> T:
        return retenue(_LaMeme(s))

    return repondre
