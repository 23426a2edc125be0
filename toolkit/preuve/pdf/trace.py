"""Lire les traits d'une page par pdfium : contours, bordures, fonds et images."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterable
from functools import cache, partial
from itertools import pairwise
from typing import Any

import pypdfium2.raw as pdfium

from toolkit.preuve.pdf.traits import Rectangle, Traits, tourner

Matrice = tuple[float, float, float, float, float, float]

_IDENTITE: Matrice = (1, 0, 0, 1, 0, 0)
_FIN = 3.0  # en points : en deçà, un rectangle plein est un trait
_BORDURE = 8.0  # épaisseur maximale d'une bordure
_BLANC = 245
_OBJETS_MAX = 20_000  # un plan ou un graphique n'a pas de cadre à chercher
_POINTS_MAX = 200


def lire_traits(page: Any, quart: int) -> Traits:
    """Les traits d'une page ouverte par pdfium."""
    traits = Traits()
    objets = (
        pdfium.FPDFPage_GetObject(page, rang)
        for rang in range(min(pdfium.FPDFPage_CountObjects(page), _OBJETS_MAX))
    )
    _parcourir(objets, _IDENTITE, quart, traits, 0)
    traits.fusionner()
    return traits


def _parcourir(
    objets: Iterable[Any], parent: Matrice, quart: int, traits: Traits, niveau: int
) -> None:
    for objet in objets:
        nature = pdfium.FPDFPageObj_GetType(objet)
        if nature == pdfium.FPDF_PAGEOBJ_PATH:
            _tracer(objet, parent, quart, traits)
        elif nature == pdfium.FPDF_PAGEOBJ_IMAGE:
            traits.images.append(_bornes([tourner(*_placer(p, _composer(objet, parent)), quart)
                                          for p in ((0, 0), (1, 1))]))  # fmt: skip
        elif nature == pdfium.FPDF_PAGEOBJ_FORM and niveau < 8:
            enfants = (
                pdfium.FPDFFormObj_GetObject(objet, rang)
                for rang in range(pdfium.FPDFFormObj_CountObjects(objet))
            )
            _parcourir(enfants, _composer(objet, parent), quart, traits, niveau + 1)


def _tracer(objet: Any, parent: Matrice, quart: int, traits: Traits) -> None:
    rempli, trace = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(objet, rempli, trace)
    matrice = _composer(objet, parent)
    contours = [
        [(tourner(*_placer(p, matrice), quart), droit) for p, droit in contour]
        for contour in _contours(objet)
    ]
    # Un trait seul est rarement rogné ; une bordure l'est à chacun de ses côtés.
    simple = len(contours) == 1 and len(contours[0]) == 2
    fenetre = (lambda: None) if simple else cache(partial(_fenetre, objet, parent, quart))
    if trace.value and _couleur(pdfium.FPDFPageObj_GetStrokeColor, objet) is not None:
        for contour in contours:
            for (a, _), (b, droit) in pairwise(contour):
                if droit:
                    _ajouter(_bornes((a, b)), fenetre, traits)
    if not rempli.value:
        return
    couleur = _couleur(pdfium.FPDFPageObj_GetFillColor, objet, blanc=True)
    if couleur is None:
        return
    boites = [_bornes([p for p, _ in contour]) for contour in contours if contour]
    if len(boites) > 1 and _est_anneau(boites):
        x0, y0, x1, y1 = max(boites, key=lambda b: (b[2] - b[0]) * (b[3] - b[1]))
        boites = [(x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1)]
    for boite in boites:
        if not _ajouter(boite, fenetre, traits if min(couleur) < _BLANC else Traits()):
            traits.fonds.append((boite, couleur))


def _ajouter(boite: Rectangle, decoupe: Callable[[], Rectangle | None], traits: Traits) -> bool:
    """Range un trait, rogné à la découpe ; faux si la boîte est trop épaisse pour en être un."""
    x0, y0, x1, y1 = boite
    if x1 - x0 > _FIN and y1 - y0 > _FIN:
        return False
    fenetre = decoupe()
    if fenetre:
        x0, y0 = max(x0, fenetre[0] - 1), max(y0, fenetre[1] - 1)
        x1, y1 = min(x1, fenetre[2] + 1), min(y1, fenetre[3] + 1)
    if x1 < x0 or y1 < y0:
        return True
    if x1 - x0 > _FIN:
        traits.horizontaux.append(((y0 + y1) / 2, x0, x1))
    elif y1 - y0 > _FIN:
        traits.verticaux.append(((x0 + x1) / 2, y0, y1))
    return True


def _contours(objet: Any) -> list[list[tuple[tuple[float, float], bool]]]:
    """Les contours d'un chemin : (point, relié en ligne droite au précédent)."""
    contours: list[list[tuple[tuple[float, float], bool]]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for rang in range(min(pdfium.FPDFPath_CountSegments(objet), _POINTS_MAX)):
        segment = pdfium.FPDFPath_GetPathSegment(objet, rang)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        nature = pdfium.FPDFPathSegment_GetType(segment)
        if nature == pdfium.FPDF_SEGMENT_MOVETO or not contours:
            contours.append([])
        contours[-1].append(((x.value, y.value), nature == pdfium.FPDF_SEGMENT_LINETO))
        if pdfium.FPDFPathSegment_GetClose(segment):
            contours[-1].append((contours[-1][0][0], True))
    return contours


def _fenetre(objet: Any, parent: Matrice, quart: int) -> Rectangle | None:
    """Le rectangle hors duquel le chemin n'est pas peint."""
    decoupe = pdfium.FPDFPageObj_GetClipPath(objet)
    nombre = pdfium.FPDFClipPath_CountPaths(decoupe) if decoupe else 0
    fenetre: Rectangle | None = None
    x, y = ctypes.c_float(), ctypes.c_float()
    for chemin in range(max(nombre, 0)):
        points = []
        for rang in range(pdfium.FPDFClipPath_CountPathSegments(decoupe, chemin)):
            segment = pdfium.FPDFClipPath_GetPathSegment(decoupe, chemin, rang)
            pdfium.FPDFPathSegment_GetPoint(segment, x, y)
            points.append(tourner(*_placer((x.value, y.value), parent), quart))
        if points:
            b = _bornes(points)
            f = fenetre or b
            fenetre = (max(b[0], f[0]), max(b[1], f[1]), min(b[2], f[2]), min(b[3], f[3]))
    return fenetre


def _couleur(lire: Any, objet: Any, *, blanc: bool = False) -> tuple[int, int, int] | None:
    """La couleur peinte ; None si elle ne se voit pas."""
    canaux = [ctypes.c_uint() for _ in range(4)]
    if not lire(objet, *canaux):
        return 0, 0, 0
    rouge, vert, bleu, opacite = (canal.value for canal in canaux)
    if opacite < 16 or (not blanc and min(rouge, vert, bleu) >= _BLANC):
        return None
    return rouge, vert, bleu


def _composer(objet: Any, parent: Matrice) -> Matrice:
    m = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(objet, m)
    a, b, c, d, e, f = parent
    return (
        m.a * a + m.b * c, m.a * b + m.b * d, m.c * a + m.d * c, m.c * b + m.d * d,
        m.e * a + m.f * c + e, m.e * b + m.f * d + f,
    )  # fmt: skip


def _placer(point: tuple[float, float], matrice: Matrice) -> tuple[float, float]:
    (x, y), (a, b, c, d, e, f) = point, matrice
    return a * x + c * y + e, b * x + d * y + f


def _bornes(points: Iterable[tuple[float, float]]) -> Rectangle:
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _est_anneau(boites: list[Rectangle]) -> bool:
    grande, *autres = sorted(boites, key=lambda b: (b[0] - b[2]) * (b[3] - b[1]))
    return any(
        all(abs(cote - bord) <= _BORDURE for cote, bord in zip(autre, grande, strict=True))
        for autre in autres
    )
