"""Le document tel que la relecture le voit : des passages, d'où qu'ils viennent.

Un PDF et un DOCX donnent la même valeur, `DocumentLu` ; ce qui la consulte ne
sait plus quel format il relit. Le texte est en forme NFKC, sans caractère
invisible : ligatures ouvertes, espaces toutes égales.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from toolkit.noyau.probleme import Probleme


class Zone(StrEnum):
    """Où se trouve un passage."""

    CORPS = "corps"
    NOTE = "note"
    MARGE = "marge"  # en-tête, pied de page, filigrane


@dataclass(frozen=True, slots=True)
class Style:
    """L'aspect de caractères : famille de police (sans graisse), corps en points, graisse."""

    police: str
    corps: float
    gras: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Ligne:
    """Une ligne imprimée (PDF), ou un texte entre deux retours (DOCX).

    `styles` : (rang du premier caractère, style), dans l'ordre. `ouvre_alinea` :
    la ligne commence à la suite d'un retour voulu, non d'un manque de place.
    `soudee` : coupée sur un trait d'union, elle se lit sans espace avec la suivante.
    `cadre` : numéro du cadre qui l'entoure.
    """

    texte: str
    styles: tuple[tuple[int, Style], ...]
    page: int | None = None
    ouvre_alinea: bool = True
    soudee: bool = False
    cadre: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Un paragraphe, une cellule de tableau ou une note.

    `rangee` : numéro de la ligne de tableau dont il est une cellule.
    `numerotation` : motif du numéro, réduit à ses mots, que le traitement de texte
    ajoute devant lui sans qu'il soit dans son texte (DOCX). `se_repete` : la
    cellule est d'une ligne d'en-tête, imprimée de nouveau à chaque page (DOCX).
    """

    lignes: tuple[Ligne, ...]
    zone: Zone = Zone.CORPS
    rangee: int | None = None
    numerotation: str = ""
    se_repete: bool = False

    @property
    def cadre(self) -> int | None:
        """Le cadre qui entoure tout le passage, s'il y en a un."""
        cadres = {ligne.cadre for ligne in self.lignes}
        return cadres.pop() if len(cadres) == 1 else None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentLu:
    """Ce qu'un document montre à son lecteur.

    `pages` vaut 0 pour un DOCX, qui n'a pas de pages tant qu'il n'est pas imprimé.
    `problemes` : ce qui gêne la relecture (page sans texte, texte invisible).
    """

    format: str
    pages: int
    passages: tuple[Passage, ...]
    problemes: tuple[Probleme, ...] = ()
