"""Où commence un alinéa : la place qui restait sur la ligne d'avant, le retrait, l'interligne."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from statistics import median

from toolkit.preuve.pdf.lignes import NUMERO_EN_TETE, LignePage

_PUCES = tuple("•◦▪■□☐")
_RANG = re.compile(r"(?:\d{1,3}[.)°]\)?|[a-z]\)|[ivx]{1,4}[.)])(?!\S)")
_INTERLIGNES = (0.9, 2.6)  # en corps : ce qui peut séparer deux lignes d'un même texte
_INTERLIGNE = 1.25
_ASSEZ = 3  # mesures : deux titres d'une ligne qui se suivent n'en sont pas une
_RETRAIT = 60.0  # en points

Bloc = list[LignePage]


class Colonnes:
    """Le bord droit de chaque colonne : celui de sa plus longue ligne de même corps."""

    def __init__(self, lignes: list[LignePage]) -> None:
        self._lignes: dict[tuple[int, int | None, int], list[tuple[float, float]]] = defaultdict(
            list
        )
        for ligne in lignes:
            self._lignes[_colonne(ligne)].append((ligne.x0, ligne.x1))

    def bord(self, ligne: LignePage) -> float:
        """Le bord droit, jamais en deçà de la ligne ; une liste en retrait est dans la colonne."""
        return max(
            x1
            for x0, x1 in self._lignes[_colonne(ligne)]
            if ligne.x0 - _RETRAIT <= x0 <= ligne.x0 + 3
        )


def _colonne(ligne: LignePage) -> tuple[int, int | None, int]:
    return ligne.page, ligne.cadre, round(ligne.corps)


def ouvre_alinea(
    haute: LignePage, basse: LignePage, colonnes: Colonnes, *, haute_ouvre: bool = True
) -> bool:
    """Vrai si la seconde ligne ne suit pas la première par simple manque de place.

    `haute_ouvre` : la première commence elle-même un alinéa, et peut en avoir le retrait.
    """
    if basse.texte.startswith(_PUCES) or _RANG.match(basse.texte):
        return True
    retrait = basse.x0 > haute.x0 + 0.8 * basse.corps
    numerotee = NUMERO_EN_TETE.match(haute.texte) is not None
    if retrait and not numerotee:
        return True
    # Revenir à gauche d'un numéro, ou d'une ligne qui n'a pas de retrait de tête : une liste finit.
    recul = haute.x0 - basse.x0
    if recul > 3 and (numerotee or (not haute_ouvre and recul > 0.8 * basse.corps)):
        return True
    bord = max(colonnes.bord(haute), colonnes.bord(basse))
    # Le premier mot, estimé large, aurait tenu à la suite : le retour est voulu.
    return haute.x1 + 1.2 * basse.premier_mot + 0.3 * haute.corps <= bord


class Interlignes:
    """L'interligne de chaque corps, mesuré entre lignes qui se suivent faute de place."""

    def __init__(self, lignes: list[LignePage], colonnes: Colonnes) -> None:
        ecarts: dict[int, list[float]] = defaultdict(list)
        for haute, basse in _superposees(lignes):
            if not ouvre_alinea(haute, basse, colonnes):
                ecarts[round(2 * basse.corps)].append((haute.base - basse.base) / basse.corps)
        self._par_corps = {
            corps: median(suite) for corps, suite in ecarts.items() if len(suite) >= _ASSEZ
        }
        tous = [ecart for suite in ecarts.values() for ecart in suite]
        self._courant = median(tous) if tous else _INTERLIGNE

    def de(self, corps: float) -> float:
        """L'interligne de ce corps, en points ; à défaut, à proportion de l'interligne courant."""
        return corps * self._par_corps.get(round(2 * corps), self._courant)


def _superposees(lignes: list[LignePage]) -> Iterator[tuple[LignePage, LignePage]]:
    rangees = sorted(lignes, key=lambda x: (x.page, round(x.x0 / 3), -x.base))
    for haute, basse in pairwise(rangees):
        ecart = (haute.base - basse.base) / max(basse.corps, 1)
        alignees = haute.page == basse.page and abs(haute.x0 - basse.x0) < 3
        pareilles = abs(haute.corps - basse.corps) < 0.3
        if alignees and pareilles and _INTERLIGNES[0] <= ecart <= _INTERLIGNES[1]:
            yield haute, basse


def se_poursuit(fin: Bloc, suite: Bloc, colonnes: Colonnes) -> bool:
    """Vrai si un paragraphe coupé par un saut de page ou de colonne reprend dans `suite`."""
    derniere, premiere = fin[-1], suite[0]
    saut = premiere.page == derniere.page + 1 or (
        premiere.page == derniere.page and premiere.base > derniere.base
    )
    meme_aspect = abs(premiere.corps - derniere.corps) < 0.3 and not premiere.texte.startswith(
        _PUCES
    )
    if not saut or not meme_aspect:
        return False
    # La colonne qui suit dit aussi la largeur, si la dernière ligne est seule de son corps.
    largeur = max(x.x1 - x.x0 for x in suite)
    bord = max(colonnes.bord(derniere), min(x.x0 for x in fin) + largeur)
    plein = derniere.x1 + 1.2 * premiere.premier_mot > bord
    acheve = derniere.texte.rstrip("\"'»)”’ ")[-1:] in tuple(".:;!?")
    return plein and (not acheve or premiere.texte[:1].islower())
