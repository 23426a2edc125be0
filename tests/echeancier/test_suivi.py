"""Où en est un plan : reçu, en retard, en avance, en trop ; et quand la déchéance est encourue."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from tests.echeancier.plans import CREANCE, MENSUEL, dossier, suivi
from toolkit.noyau.echeancier.defaut import EtatDuPlan

JOUR = dt.date.fromisoformat
ACCORD = {
    "etat": "accorde",
    "accorde_le": "2026-06-30",
    "versements": 4,
    "avec_interets": "faux",
    **MENSUEL,
}
# 10 450,96 € en quatre versements de 2 612,74 €, les 31 juillet, 31 août, 30 septembre et
# 2 novembre (le 31 octobre est un samedi).


def paye(*recus: tuple[str, str], **cles: Any) -> dict[str, Any]:
    return dossier(
        cles.pop("plan", ACCORD),
        paiements=[{"date": jour, "montant": montant} for jour, montant in recus],
        **cles,
    )


def lettre(jour: str, **cles: Any) -> dict[str, Any]:
    presentee = (JOUR(jour) + dt.timedelta(days=2)).isoformat()
    faite = {"type": "mise_en_demeure", "date": jour, "canal": "recommande_ar"}
    return {**faite, "presente_le": presentee, **cles}


def test_un_plan_propose_n_attend_rien() -> None:
    vu = suivi(paye(plan={**ACCORD, "etat": "propose", "accorde_le": None}), JOUR("2026-07-20"))
    assert vu.defaut.etat is EtatDuPlan.PROPOSE
    assert vu.attendu == vu.recu == vu.retard == 0
    assert vu.reste == vu.echelonnement.dette


@pytest.mark.parametrize(
    ("au", "recus", "etats", "etat"),
    [
        ("2026-07-20", [], ["a_venir"] * 4, "respecte"),
        ("2026-07-31", [], ["a_venir"] * 4, "respecte"),  # jusqu'au soir de son jour
        ("2026-08-01", [], ["en_retard", *["a_venir"] * 3], "en_retard"),
        ("2026-08-10", [("2026-07-31", "2612.74")], ["recu", *["a_venir"] * 3], "respecte"),
        (
            "2026-08-10",
            [("2026-08-03", "2612.74")],
            ["recu_en_retard", *["a_venir"] * 3],
            "respecte",
        ),
        (
            "2026-08-10",
            [("2026-07-15", "4000.00")],
            ["recu", "partiel", "a_venir", "a_venir"],
            "respecte",
        ),
        (
            "2026-07-20",
            [("2026-07-15", "2612.74")],
            ["anticipe", *["a_venir"] * 3],
            "respecte",
        ),
        ("2026-08-10", [("2026-07-31", "2600.00")], ["en_retard", *["a_venir"] * 3], "en_retard"),
        ("2026-12-31", [("2026-07-15", "10450.96")], ["recu"] * 4, "solde"),
    ],
)
def test_l_etat_de_chaque_versement_et_du_plan(au, recus, etats, etat) -> None:
    vu = suivi(paye(*recus), JOUR(au))
    assert [str(v.etat) for v in vu.versements] == etats
    assert str(vu.defaut.etat) == etat


def test_les_sommes_du_suivi() -> None:
    vu = suivi(paye(("2026-07-31", "2612.74"), ("2026-09-02", "1000.00")), JOUR("2026-09-15"))
    assert vu.attendu == Decimal("5225.48")
    assert vu.recu == Decimal("3612.74")
    assert vu.retard == Decimal("1612.74")
    assert vu.reste == Decimal("10450.96") - Decimal("3612.74")
    assert vu.prochain.prevu.date == JOUR("2026-09-30")
    assert vu.defaut.depuis == JOUR("2026-08-31")


def test_un_versement_en_retard_avec_interets_coute_ses_jours() -> None:
    plan = {**ACCORD, "avec_interets": "vrai"}
    a_temps = suivi(paye(("2026-07-31", "2650.00"), plan=plan), JOUR("2026-08-31"))
    tardif = suivi(paye(("2026-08-10", "2650.00"), plan=plan), JOUR("2026-08-31"))
    assert tardif.reste > a_temps.reste


def test_ce_qui_est_recu_en_trop_se_dit() -> None:
    vu = suivi(paye(("2026-07-31", "10500.00")), JOUR("2026-12-31"))
    assert vu.surplus == Decimal("49.04") and vu.prochain is None
    assert vu.defaut.etat is EtatDuPlan.SOLDE


def test_ce_qui_etait_paye_avant_l_accord_n_est_pas_du_plan() -> None:
    vu = suivi(paye(("2026-05-31", "1000.00"), ("2026-07-31", "500.00")), JOUR("2026-08-10"))
    assert vu.recu == Decimal("500.00")
    assert vu.echelonnement.dette < Decimal("9500.00")


def test_une_facture_nouvelle_n_augmente_pas_le_reste_du_plan() -> None:
    autre = {**CREANCE, "id": "F2", "date": "2026-07-01", "echeance": "2026-07-15"}
    seul = suivi(paye(), JOUR("2026-08-10"))
    avec = suivi(paye(creances=[CREANCE, autre]), JOUR("2026-08-10"))
    assert avec.reste == seul.reste


def test_un_avoir_posterieur_diminue_le_reste() -> None:
    avoir = {"id": "A1", "date": "2026-08-05", "montant": "500.00", "creance": "F1"}
    vu = suivi(paye(avoirs=[avoir]), JOUR("2026-08-10"))
    assert vu.reste == Decimal("9950.96")


def test_la_mise_en_demeure_laisse_son_delai_puis_la_decheance_est_encourue() -> None:
    source = paye(evenements=[lettre("2026-08-05")])
    pendant = suivi(source, JOUR("2026-08-24")).defaut
    assert pendant.etat is EtatDuPlan.MIS_EN_DEMEURE
    assert pendant.fin == JOUR("2026-08-24")  # présentée le 7, plus 15 jours : un samedi, reporté
    apres = suivi(source, JOUR("2026-08-25")).defaut
    assert apres.etat is EtatDuPlan.DECHEANCE_ENCOURUE
    assert apres.decheance_le == JOUR("2026-08-25")
    assert apres.depuis == JOUR("2026-07-31")


def test_payer_dans_le_delai_ecarte_la_decheance() -> None:
    payee = suivi(
        paye(("2026-08-20", "2612.74"), evenements=[lettre("2026-08-05")]), JOUR("2026-08-25")
    )
    assert payee.defaut.etat is EtatDuPlan.RESPECTE
    trop_tard = suivi(
        paye(("2026-08-26", "2612.74"), evenements=[lettre("2026-08-05")]), JOUR("2026-08-27")
    )
    assert trop_tard.defaut.etat is EtatDuPlan.DECHEANCE_ENCOURUE


def test_une_mise_en_demeure_d_avant_le_retard_ne_compte_pas() -> None:
    vu = suivi(paye(evenements=[lettre("2026-07-20")]), JOUR("2026-09-10"))
    assert vu.defaut.etat is EtatDuPlan.EN_RETARD and vu.defaut.mise_en_demeure is None


def test_sans_presentation_le_delai_ne_finit_pas() -> None:
    vu = suivi(paye(evenements=[lettre("2026-08-05", presente_le=None)]), JOUR("2026-12-31"))
    assert vu.defaut.etat is EtatDuPlan.MIS_EN_DEMEURE and vu.defaut.fin is None


def test_le_delai_convenu_ou_celui_de_la_lettre_le_plus_long_l_emporte() -> None:
    plan = {**ACCORD, "decheance": {"delai_jours": "8"}}
    court = suivi(paye(plan=plan, evenements=[lettre("2026-08-03")]), JOUR("2026-08-10"))
    assert court.defaut.fin == JOUR("2026-08-13")
    long = paye(plan=plan, evenements=[lettre("2026-08-03", delai_jours="30")])
    assert suivi(long, JOUR("2026-08-10")).defaut.fin == JOUR("2026-09-04")


def test_la_decheance_de_plein_droit_n_attend_rien() -> None:
    plan = {**ACCORD, "decheance": {"sans_mise_en_demeure": "vrai"}}
    vu = suivi(paye(plan=plan), JOUR("2026-08-01"))
    assert vu.defaut.etat is EtatDuPlan.DECHEANCE_ENCOURUE
    assert vu.defaut.decheance_le == JOUR("2026-08-01")


def test_la_defaillance_constatee_rompt_le_plan_et_borne_ses_paiements() -> None:
    constat = {"type": "defaillance", "date": "2026-09-01"}
    source = paye(
        ("2026-07-31", "1000.00"),
        ("2026-09-20", "300.00"),
        evenements=[lettre("2026-08-05"), constat],
    )
    vu = suivi(source, JOUR("2026-10-15"))
    assert vu.defaut.etat is EtatDuPlan.ROMPU
    assert vu.defaut.decheance_le == JOUR("2026-09-01")
    assert vu.defaut.mise_en_demeure is not None
    assert vu.recu == Decimal("1000.00")
    assert vu.reste > Decimal("10450.96") - Decimal("1300.00")  # les intérêts ont repris


def test_une_transaction_se_suit_pour_sa_somme() -> None:
    vu = suivi(
        paye(("2026-07-31", "2000.00"), transaction={"montant": "8000.00"}), JOUR("2026-08-10")
    )
    assert vu.reste == Decimal("6000.00") and vu.retard == 0
