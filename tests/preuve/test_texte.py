"""Lire un document comme son lecteur le voit : césures, colonnes, tableaux, pages, notes."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from tests.preuve.fabrique import W, docx, p, pdf, pdf_de_cabinet, tableau, texte_pdf
from toolkit.noyau.mention import Attente, Forme, Preuve
from toolkit.noyau.probleme import Probleme
from toolkit.preuve import prouver
from toolkit.preuve.document import DocumentLu, Zone
from toolkit.preuve.fil import Fil
from toolkit.preuve.texte import lire

CORPS = (
    "La société créancière rappelle que les pénalités de retard sont dues de plein droit, sans "
    "qu'un rappel soit nécessaire, anticonstitutionnellement ou non, et qu'elles courent jusqu'au "
    "parfait paiement de la somme de 14 850,00 € échue le 1er avril 2026 selon le contrat."
)
VERBATIM = Attente(id="v", titre="V", article="A", preuve=Preuve.VERBATIM, texte=CORPS)
VALEURS = Attente(
    id="m", titre="M", article="A", preuve=Preuve.VALEURS,
    valeurs=(Decimal("14850.00"), dt.date(2026, 4, 1)),
)  # fmt: skip


def _lu(octets: bytes, format: str) -> DocumentLu:
    lu = lire(octets, format)
    assert not isinstance(lu, Probleme)
    return lu


def _zone(octets: bytes, format: str, zone: Zone = Zone.CORPS) -> str:
    return Fil(q for q in _lu(octets, format).passages if q.zone is zone).texte


def _trouvees(octets: bytes, format: str, *attentes: Attente) -> list[bool | None]:
    return [c.trouvee for c in prouver(octets, format, attentes).constats]


@pytest.mark.parametrize("largeur", range(150, 480, 30))
@pytest.mark.parametrize("variante", [None, "pdf/a-3a"])
def test_une_mention_coupee_en_fin_de_ligne_se_lit(largeur, variante) -> None:
    """Les montants et les dates se coupent aussi : aucune espace n'est insécable."""
    octets = pdf(f"<p>{CORPS}</p>", f"p {{ width: {largeur}pt; hyphens: auto }}", variante)
    assert _trouvees(octets, "pdf", VERBATIM, VALEURS) == [True, True]


@pytest.mark.parametrize("variante", [None, "pdf/a-3a"])
def test_deux_colonnes_se_lisent_l_une_apres_l_autre(variante) -> None:
    remplissage = "Les faits sont les suivants, et nul ne les a contestés. " * 6
    page = f"<div><p>{remplissage}</p><p>{CORPS}</p><p>{remplissage}</p></div>"
    css = "div { columns: 2; hyphens: auto }"
    assert _trouvees(pdf(page, css, variante), "pdf", VERBATIM, VALEURS) == [True, True]


def test_deux_colonnes_peintes_ligne_a_ligne_gardent_leurs_paragraphes() -> None:
    mots = CORPS.split()
    lignes = [" ".join(mots[i : i + 6]) for i in range(0, len(mots), 6)]
    autre = ["Colonne de droite, qui dit autre chose"] * len(lignes)
    flux = "".join(
        texte_pdf(50, 700 - 14 * rang, gauche) + texte_pdf(310, 700 - 14 * rang, droite)
        for rang, (gauche, droite) in enumerate(zip(lignes, autre, strict=True))
    )
    assert _trouvees(pdf_de_cabinet(flux), "pdf", VERBATIM, VALEURS) == [True, True]


@pytest.mark.parametrize("variante", [None, "pdf/a-3a"])
@pytest.mark.parametrize("haut", range(560, 680, 17))
def test_une_mention_a_cheval_sur_deux_pages_se_lit(haut, variante) -> None:
    """Ni le pied, ni l'en-tête, ni les notes de la première page ne la coupent en deux."""
    css = """
      @page { @top-left { content: "Dossier 2026-0142 " counter(page) "/" counter(pages) }
              @bottom-right { content: "SARL au capital de 20 000 euros, page " counter(page) } }
      @page :first { @bottom-right { content: "Mentions de la première page seulement" } }
      .note { float: footnote; font-size: 8pt }
      ::footnote-call { font-size: 7pt; vertical-align: super; line-height: 0 }"""
    page = f"""<div style="height: {haut}pt">
      <p>Les faits<span class="note">Pièce n° 3.</span>.</p></div>
      <p>{CORPS}</p><p>Suite{"<br>".join("." for _ in range(9))}</p>"""
    assert _trouvees(pdf(page, css, variante), "pdf", VERBATIM, VALEURS) == [True, True]


def test_un_bloc_a_cheval_sur_deux_pages_se_lit_d_un_tenant() -> None:
    bloc = Attente(
        id="b", titre="B", article="A", preuve=Preuve.BLOC,
        termes=(("société créancière",), ("parfait paiement",)),
    )  # fmt: skip
    for haut in range(640, 665, 6):
        octets = pdf(f'<div style="height: {haut}pt"></div><p>{CORPS}</p><p>Fin.</p>')
        assert _lu(octets, "pdf").pages == 2
        assert _trouvees(octets, "pdf", bloc) == [True]


def test_en_tetes_et_pieds_repetes_sont_en_marge() -> None:
    css = '@page { @top-left { content: "Dossier 2026-0142, page " counter(page) } }'
    octets = pdf("<p>Un.</p>" * 120, css)
    assert set(_zone(octets, "pdf").split()) == {"Un."}
    assert "Dossier 2026-0142, page 2" in _zone(octets, "pdf", Zone.MARGE)


def test_une_mention_du_pied_de_page_se_lit_quand_meme() -> None:
    css = '@page { @bottom-left { content: "RCS Lyon 945 807 303" } }'
    attente = Attente(id="r", titre="R", article="A", preuve=Preuve.VALEURS, valeurs=("945807303",))
    assert _trouvees(pdf("<p>Un.</p>" * 120, css), "pdf", attente) == [True]


def test_une_cellule_ne_se_joint_pas_a_sa_voisine() -> None:
    rangees = (("Jours", "Intérêt"), ("15", "831,52 €"), ("6", "534,00 €"))
    cellules = "".join(f"<tr>{''.join(f'<td>{c}</td>' for c in r)}</tr>" for r in rangees)
    serre = f'<table style="width: 90pt">{cellules}</table>'
    flux = "".join(
        texte_pdf(70 + 60 * c, 700 - 15 * r, cellule)
        for r, rangee in enumerate(rangees)
        for c, cellule in enumerate(rangee)
    )
    justes = Attente(
        id="m", titre="M", article="A", preuve=Preuve.VALEURS,
        valeurs=(Decimal("831.52"), Decimal("534.00")),
    )  # fmt: skip
    for octets, format in (
        (pdf(serre, "td { border: .5pt solid; padding: 1pt }"), "pdf"),
        (pdf_de_cabinet(flux), "pdf"),
        (docx(tableau(*rangees)), "docx"),
    ):
        assert _trouvees(octets, format, justes) == [True]
        lu = prouver(octets, format, [], montants_connus=frozenset(justes.valeurs))
        assert lu.problemes == ()


@pytest.mark.parametrize(
    ("octets", "format"),
    [
        (pdf("<table><tr><td>Principal</td><td>9 831,52 €</td></tr>"
             "<tr><td>Intérêts</td><td>168,16 €</td></tr></table>"), "pdf"),
        (docx(tableau(("Principal", "9 831,52 €"), ("Intérêts", "168,16 €"))), "docx"),
    ],
    ids=["pdf", "docx"],
)  # fmt: skip
def test_un_passage_peut_etre_une_ligne_de_tableau(octets, format) -> None:
    def ligne(gauche: str, droite: str) -> Attente:
        termes = ((gauche,), (droite,))
        return Attente(id="l", titre="L", article="A", preuve=Preuve.BLOC, termes=termes)

    attentes = (ligne("Principal", "9 831,52"), ligne("Principal", "168,16"))
    assert _trouvees(octets, format, *attentes) == [True, False]


def test_les_appels_de_note_ne_sont_pas_du_texte() -> None:
    css = ".note { float: footnote; font-size: 8pt }"
    page = '<p>Dû le 1er avril 2026<span class="note">Contrat.</span>, 14 850,00 €.</p>'
    octets = pdf(page, css)
    assert _zone(octets, "pdf") == "Dû le 1er avril 2026, 14 850,00 €."
    assert _zone(octets, "pdf", Zone.NOTE).endswith("Contrat.")
    appel = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>'
    paragraphe = p("Dû le 1er avril 2026").replace("</w:p>", appel + "</w:p>")
    assert _zone(docx(paragraphe), "docx") == "Dû le 1er avril 2026"


def test_un_appel_de_note_rejete_en_debut_de_ligne_n_est_pas_du_texte() -> None:
    flux = (
        texte_pdf(70, 700, "Le contrat a été signé par les deux parties le 1er avril 2026")
        + texte_pdf(70, 690, "1", corps=7)
        + texte_pdf(74, 686, " et vaut 14 850,00 €.")
        + texte_pdf(70, 90, "1", corps=6)
        + texte_pdf(74, 87, "Pièce n° 3.", corps=9)
    )
    octets = pdf_de_cabinet(flux)
    assert _zone(octets, "pdf").split("\n")[0].endswith("2026 et vaut 14 850,00 €.")
    assert _zone(octets, "pdf", Zone.NOTE) == "Pièce n° 3."


def test_plusieurs_fils_d_execution_relisent_ensemble() -> None:
    from concurrent.futures import ThreadPoolExecutor

    octets = pdf(f"<p>{CORPS}</p>" * 8)
    with ThreadPoolExecutor(8) as fils:
        lus = list(fils.map(lambda _: _trouvees(octets, "pdf", VERBATIM, VALEURS), range(24)))
    assert lus == [[True, True]] * 24


def test_une_page_tournee_se_lit_droite() -> None:
    flux = (
        "0 1 -1 0 595 0 cm\n" + texte_pdf(70, 500, CORPS[:89]) + texte_pdf(70, 486, CORPS[89:180])
    )
    flux += texte_pdf(70, 472, CORPS[180:])
    octets = pdf_de_cabinet(flux)
    import io

    import pikepdf

    sortie = io.BytesIO()
    with pikepdf.open(io.BytesIO(octets)) as document:
        document.pages[0].Rotate = 90
        document.save(sortie)
    assert _trouvees(sortie.getvalue(), "pdf", VERBATIM, VALEURS) == [True, True]


def test_un_filigrane_ne_se_mele_pas_au_texte() -> None:
    css = ".f { position: fixed; top: 60mm; left: 20mm; font-size: 90pt; color: #eee;"
    css += " transform: rotate(-45deg) }"
    octets = pdf(f'<p class="f">PROJET</p><p>{CORPS}</p>', css)
    assert _zone(octets, "pdf").startswith("La société")
    assert "PROJET" in _zone(octets, "pdf", Zone.MARGE)


def test_un_texte_dans_un_objet_de_formulaire_se_lit() -> None:
    import io

    import pikepdf

    sortie = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf_de_cabinet(texte_pdf(70, 700, "Dehors.")))) as document:
        page = document.pages[0]
        flux = texte_pdf(0, 0, CORPS[:89]) + texte_pdf(0, -14, CORPS[89:180])
        objet = document.make_stream((flux + texte_pdf(0, -28, CORPS[180:])).encode("cp1252"))
        objet.Type, objet.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
        objet.BBox = pikepdf.Array([-10, -100, 500, 20])
        objet.Resources = page.Resources
        page.Resources = pikepdf.Dictionary(
            Font=page.Resources.Font, XObject=pikepdf.Dictionary({"/X": objet})
        )
        page.Contents = document.make_stream(
            page.Contents.read_bytes() + b"q 1 0 0 1 60 600 cm /X Do Q"
        )
        document.save(sortie)
    assert _trouvees(sortie.getvalue(), "pdf", VERBATIM, VALEURS) == [True, True]


# --- le DOCX ---------------------------------------------------------------------------------


def _suite(contenu: str) -> str:
    return f"<w:p>{contenu}</w:p>"


def test_une_suppression_suivie_ne_se_lit_pas_une_insertion_si() -> None:
    contenu = (
        "<w:r><w:t xml:space='preserve'>Payer </w:t></w:r>"
        "<w:del><w:r><w:delText>10 €</w:delText><w:t>10 €</w:t></w:r></w:del>"
        "<w:ins><w:r><w:t>20 €</w:t></w:r></w:ins>"
    )
    assert _zone(docx(_suite(contenu)), "docx") == "Payer 20 €"


def test_les_champs_tirets_et_sauts_se_lisent_comme_ils_s_impriment() -> None:
    contenu = (
        "<w:r><w:t>anti</w:t><w:softHyphen/><w:t>date</w:t><w:noBreakHyphen/><w:t>il</w:t></w:r>"
        "<w:r><w:fldChar w:fldCharType='begin'/><w:instrText>PAGE</w:instrText></w:r>"
        "<w:r><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t><w:br w:type='page'/></w:r>"
        "<w:hyperlink><w:r><w:t>lien</w:t></w:r></w:hyperlink>"
        "<w:sdt><w:sdtContent><w:r><w:t> choix</w:t></w:r></w:sdtContent></w:sdt>"
    )
    assert _zone(docx(_suite(contenu)), "docx") == "antidate-il\ta\nblien choix"


def test_notes_et_en_tetes_sont_a_part() -> None:
    notes = (
        f'<w:footnotes xmlns:w="{W}"><w:footnote w:type="separator">{p("trait")}</w:footnote>'
        f'<w:footnote w:id="2">{p("Contrat du 1er avril.")}</w:footnote></w:footnotes>'
    )
    entete = f'<w:hdr xmlns:w="{W}">{p("Cabinet Untel")}</w:hdr>'
    octets = docx(p("Un texte."), parties={"footnotes": notes, "header": entete})
    zones = {zone: _zone(octets, "docx", zone) for zone in Zone}
    assert zones == {
        Zone.CORPS: "Un texte.",
        Zone.NOTE: "Contrat du 1er avril.",
        Zone.MARGE: "Cabinet Untel",
    }


def test_une_zone_de_texte_se_lit_une_fois() -> None:
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    zone = f"<w:txbxContent>{p('Dans la zone.')}</w:txbxContent>"
    contenu = (
        f'<w:r><mc:AlternateContent xmlns:mc="{mc}"><mc:Choice>{zone}</mc:Choice>'
        f"<mc:Fallback>{zone}</mc:Fallback></mc:AlternateContent></w:r>"
        "<w:r><w:t>Autour.</w:t></w:r>"
    )
    assert _zone(docx(_suite(contenu)), "docx") == "Autour.\nDans la zone."


def test_un_tableau_dans_un_tableau_se_lit_une_fois() -> None:
    dedans = tableau(("b", "c"))
    dehors = tableau(("a", "d")).replace("</w:tc>", dedans + "</w:tc>", 1)
    assert _zone(docx(dehors), "docx") == "a\nb\nc\nd"


def test_un_pdf_dit_ses_pages_un_docx_n_en_a_pas() -> None:
    assert prouver(pdf("<p>Un.</p>" * 120), "pdf", []).pages > 1
    assert prouver(docx(p("Un.")), "docx", []).pages == 0


def test_la_page_d_une_mention_est_celle_ou_elle_commence() -> None:
    octets = pdf('<p>Un.</p><p style="break-before: page">Le délai est d\'un mois.</p>')
    attente = Attente(
        id="d", titre="D", article="A", preuve=Preuve.BLOC, termes=(("un mois",),),
        formes=(Forme.ALINEA_SEPARE,),
    )  # fmt: skip
    (constat,) = prouver(octets, "pdf", [attente]).constats
    assert (constat.trouvee, constat.page) == (True, 2)
