"""Des lettres d'essai : un dossier de référence réduit, modifié, mis en demeure, puis relu."""

from __future__ import annotations

import copy
import datetime as dt
import io
import re
from collections.abc import Callable
from typing import Any

import pypdfium2
import yaml

from tests.depot import RACINE
from toolkit import calculer, lire, rediger
from toolkit.production import Document

JOUR = dt.date(2026, 11, 21)


def dossier(nom: str) -> dict[str, Any]:
    """Le dossier de référence, réduit aux parties, aux contrats et aux créances, sans pièce."""
    texte = (RACINE / "exemples" / nom / "dossier.yaml").read_text("utf-8")
    brut = yaml.load(texte, Loader=yaml.BaseLoader)
    gardees = ("format", "reference", "juridiction", "creancier", "debiteurs", "contrats")
    reduit = {cle: copy.deepcopy(brut[cle]) for cle in gardees if cle in brut}
    for contrat in reduit.get("contrats", ()):
        contrat.pop("piece", None)
        for convention in contrat["conventions"].values():
            convention.pop("piece", None)
    reduit["creances"] = [
        {cle: valeur for cle, valeur in creance.items() if cle not in ("pieces", "livraison")}
        for creance in brut["creances"]
    ]
    return reduit


def rediger_les_lettres(
    brut: dict[str, Any], au: dt.date = JOUR, acte: str = "mise_en_demeure"
) -> list[Document]:
    """Une lettre par débiteur, dans l'ordre du dossier, sans les annexes."""
    lu = lire(brut)
    assert lu.dossier is not None, lu.problemes
    tous = rediger(calculer(lu.dossier, au, [acte]))
    documents = [d for d in tous if d.acte == acte]
    for document in documents:
        assert document.est_pret, document.problemes
    return documents


def texte(document: Document) -> str:
    """Le PDF, d'un seul tenant, espaces et apostrophes simples."""
    pages = (
        p.get_textpage().get_text_bounded() for p in pypdfium2.PdfDocument(io.BytesIO(document.pdf))
    )
    return re.sub(r"[\s\u00a0\u202f]+", " ", " ".join(pages)).replace("’", "'")


def lettre(modifier: Callable[[dict[str, Any]], None], nom: str, au: dt.date = JOUR) -> str:
    """Le texte de la mise en demeure du premier débiteur du dossier modifié."""
    return lettres(modifier, nom, au)[0]


def lettres(modifier: Callable[[dict[str, Any]], None], nom: str, au: dt.date = JOUR) -> list[str]:
    """Le texte de la mise en demeure de chaque débiteur du dossier modifié."""
    brut = dossier(nom)
    modifier(brut)
    return [texte(document) for document in rediger_les_lettres(brut, au)]
