"""Les actes d'essai de la rédaction : leurs textes, leurs valeurs, ce qu'on y relit."""

from __future__ import annotations

import datetime as dt
import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from toolkit.redaction.arbre import Arbre
from toolkit.redaction.gabarit import rendre_html
from toolkit.redaction.html import analyser

ACTES = Path(__file__).parent / "actes"
# La raison sociale qui éprouve l'échappement : esperluette, chevrons, guillemets, balises.
NOM_RETORS = 'A & B <SARL> "L\'Œil" {{ 7*7 }} {% raw %} {_{ x }_} &amp; ]]>'

JOUR = dt.date(2026, 11, 21)


def charger(nom: str) -> str:
    """Le texte d'un fichier inclus, voisin des actes d'essai."""
    return (ACTES / nom).read_text(encoding="utf-8")


def contexte_riche(**autres: Any) -> dict[str, Any]:
    """Ce que reçoit `riche.html`."""
    return {
        "exemplaire": 1,
        "ville": "Lyon",
        "nom": NOM_RETORS,
        "gerant": "Jean d'Ormesson",
        "jour": JOUR,
        "total": Decimal("14850.50"),
        "est_solidaire": True,
        "lots": [{"nom": "n° 1", "recu": True}, {"nom": "n° 2", "recu": False}],
        **autres,
    }


def contexte_de_lettre(**autres: Any) -> dict[str, Any]:
    """Ce que reçoit `mise_en_demeure.html`."""
    facture = {"nature": "Rayonnages et pose", "echeance": dt.date(2026, 5, 31), "retard": 174}
    return {
        "destinataire": {
            "lignes": [
                "SAS MÉTALLERIE DUPONT",
                "À l'attention de M. Paul Dupont, président",
                "Zone industrielle des Marais",
                "45 avenue du Général de Gaulle",
                "38100 GRENOBLE",
            ]
        },
        "reference": "2026-0142",
        "recommande": "1A 204 331 7781 2",
        "ville": "Lyon",
        "jour": JOUR,
        "total": Decimal("31372.60"),
        "creancier": "Rhône Équipement",
        "commande": "BC-2026-118",
        "commande_le": dt.date(2026, 3, 1),
        "relances": ["un rappel du 12 juin 2026", "une relance du 3 juillet 2026"],
        "factures": [
            facture | {"numero": "F2026-031", "montant": Decimal("14850.00")},
            facture | {"numero": "F2026-047", "montant": Decimal("12200.00")},
            facture | {"numero": "F2026-052", "montant": Decimal("4980.00"), "nature": "Reprise"},
        ],
        "taux": Decimal("12.40"),
        "penalites": Decimal("1222.60"),
        "forfait": Decimal("120.00"),
        "acompte": {"jour": dt.date(2026, 7, 15), "montant": Decimal("-2000.00")},
        "par_jour": Decimal("9.19"),
        "delai": 8,
        "iban": "FR7630004000031234567890143",
        "premier_versement": Decimal("8000.00"),
        "signataire": "Camille Aubert",
        "pieces": [
            "Bon de commande n° BC-2026-118 du 1er mars 2026",
            "Bons de livraison signés",
            "Factures F2026-031, F2026-047 et F2026-052",
            "Rappel du 12 juin 2026",
            "Relance du 3 juillet 2026",
        ],
        **autres,
    }


def composer(acte: str, contexte: Mapping[str, Any], juridiction: str = "fr_FR") -> Arbre:
    """Du nom d'un acte d'essai et de son contexte à son arbre."""
    return arbre_de(charger(acte), contexte, juridiction, acte)


def arbre_de(
    source: str, contexte: Mapping[str, Any], juridiction: str = "fr_FR", nom: str = "acte.html"
) -> Arbre:
    """L'arbre que donne un texte de modèle."""
    html = rendre_html(source, contexte, juridiction=juridiction, chargeur=charger, nom=nom)
    return analyser(html)


_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def partie(docx: bytes, nom: str) -> str:
    """Le texte d'une partie du DOCX."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return archive.read(nom).decode()


def paragraphes(docx: bytes, nom: str = "word/document.xml") -> list[str]:
    """Le texte de chaque paragraphe de la partie, fins de ligne comprises comme une espace."""
    from lxml import etree

    racine = etree.fromstring(partie(docx, nom).encode())
    return [texte for p in racine.iter(f"{_W}p") if (texte := "".join(_morceaux(p)))]


def _morceaux(paragraphe: Any) -> Iterator[str]:
    for noeud in paragraphe.iter(f"{_W}t", f"{_W}br"):
        yield " " if noeud.tag == f"{_W}br" else noeud.text or ""


def pages_du_pdf(pdf: bytes) -> list[str]:
    """Le texte de chaque page du PDF."""
    import pypdfium2

    return [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf)]


SOFFICE = shutil.which("soffice")


def convertir(fichier: Path, format: str, vers: Path) -> None:
    """Fait ouvrir le fichier par LibreOffice et l'enregistre dans un autre format."""
    profil = f"-env:UserInstallation={(vers / 'profil').as_uri()}"
    conversion = (SOFFICE, profil, "--headless", "--convert-to", format, "--outdir", vers, fichier)
    subprocess.run(conversion, check=True, capture_output=True, timeout=180)


def lettres(texte: str) -> str:
    """Le texte réduit à ses lettres, chiffres et signes : ni blancs, ni césures."""
    return re.sub("[\\s\u00ad\u2010\ufffe\x02]", "", texte).replace("-", "")
