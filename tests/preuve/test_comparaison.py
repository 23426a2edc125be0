"""Un PDF et un DOCX du même acte disent la même chose, ou l'on dit où ils diffèrent."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from decimal import Decimal
from functools import cache

import pytest

from tests.depot import RACINE
from tests.preuve.fabrique import W, docx, muter_docx, p, pdf, tableau
from tests.preuve.lettres import DOCX, HTML, lettre_de_cabinet, lettre_pdf
from toolkit.preuve import comparer


def _dits(pdf_: bytes, docx_: bytes) -> list[str]:
    problemes = comparer(pdf_, docx_)
    assert {q.code for q in problemes} <= {"formats-differents"}
    assert all(q.est_bloquant and q.remede for q in problemes)
    return [q.message for q in problemes]


def test_la_meme_lettre_dit_la_meme_chose() -> None:
    assert _dits(lettre_pdf(), DOCX) == []
    assert _dits(lettre_de_cabinet(), DOCX) == []


@pytest.mark.parametrize(
    ("avant", "apres", "dans_le_pdf", "dans_le_docx"),
    [
        ("13 999,68 €", "13 999,86 €", "999,68", "999,86"),
        ("20 juillet", "21 juillet", "20", "21"),
        ("mettons en demeure", "prions", "mettons en demeure", "prions"),
        ("PAS une citation", "une citation", "PAS", "(rien)"),
        ("9 831,52 €", "9 831,52 $", "€", "$"),
        ("7*7", "7*8", "7*7", "7*8"),
        ("tribunal de commerce", "tribunal judiciaire", "de commerce", "judiciaire"),
        ("Œil", "Oeil", '"L\'Œil"', '"L\'Oeil"'),
    ],
)
def test_un_mot_ou_une_valeur_qui_differe_est_dit(avant, apres, dans_le_pdf, dans_le_docx) -> None:
    messages = _dits(lettre_pdf(), muter_docx(DOCX, "document", avant, apres))
    assert messages
    gauche, droite = messages[0].split(" ; DOCX : ")
    assert f"[{dans_le_pdf}" in gauche
    assert f"[{dans_le_docx}" in droite
    assert "PDF, page 1" in gauche


@pytest.mark.parametrize(
    ("avant", "apres", "perdu"),
    [
        ("<p>Nous vous", "<p>Un alinéa de plus.</p><p>Nous vous", "Un alinéa de plus."),
        ("</table>", "<tr><td>F2026-050</td><td>12,00 €</td></tr></table>", "F2026-050 12,00 €"),
        ("</table>", "<tr><td>F2026-044</td><td>3 960,00 €</td></tr></table>", "F2026-044"),
        ('<p class="gras">Vous pouvez', "<p>13 999,68 €</p><p>Vous pouvez", "13 999,68 €"),
    ],
)
def test_un_passage_de_trop_ou_de_moins_est_dit(avant, apres, perdu) -> None:
    assert avant in HTML
    (message,) = _dits(lettre_pdf(avant, apres), DOCX)
    assert f"[{perdu}" in message
    assert "DOCX : « " in message
    assert "[(rien)]" in message.split(" ; DOCX : ")[1]


def test_des_valeurs_echangees_sont_dites() -> None:
    rangees = (("Principal", "9 831,52 €"), ("Intérêts", "168,16 €"))
    echangees = (("Principal", "168,16 €"), ("Intérêts", "9 831,52 €"))
    lignes = "".join(f"<tr>{''.join(f'<td>{c}</td>' for c in r)}</tr>" for r in rangees)
    assert _dits(pdf(f"<table>{lignes}</table>"), docx(tableau(*rangees))) == []
    assert _dits(pdf(f"<table>{lignes}</table>"), docx(tableau(*echangees))) != []


def test_deux_alineas_fondus_sont_dits() -> None:
    phrases = ("Le délai est d'un mois.", "Le juge est saisi par requête.")
    separes = docx(*map(p, phrases))
    assert _dits(pdf("".join(f"<p>{x}</p>" for x in phrases)), separes) == []
    (message,) = _dits(pdf(f"<p>{' '.join(phrases)}</p>"), separes)
    assert "« Le juge est saisi par" not in message
    assert "[Le juge est saisi par]" in message


def test_beaucoup_d_ecarts_sont_resumes() -> None:
    gauche = "".join(f"<p>commun {n} gauche{n}</p>" for n in range(60))
    droite = docx(*(p(f"commun {n} droite{n}") for n in range(60)))
    messages = _dits(pdf(gauche), droite)
    assert len(messages) == 21
    assert "40 autres écarts" in messages[-1]


# --- ce qui est toléré -----------------------------------------------------------------------

NUMEROS = f"""<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>
<w:lvl w:ilvl="3"><w:numFmt w:val="decimal"/><w:lvlText w:val="%3.%4"/></w:lvl>
<w:lvl w:ilvl="2"><w:numFmt w:val="decimal"/><w:lvlText w:val="Pièce n° %3 :"/></w:lvl>
</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"""


def _numerote(texte: str, niveau: int) -> str:
    marque = f'<w:numPr><w:ilvl w:val="{niveau}"/><w:numId w:val="1"/></w:numPr>'
    return p(texte, ppr=marque)


def test_la_numerotation_automatique_est_toleree() -> None:
    page = (
        "<ol><li>Bon de commande</li><li>2 bons de livraison</li><li>3 factures</li></ol>"
        "<ul><li>Rappel</li></ul><p>Pièce n° 1 : Contrat</p><p>Pièce n° 2 : Mandat</p>"
        "<p>2.1 Avenant</p>"
    )
    octets = docx(
        _numerote("Bon de commande", 0),
        _numerote("2 bons de livraison", 0),
        _numerote("3 factures", 0),
        _numerote("Rappel", 1),
        _numerote("Contrat", 2),
        _numerote("Mandat", 2),
        _numerote("Avenant", 3),
        parties={"numbering": NUMEROS},
    )
    assert _dits(pdf(page), octets) == []
    for avant, apres in (
        ("3 factures", "4 factures"),
        ("Rappel", "Rappel utile"),
        ("Contrat", "Vieux contrat"),
        ("Bon de", "Bons de"),
        ("Avenant", "Un avenant"),
    ):
        assert _dits(pdf(page.replace(avant, apres)), octets) != []


def test_un_numero_que_le_docx_n_ajoute_pas_est_dit() -> None:
    octets = docx(p("Bon de commande"), p("Facture"))
    (premier, second) = _dits(pdf("<ol><li>Bon de commande</li><li>Facture</li></ol>"), octets)
    assert "[1.]" in premier
    assert "[2.]" in second


def test_les_marges_et_les_notes_sont_a_leur_place_dans_chaque_format() -> None:
    css = """@page { @top-left { content: "Cabinet Untel, dossier 2026-0142" } }
      .note { float: footnote; font-size: 8pt }"""
    page = (
        '<p>Le contrat<span class="note">Signé le 1er avril 2026.</span> oblige.</p>'
        + "<p>Suite.</p>" * 60
    )
    notes = f'<w:footnotes xmlns:w="{W}"><w:footnote>{p("Signé le 1er avril 2026.")}</w:footnote>'
    entete = f'<w:hdr xmlns:w="{W}">{p("Cabinet Untel, dossier 2026-0142")}</w:hdr>'
    corps = (p("Le contrat oblige."), *[p("Suite.")] * 60)
    octets = docx(*corps, parties={"footnotes": f"{notes}</w:footnotes>", "header": entete})
    assert _dits(pdf(page, css), octets) == []
    altere = muter_docx(octets, "footnotes", "1er avril", "2 avril")
    (message,) = _dits(pdf(page, css), altere)
    assert "[2]" in message


def test_l_en_tete_du_papier_peut_etre_dans_le_corps_du_pdf() -> None:
    entete = f'<w:hdr xmlns:w="{W}">{p("Cabinet Untel")}{p("12 rue Neuve, Lyon")}</w:hdr>'
    octets = docx(p("Un texte."), parties={"header": entete})
    page = "<p>Cabinet Untel</p><p>12 rue Neuve, Lyon</p><p>Un texte.</p>"
    assert _dits(pdf(page), octets) == []
    assert _dits(pdf(page.replace("12 rue", "13 rue")), octets) != []


def test_un_en_tete_de_tableau_repete_a_chaque_page_est_tolere() -> None:
    rangees = [(f"F{n}", f"{n},00 €") for n in range(50)]
    lignes = "".join(f"<tr>{''.join(f'<td>{c}</td>' for c in r)}</tr>" for r in rangees)
    page = f"<table><thead><tr><th>Facture</th><th>Montant</th></tr></thead>{lignes}</table>"
    page = "<p>Avant.</p>" * 9 + page
    tout = "".join([p("Avant.")] * 9) + tableau(("Facture", "Montant"), *rangees)
    entete = tout.replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>", 1)
    assert _dits(pdf(page), docx(entete)) == []
    assert _dits(pdf(page), docx(tout)) != []
    # Une cellule seule, égale à une part d'un en-tête, n'est pas un en-tête répété.
    assert _dits(pdf(page.replace("Avant.", "Montant", 1)), docx(entete)) != []


@cache
def _acte_riche() -> tuple[bytes, bytes]:
    """L'acte d'essai de la rédaction, dans les deux formats du paquet."""
    from toolkit.lieux import MODELES
    from toolkit.redaction.docx import rediger_docx
    from toolkit.redaction.gabarit import rendre_html
    from toolkit.redaction.html import analyser
    from toolkit.redaction.papier import Entete, Papier
    from toolkit.redaction.pdf import rediger_pdf

    source = (RACINE / "tests/redaction/actes/riche.html").read_text(encoding="utf-8")
    contexte = {
        "exemplaire": 1,
        "ville": "Lyon",
        "nom": 'A & B <SARL> "L\'Œil" {{ 7*7 }}',
        "gerant": "Jean d'Ormesson",
        "jour": dt.date(2026, 11, 21),
        "total": Decimal("14850.50"),
        "est_solidaire": True,
        "lots": [{"nom": f"n° {n}", "recu": n % 2 == 0} for n in range(1, 40)],
    }
    commun = MODELES / "commun"
    papier = Papier(
        (commun / "papier.docx").read_bytes(),
        (commun / "papier.css").read_text(encoding="utf-8"),
    )
    entete = Entete(
        emetteur="Cabinet Œil",
        lignes=("12 rue Neuve", "69002 Lyon"),
        mentions_legales=("SELARL au capital de 10 000 €",),
        titre="Requête",
        courant="Cabinet Œil – requête",
    )
    html = rendre_html(
        source,
        contexte,
        juridiction="fr_FR",
        chargeur=lambda nom: (MODELES / nom).read_text(encoding="utf-8"),
        nom="riche.html",
    )
    corps = analyser(html)
    return rediger_pdf(corps, entete, papier), rediger_docx(corps, entete, papier)


def test_les_deux_formats_de_la_redaction_disent_la_meme_chose() -> None:
    assert _dits(*_acte_riche()) == []


def test_tout_texte_altere_du_docx_de_la_redaction_est_dit() -> None:
    """Un caractère, un mot ou un passage : une altération de chaque sorte, d'un texte à l'autre."""
    pdf_, docx_ = _acte_riche()
    archive = zipfile.ZipFile(io.BytesIO(docx_))
    essais = 0
    for partie in ("document", "footnotes"):
        xml = archive.read(f"word/{partie}.xml").decode()
        textes = [t for t in re.findall(r"<w:t(?: [^>]*)?>([^<&]+)</w:t>", xml) if t[-1].isalpha()]
        uniques = [t for t in dict.fromkeys(textes) if xml.count(f">{t}<") == 1]
        for rang, texte in enumerate(uniques):
            autre = (texte[:-1] + "ß", texte.rpartition(" ")[0], "")[rang % 3]
            mute = muter_docx(docx_, partie, f">{texte}<", f">{autre}<")
            assert _dits(pdf_, mute) != [], texte
            essais += 1
    assert essais > 20
