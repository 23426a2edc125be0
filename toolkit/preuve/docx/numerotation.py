"""Le numéro ou la puce que le traitement de texte met devant un paragraphe de DOCX."""

from __future__ import annotations

import re
from typing import Any

from toolkit.preuve.caracteres import mot_a_mot
from toolkit.preuve.docx.parties import W
from toolkit.preuve.docx.styles import Styles, valeur

_RANG = r"(?:\d{1,4}|[ivxlcdm]{1,8}|[a-z])"


class Numerotation:
    """Les listes du document ; elle donne la forme du numéro, non sa valeur."""

    def __init__(self, numerotation: Any, styles: Styles) -> None:
        self._styles = styles
        self._modeles: dict[str, Any] = {}
        if numerotation is None:
            return
        abstraits = {a.get(f"{W}abstractNumId"): a for a in numerotation.iter(f"{W}abstractNum")}
        for liste in numerotation.iter(f"{W}num"):
            self._modeles[liste.get(f"{W}numId", "")] = abstraits.get(
                valeur(liste, "abstractNumId")
            )

    def motif(self, ppr: Any, style: str) -> str:
        """L'expression régulière du numéro réduit à ses mots ; vide s'il n'y en a pas."""
        liste, niveau = self._styles.numerotation(ppr, style)
        modele = self._modeles.get(liste)
        if modele is None:
            return ""
        for palier in modele.iter(f"{W}lvl"):
            lie = valeur(palier, "pStyle") == style
            if lie or palier.get(f"{W}ilvl") == niveau:
                if valeur(palier, "numFmt") == "bullet":
                    return ""  # une puce n'est pas un mot
                avant, *fixes = re.split(r"%\d", valeur(palier, "lvlText") or "")
                return _reduit(avant) + "".join(_RANG + (_reduit(fixe) or r"\.?") for fixe in fixes)
        return ""


def _reduit(texte: str) -> str:
    return re.escape(mot_a_mot(texte)[0])
