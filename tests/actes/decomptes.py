"""Les feuilles de preuve des dossiers de référence, et un dossier de deux cents factures."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from functools import cache

from tests.actes.rendus import JOUR
from tests.depot import RACINE
from toolkit import calculer, lire, rediger
from toolkit.production import Document

FACTURES = 200


@cache
def decompte(nom: str) -> Document:
    """L'acte `decompte` d'un dossier de référence, dans les deux formats."""
    lu = lire(RACINE / "exemples" / nom / "dossier.yaml")
    return rediger(calculer(lu.dossier, JOUR, ["decompte"]))["decompte"]


@cache
def long_decompte() -> Document:
    """Deux cents factures, une par jour, et quarante paiements."""
    debut = dt.date(2026, 1, 2)
    dates = [debut + dt.timedelta(days=i) for i in range(FACTURES)]
    adresse = {"ligne": "1 rue Neuve", "code_postal": "69002", "ville": "Lyon", "pays": "FR"}
    societe = {"type": "personne_morale", "forme": "SARL", "qualite": "professionnel"}
    dossier = {
        "format": 1,
        "reference": "2026-0200",
        "juridiction": "fr_FR",
        "creancier": {**societe, "denomination": "Rabot", "adresse": adresse},
        "debiteurs": [{**societe, "id": "hotel", "denomination": "Parc", "adresse": adresse}],
        "creances": [
            {
                "id": f"F-{i:03}",
                "nature": "facture",
                "objet": "Fournitures",
                "date": jour.isoformat(),
                "echeance": (jour + dt.timedelta(days=30)).isoformat(),
                "montant": f"{1000 + i}.00",
            }
            for i, jour in enumerate(dates)
        ],
        "paiements": [
            {"date": (jour + dt.timedelta(days=70)).isoformat(), "montant": "500.00"}
            for jour in dates[::5]
        ],
    }
    lu = lire(dossier)
    assert lu.dossier is not None, lu.problemes
    return rediger(calculer(lu.dossier, JOUR, ["decompte"]))["decompte"]


def pages_du_pdf(pdf: bytes) -> list[str]:
    """Le texte de chaque page, insécables changées en espaces."""
    import pypdfium2

    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    textes = (page.get_textpage().get_text_bounded() for page in document)
    return [texte.replace("\u00a0", " ") for texte in textes]


def corps_du_docx(docx: bytes) -> str:
    """Le XML du corps."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return archive.read("word/document.xml").decode()


def texte_du_docx(docx: bytes) -> str:
    """Le texte du corps, une espace entre deux paragraphes, insécables changées en espaces."""
    paragraphes = re.findall(r"<w:p[ >].*?</w:p>", corps_du_docx(docx), flags=re.DOTALL)
    lus = ("".join(re.findall(r"<w:t(?: [^>]*)?>(.*?)</w:t>", p, re.DOTALL)) for p in paragraphes)
    return " ".join(lus).replace("\u00a0", " ")
