"""Ce qui, sur une page, n'est pas le corps du texte : en-têtes, pieds, notes de bas de page."""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby, pairwise
from math import inf

from toolkit.preuve.pdf.brut import PageBrute
from toolkit.preuve.pdf.lignes import LignePage

_BANDE = 0.15  # part de la page, en haut et en bas, où se trouvent en-têtes et pieds
_PETIT = 0.93  # part du corps courant au-dessous de laquelle une ligne est plus petite
_MINUSCULE = 0.85
_LOIN = 1.8  # en corps : un blanc qui sépare le texte de la marge
_DEBUT_DE_NOTE = re.compile(r"[(\[]?(\d{1,3}|\*{1,3})(?!\w)")
_NUMERO_DE_PAGE = re.compile(
    r"[-–—]?\s*(?:p(?:age|\.)?\s*)?\d+\s*(?:(?:/|sur|de)\s*\d+)?\s*[-–—]?", re.IGNORECASE
)


def marges(pages: list[PageBrute], lignes: list[list[LignePage]]) -> set[int]:
    """Les lignes (par `id`) en haut ou en bas de page qui n'appartiennent pas au texte.

    Elles sont hors du texte balisé ; dans une page qui ne l'est pas, elles se
    répètent d'une page à l'autre au même endroit, ou la numérotent.
    """
    repetees = Counter(
        _patron(page, ligne)
        for page, siennes in zip(pages, lignes, strict=True)
        for ligne in siennes
        if _est_au_bord(page, ligne)
    )
    trouvees: set[int] = set()
    for page, siennes in zip(pages, lignes, strict=True):
        au_bord = [ligne for ligne in siennes if _est_au_bord(page, ligne)]
        if page.est_balisee:
            trouvees |= {id(ligne) for ligne in au_bord if ligne.est_artefact}
            continue
        admises = {
            id(ligne)
            for ligne in au_bord
            if repetees[_patron(page, ligne)] > 1 or _NUMERO_DE_PAGE.fullmatch(ligne.texte)
        }
        de_bas_en_haut = sorted(siennes, key=lambda x: x.base)
        for depuis_le_bord in (de_bas_en_haut, de_bas_en_haut[::-1]):
            trouvees |= _jusqu_au_texte(depuis_le_bord, admises)
    return trouvees


def _est_au_bord(page: PageBrute, ligne: LignePage) -> bool:
    hauteur = (ligne.base - page.bas) / page.hauteur
    return not _BANDE < hauteur < 1 - _BANDE


def _patron(page: PageBrute, ligne: LignePage) -> tuple[str, int]:
    sans_numero = re.sub(rf"\b{page.numero}\b", "#", ligne.texte.casefold())
    return sans_numero, round(ligne.base / 3)


def _jusqu_au_texte(depuis_le_bord: list[LignePage], admises: set[int]) -> set[int]:
    """Les lignes admises, du bord à la première hauteur où une ligne ne l'est pas.

    Deux pages d'un même tableau peuvent avoir, au même endroit, une cellule égale.
    """
    trouvees: set[int] = set()
    for _, rangee in groupby(depuis_le_bord, key=lambda x: round(x.base / 2)):
        siennes = {id(ligne) for ligne in rangee}
        if not siennes <= admises:
            break
        trouvees |= siennes
    return trouvees


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
        du_bord: set[int] = set()
        if page.numero < len(pages):
            du_bord |= _isolees(de_bas_en_haut, courant)
        if page.numero > 1:
            du_bord |= _isolees(de_bas_en_haut[::-1], courant)
        trouvees |= du_bord & {id(ligne) for ligne in siennes if _est_au_bord(page, ligne)}
    return trouvees


def _isolees(depuis_le_bord: list[LignePage], courant: float) -> set[int]:
    for rang, (ligne, suivante) in enumerate(pairwise(depuis_le_bord), 1):
        if ligne.corps > _MINUSCULE * courant:
            break
        if abs(suivante.base - ligne.base) > _LOIN * courant:
            return {id(x) for x in depuis_le_bord[:rang]}
    return set()


def notes(par_page: list[list[LignePage]]) -> set[int]:
    """Les lignes (par `id`) des notes de bas de page, marges ôtées.

    Elles sont sous les appels de leur page, plus petites que le texte, et
    commencent par un appel déjà lu : une note trop longue passe à la page suivante.
    """
    courant = corps_dominant([ligne for lignes in par_page for ligne in lignes])
    en_attente: set[str] = set()
    trouvees: set[int] = set()
    for lignes in par_page:
        en_attente |= {appel.strip("()[]") for ligne in lignes for appel in ligne.appels}
        # Un appel rejeté en début de ligne ressemble au numéro d'une note, mais le texte est grand.
        en_attente |= {
            debut[1]
            for ligne in lignes
            if ligne.a_un_numero_haut
            and ligne.corps > _PETIT * courant
            and (debut := _DEBUT_DE_NOTE.match(ligne.texte))
        }
        for ligne in _notes_d_une_page(lignes, en_attente, courant):
            trouvees.add(id(ligne))
            debut = _DEBUT_DE_NOTE.match(ligne.texte)
            en_attente -= {debut[1]} if debut else set()
    return trouvees


def _notes_d_une_page(lignes: list[LignePage], appels: set[str], courant: float) -> list[LignePage]:
    plus_bas = min((ligne.base for ligne in lignes if ligne.appels), default=inf)
    de_haut_en_bas = sorted(lignes, key=lambda x: -x.base)
    premier = len(de_haut_en_bas)
    while premier and _peut_etre_une_note(de_haut_en_bas, premier - 1, courant):
        premier -= 1
    for rang, ligne in enumerate(de_haut_en_bas[premier:], premier):
        debut = _DEBUT_DE_NOTE.match(ligne.texte)
        if debut and debut[1] in appels and ligne.base < plus_bas:
            return de_haut_en_bas[_reprise(de_haut_en_bas, premier, rang) :]
    return []


def _peut_etre_une_note(lignes: list[LignePage], rang: int, courant: float) -> bool:
    """Vrai pour une ligne petite et seule à sa hauteur : une cellule de tableau ne l'est pas."""
    voisines = lignes[max(0, rang - 1) : rang] + lignes[rang + 1 : rang + 2]
    seule = all(abs(x.base - lignes[rang].base) > 2 for x in voisines)
    return seule and lignes[rang].corps <= _PETIT * courant


def _reprise(lignes: list[LignePage], premier: int, rang: int) -> int:
    """Le rang où commence, au-dessus, la fin d'une note de la page d'avant."""
    while rang > premier and (
        abs(lignes[rang - 1].corps - lignes[rang].corps) < 0.2
        and lignes[rang - 1].base - lignes[rang].base < 1.7 * lignes[rang].corps
    ):
        rang -= 1
    return rang


def corps_dominant(lignes: list[LignePage]) -> float:
    """Le corps du plus grand nombre de caractères ; 0 sans texte."""
    compte: Counter[float] = Counter()
    for ligne in lignes:
        compte[round(ligne.corps, 1)] += len(ligne.texte)
    return compte.most_common(1)[0][0] if compte else 0.0
