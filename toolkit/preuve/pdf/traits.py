"""Les traits et les fonds d'une page : ce qui encadre un texte, ce qui le cache."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

Segment = tuple[float, float, float]  # (place, début, fin) ; place : y si horizontal, x si vertical
Rectangle = tuple[float, float, float, float]  # x0, y0, x1, y1
Cadre = tuple[float, float | None, float, float | None]  # gauche, bas, droite, haut

_FIN = 3.0  # en points : en deçà, un rectangle plein est un trait
_PRES = 2.0
_ARRONDI = 12.0  # ce qu'un coin arrondi ôte à un côté
_MEME_PLACE = 1.5
_ECART_VISIBLE = 10  # sur 255, par canal


def tourner(x: float, y: float, quart: int) -> tuple[float, float]:
    """Le point dans la page telle qu'elle s'affiche, tournée de `quart` quarts de tour."""
    return ((x, y), (y, -x), (-x, -y), (-y, x))[quart]


@dataclass(slots=True)
class Traits:
    """Les traits d'une page, fusionnés quand ils se prolongent ; ses fonds, dans l'ordre peint."""

    horizontaux: list[Segment] = field(default_factory=list)
    verticaux: list[Segment] = field(default_factory=list)
    fonds: list[tuple[Rectangle, tuple[int, ...]]] = field(default_factory=list)
    images: list[Rectangle] = field(default_factory=list)

    def fusionner(self) -> None:
        self.horizontaux = _fusionner(self.horizontaux)
        self.verticaux = _fusionner(self.verticaux)

    def image_pleine(self, xs: Sequence[float], ys: Sequence[float]) -> bool:
        """Vrai si une image couvre plus de la moitié de la page."""
        aire = (xs[1] - xs[0]) * (ys[1] - ys[0])
        return any((x1 - x0) * (y1 - y0) > aire / 2 for x0, y0, x1, y1 in self.images)

    def contraste(self, couleur: Sequence[int], morceau: Any) -> bool:
        """Vrai si un texte de cette couleur se distingue de ce qui est peint dessous."""
        if not couleur[3]:
            return False
        x, y = (morceau.x0 + morceau.x1) / 2, morceau.base + 0.3 * morceau.style.corps
        fond: tuple[int, ...] = (255, 255, 255)
        for rectangle, peint in self.fonds:
            if _contient(rectangle, x, y):
                fond = peint
        if any(_contient(image, x, y) for image in self.images):
            return True
        return max(abs(a - b) for a, b in zip(couleur, fond, strict=False)) >= _ECART_VISIBLE

    def separe(self, x0: float, x1: float, y: float) -> bool:
        """Vrai si un trait vertical passe entre deux textes d'une même ligne."""
        return any(x0 - 1 <= x <= x1 + 1 and y0 <= y <= y1 for x, y0, y1 in self.verticaux)

    def coupe(self, y0: float, y1: float, x0: float, x1: float) -> bool:
        """Vrai si un trait horizontal passe entre deux lignes, sur leur largeur commune."""
        return any(
            y0 < y < y1 and d <= x0 + _PRES and f >= x1 - _PRES for y, d, f in self.horizontaux
        )

    def cadre(self, zone: Rectangle) -> Cadre | None:
        """Gauche, bas, droite et haut du cadre qui entoure la zone.

        Le bas ou le haut vaut None quand les côtés montent ou descendent sans
        être fermés : un cadre coupé par un saut de page. None : pas de cadre.
        """
        x0, y0, x1, y1 = zone
        debout = [v for v in self.verticaux if v[1] <= y0 + _PRES and v[2] >= y1 - _PRES]
        gauche = max((v for v in debout if v[0] <= x0 + _PRES), default=None)
        droite = min((v for v in debout if v[0] >= x1 - _PRES), default=None)
        if not gauche or not droite or gauche == droite:
            return None
        bas, haut = max(gauche[1], droite[1]), min(gauche[2], droite[2])
        couches = [
            h[0]
            for h in self.horizontaux
            if h[1] <= gauche[0] + _ARRONDI
            and h[2] >= droite[0] - _ARRONDI
            and bas - _ARRONDI <= h[0] <= haut + _ARRONDI
        ]
        dessus = min((y for y in couches if y >= y1 - _PRES), default=None)
        dessous = max((y for y in couches if y <= y0 + _PRES), default=None)
        if dessus is None and dessous is None:
            return None
        return gauche[0], dessous, droite[0], dessus


def _contient(rectangle: Rectangle, x: float, y: float) -> bool:
    return rectangle[0] <= x <= rectangle[2] and rectangle[1] <= y <= rectangle[3]


def _fusionner(segments: list[Segment]) -> list[Segment]:
    """Les segments qui se prolongent à la même place n'en font qu'un."""
    fusionnes: list[Segment] = []
    for groupe in _alignes(sorted(segments)):
        place, debut, fin = groupe[0]
        for _, d, f in groupe[1:]:
            if d > fin + _FIN:
                fusionnes.append((place, debut, fin))
                debut, fin = d, f
            fin = max(fin, f)
        fusionnes.append((place, debut, fin))
    return fusionnes


def _alignes(segments: list[Segment]) -> Iterable[list[Segment]]:
    """Les segments de même place, à peu près, chacun rangé du début à la fin."""
    groupe: list[Segment] = []
    for segment in segments:
        if groupe and segment[0] - groupe[0][0] > _MEME_PLACE:
            yield sorted(groupe, key=lambda s: s[1])
            groupe = []
        groupe.append(segment)
    if groupe:
        yield sorted(groupe, key=lambda s: s[1])
