"""Le volet qui se détache et le cadre en grand corps : le même aspect dans les deux formats."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.redaction.essai import SOFFICE, arbre_de, convertir, pages_du_pdf
from toolkit.noyau.mention import Attente, Forme, Preuve
from toolkit.preuve import prouver
from toolkit.redaction.docx import rediger_docx
from toolkit.redaction.papier import Entete, Papier
from toolkit.redaction.pdf import rediger_pdf

CORPS = "<p>Un paragraphe ordinaire, plus long que le cadre, donne au texte son corps courant.</p>"
CADRE = '<div class="encadre gras corps-superieur"><p>Vous pouvez refuser.</p></div>'
VOLET = '<h2 class="volet">À conserver</h2>'
CADRE_EN_TETE = Attente(
    id="cadre",
    titre="Cadre",
    article="XIX.10",
    preuve=Preuve.BLOC,
    termes=(("pouvez refuser",),),
    formes=(Forme.CADRE, Forme.GRAS, Forme.CORPS_SUPERIEUR),
)


@pytest.fixture
def octets(entete: Entete, papier: Papier) -> dict[str, bytes]:
    corps = arbre_de(CADRE + CORPS + VOLET + CORPS, {})
    return {
        "pdf": rediger_pdf(corps, entete, papier),
        "docx": rediger_docx(corps, entete, papier),
    }


@pytest.mark.parametrize("format", ["pdf", "docx"])
def test_le_cadre_en_grand_corps_se_prouve(octets: dict[str, bytes], format: str) -> None:
    releve = prouver(octets[format], format, (CADRE_EN_TETE,))
    assert [c.trouvee for c in releve.constats] == [True]


def test_un_volet_commence_une_page(octets: dict[str, bytes]) -> None:
    pages = pages_du_pdf(octets["pdf"])
    assert len(pages) == 2 and "À conserver" in pages[1]


@pytest.mark.skipif(not SOFFICE, reason="LibreOffice absent")
def test_un_volet_commence_une_page_dans_word(octets: dict[str, bytes], tmp_path: Path) -> None:
    (tmp_path / "acte.docx").write_bytes(octets["docx"])
    convertir(tmp_path / "acte.docx", "pdf", tmp_path)
    pages = pages_du_pdf((tmp_path / "acte.pdf").read_bytes())
    assert len(pages) == 2 and "À conserver" in pages[1]
