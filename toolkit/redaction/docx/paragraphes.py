"""Le paragraphe de WordprocessingML : un style nommé, et ce qui le lie au suivant."""

from __future__ import annotations

from html import escape


def paragraphe(
    style: str, passages: str, *, est_lie: bool = False, numero: int | None = None
) -> str:
    """Un `w:p`. `est_lie` : reste sur la page du suivant ; `numero` : liste recommencée."""
    liaison = "<w:keepNext/>" if est_lie else ""
    liste = ""
    if numero is not None:
        liste = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{numero}"/></w:numPr>'
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{liaison}{liste}</w:pPr>{passages}</w:p>'


def instruction(balise: str, portee: str) -> str:
    """Le passage qui porte une instruction Jinja ; `portee` : p (paragraphe) ou tr (ligne)."""
    contenu = escape(balise[2:-2].strip(" -+\n"), quote=False)
    return f"<w:r><w:t>{{%{portee} {contenu} %}}</w:t></w:r>"
