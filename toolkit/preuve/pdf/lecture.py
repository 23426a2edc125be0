"""Des octets d'un PDF à ce qu'il montre."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pypdfium2

from toolkit.noyau.probleme import Probleme
from toolkit.preuve.document import DocumentLu, Ligne, Passage, Zone
from toolkit.preuve.empechements import illisible, page_sans_texte, sans_texte, texte_invisible
from toolkit.preuve.pdf import blocs as en_blocs
from toolkit.preuve.pdf.blocs import Bloc, Colonnes
from toolkit.preuve.pdf.brut import PageBrute, lire_page
from toolkit.preuve.pdf.lignes import LignePage, composer_lignes
from toolkit.preuve.pdf.zones import marges, notes

# pdfium n'admet qu'un appel à la fois, d'où que viennent les fils d'exécution.
_VERROU = threading.Lock()
_ETROIT = 240.0  # en points : moins de la moitié d'une page


def lire_pdf(octets: bytes) -> DocumentLu | Probleme:
    """Ce que le PDF montre, ou pourquoi il ne se lit pas."""
    with _VERROU:
        try:
            pages = _ouvrir(octets)
        except pypdfium2.PdfiumError as erreur:
            if "password" in str(erreur).lower():
                return illisible(
                    "le PDF est protégé par un mot de passe", "fournir le PDF déprotégé"
                )
            return illisible("le PDF est abîmé ou incomplet", "fournir le PDF d'origine, entier")
    if not any(m.texte.strip() for page in pages for m in page.morceaux):
        return sans_texte(len(pages))
    problemes = [page_sans_texte(p.numero) for p in pages if not p.morceaux and p.traits.images] + [
        texte_invisible(p.invisibles, p.numero) for p in pages if p.invisibles
    ]
    return DocumentLu(
        format="pdf", pages=len(pages), passages=tuple(_passages(pages)), problemes=tuple(problemes)
    )


def _ouvrir(octets: bytes) -> list[PageBrute]:
    document = pypdfium2.PdfDocument(octets)
    try:
        pages = []
        for rang in range(len(document)):
            page = document[rang]
            pages.append(lire_page(page.raw, rang + 1))
            page.close()
        return pages
    finally:
        document.close()


def _passages(pages: list[PageBrute]) -> Iterator[Passage]:
    composees = [composer_lignes(page) for page in pages]
    toutes = [droites for droites, _ in composees]
    en_marge = marges(pages, toutes)
    pas = en_blocs.interligne([x for lignes in toutes for x in lignes])
    corps: list[Bloc] = []
    bas_de_page: list[Bloc] = []
    for page, lignes in zip(pages, toutes, strict=True):
        du_texte = [x for x in lignes if id(x) not in en_marge]
        en_note = notes(du_texte)
        du_corps = [x for x in du_texte if id(x) not in en_note]
        _encadrer(du_corps, page)
        corps += en_blocs.composer_blocs(du_corps, page, pas)
        bas_de_page += en_blocs.composer_blocs([x for x in du_texte if id(x) in en_note], page, pas)
    colonnes = Colonnes([x for bloc in corps for x in bloc])
    rangees = en_blocs.rangees(corps)
    yield from _reunir(corps, colonnes, rangees)
    colonnes = Colonnes([x for bloc in bas_de_page for x in bloc])
    for bloc in bas_de_page:
        for alinea in _alineas(bloc, colonnes, sont_des_notes=True):
            yield Passage(lignes=tuple(alinea), zone=Zone.NOTE)
    for lignes, (_, penchees) in zip(toutes, composees, strict=True):
        for ligne in [x for x in lignes if id(x) in en_marge] + penchees:
            yield Passage(lignes=(_ligne(ligne, True),), zone=Zone.MARGE)


def _encadrer(lignes: list[LignePage], page: PageBrute) -> None:
    """Donne à chaque ligne le numéro du cadre qui l'entoure."""
    cadres: dict[tuple[float | None, ...], list[LignePage]] = {}
    for ligne in lignes:
        cadre = page.traits.cadre(ligne.zone)
        if cadre:
            cle = tuple(None if cote is None else round(cote / 2) for cote in cadre)
            cadres.setdefault(cle, []).append(ligne)
    for rang, (cle, dedans) in enumerate(cadres.items()):
        _, bas, _, haut = cle
        dehors = [x for x in lignes if x not in dedans]
        if not dehors and len(lignes) > 1 and _emplit(dedans, page):
            continue  # le filet qui borde la page n'encadre rien en particulier
        if bas is None and any(x.base < min(y.base for y in dedans) for x in dehors):
            continue
        if haut is None and any(x.base > max(y.base for y in dedans) for x in dehors):
            continue
        for ligne in dedans:
            ligne.cadre = page.numero * 1000 + rang


def _emplit(lignes: list[LignePage], page: PageBrute) -> bool:
    return max(x.base for x in lignes) - min(x.base for x in lignes) > 0.5 * page.hauteur


def _reunir(blocs: list[Bloc], colonnes: Colonnes, rangees: dict[int, int]) -> Iterator[Passage]:
    """Les passages du corps ; un paragraphe coupé par un saut de page n'en fait qu'un."""
    reunis: list[tuple[list[Ligne], int | None]] = []
    precedent: Bloc | None = None
    for bloc in blocs:
        rangee = rangees.get(id(bloc))
        alineas = _alineas(bloc, colonnes)
        libres = precedent is not None and rangee is None and reunis[-1][1] is None
        if libres and precedent and en_blocs.se_poursuit(precedent, bloc, colonnes):
            premier = alineas.pop(0)
            reunis[-1][0].extend((replace(premier[0], ouvre_alinea=False), *premier[1:]))
        reunis += [(alinea, rangee) for alinea in alineas]
        precedent = bloc
    for lignes, rangee in reunis:
        yield Passage(lignes=tuple(lignes), rangee=rangee)


def _alineas(bloc: Bloc, colonnes: Colonnes, *, sont_des_notes: bool = False) -> list[list[Ligne]]:
    """Les paragraphes d'un bloc.

    Un bloc étroit (une adresse, une cellule), ou dont chaque ligne revient à la
    ligne, reste d'un tenant.
    """
    ouvertures = [True]
    for haute, basse in pairwise(bloc):
        nouvelle_note = sont_des_notes and re.match(r"[(\[]?\d{1,3}[)\].]?\s", basse.texte)
        ouvertures.append(bool(nouvelle_note) or en_blocs.ouvre_alinea(haute, basse, colonnes))
    lignes = [_ligne(x, ouvre) for x, ouvre in zip(bloc, ouvertures, strict=True)]
    etroit = max(x.x1 for x in bloc) - min(x.x0 for x in bloc) < _ETROIT
    if (all(ouvertures) or etroit) and not sont_des_notes:
        return [lignes]
    alineas: list[list[Ligne]] = []
    for ligne in lignes:
        if ligne.ouvre_alinea:
            alineas.append([])
        alineas[-1].append(ligne)
    return alineas


def _ligne(ligne: LignePage, ouvre_alinea: bool) -> Ligne:
    return Ligne(
        texte=ligne.texte,
        styles=ligne.styles,
        page=ligne.page,
        ouvre_alinea=ouvre_alinea,
        soudee=ligne.est_soudee,
        cadre=ligne.cadre,
    )
