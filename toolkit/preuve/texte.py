"""Extraire d'un document ce que son lecteur voit : la porte des deux lecteurs."""

from __future__ import annotations

from typing import Literal

from toolkit.noyau.probleme import Probleme
from toolkit.preuve.document import DocumentLu
from toolkit.preuve.empechements import illisible

Format = Literal["pdf", "docx", "eml"]
FORMATS: tuple[Format, ...] = ("pdf", "docx", "eml")


def lire(octets: bytes, format: Format) -> DocumentLu | Probleme:
    """Le document lu, ou ce qui l'empêche : `document-illisible`, `document-sans-texte`."""
    if not octets.strip():
        return illisible("le fichier est vide", "fournir le document d'origine, entier")
    if format == "docx":
        from toolkit.preuve.docx.lecture import lire_docx

        return lire_docx(octets)
    if format == "eml":
        from toolkit.preuve.courriel import lire_courriel

        return lire_courriel(octets)
    # La norme admet des octets étrangers avant l'en-tête, dans le premier kilo-octet.
    if b"%PDF-" not in octets[:1024]:
        return illisible("le fichier n'est pas un PDF", "fournir le document au format PDF")
    from toolkit.preuve.pdf.lecture import lire_pdf

    return lire_pdf(octets)
