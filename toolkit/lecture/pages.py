"""Le nombre de pages d'une pièce."""

from __future__ import annotations

from toolkit.lecture.fichiers import PieceInventoriee
from toolkit.noyau.pdfium import VERROU


def compter_les_pages(piece: PieceInventoriee, mot_de_passe: str | None = None) -> int | None:
    """Les pages d'un PDF ; None si la pièce n'en est pas un, ou ne s'ouvre pas."""
    if piece.type != "pdf":
        return None
    import pypdfium2

    try:
        octets = piece.lire()
    except OSError:
        return None
    with VERROU:
        try:
            document = pypdfium2.PdfDocument(octets, password=mot_de_passe)
        except pypdfium2.PdfiumError:
            return None
        try:
            return len(document)
        finally:
            document.close()
