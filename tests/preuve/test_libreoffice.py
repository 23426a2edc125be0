"""Le PDF que LibreOffice tire du DOCX : un autre écrivain, d'autres polices, mêmes preuves."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from tests.preuve.fabrique import ARIAL, muter_docx
from tests.preuve.lettres import ATTENTES, DOCX
from toolkit.noyau.mention import Forme
from toolkit.preuve import comparer, prouver

SOFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) n'est pas installé")


@pytest.fixture(scope="module")
def imprimes(tmp_path_factory) -> dict[str, bytes]:
    """La lettre, et la même sans sa graisse, imprimées en un seul lancement."""
    dossier: Path = tmp_path_factory.mktemp("libreoffice")
    sans_gras = muter_docx(DOCX, "styles", f"{ARIAL}<w:b/>", ARIAL)
    for nom, octets in (("intacte", DOCX), ("maigre", sans_gras)):
        (dossier / f"{nom}.docx").write_bytes(octets)
    subprocess.run(
        [
            SOFFICE or "", f"-env:UserInstallation={(dossier / 'profil').as_uri()}", "--headless",
            "--convert-to", "pdf", "--outdir", dossier, *dossier.glob("*.docx"),
        ],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return {nom: (dossier / f"{nom}.pdf").read_bytes() for nom in ("intacte", "maigre")}


def _prouver(octets: bytes):
    """Sans la famille de police : LibreOffice prend celles que la machine possède."""
    attentes = [
        replace(a, formes=tuple(f for f in a.formes if f is not Forme.POLICE_DIFFERENTE))
        for a in ATTENTES
    ]
    return prouver(octets, "pdf", attentes)


def test_la_lettre_imprimee_est_acceptee(imprimes) -> None:
    releve = _prouver(imprimes["intacte"])
    assert releve.problemes == ()
    assert {c.trouvee for c in releve.constats} == {True, None}


def test_la_lettre_imprimee_dit_la_meme_chose_que_le_docx(imprimes) -> None:
    assert comparer(imprimes["intacte"], DOCX) == ()


def test_la_graisse_perdue_se_voit_a_l_impression(imprimes) -> None:
    (probleme,) = _prouver(imprimes["maigre"]).problemes
    assert probleme.code == "forme-absente"
    assert "(gras)" in probleme.message
    assert "non-judiciaire" in probleme.message
