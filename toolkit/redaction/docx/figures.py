"""Une figure dans Word : son image dans le texte, sa légende au-dessous, sa description."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from toolkit.redaction.arbre import Noeud
from toolkit.redaction.docx.paragraphes import paragraphe
from toolkit.redaction.docx.passages import Passages, lien_de_l_image, texte_xml
from toolkit.redaction.figures import Figure, decoder
from toolkit.redaction.gabarit import demande_de_dessin
from toolkit.redaction.sous_ensemble import DESSIN

_EMU = 36_000  # unités de Word par millimètre
_DESSIN = "http://schemas.openxmlformats.org/drawingml/2006"
_LIENS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_GENRE = f"{_LIENS}/image"


def figure_xml(noeud: Noeud, passages: Passages, *, est_lie: bool = False) -> str:
    """Les paragraphes de la figure ; d'un modèle à exporter, la demande de son dessin."""
    if DESSIN in noeud.attributs:
        figure = decoder(noeud.attributs[DESSIN])
        image = image_xml(figure, passages.lier(figure.png()))
    else:
        (sorte,) = noeud.classes
        demande = demande_de_dessin(noeud.attributs["data-valeur"], sorte)
        image = f"<w:r><w:t>{{{{r {escape(demande, quote=False)} }}}}</w:t></w:r>"
    legendes = list(noeud.noeuds())
    return paragraphe("Figure", image, est_lie=est_lie) + "".join(
        paragraphe("LegendeFigure", passages.xml(legende), est_lie=est_lie) for legende in legendes
    )


def image_xml(figure: Figure, lien: str) -> str:
    """Le passage qui porte l'image, à sa taille ; Word lira sa description à haute voix."""
    taille = f'cx="{round(figure.largeur * _EMU)}" cy="{round(figure.hauteur * _EMU)}"'
    nom = f'id="1" name="{figure.sorte}"'
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_DESSIN}/wordprocessingDrawing" distT="0" '
        f'distB="0" distL="0" distR="0"><wp:extent {taille}/>'
        f'<wp:docPr {nom} descr="{texte_xml(figure.description)}"/>'
        f'<a:graphic xmlns:a="{_DESSIN}/main"><a:graphicData uri="{_DESSIN}/picture">'
        f'<pic:pic xmlns:pic="{_DESSIN}/picture"><pic:nvPicPr><pic:cNvPr {nom}/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="{_LIENS}" '
        f'r:embed="{lien}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>'
        f'<a:xfrm><a:off x="0" y="0"/><a:ext {taille}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def joindre_les_images(parties: dict[str, bytes], images: Sequence[bytes]) -> None:
    """Ajoute au document les images que le corps appelle."""
    if not images:
        return
    types, liens = "[Content_Types].xml", "word/_rels/document.xml.rels"
    declaration = b'<Default Extension="png" ContentType="image/png"/>'
    if b'Extension="png"' not in parties[types]:
        parties[types] = parties[types].replace(b"<Override", declaration + b"<Override", 1)
    ajouts = ""
    for rang, image in enumerate(images, 1):
        parties[f"word/media/figure-{rang}.png"] = image
        cible = f"media/figure-{rang}.png"
        ajouts += f'<Relationship Id="{lien_de_l_image(rang)}" Type="{_GENRE}" Target="{cible}"/>'
    fin = b"</Relationships>"
    parties[liens] = parties[liens].replace(fin, ajouts.encode() + fin)
