"""L'arbre écrit pour un papier donné : son corps, ses notes, ses numéros."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from toolkit.redaction.arbre import Arbre
from toolkit.redaction.docx.corps import Redacteur
from toolkit.redaction.docx.notes import completer_notes, dernier_numero
from toolkit.redaction.docx.numerotation import Recommencements
from toolkit.redaction.docx.papier_du_cabinet import (
    DOCUMENT,
    NOTES,
    NUMEROS,
    STYLES_XML,
    accorder_les_styles,
    identifiants_des_styles,
    largeur_du_texte,
    parties_du_papier,
)
from toolkit.redaction.docx.passages import Passages, texte_xml


@dataclass(frozen=True, slots=True)
class Ecrit:
    """Le WordprocessingML d'un acte, prêt à entrer dans le papier."""

    corps: str
    numeros: str  # la partie word/numbering.xml du papier, complétée
    images: tuple[bytes, ...]
    _notes: tuple[str, ...]
    _styles: str

    def completer(self, partie: str) -> str:
        """La partie word/footnotes.xml, complétée des notes de l'acte."""
        completee = completer_notes(partie, self._notes)
        return accorder_les_styles(completee, self._styles) if self._notes else partie


def ecrire(arbre: Arbre, papier: bytes, ecrire_texte: Callable[[str], str] = texte_xml) -> Ecrit:
    """Écrit l'arbre avec les styles, les listes, les notes et la largeur de ce papier, complété."""
    parties = parties_du_papier(papier)
    styles, numeros = parties[STYLES_XML], parties[NUMEROS]
    listes = Recommencements(styles, numeros, identifiants_des_styles(styles))
    passages = Passages(ecrire_texte, dernier_numero(parties[NOTES]))
    redacteur = Redacteur(listes, largeur_du_texte(parties[DOCUMENT]), passages)
    corps = accorder_les_styles(redacteur.corps(arbre), styles)
    return Ecrit(corps, listes.xml(), tuple(passages.images), tuple(passages.notes), styles)
