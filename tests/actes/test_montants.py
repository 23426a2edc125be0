"""Les sommes du décompte, relues dans chaque acte écrit : les mêmes en PDF et en DOCX."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from tests.actes.decomptes import pages_du_pdf, texte_du_docx
from tests.actes.rendus import DOSSIERS, JOUR
from tests.depot import RACINE
from toolkit import calculer, lire, rediger
from toolkit.chaine import legislation
from toolkit.lieux import MODELES
from toolkit.noyau.ecriture import euros
from toolkit.production import Document

MONTANT = re.compile(r"(?<![\d,])\d{1,3}(?: \d{3})*,\d{2} €")
SOMME = re.compile(r"\bsommes\.(total|principal|interets|par_jour)\b")
INCLUS = re.compile(r'\{% include "([^"]+)" %\}')
JURIDICTIONS = ("fr_FR", "fr_BE")


@cache
def source(chemin: Path) -> str:
    """Le texte de l'acte, ce qu'il inclut développé."""
    texte = chemin.read_text(encoding="utf-8")
    return INCLUS.sub(lambda m: source(MODELES / m[1]), texte)


def actes_ecrits(juridiction: str) -> Iterator[str]:
    for nom in legislation(juridiction).fiches:
        chemin = MODELES / juridiction / "actes" / nom / "acte.html"
        if chemin.is_file() and SOMME.search(source(chemin)):
            yield nom


CAS = [
    (dossier, acte)
    for juridiction in JURIDICTIONS
    for dossier in DOSSIERS
    if dossier.startswith(juridiction)
    for acte in actes_ecrits(juridiction)
]


@cache
def documents(dossier: str, acte: str) -> tuple[Document, ...]:
    lu = lire(RACINE / "exemples" / dossier / "dossier.yaml")
    plan = calculer(lu.dossier, JOUR, [acte])
    produits = rediger(plan)
    return tuple(d for d in produits if d.acte == acte and d.octets)


@pytest.mark.parametrize(("dossier", "acte"), CAS, ids=["-".join(c) for c in CAS])
def test_un_acte_imprime_les_sommes_du_decompte_et_les_memes_partout(
    dossier: str, acte: str
) -> None:
    nommees = set(SOMME.findall(source(MODELES / dossier[:5] / "actes" / acte / "acte.html")))
    for document in documents(dossier, acte):
        sommes = document.prevu.contexte["sommes"]
        pdf, docx = textes(document)
        assert set(MONTANT.findall(pdf)) == set(MONTANT.findall(docx))
        for nom in nommees:
            assert (imprime(sommes[nom]) in pdf) == (imprime(sommes[nom]) in docx), nom
        if "total" in nommees and sommes["total"]:
            assert imprime(sommes["total"]) in pdf
            # Le contrôle n'est pas vain : un autre total ne s'y lirait pas.
            assert imprime(sommes["total"] + Decimal("0.01")) not in pdf


@pytest.mark.parametrize("juridiction", JURIDICTIONS)
def test_la_lettre_et_le_decompte_sont_relus(juridiction: str) -> None:
    relus = {acte for dossier, acte in CAS if dossier.startswith(juridiction)}
    assert {"mise_en_demeure", "decompte"} <= relus
    for acte in ("mise_en_demeure", "decompte"):
        assert documents(f"{juridiction}_b2b", acte)


def imprime(montant: Decimal) -> str:
    return euros(montant).replace("\u00a0", " ")


def textes(document: Document) -> tuple[str, str]:
    """Le texte du PDF et celui du DOCX, espaces ramenées à une seule."""
    pdf = " ".join(pages_du_pdf(document.pdf))
    return epurer(pdf), epurer(texte_du_docx(document.docx))


def epurer(texte: str) -> str:
    return re.sub(r"\s+", " ", texte.replace("\u00a0", " ").replace("\u202f", " "))
