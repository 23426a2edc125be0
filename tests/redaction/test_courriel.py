"""Le brouillon de courriel : lisible par tout logiciel, le même à chaque fois, fidèle à l'acte."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest

from tests.redaction.essai import NOM_RETORS, arbre_de
from toolkit.noyau.virement import composer_virement
from toolkit.redaction.courriel import Envoi, PieceJointe, nommer_la_piece, rediger_courriel
from toolkit.redaction.courriel.texte import en_texte
from toolkit.redaction.papier import Entete

ENTETE = Entete(
    emetteur="Rabot & Fils", lignes=("69002 Lyon",), mentions_legales=("SARL",), titre="Rappel"
)
VIREMENT = composer_virement("Rabot", "BE68539007547034", Decimal("12.30"))
SOURCE = """<h1>Rappel</h1>
<h2>La dette</h2>
<p>Madame,<br>la somme de <strong>12,30 €</strong><span class="note">au 1er mai</span> est due.</p>
<h3>Le détail</h3>
<table data-largeurs="40 30 30">
<caption>Décompte</caption>
<thead><tr><th>Poste</th><th>Depuis</th><th class="montant">Montant</th></tr></thead>
<tbody>
<tr><td>Principal</td><td>mai</td><td class="montant">12,00 €</td></tr>
<tr><td>Forfait</td><td></td><td class="montant">0,30 €</td></tr>
</tbody>
<tfoot><tr><td colspan="2">Total</td><td class="montant">12,30 €</td></tr></tfoot>
</table>
<h2>Comment payer</h2>
<div class="encadre">
<p>IBAN : BE68 5390 0754 7034</p>
<figure class="qr" data-valeur="qr"><figcaption>À scanner</figcaption></figure>
</div>
<h2 class="bordereau">Pièces</h2>
<ol><li>Facture</li><li>{{ nom }}</li></ol>
<ul><li>une puce</li></ul>
<p>Envoi n° <span class="blanc" data-pour="greffe" data-nom="numero">numéro</span></p>
<div class="signature">
<p>Claire Rabot</p>
<p><span class="blanc" data-pour="signataire" data-nom="signature">signature</span></p>
</div>
"""
TEXTE = f"""Rappel

I. La dette

Madame,
la somme de 12,30 € [1] est due.

A. Le détail

Décompte
Poste : Principal ; Depuis : mai ; Montant : 12,00 €
Poste : Forfait ; Montant : 0,30 €
Total : 12,30 €

II. Comment payer

IBAN : BE68 5390 0754 7034

Pièces

1. Facture
2. {NOM_RETORS}

– une puce

Envoi n° [numéro]

Claire Rabot

[1] au 1er mai"""


def courriel(**autres: str) -> bytes:
    valeurs = {
        "cle": "2026-0142/rappel/hotel",
        "objet": "Rappel – 2026-0142",
        "de": "compta@rabot.example",
        "nom": "Rabot & Fils",
        "a": "anne@hotel.example",
        "destinataire": "Hôtel du Parc",
    }
    envoi = Envoi(date=dt.date(2026, 11, 21), **valeurs | autres)
    pieces = [PieceJointe("Pièce 01 – Facture.pdf", b"%PDF-1.7\r\n\x00\xff", "pdf")]
    pieces += [PieceJointe("relance.eml", b"From: a@b.example\n\ntexte\n", "eml")]
    corps = arbre_de(SOURCE, {"qr": VIREMENT, "nom": NOM_RETORS})
    return rediger_courriel(corps, ENTETE, envoi, pieces)


@pytest.fixture(scope="module")
def message() -> EmailMessage:
    lu = message_from_bytes(courriel(), policy=policy.default)
    assert isinstance(lu, EmailMessage)
    return lu


def test_l_enveloppe_s_ouvre_en_brouillon(message: EmailMessage) -> None:
    assert message["X-Unsent"] == "1"
    assert str(message["Subject"]) == "Rappel – 2026-0142"
    assert str(message["From"]) == "Rabot & Fils <compta@rabot.example>"
    assert str(message["To"]) == "Hôtel du Parc <anne@hotel.example>"
    assert str(message["Date"]) == "Sat, 21 Nov 2026 09:00:00 +0000"
    assert not [defaut for partie in message.walk() for defaut in partie.defects]


def test_le_texte_est_celui_de_l_acte(message: EmailMessage) -> None:
    lu = message.get_body(("plain",)).get_content().replace("\r\n", "\n")
    lu = lu.replace("\u00a0", " ").replace("’", "'")
    assert lu == f"{TEXTE}\n\n-- \nRabot & Fils\n69002 Lyon\nSARL\n"


def test_la_page_dit_les_memes_mots(message: EmailMessage) -> None:
    from lxml import html

    page = html.fromstring(message.get_body(("html",)).get_content())
    mots = " ".join(page.xpath("//body")[0].itertext()).replace("\u00a0", " ").replace("’", "'")
    for mot in ("I. ", "La dette", "12,30 €", "[1]", "Total", NOM_RETORS, "[numéro]", "69002 Lyon"):
        assert mot in mots
    assert "signature" not in mots
    (image,) = page.xpath("//img")
    assert image.get("alt") == VIREMENT.description


def test_le_code_a_scanner_est_dans_la_page(message: EmailMessage) -> None:
    import io

    import zxingcpp
    from PIL import Image

    (image,) = [p for p in message.walk() if p.get_content_type() == "image/png"]
    assert image["Content-ID"] == "<figure-1@exigible>"
    assert 'src="cid:figure-1@exigible"' in message.get_body(("html",)).get_content()
    (code,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(image.get_content())))
    assert code.text == VIREMENT.charge


def test_les_pieces_gardent_leurs_octets_et_leur_nom(message: EmailMessage) -> None:
    jointes = [(p.get_filename(), p.get_payload(decode=True)) for p in message.iter_attachments()]
    assert jointes == [
        ("Pièce 01 – Facture.pdf", b"%PDF-1.7\r\n\x00\xff"),
        ("relance.eml", b"From: a@b.example\n\ntexte\n"),
    ]


def test_memes_octets_et_une_identite_par_message() -> None:
    assert courriel() == courriel()
    identites = {
        message_from_bytes(octets)["Message-ID"]
        for octets in (courriel(), courriel(objet="Autre"), courriel(cle="2026-0142/rappel/gite"))
    }
    assert len(identites) == 2


def test_un_nom_ne_s_echappe_pas_de_l_enveloppe() -> None:
    retors = courriel(destinataire="A\r\nBcc: x@y.example", objet="Objet\nX-Faux: 1", de="")
    lu = message_from_bytes(retors, policy=policy.default)
    assert lu["Bcc"] is lu["X-Faux"] is lu["From"] is None
    assert str(lu["Subject"]) == "Objet X-Faux: 1"


def test_un_tableau_sans_titre_se_dit_case_apres_case() -> None:
    source = "<table><tbody><tr><td>a</td><td>b</td><td>c</td></tr></tbody></table>"
    assert en_texte(arbre_de(source, {})) == "a ; b ; c"


def test_le_nom_d_une_piece_est_legal_partout() -> None:
    assert nommer_la_piece("Pièce 01 – Facture 3/4\n: solde", ".PDF") == (
        "Pièce 01 – Facture 3-4 - solde.pdf"
    )
