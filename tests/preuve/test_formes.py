"""La présentation exigée, sur les polices du PDF et les styles résolus du DOCX."""

from __future__ import annotations

import pytest

from tests.preuve.fabrique import bords, docx, muter_docx, p, pdf, pdf_de_cabinet, texte_pdf
from toolkit.noyau.mention import Attente, Forme, Preuve
from toolkit.preuve import Releve, prouver

AUTRE = "Un texte courant, assez long pour donner au corps son aspect dominant et ordinaire. " * 3
MENTION = "Vous avez un mois pour former opposition devant le juge."


def _relever(octets: bytes, format: str, *formes: Forme, texte: str = MENTION) -> Releve:
    attente = Attente(
        id="m", titre="M", article="A", preuve=Preuve.VERBATIM, texte=texte, formes=formes
    )
    return prouver(octets, format, [attente])


def _a(octets: bytes, format: str, forme: Forme) -> bool:
    releve = _relever(octets, format, forme)
    assert {q.code for q in releve.problemes} <= {"forme-absente"}
    return releve.constats[0].trouvee is True


def _lettre(mention: str) -> bytes:
    return pdf(f"<p>{AUTRE}</p>{mention}<p>{AUTRE}</p>")


@pytest.mark.parametrize(
    ("police", "attendu"),
    [("Liberation Sans", True), ("Liberation Serif", False)],
)
def test_la_famille_de_police_se_lit_dans_un_pdf(police, attendu) -> None:
    octets = _lettre(f'<p style="font-family: {police}; font-style: italic">{MENTION}</p>')
    assert _a(octets, "pdf", Forme.POLICE_DIFFERENTE) is attendu


@pytest.mark.parametrize(
    ("gauche", "droite", "egales"),
    [("BAAAAA+TimesNewRomanPSMT", "CAAAAA+TimesNewRomanPS-BoldMT", True),
     ("ArialMT", "Arial-BoldItalicMT", True), ("Times-Roman", "Times-Bold", True),
     ("ABCDEF+Nimbus-Sans", "ABCDEF+Nimbus-Roman-Bold", False),
     ("Calibri,Bold", "Calibri", True), ("NimbusRomNo9L-Regu", "NimbusRomNo9L-Medi", True),
     ("Times New Roman", "TimesNewRomanPS-BoldMT", True), ("Arial", "Times New Roman", False)],
)  # fmt: skip
def test_une_famille_ne_depend_ni_de_la_graisse_ni_de_la_pente(gauche, droite, egales) -> None:
    from toolkit.preuve.polices import famille

    assert (famille(gauche) == famille(droite)) is egales


@pytest.mark.parametrize(
    ("nom", "attendu"),
    [("ABCDEF+LiberationSerif-Bold", True), ("Arial,Bold", True), ("Roboto-Black", True),
     ("CMBX10", True), ("NimbusRomNo9L-Medi", True), ("Lato-SemiBold", True),
     ("BOLDAA+Times-Roman", False), ("Calibri-Light", False), ("Georgia", False)],
)  # fmt: skip
def test_la_graisse_se_lit_dans_le_nom(nom, attendu) -> None:
    from toolkit.preuve.polices import est_grasse

    assert est_grasse(nom) is attendu


def test_une_graisse_imitee_par_un_contour_en_est_une() -> None:
    gras = texte_pdf(70, 600, MENTION).replace("BT ", "BT 2 Tr 0.4 w ")
    octets = pdf_de_cabinet(texte_pdf(70, 700, AUTRE[:80]) + gras)
    assert _a(octets, "pdf", Forme.GRAS)


def test_le_corps_se_lit_a_l_echelle_imprimee() -> None:
    def page(echelle: str, corps: float) -> bytes:
        grand = f"q {echelle} 0 0 {echelle} 0 0 cm {texte_pdf(50, 300, MENTION, corps=corps)} Q"
        return pdf_de_cabinet(texte_pdf(70, 700, AUTRE[:80]) + grand)

    assert _a(page("1.3", 11), "pdf", Forme.CORPS_SUPERIEUR)
    assert not _a(page("0.5", 22), "pdf", Forme.CORPS_SUPERIEUR)


TRAITS = {
    "rectangle": ("60 640 m 535 640 l 535 720 l 60 720 l h S", True),
    "quatre traits": (
        "60 640 475 1 re f 60 720 475 1 re f 60 640 1 80 re f 534 640 1 80 re f",
        True,
    ),
    "anneau": ("60 640 475 80 re 61 641 473 78 re f*", True),
    "sous un autre trait": ("60 640 475 80 re S 20 730 m 560 730 l S", True),
    "coins arrondis": (
        "70 640 m 525 640 l 535 640 535 650 535 650 c 535 710 l 535 720 525 720 525 720 c "
        "70 720 l 60 720 60 710 60 710 c 60 650 l 60 640 70 640 70 640 c S",
        True,
    ),
    "fond seul": ("0.9 g 60 640 475 80 re f 0 g", False),
    "trois côtés": ("60 640 m 535 640 l 535 720 l 60 720 l S", False),
    "sans fond": ("60 720 m 60 640 l S 535 720 m 535 640 l S 60 720 m 535 720 l S", False),
    "deux filets": ("60 640 m 535 640 l S 60 720 m 535 720 l S", False),
    "souligné": ("70 676 m 330 676 l S", False),
    "rogné": ("q 0 0 595 650 re W n 60 640 475 80 re S Q", False),
    "à côté": ("60 540 475 80 re S", False),
}


@pytest.mark.parametrize("nom", TRAITS)
def test_un_cadre_a_quatre_cotes_autour_du_passage(nom) -> None:
    traits, attendu = TRAITS[nom]
    texte = texte_pdf(70, 780, AUTRE[:80]) + texte_pdf(70, 680, MENTION)
    octets = pdf_de_cabinet(f"{traits}\n{texte}")
    assert _a(octets, "pdf", Forme.CADRE) is attendu


def test_le_filet_qui_borde_la_page_n_est_pas_un_cadre() -> None:
    lignes = "".join(texte_pdf(70, 780 - 20 * rang, f"Ligne {rang}") for rang in range(36))
    lignes += texte_pdf(70, 50, MENTION)
    assert not _a(pdf_de_cabinet("30 30 535 782 re S\n" + lignes), "pdf", Forme.CADRE)
    cellule = "60 775 200 15 re S\n"
    assert not _a(pdf_de_cabinet("30 30 535 782 re S\n" + cellule + lignes), "pdf", Forme.CADRE)


@pytest.mark.parametrize("variante", [None, "pdf/a-3a"])
def test_une_cellule_bordee_est_un_cadre(variante) -> None:
    page = f"<p>{AUTRE}</p><table><tr><td>{MENTION}</td></tr></table>"
    assert _a(pdf(page, "td { border: 1pt solid }", variante), "pdf", Forme.CADRE)
    assert not _a(pdf(page, "td { border-left: 1pt solid }", variante), "pdf", Forme.CADRE)


def test_un_cadre_coupe_par_un_saut_de_page_reste_un_cadre() -> None:
    long = " ".join([MENTION] * 40)
    page = f'<div style="height: 500pt"></div><div class="cadre"><p>{long}</p></div><p>{AUTRE}</p>'
    octets = pdf(page)
    releve = _relever(octets, "pdf", Forme.CADRE, texte=long)
    assert releve.pages == 2
    assert releve.problemes == ()


@pytest.mark.parametrize(
    ("avant", "apres", "attendu"),
    [("", "", True), (AUTRE, AUTRE[:70], True), ("<p>", '<p style="text-indent: 30pt">', True)],
)
def test_un_alinea_separe_se_voit_sans_blanc_entre_les_alineas(avant, apres, attendu) -> None:
    page = f"<p>{AUTRE}</p><p>{MENTION}</p><p>{AUTRE}</p>".replace(avant, apres, 1 if avant else 0)
    assert _a(pdf(page, "p { margin: 0 }"), "pdf", Forme.ALINEA_SEPARE) is attendu


def test_un_alinea_numerote_reste_separe() -> None:
    for page in (f"<ol><li>Un.</li><li>{MENTION}</li></ol>", f"<ul><li>{MENTION}</li></ul>"):
        assert _a(pdf(page), "pdf", Forme.ALINEA_SEPARE)
    assert _a(docx(p("Un."), p(f"2. {MENTION}")), "docx", Forme.ALINEA_SEPARE)


def test_un_retour_a_la_ligne_ouvre_un_alinea() -> None:
    paragraphe = p("Avant.").replace("</w:r>", f"<w:br/><w:t>{MENTION}</w:t></w:r>")
    assert _a(docx(paragraphe), "docx", Forme.ALINEA_SEPARE)


@pytest.mark.parametrize(
    ("mention", "indice"),
    [
        (f'<p class="gras">{MENTION}</p>', "gras"),
        (f'<p class="grand">{MENTION}</p>', "corps plus grand"),
        (f'<p class="cadre">{MENTION}</p>', "cadre"),
        (f'<p style="text-transform: uppercase">{MENTION}</p>', "capitales"),
    ],
)
def test_tres_apparent_reste_un_indice_a_apprecier(mention, indice) -> None:
    releve = _relever(_lettre(mention), "pdf", Forme.TRES_APPARENT)
    assert releve.problemes == ()
    assert releve.constats[0].detail == f"très apparente : indice ({indice}), à apprécier"


def test_le_gras_ne_distingue_rien_dans_un_texte_gras() -> None:
    octets = pdf(f"<div class='gras'><p>{AUTRE}</p><p>{MENTION}</p></div>")
    assert not _a(octets, "pdf", Forme.TRES_APPARENT)
    assert _a(octets, "pdf", Forme.GRAS)


def test_un_terme_apparent_dans_une_phrase_suffit() -> None:
    attente = Attente(
        id="m", titre="M", article="A", preuve=Preuve.BLOC, termes=(("un mois",),),
        formes=(Forme.TRES_APPARENT,),
    )  # fmt: skip
    for terme, attendu in (("<b>un mois</b>", True), ("<b>un</b> mois", False), ("un mois", False)):
        page = _lettre(f"<p>Vous avez {terme} pour agir.</p>")
        assert prouver(page, "pdf", [attente]).constats[0].trouvee is attendu


def test_une_seule_occurrence_dans_les_formes_suffit() -> None:
    octets = _lettre(f'<p>{MENTION}</p><p class="gras">{MENTION}</p>')
    assert _a(octets, "pdf", Forme.GRAS)


# --- les styles du DOCX ----------------------------------------------------------------------

GRAISSES = [
    ("Normal", "<w:b/>", True),
    ("Normal", '<w:b w:val="0"/>', False),
    ("Normal", '<w:rStyle w:val="Fort"/>', True),
    ("MentionGrasse", "", True),
    ("MentionGrasse", '<w:b w:val="false"/>', False),
    ("MentionGrasse", '<w:rStyle w:val="Fort"/>', False),  # deux bascules s'annulent
    ("MentionGrasse", '<w:rStyle w:val="Fort"/><w:b/>', True),
    ("StyleInconnu", "", False),
]


@pytest.mark.parametrize(("style", "direct", "attendu"), GRAISSES)
def test_la_graisse_d_un_docx_suit_ses_styles(style, direct, attendu) -> None:
    octets = docx(p(AUTRE), p(MENTION, style, direct=direct))
    assert _a(octets, "docx", Forme.GRAS) is attendu


def test_une_police_de_theme_se_resout() -> None:
    a = "http://schemas.openxmlformats.org/drawingml/2006/main"
    theme = (
        f'<a:theme xmlns:a="{a}"><a:minorFont><a:latin typeface="Georgia"/></a:minorFont></a:theme>'
    )
    direct = '<w:rFonts w:ascii="Arial" w:asciiTheme="minorHAnsi"/>'
    octets = docx(p(AUTRE, direct='<w:rFonts w:ascii="Georgia"/>'), p(MENTION, direct=direct))
    assert _a(octets, "docx", Forme.POLICE_DIFFERENTE)
    octets = docx(
        p(AUTRE, direct='<w:rFonts w:ascii="Georgia"/>'),
        p(MENTION, direct=direct),
        parties={"theme": theme},
    )
    assert not _a(octets, "docx", Forme.POLICE_DIFFERENTE)


def test_les_capitales_d_un_style_se_voient() -> None:
    octets = docx(p(AUTRE), p(MENTION, direct="<w:caps/>"))
    assert _a(octets, "docx", Forme.TRES_APPARENT)


def test_un_style_en_boucle_ne_bloque_pas() -> None:
    octets = muter_docx(
        docx(p(MENTION, "Mention")),
        "styles",
        '<w:name w:val="Normal"/>',
        '<w:name w:val="Normal"/><w:basedOn w:val="Mention"/>',
    )
    assert not _a(octets, "docx", Forme.GRAS)


def _tableau(cellule: str, bordures: str = "") -> str:
    proprietes = f"<w:tblPr><w:tblBorders>{bordures}</w:tblBorders></w:tblPr>"
    voisine = f"<w:tc>{p('à côté')}</w:tc>"
    contenu = f"<w:tc>{cellule}{p(MENTION)}</w:tc>"
    return f"<w:tbl>{proprietes}<w:tr>{contenu}{voisine}</w:tr></w:tbl>"


@pytest.mark.parametrize(
    ("tableau", "attendu"),
    [
        (_tableau("", bords("top", "left", "bottom", "right", "insideV")), True),
        (_tableau("", bords("top", "left", "bottom", "right")), False),
        (_tableau("", bords("top", "start", "bottom", "end", "insideV")), True),
        (_tableau(f"<w:tcPr><w:tcBorders>{bords('right')}</w:tcBorders></w:tcPr>",
                  bords("top", "left", "bottom")), True),
        (_tableau('<w:tcPr><w:tcBorders><w:right w:val="nil"/></w:tcBorders></w:tcPr>',
                  bords("top", "left", "bottom", "insideV")), False),
        (_tableau(""), False),
    ],
)  # fmt: skip
def test_une_cellule_bordee_d_un_docx_est_un_cadre(tableau, attendu) -> None:
    assert _a(docx(p(AUTRE), tableau), "docx", Forme.CADRE) is attendu


def test_une_mention_de_deux_paragraphes_encadres_tient_dans_un_cadre() -> None:
    moities = MENTION[:22], MENTION[22:]
    octets = docx(p(AUTRE), *(p(m, "Encadre") for m in moities), p(AUTRE))
    assert _a(octets, "docx", Forme.CADRE)
    attente = Attente(
        id="b", titre="B", article="A", preuve=Preuve.BLOC, formes=(Forme.CADRE,),
        termes=(("un mois",), ("devant le juge",)),
    )  # fmt: skip
    assert prouver(octets, "docx", [attente]).constats[0].trouvee
    separes = docx(p(moities[0], "Encadre"), p(AUTRE), p(moities[1], "Encadre"))
    assert not prouver(separes, "docx", [attente]).constats[0].trouvee
