"""pdfium n'admet qu'un appel à la fois : qui ouvre un PDF prend le même verrou."""

from __future__ import annotations

from tests.depot import RACINE, modules


def test_qui_ouvre_un_pdf_prend_le_verrou() -> None:
    ouvreurs = [m for m in modules() if "pypdfium2.PdfDocument(" in m.read_text("utf-8")]
    assert len(ouvreurs) > 1
    for module in ouvreurs:
        avant, _, _ = module.read_text("utf-8").partition("pypdfium2.PdfDocument(")
        assert "toolkit.noyau.pdfium import VERROU" in avant, module.relative_to(RACINE)
        assert "with VERROU:" in module.read_text("utf-8"), module.relative_to(RACINE)
