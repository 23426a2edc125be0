"""Des pages d'un PDF à ses passages : corps, notes, puis marges."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from toolkit.preuve.document import Ligne, Passage, Zone
from toolkit.preuve.pdf.alineas import Bloc, Colonnes, Interlignes, ouvre_alinea, se_poursuit
from toolkit.preuve.pdf.blocs import composer_blocs, rangees
from toolkit.preuve.pdf.brut import PageBrute
from toolkit.preuve.pdf.lignes import LignePage, composer_lignes
from toolkit.preuve.pdf.traits import Cadre
from toolkit.preuve.pdf.zones import isolees, marges, notes

_NUMERO_DE_NOTE = re.compile(r"[(\[]?(\d{1,3})[)\].]?(?:\s+|$)")
_ETROIT = 240.0  # en points : moins de la moitié d'une page


def composer_passages(pages: list[PageBrute]) -> Iterator[Passage]:
    """Les passages du corps dans l'ordre de lecture, puis les notes, puis ce qui est en marge."""
    composees = [composer_lignes(page) for page in pages]
    toutes = [droites for droites, _ in composees]
    en_marge = marges(pages, toutes)
    en_note = notes(_hors(en_marge, toutes))
    en_marge |= isolees(pages, _hors(en_marge | en_note, toutes))
    du_corps = _hors(en_marge | en_note, toutes)
    for page, lignes in zip(pages, du_corps, strict=True):
        _encadrer(lignes, page, len(pages))
    yield from _reunir(*_blocs(pages, du_corps))
    des_notes = [[x for x in lignes if id(x) in en_note] for lignes in toutes]
    for note in _notes(*_blocs(pages, des_notes)):
        yield Passage(lignes=tuple(note), zone=Zone.NOTE)
    for lignes, (_, penchees) in zip(toutes, composees, strict=True):
        for ligne in [x for x in lignes if id(x) in en_marge] + penchees:
            yield Passage(lignes=(_ligne(ligne, True),), zone=Zone.MARGE)


def _hors(ecartees: set[int], par_page: list[list[LignePage]]) -> list[list[LignePage]]:
    return [[x for x in lignes if id(x) not in ecartees] for lignes in par_page]


def _blocs(pages: list[PageBrute], par_page: list[list[LignePage]]) -> tuple[list[Bloc], Colonnes]:
    lignes = [x for siennes in par_page for x in siennes]
    colonnes = Colonnes(lignes)
    interlignes = Interlignes(lignes, colonnes)
    blocs = [
        bloc
        for page, siennes in zip(pages, par_page, strict=True)
        for bloc in composer_blocs(siennes, page, interlignes)
    ]
    return blocs, colonnes


def _encadrer(lignes: list[LignePage], page: PageBrute, pages: int) -> None:
    """Donne à chaque ligne le numéro du cadre qui l'entoure."""
    groupes: dict[tuple[int, ...], list[LignePage]] = {}
    cadres: dict[tuple[int, ...], Cadre] = {}
    for ligne in lignes:
        cadre = page.traits.cadre(ligne.zone)
        if cadre:
            cle = tuple(-1 if cote is None else round(cote / 2) for cote in cadre)
            cadres.setdefault(cle, cadre)
            groupes.setdefault(cle, []).append(ligne)
    for rang, (cle, dedans) in enumerate(groupes.items()):
        gauche, bas, droite, haut = cadres[cle]
        dehors = [
            x
            for x in lignes
            if x.x1 < gauche
            or x.x0 > droite
            or (bas is not None and x.base < bas)
            or (haut is not None and x.base > haut)
        ]
        if not dehors and len(lignes) > 1 and _emplit(dedans, page):
            continue  # le filet qui borde la page n'encadre rien en particulier
        # Un cadre ouvert ne se referme que sur la page voisine, et rien ne l'en sépare.
        plus_bas, plus_haut = min(x.base for x in dedans), max(x.base for x in dedans)
        if bas is None and (page.numero == pages or any(x.base < plus_bas for x in lignes)):
            continue
        if haut is None and (page.numero == 1 or any(x.base > plus_haut for x in lignes)):
            continue
        for ligne in dedans:
            ligne.cadre = page.numero * 1000 + rang


def _emplit(lignes: list[LignePage], page: PageBrute) -> bool:
    return max(x.base for x in lignes) - min(x.base for x in lignes) > 0.5 * page.hauteur


def _reunir(blocs: list[Bloc], colonnes: Colonnes) -> Iterator[Passage]:
    """Les passages du corps ; un paragraphe coupé par un saut de page n'en fait qu'un."""
    cellules = rangees(blocs)
    reunis: list[tuple[list[Ligne], int | None]] = []
    precedent: Bloc | None = None
    for bloc in blocs:
        rangee = cellules.get(id(bloc))
        alineas = _alineas(bloc, colonnes)
        libres = precedent is not None and rangee is None and reunis[-1][1] is None
        if libres and precedent and se_poursuit(precedent, bloc, colonnes):
            premier = alineas.pop(0)
            reunis[-1][0].extend((replace(premier[0], ouvre_alinea=False), *premier[1:]))
        reunis += [(alinea, rangee) for alinea in alineas]
        precedent = bloc
    for lignes, rangee in reunis:
        yield Passage(lignes=tuple(lignes), rangee=rangee)


def _notes(blocs: list[Bloc], colonnes: Colonnes) -> Iterator[list[Ligne]]:
    """Les notes, chacune sans son numéro.

    Si le premier est petit et haut, les autres le sont ; sinon chacun suit le
    précédent, ou reprend à un en tête de page.
    """
    note: list[Ligne] = []
    attendu: int | None = None
    hauts = False
    for bloc in blocs:
        for rang, imprimee in enumerate(bloc):
            ouvre = rang == 0 or ouvre_alinea(bloc[rang - 1], imprimee, colonnes)
            ligne = _ligne(imprimee, ouvre)
            numero = _NUMERO_DE_NOTE.match(ligne.texte)
            suivants = (attendu, 1) if rang == 0 else (attendu,)
            if numero and (
                attendu is None
                or imprimee.a_un_numero_haut
                or (not hauts and int(numero[1]) in suivants)
            ):
                hauts = hauts or imprimee.a_un_numero_haut
                attendu = int(numero[1]) + 1
                ligne = _sans_debut(ligne, numero.end())
                if note:
                    yield note
                note = []
            note.append(ligne)
    if note:
        yield note


def _sans_debut(ligne: Ligne, longueur: int) -> Ligne:
    """La ligne sans ses premiers caractères."""
    dernier = max(rang for rang, _ in ligne.styles if rang <= longueur)
    styles = [(max(0, r - longueur), style) for r, style in ligne.styles if r >= dernier]
    return replace(ligne, texte=ligne.texte[longueur:], styles=tuple(styles))


def _alineas(bloc: Bloc, colonnes: Colonnes) -> list[list[Ligne]]:
    """Les paragraphes d'un bloc.

    Un bloc étroit (une adresse, une cellule), ou dont chaque ligne revient à la
    ligne, reste d'un tenant.
    """
    ouvertures = [True]
    for haute, basse in pairwise(bloc):
        ouvre = ouvre_alinea(haute, basse, colonnes, haute_ouvre=ouvertures[-1])
        ouvertures.append(ouvre)
    lignes = [_sans_appel(x, ouvre) for x, ouvre in zip(bloc, ouvertures, strict=True)]
    etroit = max(x.x1 for x in bloc) - min(x.x0 for x in bloc) < _ETROIT
    if all(ouvertures) or etroit:
        return [lignes]
    alineas: list[list[Ligne]] = []
    for ligne in lignes:
        if ligne.ouvre_alinea:
            alineas.append([])
        alineas[-1].append(ligne)
    return alineas


def _sans_appel(imprimee: LignePage, ouvre_alinea: bool) -> Ligne:
    """La ligne du corps, sans l'appel de note qu'un retour a rejeté à son début."""
    ligne = _ligne(imprimee, ouvre_alinea)
    appel = _NUMERO_DE_NOTE.match(ligne.texte) if imprimee.a_un_numero_haut else None
    return _sans_debut(ligne, appel.end()) if appel and ligne.texte[appel.end() :] else ligne


def _ligne(ligne: LignePage, ouvre_alinea: bool) -> Ligne:
    return Ligne(
        texte=ligne.texte,
        styles=ligne.styles,
        page=ligne.page,
        ouvre_alinea=ouvre_alinea,
        soudee=ligne.est_soudee,
        cadre=ligne.cadre,
    )
