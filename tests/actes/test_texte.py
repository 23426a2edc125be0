"""Le texte de chaque acte, tel qu'un lecteur le reçoit : comparé mot à mot, page à page."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from tests.actes.rendus import DOSSIERS, mise_en_demeure

ATTENDUS = Path(__file__).parent / "attendus"


@pytest.mark.parametrize("nom", DOSSIERS)
def test_le_texte_de_la_mise_en_demeure(nom: str, attendu) -> None:
    attendu(texte_du_pdf(mise_en_demeure(nom).pdf), ATTENDUS / f"mise_en_demeure-{nom}.txt")


def texte_du_pdf(pdf: bytes) -> str:
    """Les lignes du PDF, page à page."""
    import pypdfium2

    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    pages = [page.get_textpage().get_text_bounded() for page in document]
    lignes = [ligne.rstrip() for page in pages for ligne in (*page.splitlines(), "———")]
    return "\n".join(lignes).replace("\u00a0", " ") + "\n"
