"""Les polices livrées : un PDF n'en contient jamais d'autre."""

from __future__ import annotations

import io
import os
import platform
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pikepdf
import pytest

from tests.depot import RACINE
from toolkit.lieux import POLICES
from toolkit.redaction.polices import preparer_polices

GRAISSES = ("Regular", "Bold", "Italic", "BoldItalic")

# Une police absente de partout, deux familles usuelles, et des signes que Liberation n'a pas.
PAGE = """
<p>31\u202f372,60\u00a0€ — <b>gras</b> <i>italique</i> <b><i>les deux</i></b></p>
<p style="font-family: 'DejaVu Serif'">police de la machine ☐ 你</p>
<p style="font-family: Arial">linéale</p>
<p style="font-family: 'Times New Roman'">romaine</p>
<p style="font-family: monospace">chasse fixe</p>
"""

# Un papier nomme ses polices : sans nom, fontconfig se souviendrait de la machine.
PAGE_AUX_POLICES_NOMMEES = """
<style>body { font-family: "Liberation Serif" } .autre { font-family: "Liberation Sans" }</style>
<p>31\u202f372,60\u00a0€ — <b>gras</b> <i>italique</i> <b><i>les deux</i></b> ☐</p>
<p class="autre">linéale <b>grasse</b></p>
"""


def _polices(pdf: bytes) -> set[str]:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return {
            str(police.BaseFont).partition("+")[2]
            for page in document.pages
            for police in page.Resources.Font.values()
        }


def test_un_pdf_n_a_que_les_polices_livrees() -> None:
    preparer_polices()
    import weasyprint

    polices = _polices(weasyprint.HTML(string=PAGE).write_pdf())
    assert {"Liberation-Serif", "Liberation-Sans"} <= polices
    assert all(police.startswith("Liberation-") for police in polices), polices


COMPOSER = """
import sys
sys.path.insert(0, sys.argv[1])
import weasyprint
if sys.argv[3] == "deja":
    weasyprint.HTML(string="<p>composé avec les polices de la machine</p>").write_pdf()
from toolkit.redaction.polices import preparer_polices
preparer_polices()
sys.stdout.buffer.write(weasyprint.HTML(string=sys.argv[2]).write_pdf())
"""


def _composer(ou: Path, quand: str, **milieu: str) -> bytes:
    herite = {nom: valeur for nom, valeur in os.environ.items() if nom != "FONTCONFIG_FILE"}
    return subprocess.run(
        [sys.executable, "-c", COMPOSER, str(RACINE), PAGE_AUX_POLICES_NOMMEES, quand],
        cwd=ou,
        env=herite | milieu,
        capture_output=True,
        check=True,
    ).stdout


def test_le_pdf_ne_depend_ni_de_la_machine_ni_de_ce_qui_a_precede(tmp_path: Path) -> None:
    """Sans dossier personnel ni cache où écrire ; WeasyPrint ayant déjà servi : mêmes octets."""
    absent = str(tmp_path / "absent")
    attendu = _composer(tmp_path, "neuf")
    assert attendu.startswith(b"%PDF-")
    assert _composer(tmp_path, "neuf", HOME=absent, XDG_CACHE_HOME=absent) == attendu
    assert _composer(tmp_path, "deja") == attendu


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="trace du chargeur de la glibc")
def test_pango_n_est_pas_decharge_sous_ses_fils(tmp_path: Path) -> None:
    trace = subprocess.run(
        [sys.executable, "-c", COMPOSER, str(RACINE), PAGE_AUX_POLICES_NOMMEES, "neuf"],
        cwd=tmp_path,
        env=os.environ | {"LD_DEBUG": "files"},
        capture_output=True,
        check=True,
    ).stderr.decode(errors="replace")
    assert "libpangoft2" in trace
    decharges = [ligne for ligne in trace.splitlines() if "destroying link map" in ligne]
    assert not [ligne for ligne in decharges if "libpango" in ligne or "libfontconfig" in ligne]


def test_preparer_se_repete_entre_fils(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FONTCONFIG_FILE", "ailleurs.conf")
    with ThreadPoolExecutor(8) as fils:
        rendus = set(fils.map(lambda _: preparer_polices(), range(64)))
    assert rendus == {POLICES / "fonts.conf"}
    assert os.environ["FONTCONFIG_FILE"] == str(POLICES / "fonts.conf")


def test_les_polices_livrees_sont_au_complet_et_sous_licence() -> None:
    attendues = {
        f"Liberation{famille}-{graisse}.ttf"
        for famille in ("Serif", "Sans")
        for graisse in GRAISSES
    }
    assert {c.name for c in POLICES.glob("*.ttf")} == attendues
    assert "SIL OPEN FONT LICENSE Version 1.1" in (POLICES / "OFL.txt").read_text(encoding="utf-8")
