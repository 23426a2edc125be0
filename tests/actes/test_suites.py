"""Conciliateur, déclaration de créance, greffe : le texte, la preuve, ce qu'une perte fait dire."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from tests.actes.mutations import FAUTES, fautes_de, perdre
from tests.actes.suites import CAS, JOUR, REDRESSEMENT, document, dossier
from tests.actes.test_texte import ATTENDUS, texte_du_pdf
from toolkit import calculer, lire, preuve

MENTIONS = [
    pytest.param(cas, attente, id=f"{cas}-{attente.id}")
    for cas in CAS
    for attente in document(cas).prevu.attentes
]


@pytest.mark.parametrize("cas", CAS)
def test_le_texte(cas: str, attendu) -> None:
    produit = document(cas)
    attendu(texte_du_pdf(produit.pdf), ATTENDUS / f"{produit.acte}-{cas}.txt")


@pytest.mark.parametrize("cas", CAS)
def test_l_acte_est_prouve_dans_les_deux_formats(cas: str) -> None:
    produit = document(cas)
    assert produit.est_pret, produit.problemes
    for format in ("docx", "pdf"):
        assert all(c.trouvee for c in produit.constats[format])
    assert preuve.comparer(produit.pdf, produit.docx) == ()


@pytest.mark.parametrize(("cas", "attente"), MENTIONS)
def test_une_mention_perdue_est_nommee(cas: str, attente) -> None:
    docx = perdre(document(cas).docx, attente)
    problemes = fautes_de(document(cas), docx)
    assert any(code in FAUTES and attente.titre in m for code, m in problemes), problemes


def _plan(cas: str, **debiteur):
    brut = dossier(cas)
    brut["debiteurs"][0] |= debiteur
    return calculer(lire(brut).dossier, JOUR, ["declaration_de_creance"])


def test_les_sommes_sont_celles_du_jour_de_l_ouverture() -> None:
    """Comptées un autre jour, à la même date d'arrêté : le moteur est le même."""
    ouverture = dt.date(2026, 10, 5)
    brut = dossier("redressement")
    ce_jour = calculer(lire(brut).dossier, ouverture, ["decompte"]).decompte.total
    (declaree,) = [
        d.contexte["sommes"] for d in _plan("redressement").documents
        if d.fiche.nom == "declaration_de_creance"
    ]  # fmt: skip
    assert declaree["arrete_au"] == ouverture
    assert declaree["total"] == ce_jour


def test_ce_qui_est_ne_avant_et_echoit_apres_est_a_echoir() -> None:
    declaration = document("sommes-a-echoir").prevu.contexte["declaration"]
    echus = document("redressement").prevu.contexte["sommes"]["total"]
    assert [x["echeance"] for x in declaration["a_echoir"]] == [dt.date(2026, 10, 25)]
    assert declaration["total"] == echus + Decimal("600.00")


def test_ce_qui_est_ne_apres_l_ouverture_ne_se_declare_pas() -> None:
    plan = _plan("sommes-a-echoir", situation_depuis="2026-09-20")
    (prevu,) = [d for d in plan.documents if d.fiche.nom == "declaration_de_creance"]
    assert prevu.contexte["declaration"]["a_echoir"] == []


@pytest.mark.parametrize(
    ("cas", "situation", "raison"),
    [
        ("redressement", "surendettement", "commission"),
        ("faillite", "reorganisation_judiciaire", "plan ou l'accord"),
        ("faillite", "mediation_de_dettes", "n'ouvre aucun concours"),
    ],
)
def test_une_procedure_sans_declaration_est_refusee_avec_sa_raison(
    cas: str, situation: str, raison: str
) -> None:
    plan = _plan(cas, situation=situation)
    problemes = [p for d in plan.documents for p in d.problemes]
    assert any(raison in p.message for p in problemes if p.code == "procedure-a-declarer")


def test_seul_le_debiteur_insolvable_a_sa_declaration() -> None:
    plan = _plan("faillite")
    assert {d.debiteur for d in plan.documents} == {"traiteur"}


def test_sans_date_de_publication_le_delai_est_dit_inconnu() -> None:
    plan = _plan("redressement", insolvabilite={**REDRESSEMENT["insolvabilite"], "publiee_le": ""})
    problemes = [p for d in plan.documents for p in d.problemes]
    (dit,) = {p.chemin for p in problemes if p.code == "declaration-a-temps"}
    assert dit == "debiteurs.0.insolvabilite.publiee_le"
