"""Un document qui ne se lit pas est un problème clair, jamais une trace."""

from __future__ import annotations

import io
import random
import zipfile

import pikepdf
import pytest
from PIL import Image

from tests.preuve.fabrique import docx, muter_docx, p, pdf, pdf_de_cabinet, texte_pdf
from toolkit.noyau.mention import Attente, Preuve
from toolkit.noyau.probleme import CodeSortie
from toolkit.preuve import comparer, prouver

ATTENTES = (
    Attente(id="m", titre="M", article="A", preuve=Preuve.VALEURS, valeurs=("x",)),
    Attente(id="r", titre="R", article="A", preuve=Preuve.RELECTURE),
)
PDF = pdf("<p>Un texte ordinaire, qui se lit.</p>")
DOCX = docx(p("Un texte ordinaire, qui se lit."))


def _chiffre(proprietaire: str, lecteur: str) -> bytes:
    sortie = io.BytesIO()
    with pikepdf.open(io.BytesIO(PDF)) as document:
        document.save(sortie, encryption=pikepdf.Encryption(owner=proprietaire, user=lecteur))
    return sortie.getvalue()


def _scan() -> bytes:
    sortie = io.BytesIO()
    Image.new("L", (1240, 1754), 255).save(sortie, "PDF", resolution=150)
    return sortie.getvalue()


def _zip_sans_document() -> bytes:
    sortie = io.BytesIO()
    with zipfile.ZipFile(sortie, "w") as archive:
        archive.writestr("texte.txt", "bonjour")
    return sortie.getvalue()


_BOMBE = f"<w:x>{'A' * (65 << 20)}</w:x>"


@pytest.mark.parametrize(
    ("octets", "format", "code", "dit"),
    [
        (b"", "pdf", "document-illisible", "vide"),
        (b" \n", "docx", "document-illisible", "vide"),
        (b"Bonjour", "pdf", "document-illisible", "pas un PDF"),
        (b"Bonjour", "docx", "document-illisible", "pas un DOCX"),
        (DOCX, "pdf", "document-illisible", "pas un PDF"),
        (PDF, "docx", "document-illisible", "pas un DOCX"),
        (b"%PDF-1.7\n%%EOF", "pdf", "document-illisible", "abîmé"),
        (_chiffre("secret", "secret"), "pdf", "document-illisible", "mot de passe"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "docx", "document-illisible", "mot de passe"),
        (DOCX[: len(DOCX) // 2], "docx", "document-illisible", "abîmé"),
        (_zip_sans_document(), "docx", "document-illisible", "pas un document Word"),
        (muter_docx(DOCX, "document", "</w:body>", ""), "docx", "document-illisible", "XML"),
        (muter_docx(DOCX, "document", "<w:document", '<!DOCTYPE x [<!ENTITY a "b">]><w:document'),
         "docx", "document-illisible", "DOCTYPE"),
        (muter_docx(DOCX, "styles", "</w:styles>", f"{_BOMBE}</w:styles>"),
         "docx", "document-illisible", "démesurée"),
        (_scan(), "pdf", "document-sans-texte", "aucun texte"),
        (pdf_de_cabinet(""), "pdf", "document-sans-texte", "aucun texte"),
        (docx(), "docx", "document-sans-texte", "aucun texte"),
    ],
    ids=lambda v: v if isinstance(v, str) else "",
)  # fmt: skip
def test_un_document_qui_ne_se_lit_pas_est_dit(octets, format, code, dit) -> None:
    releve = prouver(octets, format, ATTENTES)
    (probleme,) = releve.problemes
    assert (probleme.code, probleme.sortie) == (code, CodeSortie.MISE_EN_FORME)
    assert dit in probleme.message
    assert probleme.est_bloquant
    assert probleme.remede
    assert [c.trouvee for c in releve.constats] == [False, None]


def test_un_document_illisible_ne_se_compare_pas() -> None:
    assert [p.code for p in comparer(b"", DOCX)] == ["document-illisible"]
    assert [p.code for p in comparer(b"", b"")] == ["document-illisible"] * 2
    assert [p.code for p in comparer(_scan(), DOCX)] == ["document-sans-texte"]


def test_un_pdf_que_chacun_peut_ouvrir_se_lit() -> None:
    assert prouver(_chiffre("secret", ""), "pdf", []).problemes == ()


def test_une_page_scannee_parmi_d_autres_est_signalee() -> None:
    sortie = io.BytesIO()
    with pikepdf.open(io.BytesIO(PDF)) as document, pikepdf.open(io.BytesIO(_scan())) as scan:
        document.pages.extend(scan.pages)
        document.save(sortie)
    releve = prouver(sortie.getvalue(), "pdf", [])
    (probleme,) = releve.problemes
    assert (probleme.code, releve.pages) == ("page-sans-texte", 2)
    assert "page 2" in probleme.message
    assert not probleme.est_bloquant


@pytest.mark.parametrize(("octets", "format"), [(PDF, "pdf"), (DOCX, "docx")])
def test_des_octets_abimes_ne_levent_rien(octets, format) -> None:
    hasard = random.Random(7)
    admis = {
        "document-illisible", "document-sans-texte", "texte-invisible", "mention-absente",
        "page-sans-texte",
    }  # fmt: skip
    for _ in range(150):
        abime = bytearray(octets)
        for _ in range(hasard.randint(1, 12)):
            abime[hasard.randrange(len(abime))] = hasard.randrange(256)
        coupe = bytes(abime[: hasard.randint(1, len(abime))])
        for essai in (bytes(abime), coupe):
            assert {p.code for p in prouver(essai, format, ATTENTES).problemes} <= admis


# --- ce qu'un lecteur ne voit pas ne prouve rien ---------------------------------------------

SECRET = Attente(
    id="m", titre="M", article="A", preuve=Preuve.BLOC, termes=(("droit d'opposition",),)
)
CACHE = "Vous avez un droit d'opposition."


@pytest.mark.parametrize(
    "octets",
    [
        pdf(f'<p>Un texte.</p><p style="color: white">{CACHE}</p>'),
        pdf(f'<p>Un texte.</p><p style="font-size: 1pt">{CACHE}</p>'),
        pdf(f'<p>Un texte.</p><p style="background: #123456; color: #123456">{CACHE}</p>'),
        pdf_de_cabinet(texte_pdf(70, 700, "Un texte.") + texte_pdf(70, 2000, CACHE)),
        pdf_de_cabinet(texte_pdf(70, 700, "Un texte.") + f"3 Tr {texte_pdf(70, 650, CACHE)}"),
    ],
    ids=["blanc", "un-point", "couleur-du-fond", "hors-page", "non-peint"],
)
def test_un_texte_cache_d_un_pdf_ne_prouve_rien(octets) -> None:
    releve = prouver(octets, "pdf", [SECRET])
    assert [p.code for p in releve.problemes] == ["texte-invisible", "mention-absente"]
    assert CACHE in releve.problemes[0].message


@pytest.mark.parametrize(
    "direct",
    ["<w:vanish/>", '<w:color w:val="FFFFFF"/>', '<w:sz w:val="2"/>'],
)
def test_un_texte_cache_d_un_docx_ne_prouve_rien(direct) -> None:
    releve = prouver(docx(p("Un texte."), p(CACHE, direct=direct)), "docx", [SECRET])
    assert [p.code for p in releve.problemes] == ["texte-invisible", "mention-absente"]


def test_un_texte_blanc_sur_fond_sombre_se_lit() -> None:
    page = f'<p>Un texte.</p><p style="background: #123456; color: white">{CACHE}</p>'
    assert prouver(pdf(page), "pdf", [SECRET]).problemes == ()
    direct = '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="123456"/>'
    assert prouver(docx(p(CACHE, direct=direct)), "docx", [SECRET]).problemes == ()


def _scan_avec_texte(flux: str) -> bytes:
    sortie = io.BytesIO()
    with pikepdf.open(io.BytesIO(_scan())) as document:
        page = document.pages[0]
        police = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
        page.Resources.Font = pikepdf.Dictionary({"/F1": police})
        tout = page.Contents.read_bytes() + b"\n" + flux.encode("cp1252")
        page.Contents = document.make_stream(tout)
        document.save(sortie)
    return sortie.getvalue()


def test_la_reconnaissance_d_un_scan_se_lit_et_se_dit() -> None:
    releve = prouver(_scan_avec_texte(f"3 Tr {texte_pdf(70, 600, CACHE)}"), "pdf", [SECRET])
    assert releve.constats[0].trouvee
    (probleme,) = releve.problemes
    assert probleme.code == "page-reconnue"
    assert "page 1" in probleme.message
    assert not probleme.est_bloquant


def test_un_texte_cache_sur_un_fond_en_image_n_est_pas_une_reconnaissance() -> None:
    flux = texte_pdf(70, 700, "Un texte.") + f"3 Tr {texte_pdf(70, 600, CACHE)}"
    releve = prouver(_scan_avec_texte(flux), "pdf", [SECRET])
    assert [p.code for p in releve.problemes] == ["texte-invisible", "mention-absente"]
