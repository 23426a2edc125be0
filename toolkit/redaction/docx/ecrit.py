"""L'arbre écrit pour un papier donné : son corps, ses notes, ses numéros."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.redaction.arbre import Arbre
from toolkit.redaction.docx.corps import Redacteur
from toolkit.redaction.docx.notes import completer_notes
from toolkit.redaction.docx.numerotation import Recommencements
from toolkit.redaction.docx.papier_du_cabinet import (
    DOCUMENT,
    NUMEROS,
    STYLES_XML,
    accorder_les_styles,
    identifiants_des_styles,
    largeur_du_texte,
    parties_du_papier,
)
from toolkit.redaction.docx.passages import Passages
from toolkit.redaction.papier import Papier


@dataclass(frozen=True, slots=True)
class Ecrit:
    """Le WordprocessingML d'un acte, prêt à entrer dans le papier."""

    corps: str
    numeros: str  # la partie word/numbering.xml du papier, complétée
    _notes: tuple[str, ...]
    _styles: str

    def completer(self, partie: str) -> str:
        """La partie word/footnotes.xml, complétée des notes de l'acte."""
        completee = completer_notes(partie, self._notes)
        return accorder_les_styles(completee, self._styles) if self._notes else partie


def ecrire(arbre: Arbre, papier: Papier, passages: Passages) -> Ecrit:
    """Écrit l'arbre avec les styles, les listes et la largeur de ce papier."""
    parties = parties_du_papier(papier.docx)
    styles, numeros = parties[STYLES_XML], parties[NUMEROS]
    listes = Recommencements(styles, numeros, identifiants_des_styles(styles))
    redacteur = Redacteur(listes, largeur_du_texte(parties[DOCUMENT]), passages)
    corps = accorder_les_styles(redacteur.corps(arbre), styles)
    return Ecrit(corps, listes.xml(), tuple(passages.notes), styles)
