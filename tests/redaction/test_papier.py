"""Le papier livré, et celui d'un cabinet qui l'a retouché."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from tests.redaction.essai import (
    NOM_RETORS,
    SOFFICE,
    arbre_de,
    charger,
    composer,
    contexte_riche,
    convertir,
    paragraphes,
    partie,
)
from toolkit.lieux import MODELES
from toolkit.noyau.probleme import CodeSortie, ErreurExigible
from toolkit.redaction.docx import exporter_modele, rediger_docx, rendre_modele
from toolkit.redaction.docx.archive import figer, lire_parties
from toolkit.redaction.docx.papier import ecrire_papier, papier_docx
from toolkit.redaction.papier import Entete, Papier


def retoucher(papier: Papier, nom: str, retouche: Callable[[str], str]) -> Papier:
    """Le papier, une de ses parties changée."""
    parties = lire_parties(papier.docx)
    avant = parties[nom].decode()
    apres = retouche(avant)
    assert apres != avant
    return replace(papier, docx=figer({**parties, nom: apres.encode()}))


def codes(papier: Papier, entete: Entete) -> list[tuple[str, CodeSortie]]:
    with pytest.raises(ErreurExigible) as levee:
        rediger_docx(composer("riche.html", contexte_riche()), entete, papier)
    return [(p.code, p.sortie) for p in levee.value.problemes]


W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FAUTIF = [("papier-fautif", CodeSortie.MODELE)]


def test_le_papier_livre_est_celui_que_le_programme_ecrit(papier: Papier, tmp_path: Path) -> None:
    assert papier.docx == papier_docx()
    ecrire_papier(tmp_path / "papier.docx")
    assert (tmp_path / "papier.docx").read_bytes() == papier.docx


def test_le_papier_n_a_que_deux_polices_et_aucune_de_theme(papier: Papier) -> None:
    styles = partie(papier.docx, "word/styles.xml")
    assert "Theme" not in styles
    assert set(re.findall(r'w:ascii="([^"]+)"', styles)) == {"Times New Roman", "Arial"}
    css = (MODELES / "commun" / "papier.css").read_text(encoding="utf-8")
    assert set(re.findall(r'"(Liberation [^"]+)"', css)) == {"Liberation Serif", "Liberation Sans"}


def test_la_numerotation_des_titres_est_liee_a_leurs_styles(papier: Papier) -> None:
    numerotation = partie(papier.docx, "word/numbering.xml")
    styles = partie(papier.docx, "word/styles.xml")
    for style, numero in (("Titre1", 1), ("Titre2", 1), ("Demandes", 4), ("Pieces", 5)):
        assert f'<w:pStyle w:val="{style}"/>' in numerotation
        bloc = re.search(rf'w:styleId="{style}">.*?</w:style>', styles)
        assert bloc is not None
        assert f'<w:numId w:val="{numero}"/>' in bloc[0]


def test_les_mesures_de_la_feuille_de_style_sont_celles_du_papier() -> None:
    css = (MODELES / "commun" / "papier.css").read_text(encoding="utf-8")
    styles = {
        style.get(f"{W}styleId"): style
        for style in etree.fromstring(partie(papier_docx(), "word/styles.xml").encode())
        if style.tag == f"{W}style"
    }
    for selecteur, identifiant in (
        ("h1", "TitreActe"),
        ("h2", "Titre1"),
        ("h3", "Titre2"),
        (".references", "References"),
        (".destinataire", "Destinataire"),
    ):
        regle = re.search(rf"^{re.escape(selecteur)} \{{(.*?)\}}", css, re.DOTALL | re.MULTILINE)
        assert regle is not None
        ligne = re.search(r"line-height: ([\d.]+)pt", regle[1])
        assert ligne is not None
        espace = styles[identifiant].find(f".//{W}spacing")
        assert float(ligne[1]) * 20 == float(espace.get(f"{W}line"))


def test_un_papier_sans_place_pour_l_acte_est_refuse(papier: Papier, entete: Entete) -> None:
    sans_place = retoucher(
        papier, "word/document.xml", lambda xml: xml.replace("{{p corps }}", "Bonjour")
    )
    assert codes(sans_place, entete) == FAUTIF
    with pytest.raises(ErreurExigible, match="place pour l'acte"):
        exporter_modele("<p>a</p>", sans_place, lambda nom: "")


@pytest.mark.parametrize("nom", ["Encadré en gras et autre police", "heading 1", "footnote text"])
def test_un_style_perdu_est_nomme(papier: Papier, entete: Entete, nom: str) -> None:
    sans_style = retoucher(
        papier, "word/styles.xml", lambda xml: xml.replace(f'"{nom}"', '"Autre chose"')
    )
    assert codes(sans_style, entete) == FAUTIF
    # Un acte qui n'en a pas l'emploi s'en passe.
    assert rediger_docx(arbre_de("<p>a</p>", {}), entete, sans_style)


def test_un_style_se_retrouve_par_son_nom(papier: Papier, entete: Entete) -> None:
    """Word et LibreOffice changent les identifiants des styles en enregistrant."""
    parties = lire_parties(papier.docx)
    renommees = {
        nom: octets.replace(b'"Titre1"', b'"Heading1"')
        .replace(b'"Numeros"', b'"Listenumrote"')
        .replace(b'"heading 1"', b'"Heading 1"')
        for nom, octets in parties.items()
    }
    rendu = rediger_docx(
        composer("riche.html", contexte_riche()), entete, replace(papier, docx=figer(renommees))
    )
    document = partie(rendu, "word/document.xml")
    assert 'w:pStyle w:val="Heading1"' in document
    assert 'w:pStyle w:val="Titre1"' not in document
    assert "w:lvlOverride" in partie(rendu, "word/numbering.xml")


@pytest.mark.parametrize("octets", [b"", b"%PDF-1.7"])
def test_un_papier_qui_n_est_pas_un_docx_est_refuse(
    papier: Papier, entete: Entete, octets: bytes
) -> None:
    assert codes(replace(papier, docx=octets), entete) == FAUTIF


@pytest.mark.parametrize("nom", ["word/footnotes.xml", "word/numbering.xml"])
def test_une_partie_que_le_traitement_de_texte_a_otee_est_rendue(
    papier: Papier, entete: Entete, nom: str
) -> None:
    parties = lire_parties(papier.docx)
    del parties[nom]
    genre = nom.removeprefix("word/").removesuffix(".xml")
    for porteur in ("[Content_Types].xml", "word/_rels/document.xml.rels"):
        sans = re.sub(rf"<[^<>]*{genre}[^<>]*/>", "", parties[porteur].decode())
        assert genre not in sans
        parties[porteur] = sans.encode()
    arbre = composer("riche.html", contexte_riche())
    rendu = rediger_docx(arbre, entete, replace(papier, docx=figer(parties)))
    assert partie(rendu, nom) == partie(rediger_docx(arbre, entete, papier), nom)
    assert f"/{nom}" in partie(rendu, "[Content_Types].xml")
    assert f'Target="{genre}.xml"' in partie(rendu, "word/_rels/document.xml.rels")


@pytest.mark.parametrize("nom", ["word/styles.xml", "word/_rels/document.xml.rels"])
def test_un_papier_incomplet_est_refuse(papier: Papier, entete: Entete, nom: str) -> None:
    parties = lire_parties(papier.docx)
    del parties[nom]
    assert codes(replace(papier, docx=figer(parties)), entete) == FAUTIF


def test_les_notes_de_l_acte_suivent_celles_du_papier(papier: Papier, entete: Entete) -> None:
    """LibreOffice numérote les séparateurs 0 et 1, là où Word les numérote -1 et 0."""
    decale = retoucher(
        papier,
        "word/footnotes.xml",
        lambda xml: xml.replace('w:id="0"', 'w:id="1"').replace('w:id="-1"', 'w:id="0"'),
    )
    arbre = composer("riche.html", contexte_riche())
    rendu = rediger_docx(arbre, entete, decale)
    appels = re.findall(r'footnoteReference w:id="(\d+)"', partie(rendu, "word/document.xml"))
    numeros = re.findall(r'<w:footnote [^>]*w:id="(\d+)"', partie(rendu, "word/footnotes.xml"))
    assert appels == ["2", "3"]
    assert numeros == ["0", "1", "2", "3"]


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) n'est pas installé")
def test_un_papier_enregistre_par_libreoffice_reste_un_papier(
    papier: Papier, entete: Entete, tmp_path: Path
) -> None:
    (tmp_path / "papier.docx").write_bytes(papier.docx)
    convertir(tmp_path / "papier.docx", "docx:MS Word 2007 XML", tmp_path / "retouche")
    retouche = replace(papier, docx=(tmp_path / "retouche" / "papier.docx").read_bytes())
    arbre = composer("riche.html", contexte_riche())
    for nom in ("word/document.xml", "word/footnotes.xml"):
        attendu, rendu = (
            paragraphes(rediger_docx(arbre, entete, p), nom) for p in (papier, retouche)
        )
        assert rendu == attendu
    modele = exporter_modele(charger("riche.html"), retouche, charger)
    rendu = rendre_modele(modele, contexte_riche(), entete, juridiction="fr_FR")
    assert f"par {NOM_RETORS}." in paragraphes(rendu, "word/footnotes.xml")[0]


def test_un_papier_sans_page_est_refuse(papier: Papier, entete: Entete) -> None:
    sans_page = retoucher(
        papier, "word/document.xml", lambda xml: re.sub(r"<w:pgMar[^>]*/>", "", xml)
    )
    assert codes(sans_page, entete) == FAUTIF


@pytest.mark.parametrize(
    "balise", ["{{ entete.emeteur }}", "{{ entete.emetteur }", "{ entete.emetteur }}", "{% if x %}"]
)
def test_une_balise_mal_ecrite_dans_l_en_tete_est_refusee(
    papier: Papier, entete: Entete, balise: str
) -> None:
    fautif = retoucher(
        papier, "word/header1.xml", lambda xml: xml.replace("{{ entete.emetteur }}", balise)
    )
    assert codes(fautif, entete) == [("modele-fautif", CodeSortie.MODELE)]


def test_les_marges_du_cabinet_donnent_la_largeur_des_tableaux(
    papier: Papier, entete: Entete
) -> None:
    large = retoucher(
        papier,
        "word/document.xml",
        lambda xml: re.sub(r'w:(left|right)="\d+"', r'w:\1="1000"', xml),
    )
    rendu = rediger_docx(composer("riche.html", contexte_riche()), entete, large)
    assert f'<w:tblW w:w="{11906 - 2000}"' in partie(rendu, "word/document.xml")
