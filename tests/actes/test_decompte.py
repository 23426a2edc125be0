"""La feuille de preuve : son texte, ses preuves, sa pagination, les mêmes chiffres partout."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from decimal import Decimal
from pathlib import Path

import pytest

from tests.actes.decomptes import (
    FACTURES,
    corps_du_docx,
    decompte,
    long_decompte,
    pages_du_pdf,
    texte_du_docx,
)
from tests.actes.rendus import DOSSIERS, alterer_docx
from tests.commandes.appels import AU, invoquer
from tests.depot import RACINE
from toolkit import preuve
from toolkit.noyau.ecriture import euros

ATTENDUS = Path(__file__).parent / "attendus"
MENTIONS = ("decompte-total", "decompte-periodes", "decompte-imputations", "decompte-solde")


@pytest.mark.parametrize("nom", DOSSIERS)
def test_le_texte_du_decompte(nom: str, attendu) -> None:
    pages = pages_du_pdf(decompte(nom).pdf)
    lignes = [ligne.rstrip() for page in pages for ligne in (*page.splitlines(), "———")]
    attendu("\n".join(lignes) + "\n", ATTENDUS / f"decompte-{nom}.txt")


@pytest.mark.parametrize("nom", DOSSIERS)
def test_la_feuille_est_prouvee_dans_les_deux_formats(nom: str) -> None:
    document = decompte(nom)
    assert document.est_pret, document.problemes
    for format in ("docx", "pdf"):
        assert all(c.trouvee for c in document.constats[format])
    assert preuve.comparer(document.pdf, document.docx) == ()


@pytest.mark.parametrize("mention", MENTIONS)
def test_une_valeur_changee_est_nommee(mention: str) -> None:
    document = decompte("fr_FR_b2b")
    attente = next(a for a in document.prevu.attentes if a.id == mention)
    montant = [v for v in attente.valeurs if isinstance(v, Decimal) and v][-1]
    docx = alterer_docx(document.docx, euros(montant), euros(montant + 1))
    releve = preuve.prouver(docx, "docx", document.prevu.attentes)
    assert any(mention in p.message for p in releve.problemes)


def test_ce_que_le_paiement_change_se_lit_dans_le_solde() -> None:
    mouvements = decompte("fr_FR_b2b").prevu.contexte["feuille"]["mouvements"]
    soldes = {(m["date"], m["libelle"]): m["solde"] for m in mouvements}
    # 18 578,25 dus le 23 avril, 324,45 d'intérêt jusqu'au 15 juin, 5 000,00 payés.
    assert soldes[dt.date(2026, 6, 15), "Paiement"] == Decimal("13902.70")


@pytest.mark.parametrize("nom", DOSSIERS)
def test_le_dernier_solde_est_le_total(nom: str) -> None:
    contexte = decompte(nom).prevu.contexte
    mouvements = contexte["feuille"]["mouvements"]
    assert mouvements[-1]["solde"] == contexte["sommes"]["total"]
    assert [m["date"] for m in mouvements] == sorted(m["date"] for m in mouvements)


@pytest.mark.parametrize("nom", DOSSIERS)
def test_un_solde_est_celui_du_decompte_arrete_ce_jour(nom: str) -> None:
    """L'indépendance du contrôle : le moteur, arrêté à la veille de chaque mouvement."""
    dossier = RACINE / "exemples" / nom / "dossier.yaml"
    mouvements = decompte(nom).prevu.contexte["feuille"]["mouvements"]
    soldes = {m["date"]: m["solde"] for m in mouvements}
    for paiement in [m for m in mouvements if m["montant"] < 0 and m["libelle"] == "Paiement"]:
        rendu = invoquer("decompte", dossier, "--au", paiement["date"].isoformat(), "--json")
        assert Decimal(json.loads(rendu.stdout)["total"]) == soldes[paiement["date"]]


@pytest.mark.parametrize("nom", DOSSIERS)
def test_les_memes_chiffres_partout(nom: str, tmp_path: Path) -> None:
    """Texte, JSON, CSV, XLSX, PDF et DOCX : chaque montant de chaque ligne, et le total."""
    import openpyxl

    dossier = RACINE / "exemples" / nom / "dossier.yaml"
    sorties = ("--csv", tmp_path / "d.csv", "--xlsx", tmp_path / "d.xlsx")
    texte = invoquer("decompte", dossier, *AU, *sorties).stdout.replace("\u00a0", " ")
    lu = json.loads(invoquer("decompte", dossier, *AU, "--json").stdout)
    montants = [Decimal(ligne["montant"]) for ligne in lu["lignes"]]
    total = Decimal(lu["total"])

    contenu = (tmp_path / "d.csv").read_text(encoding="utf-8-sig")
    rangs = list(csv.DictReader(io.StringIO(contenu), delimiter=";"))
    assert [Decimal(r["montant"].replace(",", ".")) for r in rangs] == [*montants, total]

    feuille = openpyxl.load_workbook(tmp_path / "d.xlsx")["Lignes"]
    lus = [Decimal(str(case.value)) for case in feuille["J"][1:]]
    assert lus == [*montants, total]

    acte = decompte(nom)
    imprimes = (texte, " ".join(pages_du_pdf(acte.pdf)), texte_du_docx(acte.docx))
    for montant in {*montants, total}:
        for imprime in imprimes:
            assert euros(abs(montant)).replace("\u00a0", " ") in imprime


def test_deux_cents_factures_se_paginent_en_tete_repete() -> None:
    document = long_decompte()
    assert document.est_pret, document.problemes
    pages = pages_du_pdf(document.pdf)
    solde = [p for p in pages if "Intérêt couru" in p]
    periodes = [p for p in pages if "Période, bornes comprises" in p]
    assert len(solde) > 5 and len(periodes) > 5
    # Toute page qui porte des lignes du tableau en porte l'en-tête.
    for page in pages[1:]:
        entetes = ("Intérêt couru", "Période, bornes", "Créance", "Reçu le", "Due le", "Taux")
        assert any(entete in page for entete in entetes), page[:300]
    dernier = [ligne.split(" ")[0] for ligne in pages[-1].splitlines()]
    assert "Total" in dernier
    corps = corps_du_docx(document.docx)
    assert corps.count("<w:tblHeader/>") >= 5
    assert all(f"F-{i:03}" in corps for i in range(FACTURES))
