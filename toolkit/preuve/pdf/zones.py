"""Ce qui, sur une page, n'est pas le corps du texte : en-têtes, pieds, notes de bas de page."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from toolkit.preuve.pdf.brut import PageBrute
from toolkit.preuve.pdf.lignes import LignePage

_BANDE = 0.15  # part de la page, en haut et en bas, où se trouvent en-têtes et pieds
_PETIT = 0.93  # part du corps courant au-dessous de laquelle une ligne est plus petite
_LOIN = 2.5  # en corps : un blanc qui sépare le texte de la marge
_NUMERO_DE_PAGE = re.compile(
    r"[-–—]?\s*(?:p(?:age|\.)?\s*)?\d+\s*(?:(?:/|sur|de)\s*\d+)?\s*[-–—]?", re.IGNORECASE
)


def marges(pages: list[PageBrute], lignes: list[list[LignePage]]) -> set[int]:
    """Les lignes (par `id`) en haut ou en bas de page qui n'appartiennent pas au texte.

    Elles se répètent d'une page à l'autre au même endroit, numérotent la page,
    ou sont hors du texte balisé.
    """
    candidates: list[tuple[tuple[str, int], LignePage]] = []
    for page, siennes in zip(pages, lignes, strict=True):
        for ligne in siennes:
            hauteur = (ligne.base - page.bas) / page.hauteur
            if _BANDE < hauteur < 1 - _BANDE:
                continue
            patron = re.sub(rf"\b{page.numero}\b", "#", ligne.texte.casefold())
            candidates.append(((patron, round(ligne.base / 3)), ligne))
    repetees = Counter(cle for cle, _ in candidates)
    return {
        id(ligne)
        for cle, ligne in candidates
        if repetees[cle] > 1 or ligne.est_artefact or _NUMERO_DE_PAGE.fullmatch(ligne.texte)
    }


def isolees(pages: list[PageBrute], lignes: list[list[LignePage]]) -> set[int]:
    """Les lignes (par `id`) petites et loin du texte, au pied d'une page suivie d'une autre,
    ou en tête d'une page qui suit : le pied de la première page n'est pas celui des autres.
    """
    courant = corps_dominant([ligne for siennes in lignes for ligne in siennes])
    trouvees: set[int] = set()
    for page, siennes in zip(pages, lignes, strict=True):
        if page.est_balisee:
            continue
        de_bas_en_haut = sorted(siennes, key=lambda x: x.base)
        if page.numero < len(pages):
            trouvees |= _isolees(de_bas_en_haut, courant)
        if page.numero > 1:
            trouvees |= _isolees(de_bas_en_haut[::-1], courant)
    return trouvees


def _isolees(depuis_le_bord: list[LignePage], courant: float) -> set[int]:
    for rang, (ligne, suivante) in enumerate(pairwise(depuis_le_bord), 1):
        if ligne.corps > _PETIT * courant:
            break
        if abs(suivante.base - ligne.base) > _LOIN * courant:
            return {id(x) for x in depuis_le_bord[:rang]}
    return set()


def notes(lignes: list[LignePage]) -> set[int]:
    """Les lignes (par `id`) des notes d'une page, marges ôtées.

    Les notes sont sous tous leurs appels, plus petites que le texte, et la
    première commence par un appel lu plus haut.
    """
    appels = {appel.strip("()[]") for ligne in lignes for appel in ligne.appels}
    if not appels:
        return set()
    corps = corps_dominant(lignes)
    plus_bas = min(ligne.base for ligne in lignes if ligne.appels)
    petites = [x for x in lignes if x.base < plus_bas and x.corps <= _PETIT * corps]
    for ligne in sorted(petites, key=lambda x: -x.base):
        debut = re.match(r"[(\[]?(\d{1,3}|\*{1,3})", ligne.texte)
        dessous = [x for x in lignes if x.base <= ligne.base]
        if debut and debut[1] in appels and all(x.corps <= _PETIT * corps for x in dessous):
            return {id(x) for x in dessous}
    return set()


def corps_dominant(lignes: list[LignePage]) -> float:
    """Le corps du plus grand nombre de caractères ; 0 sans texte."""
    compte: Counter[float] = Counter()
    for ligne in lignes:
        compte[round(ligne.corps, 1)] += len(ligne.texte)
    return compte.most_common(1)[0][0] if compte else 0.0
