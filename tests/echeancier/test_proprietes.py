"""Ce qui reste vrai de tout plan : la somme au cent, l'ordre des dates, ce que chacun éteint."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.echeancier.plans import CREANCE, calculer, dossier, montants, situer
from toolkit.noyau.argent import CENT, ZERO
from toolkit.noyau.decompte import Poste, etablir_decompte
from toolkit.noyau.echeancier.appariement import EtatDeVersement, apparier
from toolkit.noyau.echeancier.valeurs import VersementPrevu
from toolkit.noyau.temps import ajouter_mois

borne = settings(
    max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
droits = st.sampled_from(["fr_FR", "fr_BE"])
sommes = st.decimals(Decimal("50"), Decimal("20000"), places=2)
premieres = st.dates(dt.date(2026, 7, 1), dt.date(2028, 3, 31))
periodicites = st.sampled_from(
    ["hebdomadaire", "mensuelle", "bimestrielle", "trimestrielle", "semestrielle"]
)
plans = st.fixed_dictionaries(
    {
        "versements": st.integers(1, 24),
        "premiere_echeance": premieres,
        "periodicite": periodicites,
        "avec_interets": st.booleans(),
        "report_au_jour_ouvrable": st.booleans(),
    }
)


def un_dossier(droit: str, plan: dict, dues: list[Decimal]) -> dict:
    creances = [{**CREANCE, "id": f"F{i}", "montant": m} for i, m in enumerate(dues)]
    return dossier(plan, droit, creances=creances)


@borne
@given(droits, plans, st.lists(sommes, min_size=1, max_size=3))
def test_les_versements_font_la_dette_et_les_interets_au_cent(droit, plan, dues) -> None:
    calcule = calculer(un_dossier(droit, plan, dues))
    assert calcule.ecart == 0
    assert sum(montants(calcule)) == calcule.total == calcule.dette + calcule.interets_du_plan
    assert calcule.interets_du_plan >= 0
    assert plan["avec_interets"] or calcule.interets_du_plan == 0
    assert all(m > 0 and m == m.quantize(CENT) for m in montants(calcule))


@borne
@given(droits, plans, sommes)
def test_les_versements_sont_egaux_le_dernier_a_peine_plus_fort(droit, plan, due) -> None:
    *premiers, dernier = montants(calculer(un_dossier(droit, plan, [due])))
    assert len(set(premiers)) <= 1
    assert all(ZERO <= dernier - m < CENT * 3 * plan["versements"] for m in premiers)


@borne
@given(droits, plans, sommes)
def test_les_dates_montent_et_ne_tombent_un_jour_chome_que_si_on_l_a_voulu(droit, plan, due):
    situation, _ = situer(un_dossier(droit, plan, [due]))
    versements = calculer(un_dossier(droit, plan, [due])).versements
    dates = [v.date for v in versements]
    assert dates == sorted(set(dates)) and len(dates) == plan["versements"]
    if plan["report_au_jour_ouvrable"]:
        assert all(situation.droit.est_ouvrable(jour) for jour in dates)
    else:
        assert dates == [v.convenu_le for v in versements]


@borne
@given(premieres, st.integers(1, 24))
def test_un_plan_mensuel_garde_le_quantieme_de_son_premier_jour(premiere, nombre) -> None:
    plan = {
        "versements": nombre,
        "premiere_echeance": premiere,
        "periodicite": "mensuelle",
        "report_au_jour_ouvrable": False,
    }
    dates = [v.date for v in calculer(dossier(plan)).versements]
    assert dates == [ajouter_mois(premiere, rang) for rang in range(nombre)]
    assert all(d.day == premiere.day or (d + dt.timedelta(days=1)).day == 1 for d in dates)


@borne
@given(droits, plans, st.lists(sommes, min_size=1, max_size=3))
def test_ce_que_chacun_eteint_est_son_montant_et_laisse_le_reste(droit, plan, dues) -> None:
    calcule = calculer(un_dossier(droit, plan, dues))
    versements = calcule.versements
    for versement in versements:
        assert sum(versement.parts.values()) == versement.montant
        assert versement.interets + versement.principal + versement.accessoires == versement.montant
    assert versements[-1].reste == 0
    eteint = sum((v.principal for v in versements), ZERO)
    assert eteint == calcule.decompte.reste[Poste.PRINCIPAL] == sum(dues)


@borne
@given(droits, plans, sommes)
def test_payer_le_plan_a_ses_dates_eteint_le_decompte(droit, plan, due) -> None:
    """Le plan accordé, puis payé, ne laisse rien dû : il n'y a qu'une formule."""
    source = un_dossier(droit, plan, [due])
    calcule = calculer(source)
    accord = {**plan, "etat": "accorde", "accorde_le": calcule.arrete_au}
    paye = [{"date": v.date, "montant": v.montant} for v in calcule.versements]
    dernier = calcule.versements[-1].date
    situation, juridiction = situer({**source, "echeancier": accord, "paiements": paye}, dernier)
    assert etablir_decompte(replace(situation, decompte=None), juridiction).total == 0


jours = st.dates(dt.date(2026, 7, 1), dt.date(2027, 12, 31))
recus = st.lists(st.tuples(jours, st.decimals(1, 900, places=2)), max_size=12)


@st.composite
def prevus(tirer) -> list[VersementPrevu]:
    dates = sorted(tirer(st.sets(jours, min_size=1, max_size=8)))
    return [
        VersementPrevu(
            rang=rang, date=jour, convenu_le=jour, parts={}, reste=ZERO,
            montant=tirer(st.decimals(1, 900, places=2)),
        )
        for rang, jour in enumerate(dates, start=1)
    ]  # fmt: skip


@borne
@given(prevus(), recus, jours, st.randoms(use_true_random=False))
def test_l_appariement_ne_perd_aucun_cent(prevus, recus, au, hasard) -> None:
    suivis, surplus = apparier(prevus, recus, au)
    comptes = [montant for jour, montant in recus if jour <= au]
    assert sum((s.recu for s in suivis), ZERO) + surplus == sum(comptes, ZERO)
    assert all(ZERO <= s.recu <= s.prevu.montant for s in suivis)
    assert not surplus or all(s.solde_le for s in suivis)
    assert apparier(prevus, hasard.sample(recus, len(recus)), au)[0] == suivis


@borne
@given(prevus(), recus, jours)
def test_l_etat_d_un_versement_suit_ce_qui_en_est_recu(prevus, recus, au) -> None:
    for suivi in apparier(prevus, recus, au)[0]:
        echu, etat = suivi.prevu.date < au, suivi.etat
        assert bool(suivi.solde_le) == (not suivi.manque)
        assert (etat is EtatDeVersement.EN_RETARD) == (echu and bool(suivi.manque))
        if suivi.solde_le:
            en_retard = suivi.solde_le > suivi.prevu.date
            assert en_retard == (etat is EtatDeVersement.RECU_EN_RETARD)
            assert suivi.solde_le <= au


@borne
@given(prevus(), recus, jours)
def test_le_plus_ancien_versement_se_paie_le_premier(prevus, recus, au) -> None:
    suivis, _ = apparier(prevus, recus, au)
    entames = [bool(s.recu) for s in suivis]
    soldes = [not s.manque for s in suivis]
    assert entames == sorted(entames, reverse=True) and soldes == sorted(soldes, reverse=True)
