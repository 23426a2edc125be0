"""Un dessin en noir et gris : des traits et des mots, rendus en SVG ou en PNG.

Les mots du SVG sont des contours : un PDF n'y lit aucun texte, non plus que dans l'image
du DOCX.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from toolkit.lieux import POLICES

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

POLICE = POLICES / "LiberationSans-Regular.ttf"
_POINTS_PAR_MM = 10
_FINESSE = 3  # points tracés par point gardé, en largeur et en hauteur
_ANCRES = {"debut": 0.0, "milieu": 0.5, "fin": 1.0}
_ANCRES_DE_PILLOW = {"debut": "ls", "milieu": "ms", "fin": "rs"}

Place = tuple[float, float]  # millimètres, depuis le coin supérieur gauche


@dataclass(frozen=True, slots=True)
class Trait:
    """Une ligne brisée ; `gris` va de 0 (noir) à 255 ; `epaisseur` en millimètres."""

    places: tuple[Place, ...]
    epaisseur: float
    gris: int = 0


@dataclass(frozen=True, slots=True)
class Mot:
    """Un texte noir posé sur sa ligne de base ; `corps` en millimètres ; `ancre` : debut,
    milieu ou fin.
    """

    texte: str
    place: Place
    corps: float
    ancre: str = "debut"


@dataclass(frozen=True, slots=True)
class Dessin:
    """Largeur et hauteur en millimètres ; le fond est blanc."""

    largeur: float
    hauteur: float
    traits: tuple[Trait, ...]
    mots: tuple[Mot, ...]


def en_svg(dessin: Dessin) -> str:
    """Le dessin vectoriel."""
    traits = "".join(
        f'<path d="{_ligne(t.places)}" fill="none" stroke="#{t.gris:02x}{t.gris:02x}{t.gris:02x}" '
        f'stroke-width="{t.epaisseur}" stroke-linejoin="miter"/>'
        for t in dessin.traits
    )
    mots = "".join(f'<path d="{_contours(mot)}"/>' for mot in dessin.mots)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{dessin.largeur}mm" '
        f'height="{dessin.hauteur}mm" viewBox="0 0 {dessin.largeur} {dessin.hauteur}">'
        f"{traits}{mots}</svg>"
    )


def en_png(dessin: Dessin) -> bytes:
    """Le dessin en points, opaque, en niveaux de gris."""
    from PIL import Image, ImageDraw, ImageFont

    pas = _POINTS_PAR_MM * _FINESSE
    taille = (round(dessin.largeur * pas), round(dessin.hauteur * pas))
    image = Image.new("L", taille, 255)
    toile = ImageDraw.Draw(image)
    for trait in dessin.traits:
        places = [(x * pas, y * pas) for x, y in trait.places]
        toile.line(places, fill=trait.gris, width=max(1, round(trait.epaisseur * pas)))
    for mot in dessin.mots:
        police = ImageFont.truetype(
            str(POLICE), mot.corps * pas, layout_engine=ImageFont.Layout.BASIC
        )
        x, y = mot.place
        toile.text((x * pas, y * pas), mot.texte, 0, police, _ANCRES_DE_PILLOW[mot.ancre])
    tampon = io.BytesIO()
    petite = (taille[0] // _FINESSE, taille[1] // _FINESSE)
    image.resize(petite, Image.Resampling.BOX).save(tampon, "PNG")
    return tampon.getvalue()


def _ligne(places: tuple[Place, ...]) -> str:
    return "M" + "L".join(f"{x:.3f} {y:.3f}" for x, y in places)


def _contours(mot: Mot) -> str:
    """Le tracé des lettres, à leur place."""
    from fontTools.pens.svgPathPen import SVGPathPen
    from fontTools.pens.transformPen import TransformPen

    police = _police()
    glyphes, table = police.getGlyphSet(), police.getBestCmap()
    noms = [table[ord(signe)] for signe in mot.texte]
    echelle = mot.corps / police["head"].unitsPerEm
    x, y = mot.place
    x -= _ANCRES[mot.ancre] * sum(glyphes[nom].width for nom in noms) * echelle
    plume = SVGPathPen(glyphes, lambda nombre: f"{nombre:.3f}")
    for nom in noms:
        glyphes[nom].draw(TransformPen(plume, (echelle, 0, 0, -echelle, x, y)))
        x += glyphes[nom].width * echelle
    return plume.getCommands()


@lru_cache(maxsize=1)
def _police() -> TTFont:
    from fontTools.ttLib import TTFont

    return TTFont(POLICE)
