"""Le texte d'un paragraphe en passages (`w:r`) : styles de caractère, notes, blancs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import escape

from toolkit.redaction.accolades import cacher
from toolkit.redaction.arbre import Noeud

_TRAITS = (("strong", "Gras"), ("em", "Italique"), ("u", "Souligne"))
_PLACE_DU_BLANC = "\u00a0" * 24


def texte_xml(texte: str) -> str:
    """Un texte échappé pour XML, accolades cachées jusqu'après le passage de docxtpl."""
    return escape(cacher(texte))


def lien_de_l_image(rang: int) -> str:
    """L'identifiant du lien vers la énième image de l'acte."""
    return f"rIdFigure{rang}"


@dataclass(slots=True)
class Passages:
    """Écrit le contenu d'un paragraphe ; `notes` et `images` retiennent ce qu'il appelle.

    `derniere_note` : le dernier numéro de note que le papier a déjà pris.
    """

    ecrire_texte: Callable[[str], str] = texte_xml
    derniere_note: int = 0
    notes: list[str] = field(default_factory=list)
    images: list[bytes] = field(default_factory=list)

    def lier(self, image: bytes) -> str:
        """Retient une image, une fois, et rend l'identifiant qui y mènera."""
        if image not in self.images:
            self.images.append(image)
        return lien_de_l_image(self.images.index(image) + 1)

    def xml(self, noeud: Noeud) -> str:
        """Les passages du contenu de l'élément."""
        return "".join(self._passages(noeud, frozenset()))

    def _passages(self, noeud: Noeud, traits: frozenset[str]) -> Iterator[str]:
        for enfant in noeud.enfants:
            if isinstance(enfant, str):
                if enfant:
                    style = "".join(nom for trait, nom in _TRAITS if trait in traits)
                    yield self._passage(enfant, style)
            elif enfant.nom == "br":
                yield "<w:r><w:br/></w:r>"
            elif enfant.nom == "figure":
                continue  # hors du texte : elle a ses propres paragraphes
            elif enfant.nom == "span":
                yield self._span(enfant)
            else:
                yield from self._passages(enfant, traits | {enfant.nom})

    def _passage(self, texte: str, style: str) -> str:
        rpr = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
        return f'<w:r>{rpr}<w:t xml:space="preserve">{self.ecrire_texte(texte)}</w:t></w:r>'

    def _span(self, span: Noeud) -> str:
        if span.a_la_classe("note"):
            self.notes.append(self.xml(span))
            return (
                '<w:r><w:rPr><w:rStyle w:val="AppelDeNote"/></w:rPr>'
                f'<w:footnoteReference w:id="{self.derniere_note + len(self.notes)}"/></w:r>'
            )
        if span.a_la_classe("blanc"):
            return self._blanc(span)
        return self._passage(span.texte(), "PieceCitee")

    def _blanc(self, blanc: Noeud) -> str:
        """Un champ de Word : un clic le sélectionne entier, la frappe le remplace."""
        auteur, nom = blanc.attributs["data-pour"], blanc.attributs["data-nom"]
        passage = self._passage(blanc.texte() + _PLACE_DU_BLANC, "Blanc")
        proprietes = f'<w:alias w:val="À remplir : {auteur}"/><w:tag w:val="{auteur}.{nom}"/>'
        return (
            f"<w:sdt><w:sdtPr>{proprietes}<w:showingPlcHdr/></w:sdtPr>"
            f"<w:sdtContent>{passage}</w:sdtContent></w:sdt>"
        )
