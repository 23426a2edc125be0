"""Des lignes d'une zone à ses paragraphes, colonnes et cellules, par leur seule place."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import pairwise

from toolkit.preuve.pdf.brut import PageBrute
from toolkit.preuve.pdf.lignes import NUMERO_EN_TETE, LignePage

_PUCES = tuple("•◦▪■□☐")
_RANG = re.compile(r"(?:\d{1,3}[.)°]\)?|[a-z]\)|[ivx]{1,4}[.)])(?!\S)")
_INTERLIGNES = (0.9, 2.6)  # en corps : ce qui peut séparer deux lignes d'un même texte

Bloc = list[LignePage]


def interligne(lignes: list[LignePage]) -> float:
    """L'interligne courant, en corps : le plus serré de ceux qui reviennent."""
    ecarts: list[float] = []
    for haute, basse in pairwise(lignes):
        ecart = (haute.base - basse.base) / max(basse.corps, 1)
        if haute.page == basse.page and _INTERLIGNES[0] <= ecart <= _INTERLIGNES[1]:
            ecarts.append(ecart)
    compte = Counter(round(e * 20) for e in ecarts)
    seuil = max(2, 0.15 * len(ecarts))
    for cran in sorted(compte):
        if sum(compte[cran + d] for d in (-1, 0, 1)) >= seuil:
            return max(c for c in (cran, cran + 1) if compte[c]) / 20
    return min(ecarts, default=1.2)


def composer_blocs(lignes: list[LignePage], page: PageBrute, pas: float) -> list[Bloc]:
    """Chaque ligne rejoint le bloc juste au-dessus d'elle ; les blocs dans l'ordre du flux."""
    blocs: list[Bloc] = []
    for ligne in sorted(lignes, key=lambda x: (-x.base, x.x0)):
        voisins = [b for b in blocs if _prolonge(b[-1], ligne, page, pas)]
        if voisins:
            min(voisins, key=lambda b: (b[-1].base, -_commun(b[-1], ligne))).append(ligne)
        else:
            blocs.append([ligne])
    return sorted(blocs, key=lambda b: b[0].ordre)


def _commun(haute: LignePage, basse: LignePage) -> float:
    return min(haute.x1, basse.x1) - max(haute.x0, basse.x0)


def _prolonge(haute: LignePage, basse: LignePage, page: PageBrute, pas: float) -> bool:
    ecart = haute.base - basse.base
    corps = max(haute.corps, basse.corps)
    return (
        0.5 * corps < ecart <= 1.2 * pas * corps + 1
        and _commun(haute, basse) > 0
        and abs(haute.corps - basse.corps) <= 0.15 * corps
        and haute.cadre == basse.cadre
        and not page.traits.coupe(
            basse.base, haute.base, max(haute.x0, basse.x0), min(haute.x1, basse.x1)
        )
    )


class Colonnes:
    """Le bord droit de chaque colonne : celui des lignes qui commencent au même endroit."""

    def __init__(self, lignes: list[LignePage]) -> None:
        self._bords: dict[tuple[int, int | None], list[tuple[float, float]]] = defaultdict(list)
        for ligne in lignes:
            self._bords[ligne.page, ligne.cadre].append((ligne.x0, ligne.x1))

    def bord(self, ligne: LignePage) -> float:
        return max(
            (x1 for x0, x1 in self._bords[ligne.page, ligne.cadre] if abs(x0 - ligne.x0) < 3),
            default=ligne.x1,
        )


def ouvre_alinea(haute: LignePage, basse: LignePage, colonnes: Colonnes) -> bool:
    """Vrai si la seconde ligne ne suit pas la première par simple manque de place."""
    if basse.texte.startswith(_PUCES) or _RANG.match(basse.texte):
        return True
    retrait = basse.x0 > haute.x0 + 0.8 * basse.corps
    if retrait and not NUMERO_EN_TETE.match(haute.texte):
        return True
    bord = max(colonnes.bord(haute), colonnes.bord(basse))
    # Le premier mot, estimé large, aurait tenu à la suite : le retour est voulu.
    return haute.x1 + 1.2 * basse.premier_mot + 0.3 * haute.corps <= bord


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
    plein = derniere.x1 + 1.2 * premiere.premier_mot > colonnes.bord(derniere)
    acheve = derniere.texte.rstrip("\"'»)”’ ")[-1:] in tuple(".:;!?")
    return plein and (not acheve or premiere.texte[:1].islower())


def rangees(blocs: list[Bloc]) -> dict[int, int]:
    """Numéro de ligne de tableau de chaque bloc (par `id`) qui en est une cellule.

    Deux blocs côte à côte sont de la même ligne si le milieu de l'un tombe
    dans la hauteur de l'autre ; un bloc de plus de cinq lignes est une colonne.
    """
    numeros: dict[int, int] = {}
    courts = [b for b in blocs if len(b) <= 5]
    courts.sort(key=lambda b: (b[0].page, -b[0].base))
    for rang, bloc in enumerate(courts):
        for autre in courts[rang + 1 :]:
            if autre[0].page != bloc[0].page or autre[0].base < bloc[-1].base - bloc[-1].corps:
                break
            if _cote_a_cote(bloc, autre):
                numero = numeros.get(id(bloc), numeros.get(id(autre), len(numeros)))
                numeros[id(bloc)] = numeros[id(autre)] = numero
    return numeros


def _cote_a_cote(un: Bloc, autre: Bloc) -> bool:
    disjoints = max(x.x1 for x in un) <= min(x.x0 for x in autre) or max(
        x.x1 for x in autre
    ) <= min(x.x0 for x in un)
    (bas, haut), (bas2, haut2) = _hauteurs(un), _hauteurs(autre)
    milieu, milieu2 = (bas + haut) / 2, (bas2 + haut2) / 2
    return disjoints and (bas <= milieu2 <= haut or bas2 <= milieu <= haut2)


def _hauteurs(bloc: Bloc) -> tuple[float, float]:
    return bloc[-1].zone[1], bloc[0].zone[3]
