"""Les versements d'un plan, refaits à la main : dates, montants, ce que chacun éteint."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from tests.echeancier.plans import AU, CREANCE, MENSUEL, calculer, dossier, montants, situer
from toolkit.noyau.decompte import Poste
from toolkit.noyau.echeancier.calcul import echelonner
from toolkit.noyau.echeancier.manques import manques

JOUR = dt.date.fromisoformat

# Au 30 juin 2026 : 150 jours à 10 % sur 10 000 €, soit 410,96 € ; et le forfait de 40 €.
DETTE = Decimal("10450.96")


def test_sans_interets_le_dernier_porte_le_reste() -> None:
    plan = calculer(dossier({"versements": 4, "avec_interets": "faux", **MENSUEL}))
    assert plan.dette == DETTE and plan.ecart == 0 and plan.interets_du_plan == 0
    assert montants(plan) == [Decimal("2612.74")] * 4
    en_sept = calculer(dossier({"versements": 7, **MENSUEL}))
    assert montants(en_sept) == [Decimal("1492.99")] * 6 + [Decimal("1493.02")]


def test_sans_interets_chaque_versement_eteint_dans_l_ordre_de_la_loi() -> None:
    plan = calculer(dossier({"versements": 4, **MENSUEL}))
    premier, *suite = plan.versements
    assert {p: m for p, m in premier.parts.items() if m} == {
        Poste.INDEMNITES: Decimal("40.00"),
        Poste.INTERETS: Decimal("410.96"),
        Poste.PRINCIPAL: Decimal("2161.78"),
    }
    assert all(v.principal == v.montant for v in suite)
    assert [v.reste for v in plan.versements] == [
        Decimal(m) for m in ("7838.22", "5225.48", "2612.74", "0.00")
    ]


def test_en_belgique_les_indemnites_viennent_en_dernier() -> None:
    plan = calculer(dossier({"versements": 4, **MENSUEL}, "fr_BE"))
    assert plan.versements[0].accessoires == 0
    assert plan.versements[-1].accessoires == Decimal("40.00")


def test_avec_interets_le_plan_compte_ceux_du_decompte() -> None:
    """Deux versements : 31 jours sur 10 000 €, puis 31 jours sur ce que le premier en laisse."""
    plan = calculer(dossier({"versements": 2, "avec_interets": "vrai", **MENSUEL}))
    premier, second = plan.versements
    assert (premier.date, second.date) == (JOUR("2026-07-31"), JOUR("2026-08-31"))
    couru = Decimal("495.89")  # 181 jours à 10 % sur 10 000 €, d'un seul segment
    assert premier.interets == couru
    reste = Decimal("10000.00") - (premier.montant - couru - Decimal("40.00"))
    ensuite = (reste * 10 * 31 / 36500).quantize(Decimal("0.01"))
    assert second.interets == ensuite
    assert second.montant == reste + ensuite
    assert Decimal("0.00") <= second.montant - premier.montant <= Decimal("0.02")
    assert plan.total == DETTE + plan.interets_du_plan


def test_un_montant_donne_le_nombre_et_le_dernier_solde() -> None:
    plan = calculer(dossier({"montant": "3000.00", **MENSUEL}))
    assert montants(plan) == [Decimal("3000.00")] * 3 + [Decimal("1450.96")]


def test_un_nombre_et_un_montant_laissent_le_solde_au_dernier() -> None:
    plan = calculer(dossier({"montant": "1000.00", "versements": 3, **MENSUEL}))
    assert montants(plan) == [Decimal("1000.00")] * 2 + [Decimal("8450.96")]


def test_des_versements_ecrits_gardent_leur_date_et_disent_leur_ecart() -> None:
    ecrits = [
        {"date": "2026-07-04", "montant": "5000.00"},  # un samedi : la date convenue
        {"date": "2026-09-30", "montant": "5450.00"},
    ]
    plan = calculer(dossier({"echeances": ecrits}))
    assert [v.date for v in plan.versements] == [JOUR("2026-07-04"), JOUR("2026-09-30")]
    assert plan.ecart == Decimal("0.96")
    trop = [{**ecrits[0]}, {**ecrits[1], "montant": "5460.00"}]
    assert calculer(dossier({"echeances": trop})).ecart == Decimal("-9.04")


def test_une_transaction_s_echelonne_pour_sa_somme_et_rien_d_autre() -> None:
    plan = calculer(dossier({"versements": 3, **MENSUEL}, transaction={"montant": "8000.00"}))
    assert plan.dette == Decimal("8000.00") and plan.ecart == 0
    assert montants(plan) == [Decimal("2666.66")] * 2 + [Decimal("2666.68")]
    assert [v.reste for v in plan.versements][-1] == 0


def test_une_facture_qui_echoit_apres_l_accord_n_y_est_pas_comprise() -> None:
    tardive = {**CREANCE, "id": "F2", "echeance": "2026-07-15", "montant": "500.00"}
    plan = calculer(dossier({"versements": 2, **MENSUEL}, creances=[CREANCE, tardive]))
    assert plan.dette == plan.total == DETTE


def test_la_clause_que_rien_n_encourt_n_entre_pas_au_plan() -> None:
    contrat = {
        "id": "cgv",
        "conventions": {"interet": {"taux": "10.00"}, "clause_penale": {"montant": "500.00"}},
    }
    lettre = {
        "type": "mise_en_demeure",
        "date": "2026-06-25",
        "canal": "recommande_ar",
        "presente_le": "2026-06-26",
        "delai_jours": 15,
    }
    plan = calculer(dossier({"versements": 2, **MENSUEL}, contrats=[contrat], evenements=[lettre]))
    assert plan.total == DETTE


def test_un_paiement_du_jour_de_l_accord_execute_le_plan() -> None:
    accord = {
        "etat": "accorde", "accorde_le": "2026-06-30", "avec_interets": "faux", "versements": 4,
        "premiere_echeance": "2026-06-30", "periodicite": "mensuelle",
    }  # fmt: skip
    paye = [{"date": "2026-06-30", "montant": "2612.74"}]
    plan = calculer(dossier(accord, paiements=paye), AU + dt.timedelta(days=20))
    assert plan.dette == DETTE


@pytest.mark.parametrize(
    ("premiere", "periodicite", "attendues"),
    [
        ("2028-01-31", "mensuelle", ["2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30"]),
        ("2027-01-31", "mensuelle", ["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30"]),
        ("2028-02-29", "trimestrielle", ["2028-02-29", "2028-05-29", "2028-08-29", "2028-11-29"]),
        ("2027-08-31", "semestrielle", ["2027-08-31", "2028-02-29", "2028-08-31", "2029-02-28"]),
        ("2026-12-24", "hebdomadaire", ["2026-12-24", "2026-12-31", "2027-01-07", "2027-01-14"]),
        ("2026-12-31", "bimestrielle", ["2026-12-31", "2027-02-28", "2027-04-30", "2027-06-30"]),
    ],
)
def test_le_29_fevrier_et_les_fins_de_mois(premiere, periodicite, attendues) -> None:
    plan = calculer(
        dossier(
            {
                "versements": 4,
                "premiere_echeance": premiere,
                "periodicite": periodicite,
                "report_au_jour_ouvrable": "non",
            }
        )
    )
    assert [v.date.isoformat() for v in plan.versements] == attendues


def test_un_jour_chome_se_reporte_sans_deplacer_les_suivants() -> None:
    plan = {"versements": 3, "premiere_echeance": "2026-08-01", "periodicite": "mensuelle"}
    versements = calculer(dossier(plan)).versements
    assert [v.convenu_le.day for v in versements] == [1, 1, 1]
    assert [v.date.isoformat() for v in versements] == ["2026-08-03", "2026-09-01", "2026-10-01"]


@pytest.mark.parametrize(
    ("plan", "chemin"),
    [
        ({}, "echeancier.premiere_echeance"),
        ({"premiere_echeance": "2026-07-31", "versements": 3}, "echeancier.periodicite"),
        ({**MENSUEL, "periodicite": "lunaire", "versements": 3}, "echeancier.periodicite"),
        ({**MENSUEL}, "echeancier.versements"),
        ({**MENSUEL, "versements": 0}, "echeancier.versements"),
        ({**MENSUEL, "versements": 1000}, "echeancier.versements"),
        ({**MENSUEL, "montant": "0.00"}, "echeancier.montant"),
        ({"versements": 1, "premiere_echeance": "2026-06-01"}, "echeancier.premiere_echeance"),
        ({"echeances": [{"date": "2026-07-31"}]}, "echeancier.echeances.0.montant"),
        ({"echeances": [{"montant": "10.00"}]}, "echeancier.echeances.0.date"),
        (
            {"echeances": [{"date": "2026-07-31", "montant": "0.00"}]},
            "echeancier.echeances.0.montant",
        ),
        (
            {
                "echeances": [
                    {"date": "2026-08-31", "montant": "10.00"},
                    {"date": "2026-07-31", "montant": "10.00"},
                ]
            },
            "echeancier.echeances.1.date",
        ),
    ],
)
def test_ce_qui_manque_se_dit_a_sa_place_et_rien_n_est_calcule(plan, chemin) -> None:
    situation, juridiction = situer(dossier({"etat": "propose", **plan}))
    assert chemin in {fait.chemin for fait in manques(situation)}
    assert echelonner(situation, juridiction) is None


def test_un_montant_qui_n_eteint_pas_la_dette_ne_fait_aucun_versement() -> None:
    plan = calculer(dossier({"montant": "10.00", "avec_interets": "vrai", **MENSUEL}))
    assert plan.versements == () and plan.ecart == DETTE
