"""L'ordre de lecture qu'un PDF balisé déclare, et celui qu'on déduit quand il n'en déclare pas."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import pypdfium2.raw as pdfium

_PROFONDEUR = 64

T = TypeVar("T")
Boite = tuple[float, float, float, float]  # x0, y0, x1, y1


def rangs_declares(page: Any) -> dict[int, int]:
    """Le rang de lecture de chaque contenu marqué de la page ; vide si elle n'est pas balisée."""
    arbre = pdfium.FPDF_StructTree_GetForPage(page)
    if not arbre:
        return {}
    rangs: dict[int, int] = {}
    try:
        for rang in range(pdfium.FPDF_StructTree_CountChildren(arbre)):
            _descendre(pdfium.FPDF_StructTree_GetChildAtIndex(arbre, rang), rangs, 0)
    finally:
        pdfium.FPDF_StructTree_Close(arbre)
    return rangs


def _descendre(element: Any, rangs: dict[int, int], niveau: int) -> None:
    if not element or niveau > _PROFONDEUR:
        return
    for rang in range(pdfium.FPDF_StructElement_CountChildren(element)):
        enfant = pdfium.FPDF_StructElement_GetChildAtIndex(element, rang)
        if enfant:
            _descendre(enfant, rangs, niveau + 1)
            continue
        marque = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, rang)
        if marque >= 0:
            rangs.setdefault(marque, len(rangs))


def marque(objet: Any) -> int:
    """Le numéro de contenu marqué d'un objet ; -1 s'il n'en a pas."""
    return pdfium.FPDFPageObj_GetMarkedContentID(objet)


def de_haut_en_bas(
    elements: Sequence[T], boite: Callable[[T], Boite], ordre: Callable[[T], int]
) -> list[T]:
    """Les éléments dans l'ordre du flux, sauf qu'aucun ne précède celui qui est au-dessus de lui.

    Le flux d'un PDF peut peindre les tableaux et les cadres avant le texte qui
    les précède ; il reste le seul à dire l'ordre de deux colonnes.
    """
    boites = [boite(e) for e in elements]
    suivants: list[list[int]] = [[] for _ in elements]
    attendus = [0] * len(elements)
    for i, (x0, y0, x1, _) in enumerate(boites):
        for j, (u0, _, u1, v1) in enumerate(boites):
            if i != j and min(x1, u1) > max(x0, u0) and (y0 + 1) >= v1:
                suivants[i].append(j)
                attendus[j] += 1
    prets = [(ordre(elements[i]), i) for i, nombre in enumerate(attendus) if not nombre]
    heapq.heapify(prets)
    ranges: list[T] = []
    while prets:
        _, i = heapq.heappop(prets)
        ranges.append(elements[i])
        for j in suivants[i]:
            attendus[j] -= 1
            if not attendus[j]:
                heapq.heappush(prets, (ordre(elements[j]), j))
    return ranges
