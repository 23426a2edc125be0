"""Les caractères d'un PDF par pdfium : des morceaux de même objet, avec place et aspect."""

from __future__ import annotations

import ctypes
import math
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import pypdfium2.raw as pdfium

from toolkit.preuve.caracteres import CORPS_LISIBLE, nettoyer
from toolkit.preuve.document import Style
from toolkit.preuve.pdf.structure import marque, rangs_declares
from toolkit.preuve.pdf.trace import lire_traits
from toolkit.preuve.pdf.traits import Traits, tourner
from toolkit.preuve.polices import est_grasse, famille

_BLANCS = frozenset((9, 10, 13, 32, 0xA0, 0x2009, 0x202F))
_CESURE = 2  # le caractère que pdfium met pour un trait d'union de fin de ligne
_INVISIBLE = 3  # mode de rendu d'un texte qui n'est ni peint ni tracé
_GRAS_FORCE = 1 << 18  # drapeau ForceBold de la police


@dataclass(slots=True)
class Morceau:
    """Du texte d'un seul objet, sur une ligne ; coordonnées en points, vers le haut."""

    texte: str
    x0: float
    x1: float
    base: float
    style: Style
    ordre: int
    espace_avant: bool
    espace_apres: bool
    est_droit: bool
    est_artefact: bool = False  # hors du texte balisé : en-tête, pied, fond


@dataclass(slots=True)
class PageBrute:
    """Une page : son format, ses morceaux visibles, ses textes invisibles, ses traits."""

    numero: int
    bas: float
    hauteur: float
    largeur: float
    traits: Traits
    morceaux: list[Morceau] = field(default_factory=list)
    invisibles: list[str] = field(default_factory=list)
    est_balisee: bool = False
    est_reconnue: bool = False  # son seul texte est invisible, sur une image : il a été reconnu


@cache
def _rapides() -> tuple[Any, Any]:
    """Deux fonctions de pdfium sous un prototype qui ne fabrique pas d'objet par caractère."""

    def adresse(fonction: Any) -> int:
        return ctypes.cast(fonction, ctypes.c_void_p).value or 0

    prototype = ctypes.CFUNCTYPE(ctypes.c_uint, ctypes.c_void_p, ctypes.c_int)
    unicode = prototype(adresse(pdfium.FPDFText_GetUnicode))
    prototype = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
    return unicode, prototype(adresse(pdfium.FPDFText_GetTextObject))


def lire_page(page: Any, numero: int) -> PageBrute:
    """Lit une page ouverte par pdfium."""
    quart = pdfium.FPDFPage_GetRotation(page)
    boite = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, boite)
    coins = (tourner(boite.left, boite.bottom, quart), tourner(boite.right, boite.top, quart))
    xs, ys = sorted(c[0] for c in coins), sorted(c[1] for c in coins)
    lue = PageBrute(numero, ys[0], ys[1] - ys[0], xs[1] - xs[0], lire_traits(page, quart))
    texte = pdfium.FPDFText_LoadPage(page)
    try:
        lecteur = _Lecteur(texte, quart)
        blanc, reconnus = False, []
        for ordre, (suite, adresse, espace) in enumerate(_troncons(texte)):
            morceau, mode, couleur = lecteur.morceau(suite, adresse, espace or blanc, ordre)
            blanc = morceau is None
            if morceau is None:
                continue
            dans_la_page = (
                xs[0] <= (morceau.x0 + morceau.x1) / 2 <= xs[1] and ys[0] <= morceau.base <= ys[1]
            )
            lisible = dans_la_page and morceau.style.corps >= CORPS_LISIBLE
            if lisible and mode == _INVISIBLE and lue.traits.image_pleine(xs, ys):
                reconnus.append(morceau)
            elif lisible and mode != _INVISIBLE and lue.traits.contraste(couleur, morceau):
                lue.morceaux.append(morceau)
            else:
                lue.invisibles.append(morceau.texte)
        lue.est_reconnue = bool(reconnus) and not lue.morceaux
        if lue.est_reconnue:
            lue.morceaux = reconnus
        else:
            lue.invisibles += [morceau.texte for morceau in reconnus]
        _suivre_les_balises(lue, rangs_declares(page), lecteur.marques)
    finally:
        pdfium.FPDFText_ClosePage(texte)
    return lue


def _suivre_les_balises(page: PageBrute, rangs: dict[int, int], marques: list[int]) -> None:
    """Remplace l'ordre du flux par l'ordre de lecture, si la page est balisée pour l'essentiel."""
    balises = [m for m in page.morceaux if marques[m.ordre] in rangs]
    page.est_balisee = 2 * len(balises) > len(page.morceaux)
    if not page.est_balisee:
        return
    for morceau in page.morceaux:
        rang = rangs.get(marques[morceau.ordre])
        morceau.est_artefact = rang is None
        morceau.ordre = morceau.ordre + len(rangs) * 1000 if rang is None else rang * 1000


def _troncons(texte: Any):
    """(caractères, adresse de l'objet, espace avant) de chaque suite tirée d'un même objet."""
    lire_unicode, lire_objet = _rapides()
    page = ctypes.cast(texte, ctypes.c_void_p)
    suite: list[tuple[int, int]] = []
    courant, espace, en_attente = None, False, False
    for rang in range(pdfium.FPDFText_CountChars(texte)):
        code, objet = lire_unicode(page, rang), lire_objet(page, rang)
        if not objet:  # caractère ajouté par pdfium : espace entre deux objets, ou fin de ligne
            en_attente = True
            if code != 32 and suite:
                yield suite, courant, espace
                suite, courant = [], None
            continue
        if objet != courant:
            if suite:
                yield suite, courant, espace
            suite, courant, espace = [], objet, en_attente
        elif en_attente:
            suite.append((32, -1))
        en_attente = False
        suite.append((code, rang))
    if suite:
        yield suite, courant, espace


class _Lecteur:
    """Ce que pdfium dit d'un morceau de texte."""

    def __init__(self, texte: Any, quart: int) -> None:
        self.texte, self.quart = texte, quart
        self.polices: dict[int, tuple[str, bool]] = {}
        self.marques: list[int] = []  # contenu marqué de chaque morceau, par ordre du flux

    def morceau(self, suite, adresse, espace, ordre):
        """Le morceau (None s'il est blanc), son mode de rendu et sa couleur."""
        lu = nettoyer("".join("-" if c == _CESURE else _caractere(c) for c, _ in suite))
        pleins = [rang for code, rang in suite if rang >= 0 and code not in _BLANCS]
        objet = ctypes.cast(adresse, pdfium.FPDF_PAGEOBJECT)
        self.marques.append(marque(objet))
        if not pleins or not lu.strip():
            return None, 0, (0, 0, 0, 255)
        matrice = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self.texte, pleins[0], matrice)
        cos, sin = tourner(matrice.a, matrice.b, self.quart)
        mode = pdfium.FPDFTextObj_GetTextRenderMode(objet)
        style = self._style(objet, pleins[0], math.hypot(matrice.c, matrice.d), mode)
        boites = [self._boite(pleins[0]), self._boite(pleins[-1])]
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(self.texte, pleins[0], x, y)
        return (
            Morceau(
                lu.strip(),
                min(b[0] for b in boites),
                max(b[1] for b in boites),
                tourner(x.value, y.value, self.quart)[1],
                style,
                ordre,
                espace or lu[0].isspace(),
                lu[-1].isspace(),
                cos > 0 and abs(sin) < 0.02 * cos,
            ),
            mode,
            _couleur(objet),
        )

    def _boite(self, rang: int) -> tuple[float, float]:
        boite = pdfium.FS_RECTF()
        pdfium.FPDFText_GetLooseCharBox(self.texte, rang, boite)
        coins = (
            tourner(boite.left, boite.bottom, self.quart)[0],
            tourner(boite.right, boite.top, self.quart)[0],
        )
        return min(coins), max(coins)

    def _style(self, objet: Any, rang: int, echelle: float, mode: int) -> Style:
        police = pdfium.FPDFTextObj_GetFont(objet)
        cle = ctypes.cast(police, ctypes.c_void_p).value or 0
        if cle not in self.polices:
            self.polices[cle] = _police(police)
        nom, gras = self.polices[cle]
        corps = pdfium.FPDFText_GetFontSize(self.texte, rang) * echelle
        # Remplir et tracer ensemble : la graisse imitée des polices qui n'en ont pas.
        return Style(nom, round(corps, 2), gras or mode == 2)


def _police(police: Any) -> tuple[str, bool]:
    tampon = ctypes.create_string_buffer(256)
    pdfium.FPDFFont_GetBaseFontName(police, tampon, 256)
    nom = tampon.value.decode("utf-8", "replace")
    force = bool(pdfium.FPDFFont_GetFlags(police) & _GRAS_FORCE)
    return famille(nom), force or est_grasse(nom)


@cache
def _caractere(code: int) -> str:
    if 0xE000 <= code <= 0xF8FF:  # usage privé : les puces des polices de symboles
        return "\u2022"
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"


def _couleur(objet: Any) -> tuple[int, int, int, int]:
    canaux = [ctypes.c_uint() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetFillColor(objet, *canaux):
        return 0, 0, 0, 255
    rouge, vert, bleu, opacite = (canal.value for canal in canaux)
    return rouge, vert, bleu, opacite
