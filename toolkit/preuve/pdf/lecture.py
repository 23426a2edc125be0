"""Des octets d'un PDF à ce qu'il montre."""

from __future__ import annotations

import pypdfium2

from toolkit.noyau.pdfium import VERROU
from toolkit.noyau.probleme import Probleme
from toolkit.preuve.document import DocumentLu
from toolkit.preuve.empechements import (
    illisible,
    page_reconnue,
    page_sans_texte,
    sans_texte,
    texte_invisible,
)
from toolkit.preuve.pdf.brut import PageBrute, lire_page
from toolkit.preuve.pdf.passages import composer_passages


def lire_pdf(octets: bytes) -> DocumentLu | Probleme:
    """Ce que le PDF montre, ou pourquoi il ne se lit pas."""
    with VERROU:
        try:
            pages = _ouvrir(octets)
        except pypdfium2.PdfiumError as erreur:
            if "password" in str(erreur).lower():
                return illisible(
                    "le PDF est protégé par un mot de passe", "fournir le PDF déprotégé"
                )
            return illisible("le PDF est abîmé ou incomplet", "fournir le PDF d'origine, entier")
    if not any(m.texte.strip() for page in pages for m in page.morceaux):
        return sans_texte(len(pages))
    problemes = [page_sans_texte(p.numero) for p in pages if not p.morceaux and p.traits.images]
    problemes += [page_reconnue(p.numero) for p in pages if p.est_reconnue]
    problemes += [texte_invisible(p.invisibles, p.numero) for p in pages if p.invisibles]
    return DocumentLu(
        format="pdf",
        pages=len(pages),
        passages=tuple(composer_passages(pages)),
        problemes=tuple(problemes),
    )


def _ouvrir(octets: bytes) -> list[PageBrute]:
    document = pypdfium2.PdfDocument(octets)
    try:
        pages = []
        for rang in range(len(document)):
            page = document[rang]
            pages.append(lire_page(page.raw, rang + 1))
            page.close()
        return pages
    finally:
        document.close()
