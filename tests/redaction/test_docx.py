"""Le DOCX d'un acte : le même texte que le PDF, des styles nommés, un XML que Word admet."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import etree

from tests.redaction.essai import (
    NOM_RETORS,
    SOFFICE,
    arbre_de,
    composer,
    contexte_de_lettre,
    contexte_riche,
    convertir,
    lettres,
    pages_du_pdf,
    paragraphes,
    partie,
)
from toolkit.redaction.arbre import Arbre
from toolkit.redaction.docx import rediger_docx
from toolkit.redaction.papier import Entete, Papier
from toolkit.redaction.pdf import rediger_pdf

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

# ECMA-376, CT_PPr, CT_RPr, CT_TcPr, CT_TblPr, CT_TrPr, CT_Style, CT_Lvl : recopié de la norme,
# et non de notre écrivain.
ORDRES = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr "
    "suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct "
    "topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind "
    "contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint "
    "noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect "
    "bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection "
    "tcFitText vAlign hideMark",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW "
    "jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc "
    "pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden "
    "unhideWhenUsed qFormat locked personal rsid pPr rPr tblPr trPr tcPr tblStylePr",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId lvlJc pPr rPr",
    "sdtPr": "rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding",
    "settings": "writeProtection view zoom mirrorMargins autoHyphenation consecutiveHyphenLimit "
    "hyphenationZone doNotHyphenateCaps footnotePr endnotePr compat decimalSymbol listSeparator",
}
PARTIES = ("document", "styles", "numbering", "settings", "footnotes", "header1", "footer1")


@pytest.fixture(scope="module")
def riche() -> Arbre:
    return composer("riche.html", contexte_riche())


@pytest.fixture(scope="module")
def docx(riche: Arbre, papier: Papier) -> bytes:
    return rediger_docx(riche, Entete(emetteur=NOM_RETORS, titre=NOM_RETORS), papier)


@pytest.mark.parametrize("nom", PARTIES)
def test_les_proprietes_sont_dans_l_ordre_de_la_norme(docx: bytes, nom: str) -> None:
    racine = etree.fromstring(partie(docx, f"word/{nom}.xml").encode())
    for balise, ordre in ORDRES.items():
        rangs = {f"{W}{nom}": rang for rang, nom in enumerate(ordre.split())}
        for element in racine.iter(f"{W}{balise}"):
            enfants = [rangs[enfant.tag] for enfant in element]
            assert enfants == sorted(enfants), etree.tostring(element)


def test_l_archive_est_celle_qu_attend_word(docx: bytes) -> None:
    archive = zipfile.ZipFile(BytesIO(docx))
    assert archive.testzip() is None
    assert archive.namelist()[0] == "[Content_Types].xml"
    assert {entree.date_time for entree in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    types = partie(docx, "[Content_Types].xml")
    for nom in archive.namelist():
        if nom.startswith("word/") and nom.endswith(".xml"):
            assert f'PartName="/{nom}"' in types


def test_aucune_mise_en_forme_directe(docx: bytes) -> None:
    document = etree.fromstring(partie(docx, "word/document.xml").encode())
    for ppr in document.iter(f"{W}pPr"):
        assert {e.tag for e in ppr} <= {f"{W}pStyle", f"{W}keepNext", f"{W}numPr"}
    for rpr in document.iter(f"{W}rPr"):
        assert {e.tag for e in rpr} == {f"{W}rStyle"}


def test_tout_style_employe_existe(docx: bytes) -> None:
    connus = set(re.findall(r'w:styleId="([^"]+)"', partie(docx, "word/styles.xml")))
    for nom in ("document", "footnotes", "header1", "header2", "footer1", "footer2"):
        employes = re.findall(
            r'<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"', partie(docx, f"word/{nom}.xml")
        )
        assert set(employes) <= connus


def test_le_meme_texte_que_le_pdf_paragraphe_par_paragraphe(
    riche: Arbre, docx: bytes, papier: Papier
) -> None:
    entete = Entete(emetteur=NOM_RETORS, titre=NOM_RETORS)
    pages = lettres("".join(pages_du_pdf(rediger_pdf(riche, entete, papier))))
    appels = str.maketrans("", "", "12")
    for texte in paragraphes(docx):
        # Les capitales du style « Partie » ne sont pas dans le texte ; les appels de note, si.
        cherche = lettres(texte).translate(appels).upper()
        assert cherche in pages.translate(appels).upper(), texte
    for note in paragraphes(docx, "word/footnotes.xml"):
        assert lettres(note) in pages


def test_un_nom_retors_ressort_lettre_pour_lettre(docx: bytes) -> None:
    assert f"La société {NOM_RETORS}, ci-après" in " ".join(paragraphes(docx)).replace(
        "\u00a0", " "
    )
    assert f" Signé à Lyon, par {NOM_RETORS}." in paragraphes(docx, "word/footnotes.xml")
    assert paragraphes(docx, "word/header1.xml")[0] == NOM_RETORS
    titre = etree.fromstring(partie(docx, "docProps/core.xml").encode())[0]
    assert titre.text == NOM_RETORS


def test_les_apostrophes_des_valeurs_ne_sont_pas_touchees(docx: bytes) -> None:
    textes = paragraphes(docx)
    assert "Jean d'Ormesson" in textes
    assert "Le débiteur peut former opposition dans le délai d’un mois." in textes


def test_les_tableaux_ont_des_largeurs_fixes_un_en_tete_repete_des_lignes_entieres(
    docx: bytes,
) -> None:
    document = etree.fromstring(partie(docx, "word/document.xml").encode())
    grand, petit = document.iter(f"{W}tbl")
    largeurs = [int(c.get(f"{W}w")) for c in grand.iter(f"{W}gridCol")]
    assert sum(largeurs) == int(grand.find(f"{W}tblPr/{W}tblW").get(f"{W}w"))
    assert [round(100 * largeur / sum(largeurs)) for largeur in largeurs] == [40, 30, 30]
    assert grand.find(f"{W}tblPr/{W}tblLayout").get(f"{W}type") == "fixed"
    lignes = list(grand.iter(f"{W}tr"))
    assert all(ligne.find(f"{W}trPr/{W}cantSplit") is not None for ligne in lignes)
    entetes = [ligne.find(f"{W}trPr/{W}tblHeader") is not None for ligne in lignes]
    assert entetes == [True] + [False] * (len(lignes) - 1)
    for ligne in lignes:
        etendues = [int(g.get(f"{W}val")) for g in ligne.iter(f"{W}gridSpan")]
        assert len(list(ligne.iter(f"{W}tc"))) + sum(e - 1 for e in etendues) == 3
    assert petit.find(f".//{W}tblHeader") is None


@pytest.mark.parametrize(("postes", "liees"), [(3, [0, 1, 2, 3]), (40, [0, 40])])
def test_un_tableau_court_reste_entier_et_le_total_reste_avec_la_derniere_ligne(
    papier: Papier, entete: Entete, postes: int, liees: list[int]
) -> None:
    source = (
        "<table><thead><tr><th>Poste</th></tr></thead><tbody>"
        "{% for n in rang %}<tr><td>Ligne {{ n }}</td></tr>{% endfor %}"
        "</tbody><tfoot><tr><td>Total</td></tr></tfoot></table>"
    )
    rendu = rediger_docx(arbre_de(source, {"rang": list(range(postes))}), entete, papier)
    lignes = etree.fromstring(partie(rendu, "word/document.xml").encode()).iter(f"{W}tr")
    # Les lignes d'en-tête sont liées par leur style, ou par le tableau entier.
    lues = [rang for rang, ligne in enumerate(lignes) if ligne.find(f".//{W}keepNext") is not None]
    assert [rang for rang in lues if rang] == [rang for rang in liees if rang]


def test_chaque_liste_repart_a_un(docx: bytes) -> None:
    numerotation = partie(docx, "word/numbering.xml")
    (ajout,) = re.findall(
        r'<w:num w:numId="(\d+)"><w:abstractNumId w:val="3"/><w:lvlOverride', numerotation
    )
    document = partie(docx, "word/document.xml")
    assert document.count(f'<w:numId w:val="{ajout}"/>') == 1
    assert re.search(
        rf'w:numId w:val="{ajout}"/></w:numPr></w:pPr><w:r><w:t[^>]*>cette liste', document
    )


def test_les_notes_sont_appelees_dans_l_ordre(docx: bytes) -> None:
    assert re.findall(r'footnoteReference w:id="(\d+)"', partie(docx, "word/document.xml")) == [
        "1",
        "2",
    ]
    notes = [n.strip() for n in paragraphes(docx, "word/footnotes.xml")]
    assert notes[1] == "Article\u00a01313 du code civil."


def test_deux_encadres_voisins_restent_deux(docx: bytes) -> None:
    document = etree.fromstring(partie(docx, "word/document.xml").encode())
    styles = [s.get(f"{W}val") for s in document.iter(f"{W}pStyle")]
    cadres = [(a, b) for a, b in pairwise(styles) if a.startswith("Encadre")]
    assert cadres == [
        ("Encadre", "Intervalle"),
        ("EncadreGrasAutre", "EncadreGrasAutre"),
        ("EncadreGrasAutre", "Dispositif"),
    ]


def test_la_signature_tient_aux_deux_alineas_qui_la_precedent(docx: bytes) -> None:
    document = etree.fromstring(partie(docx, "word/document.xml").encode())
    suite = list(document.iter(f"{W}p"))
    styles = [p.find(f".//{W}pStyle").get(f"{W}val") for p in suite]
    premiere = styles.index("Signature")
    assert styles[premiere + 1] == "ASigner"
    for paragraphe in suite[premiere - 2 : premiere + 1]:
        assert paragraphe.find(f"{W}pPr/{W}keepNext") is not None
    assert suite[premiere + 1].find(f"{W}pPr/{W}keepNext") is None


def test_le_dernier_alinea_tient_au_tableau_qu_il_explique(papier: Papier, entete: Entete) -> None:
    tableau = "<table><tbody><tr><td>a</td></tr><tr><td>b</td></tr></tbody></table>"

    def lies(source: str) -> list[bool]:
        rendu = rediger_docx(arbre_de(source, {}), entete, papier)
        document = etree.fromstring(partie(rendu, "word/document.xml").encode())
        paragraphes = document.iter(f"{W}p")
        return [p.find(f"{W}pPr/{W}keepNext") is not None for p in paragraphes][-4:]

    assert lies(f"{tableau}<p>Expliqué.</p>") == [True, True, True, False]
    assert lies(f"{tableau}<p>Suite.</p><p>Fin.</p>") == [False, False, False, False]


def test_une_liste_et_ce_qui_l_annonce_ne_laissent_personne_seul(
    papier: Papier, entete: Entete
) -> None:
    source = (
        "<p>À joindre :</p><ul>{% for n in rang %}<li>{{ n }}</li>{% endfor %}</ul>"
        "<ul><li>unique</li></ul><p>Fin.</p>"
    )
    rendu = rediger_docx(arbre_de(source, {"rang": [1, 2, 3, 4]}), entete, papier)
    corps = etree.fromstring(partie(rendu, "word/document.xml").encode())
    lies = [
        "".join(p.itertext()) for p in corps.iter(f"{W}p") if p.find(f".//{W}keepNext") is not None
    ]
    assert lies == ["À joindre\u00a0:", "1", "3"]


def test_un_blanc_est_un_champ_qui_dit_qui_le_remplit(docx: bytes) -> None:
    document = etree.fromstring(partie(docx, "word/document.xml").encode())
    champs = [t.get(f"{W}val") for t in document.iter(f"{W}tag")]
    assert champs == ["greffe.numero_rg", "signataire.signature"]


def test_le_titre_la_langue_et_le_filigrane_viennent_de_l_en_tete(
    papier: Papier, entete: Entete
) -> None:
    arbre = arbre_de("<p>a</p>", {})
    rendu = rediger_docx(arbre, replace(entete, langue="fr-BE", projet=True), papier)
    assert 'w:val="fr-BE"' in partie(rendu, "word/styles.xml")
    assert "PROJET" in partie(rendu, "word/header1.xml")
    assert "PROJET" in partie(rendu, "word/header2.xml")
    definitif = rediger_docx(arbre, entete, papier)
    assert "PROJET" not in partie(definitif, "word/header1.xml")
    assert list(entete.lignes) == paragraphes(definitif, "word/header1.xml")[1:]
    assert list(entete.mentions_legales) == paragraphes(definitif, "word/footer1.xml")[:2]


def test_un_acte_sans_note_ni_liste_laisse_le_papier_tel_quel(
    papier: Papier, entete: Entete
) -> None:
    rendu = rediger_docx(arbre_de("<p>a</p>", {}), entete, papier)
    for nom in ("word/footnotes.xml", "word/numbering.xml"):
        assert paragraphes(rendu, nom) == []
        assert len(partie(rendu, nom)) == len(partie(papier.docx, nom))


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) n'est pas installé")
def test_libreoffice_ouvre_le_docx_et_coupe_les_pages_comme_le_pdf(
    papier: Papier, entete: Entete, tmp_path: Path
) -> None:
    arbre = composer("mise_en_demeure.html", contexte_de_lettre())
    (tmp_path / "acte.docx").write_bytes(rediger_docx(arbre, entete, papier))
    convertir(tmp_path / "acte.docx", "pdf", tmp_path)
    par_libreoffice = pages_du_pdf((tmp_path / "acte.pdf").read_bytes())
    par_weasyprint = pages_du_pdf(rediger_pdf(arbre, entete, papier))
    assert len(par_libreoffice) == len(par_weasyprint)
    for ouvert, compose in zip(par_libreoffice, par_weasyprint, strict=True):
        ecart = abs(len(lettres(ouvert)) - len(lettres(compose)))
        assert ecart < 300  # trois lignes
    assert "Madame" in par_libreoffice[0]
