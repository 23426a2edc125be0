"""Ce qu'un accord change au reste du dossier : ce qu'il ferme, ce qu'il interrompt, ce qui suit."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.echeancier.plans import AU, MENSUEL, SOCIETE, dossier, situer
from toolkit import calculer, lire
from toolkit.noyau.delais.moteur import calculer_delais
from toolkit.noyau.probleme import Gravite, Probleme

JOUR = dt.date.fromisoformat
ACCORD = {
    "etat": "accorde",
    "accorde_le": "2026-06-30",
    "versements": 4,
    "avec_interets": "faux",
    **MENSUEL,
}
LETTRE = {
    "type": "mise_en_demeure",
    "date": "2026-08-05",
    "canal": "recommande_ar",
    "presente_le": "2026-08-07",
}
CONSTAT = {"type": "defaillance", "date": "2026-09-01"}
JUGES = {"fr_FR": "assignation", "fr_BE": "citation"}


def problemes(source: dict[str, Any], acte: str, au: str) -> dict[str, Probleme]:
    """Code → problème de l'acte, à ce jour."""
    lu = lire(source)
    assert lu.dossier is not None, lu.problemes
    documents = calculer(lu.dossier, JOUR(au), [acte]).documents
    return {p.code: p for d in documents for p in d.problemes}


def etat(source: dict[str, Any], acte: str, code: str, au: str) -> bool:
    """Vrai si ce problème empêche l'acte."""
    trouve = problemes(source, acte, au).get(code)
    return bool(trouve and trouve.est_bloquant)


@pytest.mark.parametrize("droit", ["fr_FR", "fr_BE"])
def test_un_plan_respecte_ferme_les_lettres_et_le_juge(droit: str) -> None:
    source = dossier(ACCORD, droit)
    lettre = problemes(source, "mise_en_demeure", "2026-07-20")["hors-accord-respecte"]
    assert lettre.est_bloquant and "31\u00a0juillet\u00a02026" in lettre.message
    assert lettre.reference and "acte `constat_de_defaillance`" in lettre.remede
    juge = problemes(source, JUGES[droit], "2026-07-20")["sans-plan-en-cours"]
    assert juge.gravite is Gravite.APPRECIATION and juge.reference == lettre.reference
    assert "acte `constat_de_defaillance`" in juge.remede


@pytest.mark.parametrize("droit", ["fr_FR", "fr_BE"])
def test_un_versement_manque_rouvre_les_lettres_la_defaillance_rouvre_le_juge(droit: str) -> None:
    juge = JUGES[droit]
    assert not etat(dossier(ACCORD, droit), "mise_en_demeure", "hors-accord-respecte", "2026-08-20")
    assert etat(dossier(ACCORD, droit), juge, "sans-plan-en-cours", "2026-08-20")
    encourue = dossier(ACCORD, droit, evenements=[LETTRE])
    assert etat(encourue, juge, "sans-plan-en-cours", "2026-09-15")
    assert not etat(encourue, "constat_de_defaillance", "decheance-encourue", "2026-09-15")
    constatee = dossier(ACCORD, droit, evenements=[LETTRE, CONSTAT])
    assert "sans-plan-en-cours" not in problemes(constatee, juge, "2026-09-15")


@pytest.mark.parametrize(
    "plan", [None, {**ACCORD, "etat": "propose", "accorde_le": None}, {**ACCORD, "etat": "rompu"}]
)
def test_sans_plan_accorde_rien_n_est_ferme(plan) -> None:
    source = dossier(plan)
    assert not etat(source, "mise_en_demeure", "hors-accord-respecte", "2026-07-20")
    assert not etat(source, "assignation", "sans-plan-en-cours", "2026-07-20")


def test_un_plan_accorde_incalculable_n_est_pas_un_plan_absent() -> None:
    source = dossier({**ACCORD, "periodicite": None})
    trouve = problemes(source, "assignation", "2026-07-20")["sans-plan-en-cours"]
    assert "ne dit pas ses versements" in trouve.message
    assert etat(source, "mise_en_demeure", "hors-accord-respecte", "2026-07-20")


def test_un_plan_paye_laisse_agir_pour_ce_qui_reste() -> None:
    paye = [{"date": "2026-07-31", "montant": "10450.96"}]
    assert not etat(
        dossier(ACCORD, paiements=paye), "assignation", "sans-plan-en-cours", "2026-12-31"
    )


def test_une_transaction_signee_ferme_tout_jusqu_a_sa_resolution() -> None:
    signee = {"signee_le": "2026-06-30", "montant": "8000.00"}
    source = dossier(None, transaction=signee)
    for acte, code in (
        ("mise_en_demeure", "hors-accord-respecte"),
        ("assignation", "sans-plan-en-cours"),
    ):
        assert not etat(source, acte, code, "2026-06-29")
        assert "transaction" in problemes(source, acte, "2026-07-20")[code].message
    sans_clause = dossier(None, transaction=signee, evenements=[CONSTAT])
    assert etat(sans_clause, "assignation", "sans-plan-en-cours", "2026-09-15")
    clause = {**signee, "clause_resolutoire": {"engagements": ["Payer à temps"]}}
    resolue = dossier(None, transaction=clause, evenements=[CONSTAT])
    assert not etat(resolue, "assignation", "sans-plan-en-cours", "2026-09-15")


def test_la_transaction_tient_sa_date_du_plan_si_elle_n_en_dit_pas() -> None:
    source = dossier(ACCORD, transaction={"montant": "8000.00"})
    assert (
        "transaction"
        in problemes(source, "assignation", "2026-07-20")["sans-plan-en-cours"].message
    )


@pytest.mark.parametrize("droit", ["fr_FR", "fr_BE"])
@pytest.mark.parametrize(
    ("faits", "quoi"),
    [
        ({"evenements": [{"type": "accord", "date": "2026-06-01"}]}, "accord de paiement"),
        ({"evenements": [{"type": "reconnaissance", "date": "2026-06-01"}]}, "reconnaissance"),
        ({"echeancier": {**ACCORD, "accorde_le": "2026-06-01"}}, "échéancier accordé"),
        (
            {"titres": [{"id": "aveu", "type": "reconnaissance_de_dette", "date": "2026-06-01"}]},
            "reconnaissance de dette",
        ),
    ],
)
def test_l_accord_et_la_reconnaissance_interrompent_la_prescription(droit, faits, quoi) -> None:
    def prescription(source: dict[str, Any]):
        situation, juridiction = situer(source)
        delais = calculer_delais(situation, juridiction.temps)
        return next(d for d in delais if d.id == "prescription")

    sans, avec = prescription(dossier(None, droit)), prescription({**dossier(None, droit), **faits})
    assert avec.echeance > sans.echeance
    assert avec.echeance.replace(year=2026) == JOUR("2026-06-01")
    assert quoi in avec.explication


def test_une_caution_ne_signe_pas_le_plan() -> None:
    caution = {
        "type": "personne_physique",
        "qualite": "particulier",
        "id": "luc",
        "role": "caution",
    }
    source = dossier(
        {"etat": "propose", "versements": 2, **MENSUEL},
        debiteurs=[{**SOCIETE, "id": "hotel", "denomination": "Hôtel"}, {**caution, "nom": "F"}],
    )
    (document,) = calculer(lire(source).dossier, AU, ["echeancier"]).documents
    accord = document.contexte["accord"]
    assert accord["noms"] == ["Hôtel"] and accord["originaux"] == 2
