"""Des lignes d'une zone à ses paragraphes, colonnes et cellules, par leur seule place."""

from __future__ import annotations

from toolkit.preuve.pdf.alineas import Bloc, Interlignes
from toolkit.preuve.pdf.brut import PageBrute
from toolkit.preuve.pdf.lignes import LignePage
from toolkit.preuve.pdf.structure import de_haut_en_bas

_COURTE = 9  # cadratins : au-delà, une ligne est celle d'une colonne de texte
_LOIN = 6  # corps : plus bas, une ligne ne suit plus un bloc
_CELLULE = 5  # lignes : au-delà, un bloc est une colonne


def composer_blocs(
    lignes: list[LignePage], page: PageBrute, interlignes: Interlignes
) -> list[Bloc]:
    """Chaque ligne rejoint le bloc juste au-dessus d'elle ; les blocs dans l'ordre de lecture."""
    blocs: list[Bloc] = []
    proches: list[Bloc] = []
    a_cote = _a_cote(lignes)
    for ligne in sorted(lignes, key=lambda x: (-x.base, x.x0)):
        proches = [b for b in proches if b[-1].base - ligne.base <= _LOIN * b[-1].corps]
        voisins = [
            b
            for b in proches
            if _prolonge(b[-1], ligne, page, interlignes)
            and not _change_de_rangee(b[-1], ligne, a_cote)
        ]
        if voisins:
            min(voisins, key=lambda b: (b[-1].base, -_commun(b[-1], ligne))).append(ligne)
        else:
            blocs.append([ligne])
            proches.append(blocs[-1])
    if page.est_balisee:
        return sorted(blocs, key=lambda b: b[0].ordre)
    return de_haut_en_bas(blocs, _boite, lambda b: b[0].ordre)


def _a_cote(lignes: list[LignePage]) -> dict[int, list[LignePage]]:
    """Pour chaque ligne (par `id`), celles qui sont à sa hauteur."""
    voisines: dict[int, list[LignePage]] = {}
    rangees = sorted(lignes, key=lambda x: -x.base)
    for rang, ligne in enumerate(rangees):
        for autre in rangees[rang + 1 :]:
            if ligne.base - autre.base > 0.3 * ligne.corps:
                break
            voisines.setdefault(id(ligne), []).append(autre)
            voisines.setdefault(id(autre), []).append(ligne)
    return voisines


def _change_de_rangee(
    haute: LignePage, basse: LignePage, a_cote: dict[int, list[LignePage]]
) -> bool:
    """Vrai si une cellule courte se lit entre deux lignes : elles sont de deux rangées."""
    return any(
        haute.ordre < voisine.ordre < basse.ordre and (_est_courte(haute) or _est_courte(voisine))
        for voisine in (*a_cote.get(id(haute), ()), *a_cote.get(id(basse), ()))
    )


def _est_courte(ligne: LignePage) -> bool:
    return ligne.x1 - ligne.x0 < _COURTE * ligne.corps


def _boite(bloc: Bloc) -> tuple[float, float, float, float]:
    bas, haut = _hauteurs(bloc)
    return min(x.x0 for x in bloc), bas, max(x.x1 for x in bloc), haut


def _commun(haute: LignePage, basse: LignePage) -> float:
    return min(haute.x1, basse.x1) - max(haute.x0, basse.x0)


def _prolonge(
    haute: LignePage, basse: LignePage, page: PageBrute, interlignes: Interlignes
) -> bool:
    ecart = haute.base - basse.base
    corps = max(haute.corps, basse.corps)
    return (
        0.5 * corps < ecart <= 1.2 * interlignes.de(basse.corps) + 1
        and _commun(haute, basse) > 0
        and abs(haute.corps - basse.corps) <= 0.15 * corps
        and haute.cadre == basse.cadre
        and not page.traits.coupe(
            basse.base, haute.base, max(haute.x0, basse.x0), min(haute.x1, basse.x1)
        )
    )


def rangees(blocs: list[Bloc]) -> dict[int, int]:
    """Numéro de ligne de tableau de chaque bloc (par `id`) qui en est une cellule.

    Deux blocs côte à côte sont de la même ligne si le milieu de l'un tombe dans
    la hauteur de l'autre et si rien d'autre ne se lit entre eux : deux colonnes
    de texte se lisent l'une après l'autre, non ligne à ligne.
    """
    numeros: dict[int, int] = {}
    courts = [b for b in blocs if len(b) <= _CELLULE]
    courts.sort(key=lambda b: (b[0].page, -b[0].base))
    for rang, bloc in enumerate(courts):
        for autre in courts[rang + 1 :]:
            if autre[0].page != bloc[0].page or autre[0].base < bloc[-1].base - bloc[-1].corps:
                break
            if _cote_a_cote(bloc, autre):
                numero = numeros.get(id(bloc), numeros.get(id(autre), len(numeros)))
                numeros[id(bloc)] = numeros[id(autre)] = numero
    etendues = _places(numeros, blocs)
    return {
        cle: numero
        for cle, numero in numeros.items()
        if etendues[numero][1] - etendues[numero][0] + 1 == list(numeros.values()).count(numero)
    }


def _places(numeros: dict[int, int], blocs: list[Bloc]) -> dict[int, tuple[int, int]]:
    """Première et dernière place, dans l'ordre de lecture, des cellules de chaque ligne."""
    places: dict[int, tuple[int, int]] = {}
    for place, bloc in enumerate(blocs):
        numero = numeros.get(id(bloc))
        if numero is not None:
            places[numero] = (places.get(numero, (place, place))[0], place)
    return places


def _cote_a_cote(un: Bloc, autre: Bloc) -> bool:
    disjoints = max(x.x1 for x in un) <= min(x.x0 for x in autre) or max(
        x.x1 for x in autre
    ) <= min(x.x0 for x in un)
    (bas, haut), (bas2, haut2) = _hauteurs(un), _hauteurs(autre)
    milieu, milieu2 = (bas + haut) / 2, (bas2 + haut2) / 2
    return disjoints and (bas <= milieu2 <= haut or bas2 <= milieu <= haut2)


def _hauteurs(bloc: Bloc) -> tuple[float, float]:
    return bloc[-1].zone[1], bloc[0].zone[3]
