"""Les figures d'un acte : lisibles par une banque, par un lecteur d'écran, en noir et blanc."""

from __future__ import annotations

import datetime as dt
import io
import re
from decimal import Decimal
from typing import Any

import pikepdf
import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from tests.redaction.essai import arbre_de, charger, pages_du_pdf, paragraphes, partie
from toolkit.noyau.courbe import Courbe
from toolkit.noyau.mention import Attente, Forme, Preuve
from toolkit.noyau.probleme import ErreurExigible, Probleme
from toolkit.noyau.virement import Virement, composer_virement
from toolkit.preuve import comparer, prouver
from toolkit.redaction.docx import exporter_modele, rediger_docx, rendre_modele
from toolkit.redaction.docx.archive import lire_parties
from toolkit.redaction.figures import Figure, decoder, encoder
from toolkit.redaction.html import analyser
from toolkit.redaction.papier import Entete, Papier
from toolkit.redaction.pdf import rediger_pdf

VIREMENT = composer_virement(
    "Rabot & Fils",
    "FR7630004008240001361517524",
    Decimal("15629.41"),
    bic="BNPAFRPP",
    communication="2026-0142 {{ 7*7 }}",
)
COURBE = Courbe(
    (
        (dt.date(2026, 4, 1), Decimal("0.00")),
        (dt.date(2026, 4, 1), Decimal("14850.00")),
        (dt.date(2026, 6, 15), Decimal("15030.00")),
        (dt.date(2026, 6, 15), Decimal("9030.00")),
        (dt.date(2026, 11, 21), Decimal("9312.20")),
    )
)
CONTEXTE = {"qr": VIREMENT, "courbe": COURBE, "versements": [VIREMENT, VIREMENT]}
SOURCE = """<p>Avant.</p>
<div class="encadre">
<p>Somme à payer : <strong>15 629,41 €</strong></p>
<p>Par virement au nom de Rabot<br>Communication : 2026-0142</p>
{% if qr %}
<figure class="qr" data-valeur="qr">
<figcaption>À scanner avec l'application de votre banque</figcaption>
</figure>
{% endif %}
</div>
<p>Après.</p>
<figure class="courbe" data-valeur="courbe">
<figcaption>Ce qui est dû</figcaption>
</figure>
<table data-largeurs="50 50">
<tbody>
{% for versement in versements %}
<tr><td>Versement</td><td><figure class="qr" data-valeur="versement"></figure></td></tr>
{% endfor %}
</tbody>
</table>
"""
POINTS_PAR_MM = 200 / 25.4


@pytest.fixture(scope="module")
def entete() -> Entete:
    return Entete(emetteur="Rabot", titre="Essai", courant="Essai")


@pytest.fixture(scope="module")
def pdf(papier: Papier, entete: Entete) -> bytes:
    return rediger_pdf(arbre_de(SOURCE, CONTEXTE), entete, papier)


@pytest.fixture(scope="module")
def docx(papier: Papier, entete: Entete) -> bytes:
    return rediger_docx(arbre_de(SOURCE, CONTEXTE), entete, papier)


@pytest.fixture(scope="module")
def par_word(papier: Papier, entete: Entete) -> bytes:
    modele = exporter_modele(SOURCE, papier, charger)
    return rendre_modele(modele, CONTEXTE, entete, juridiction="fr_FR")


def images(octets: bytes) -> list[Image.Image]:
    """Les images du DOCX, dans l'ordre où il les range."""
    parties = lire_parties(octets)
    noms = sorted(nom for nom in parties if nom.startswith("word/media/"))
    return [Image.open(io.BytesIO(parties[nom])) for nom in noms]


def test_une_banque_lit_le_code_du_pdf(pdf: bytes) -> None:
    page = pypdfium2.PdfDocument(pdf)[0].render(scale=200 / 72).to_pil().convert("L")
    codes = zxingcpp.read_barcodes(page)
    assert [code.text for code in codes] == [VIREMENT.charge] * 3
    for code in codes:
        assert code.ec_level == "M"
        gauche, droite = code.position.top_left, code.position.top_right
        assert (droite.x - gauche.x) / POINTS_PAR_MM >= 25
        # Quatre modules blancs tout autour.
        module = 7 * (droite.x - gauche.x) // 45 // 7
        marge = page.crop((gauche.x - 4 * module + 1, gauche.y, gauche.x - 1, gauche.y + 9))
        assert marge.getextrema() == (255, 255)


def test_une_banque_lit_le_code_du_docx(docx: bytes, par_word: bytes) -> None:
    for octets in (docx, par_word):
        lus = [code.text for image in images(octets) for code in zxingcpp.read_barcodes(image)]
        assert lus == [VIREMENT.charge]  # trois fois le même code, une seule image
        assert partie(octets, "word/document.xml").count("<w:drawing>") == 4


def test_la_figure_se_dit_a_qui_ne_la_voit_pas(pdf: bytes, docx: bytes, par_word: bytes) -> None:
    attendus = [VIREMENT.description, COURBE.description, *[VIREMENT.description] * 2]
    with pikepdf.open(io.BytesIO(pdf)) as ouvert:
        dits = [str(o.Alt) for o in ouvert.objects if _est_une_figure(o)]
    assert dits == attendus
    for octets in (docx, par_word):
        descriptions = re.findall(r'descr="([^"]*)"', partie(octets, "word/document.xml"))
        assert [d.replace("&amp;", "&") for d in descriptions] == attendus


def _est_une_figure(objet: Any) -> bool:
    return isinstance(objet, pikepdf.Dictionary) and objet.get("/S") == "/Figure"


def test_la_courbe_dit_ses_premier_plus_haut_et_dernier_soldes() -> None:
    dite = COURBE.description.replace("\u00a0", " ")
    assert dite == (
        "Courbe des sommes dues : 14 850,00 € le 1er avril 2026, au plus haut 15 030,00 € le "
        "15 juin 2026, 9 312,20 € le 21 novembre 2026"
    )


def test_le_pdf_reste_opaque_et_en_gris(pdf: bytes) -> None:
    with pikepdf.open(io.BytesIO(pdf)) as ouvert:
        assert ouvert.check_pdf_syntax() == []
        for objet in ouvert.objects:
            assert "/SMask" not in objet if isinstance(objet, pikepdf.Dictionary) else True
        for page in ouvert.pages:
            etats = page.Resources.ExtGState
            assert all(etat.get("/ca", 1) == etat.get("/CA", 1) == 1 for etat in etats.values())
            assert "/Group" not in page
            peints = re.findall(
                rb"([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG)", page.Contents.read_bytes()
            )
            assert peints
            assert all(rouge == vert == bleu for rouge, vert, bleu in peints)


def test_le_png_est_opaque(docx: bytes) -> None:
    assert [image.mode for image in images(docx)] == ["1", "L"]
    assert all("transparency" not in image.info for image in images(docx))


def test_une_figure_n_ajoute_aucun_texte(pdf: bytes, docx: bytes) -> None:
    texte = " ".join(pages_du_pdf(pdf))
    assert texte.count("Somme") == 1  # « Somme due » se lit sur l'axe, et ne s'extrait pas
    assert "15 000" not in texte
    assert comparer(pdf, docx) == ()


def test_le_modele_exporte_rend_les_memes_images_et_le_meme_texte(
    docx: bytes, par_word: bytes
) -> None:
    assert [i.tobytes() for i in images(par_word)] == [i.tobytes() for i in images(docx)]
    assert paragraphes(par_word) == paragraphes(docx)


def test_sans_valeur_le_modele_exporte_reste_un_document(papier: Papier, entete: Entete) -> None:
    modele = exporter_modele(SOURCE, papier, charger)
    sans = {**CONTEXTE, "qr": None, "versements": []}
    rendu = rendre_modele(modele, sans, entete, juridiction="fr_FR")
    assert partie(rendu, "word/document.xml").count("<w:drawing>") == 1
    # Word dit abîmée une case sans paragraphe.
    assert not re.search(r"</w:tcPr></w:tc>", partie(rendu, "word/document.xml"))
    html = rediger_docx(arbre_de(SOURCE, sans), entete, papier)
    assert paragraphes(rendu) == paragraphes(html)
    assert "<w:tbl>" not in partie(html, "word/document.xml").partition("Après.")[0]


def test_memes_octets(papier: Papier, entete: Entete, pdf: bytes, docx: bytes) -> None:
    arbre = arbre_de(SOURCE, CONTEXTE)
    assert rediger_pdf(arbre, entete, papier) == pdf
    assert rediger_docx(arbre, entete, papier) == docx


@pytest.mark.parametrize("format", ["pdf", "docx"])
def test_le_cadre_d_un_texte_se_prouve_a_cote_d_un_code(
    pdf: bytes, docx: bytes, format: str
) -> None:
    def attente(texte: str) -> Attente:
        return Attente(
            id="a", titre="a", article="a", preuve=Preuve.VERBATIM, texte=texte,
            formes=(Forme.CADRE,),
        )  # fmt: skip

    textes = ("Somme à payer : 15 629,41 €", "À scanner avec l'application de votre banque")
    releve = prouver({"pdf": pdf, "docx": docx}[format], format, [attente(t) for t in textes])
    assert [c.trouvee for c in releve.constats] == [True, False]
    (probleme,) = releve.problemes
    assert probleme.code == "forme-absente"


@pytest.mark.parametrize("valeur", [Figure("qr", VIREMENT), Figure("courbe", COURBE)])
def test_une_figure_encodee_se_retrouve(valeur: Figure) -> None:
    assert decoder(encoder(valeur)) == valeur


@pytest.mark.parametrize(
    "points",
    [
        ((dt.date(2026, 4, 1), Decimal("0.03")), (dt.date(2026, 4, 2), Decimal("0.03"))),
        ((dt.date(1950, 1, 31), Decimal(12)), (dt.date(2149, 12, 31), Decimal("99999999.99"))),
        ((dt.date(2026, 4, 1), Decimal(100)), (dt.date(2027, 4, 1), Decimal("-250.10"))),
        ((dt.date(2026, 4, 1), Decimal(0)), (dt.date(2026, 7, 1), Decimal(0))),
    ],
)
def test_toute_courbe_se_dessine_dans_son_cadre(
    points: tuple[tuple[dt.date, Decimal], ...],
) -> None:
    figure = Figure("courbe", Courbe(points))
    places = re.findall(
        r"(-?[\d.]+) (-?[\d.]+)", " ".join(re.findall(r' d="(M[^"]*)"', figure.svg()))
    )
    for x, y in places:
        assert -1 <= float(x) <= figure.largeur
        assert 0 <= float(y) <= figure.hauteur
    image = Image.open(io.BytesIO(figure.png())).convert("L")
    assert image.getextrema()[0] < 40
    assert image.crop((0, 0, image.width, 3)).getextrema() == (255, 255)


def faute(source: str, contexte: dict[str, Any]) -> Probleme:
    with pytest.raises(ErreurExigible) as levee:
        arbre_de(f"<p>a</p>\n{source}", contexte)
    (probleme,) = levee.value.problemes
    assert probleme.lieu is not None
    assert probleme.lieu.ligne == 2
    return probleme


@pytest.mark.parametrize(
    ("source", "mots"),
    [
        ('<figure data-valeur="qr"></figure>', "une des classes"),
        ('<figure class="photo" data-valeur="qr"></figure>', "« photo »"),
        ('<figure class="qr"></figure>', "data-valeur"),
        ('<figure class="qr" data-valeur="{{ qr }}"></figure>', "data-valeur"),
        ('<figure class="qr" data-valeur="qr._iban"></figure>', "data-valeur"),
        ('<figure class="qr" data-valeur="qr" data-dessin="x"></figure>', "data-dessin"),
        ('<figure class="qr" data-valeur="qr">texte</figure>', "hors d'un paragraphe"),
        ('<figure class="qr" data-valeur="qr"><p>a</p></figure>', "« p »"),
        ('<p><figure class="qr" data-valeur="qr"></figure></p>', "« figure »"),
        (
            '<div class="signature"><p>a</p><figure class="qr" data-valeur="qr"></figure></div>',
            "encadré",
        ),
        (
            '<div class="encadre"><figure class="qr" data-valeur="qr"></figure><p>a</p></div>',
            "après",
        ),
    ],
)
def test_une_figure_mal_posee_est_refusee(source: str, mots: str) -> None:
    probleme = faute(source, {"qr": VIREMENT})
    assert probleme.code == "modele-element-refuse"
    assert mots in probleme.message


@pytest.mark.parametrize("valeur", [None, "BCD", COURBE])
def test_une_figure_ne_dessine_que_sa_sorte_de_valeur(valeur: Any) -> None:
    probleme = faute('<figure class="qr" data-valeur="qr"></figure>', {"qr": valeur})
    assert probleme.code == "modele-fautif"
    assert "attend un virement" in probleme.message


def test_un_rendu_ne_fait_pas_passer_sa_valeur_pour_un_attribut() -> None:
    retors = Virement(titulaire='"><script>', iban="", montant=Decimal(1), texte="{{ x }} \n</p>")
    (noeud,) = arbre_de('<figure class="qr" data-valeur="qr"></figure>', {"qr": retors}).noeuds()
    assert decoder(noeud.attributs["data-dessin"]).valeur == retors
    with pytest.raises(ErreurExigible, match="data-valeur"):
        analyser('<figure class="qr"></figure>')
