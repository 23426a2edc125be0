"""Le fil : le texte suivi de passages, d'où l'on revient à la page et à l'aspect."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from toolkit.preuve.caracteres import lettre_a_lettre, mot_a_mot, nettoyer
from toolkit.preuve.document import Ligne, Passage, Style

Reduction = Callable[[str], tuple[str, list[int]]]


@lru_cache(maxsize=4096)
def _cherche(attendu: str, reduction: Reduction) -> str:
    return reduction(nettoyer(attendu))[0]


class Fil:
    """Des passages mis bout à bout.

    Une ligne coupée par manque de place est suivie d'une espace, un retour
    voulu d'un saut de ligne, un trait d'union de fin de ligne de rien.
    """

    __slots__ = ("_debuts", "_reduits", "lignes", "texte")

    def __init__(self, passages: Iterable[Passage]) -> None:
        morceaux: list[str] = []
        debuts: list[int] = []
        lignes: list[Ligne] = []
        place = 0
        for passage in passages:
            for rang, ligne in enumerate(passage.lignes):
                if lignes:
                    voulu = rang == 0 or (ligne.ouvre_alinea and not lignes[-1].soudee)
                    joint = "\n" if voulu else "" if lignes[-1].soudee else " "
                    morceaux.append(joint)
                    place += len(joint)
                debuts.append(place)
                lignes.append(ligne)
                morceaux.append(ligne.texte)
                place += len(ligne.texte)
        self.texte = "".join(morceaux)
        self.lignes = lignes
        self._debuts = debuts
        self._reduits: dict[Reduction, tuple[str, list[int]]] = {}

    def _reduit(self, reduction: Reduction) -> tuple[str, list[int]]:
        if reduction not in self._reduits:
            self._reduits[reduction] = reduction(self.texte)
        return self._reduits[reduction]

    def chercher(self, attendu: str) -> Iterator[Etendue]:
        """Où le texte se lit, lettre pour lettre, hors d'un mot ou d'un nombre plus long."""
        return self._occurrences(attendu, lettre_a_lettre)

    def chercher_mots(self, attendu: str, *, debut_de_mot: bool = False) -> Iterator[Etendue]:
        """Où les mots du texte se suivent, sans égard à la ponctuation.

        `debut_de_mot` : le dernier peut n'être qu'un début (« intérêt » dans « intérêts »).
        """
        return self._occurrences(attendu, mot_a_mot, debut_de_mot=debut_de_mot)

    def _occurrences(
        self, attendu: str, reduction: Reduction, *, debut_de_mot: bool = False
    ) -> Iterator[Etendue]:
        cherche = _cherche(attendu, reduction)
        chaine, places = self._reduit(reduction)
        debut = chaine.find(cherche) if cherche else -1
        while debut >= 0:
            etendue = Etendue(self, places[debut], places[debut + len(cherche) - 1] + 1)
            if self._est_entier(etendue, debut_de_mot):
                yield etendue
            debut = chaine.find(cherche, debut + 1)

    def _est_entier(self, etendue: Etendue, debut_de_mot: bool) -> bool:
        avant = self.texte[max(0, etendue.debut - 2) : etendue.debut]
        apres = self.texte[etendue.fin : etendue.fin + 5]
        premier, dernier = self.texte[etendue.debut], self.texte[etendue.fin - 1]
        if premier.isalnum() and avant[-1:].isalnum():
            return False
        if dernier.isalnum() and apres[:1].isalnum() and not (debut_de_mot and dernier.isalpha()):
            return False
        if dernier.isdigit() and (re.match(r"[.,]\d", apres) or re.match(r" \d{3}(?!\d)", apres)):
            return False
        if not premier.isdigit():
            return True
        # « 500 » n'est ni dans « 1 500 » ni dans « 1,500 ».
        prolonge = re.search(r"\d[ .,]$", avant)
        return not (
            prolonge and re.match(r"\d{3}(?!\d)", self.texte[etendue.debut : etendue.debut + 4])
        )

    def ligne_a(self, place: int) -> int:
        """Le rang de la ligne qui contient cette place du texte."""
        return bisect_right(self._debuts, place) - 1

    def page_a(self, place: int) -> int | None:
        """La page de cette place du texte ; None dans un DOCX."""
        return self.lignes[self.ligne_a(place)].page if self.lignes else None

    def portee(self, rang: int) -> tuple[int, int]:
        """Début et fin, dans le texte, de la ligne de ce rang."""
        return self._debuts[rang], self._debuts[rang] + len(self.lignes[rang].texte)


@dataclass(frozen=True, slots=True)
class Etendue:
    """Une portion d'un fil, de `debut` à `fin` exclu."""

    fil: Fil
    debut: int
    fin: int

    @property
    def texte(self) -> str:
        return self.fil.texte[self.debut : self.fin]

    @property
    def page(self) -> int | None:
        return self.fil.page_a(self.debut)

    @property
    def rangs(self) -> range:
        """Les rangs des lignes touchées."""
        return range(self.fil.ligne_a(self.debut), self.fil.ligne_a(self.fin - 1) + 1)

    @property
    def lignes(self) -> list[Ligne]:
        return [self.fil.lignes[rang] for rang in self.rangs]

    def lettres(self) -> Iterator[tuple[str, Style]]:
        """Chaque lettre ou chiffre de la portion, avec son style."""
        for rang in self.rangs:
            origine, bout = self.fil.portee(rang)
            debut, fin = max(self.debut, origine) - origine, min(self.fin, bout) - origine
            yield from lettres_stylees(self.fil.lignes[rang], debut, fin)


def lettres_stylees(ligne: Ligne, debut: int, fin: int) -> Iterator[tuple[str, Style]]:
    """Les lettres et chiffres d'une ligne entre deux rangs, avec leur style."""
    bornes = [*(rang for rang, _ in ligne.styles[1:]), len(ligne.texte)]
    origine = 0
    for borne, (_, style) in zip(bornes, ligne.styles, strict=True):
        for caractere in ligne.texte[max(debut, origine) : min(fin, borne)]:
            if caractere.isalnum():
                yield caractere, style
        origine = borne
