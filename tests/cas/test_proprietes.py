"""Ce qui reste vrai de tout décompte, quels que soient les sommes, les dates et leur ordre."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cas.commun import etablir
from toolkit.noyau.argent import au_cent
from toolkit.noyau.decompte import Decompte, Poste

DEBUT, FIN = dt.date(2019, 1, 1), dt.date(2026, 11, 21)
CENT = Decimal("0.01")
SOCIETE = {"type": "personne_morale", "qualite": "professionnel"}

borne = settings(
    max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
jours = st.dates(DEBUT, FIN)
sommes = st.decimals(Decimal("0.01"), Decimal("20000"), places=2)
droits = st.sampled_from(["fr_FR", "fr_BE"])
conventions = st.fixed_dictionaries(
    {},
    optional={
        "base_jours": st.sampled_from(["365", "exact"]),
        "premier_jour_compte": st.booleans(),
        "dernier_jour_compte": st.booleans(),
    },
)


def dossier(droit: str, creances: list, **faits) -> dict:
    """Un dossier entre deux entreprises ; une créance est (échéance, montant)."""
    return {
        "format": 1,
        "reference": "propriete",
        "juridiction": droit,
        "creancier": {**SOCIETE, "denomination": "Rabot"},
        "debiteurs": [{**SOCIETE, "id": "hotel", "denomination": "Hôtel"}],
        "creances": [
            {"id": f"F{i}", "nature": "facture", "date": e, "echeance": e, "montant": m}
            for i, (e, m) in enumerate(creances)
        ],
        **{cle: valeur for cle, valeur in faits.items() if valeur},
    }


@st.composite
def dossiers(tirer) -> dict:
    """Quelques factures, ce qui les diminue, ce qui s'y ajoute."""
    creances = tirer(st.lists(st.tuples(jours, sommes), min_size=1, max_size=4))
    ids = st.sampled_from([f"F{i}" for i in range(len(creances))])
    paiement = st.fixed_dictionaries({"date": jours, "montant": sommes}, optional={"creance": ids})
    avoir = st.fixed_dictionaries({"date": jours, "montant": sommes, "creance": ids})
    frais = st.fixed_dictionaries(
        {"date": jours, "montant": sommes, "piece": st.just("note"), "nature": st.just("avocat")},
        optional={"creance": ids},
    )
    avoirs = tirer(st.lists(avoir, max_size=2))
    return dossier(
        tirer(droits),
        creances,
        paiements=tirer(st.lists(paiement, max_size=5)),
        avoirs=[{"id": f"A{i}", **a} for i, a in enumerate(avoirs)],
        frais=tirer(st.lists(frais, max_size=2)),
        calcul=tirer(conventions),
    )


def au(source: dict, jour: dt.date) -> Decompte:
    return etablir(source, jour.isoformat())


@borne
@given(dossiers(), jours)
def test_les_sommes_s_accordent(source: dict, jour: dt.date) -> None:
    decompte = au(source, jour)
    assert sum(x.montant for x in decompte.lignes) == decompte.total
    assert sum(decompte.dus.values()) - decompte.paiements == decompte.total
    assert sum(decompte.reste.values()) - decompte.excedent == decompte.total
    for restes in (decompte.reste, *decompte.reste_par_creance.values()):
        assert all(montant >= 0 for montant in restes.values())
    for x in decompte.lignes:
        if x.nature == Poste.INTERETS:
            assert x.base > 0 and x.du <= x.au <= jour and x.jours == (x.au - x.du).days + 1


@borne
@given(dossiers(), st.randoms(use_true_random=False))
def test_l_ordre_ou_le_dossier_les_ecrit_est_indifferent(source: dict, hasard) -> None:
    melange = {**source}
    for cle in ("paiements", "avoirs"):
        if cle in source:
            melange[cle] = hasard.sample(source[cle], len(source[cle]))
    assert au(melange, FIN).reste == au(source, FIN).reste


@borne
@given(droits, st.tuples(jours, sommes), st.tuples(sommes, sommes), jours)
def test_deux_paiements_du_meme_jour_en_valent_un(droit, creance, montants, jour) -> None:
    un = [{"date": jour, "montant": sum(montants)}]
    deux = [{"date": jour, "montant": montant} for montant in montants]
    seul, double = (au(dossier(droit, [creance], paiements=p), FIN) for p in (un, deux))
    assert seul.reste == double.reste and seul.total == double.total


@borne
@given(dossiers(), st.tuples(jours, jours).map(sorted))
def test_ce_qui_est_du_ne_diminue_pas_avec_le_temps(source: dict, bornes) -> None:
    source = {cle: valeur for cle, valeur in source.items() if cle not in ("avoirs", "frais")}
    avant, apres = (au(source, jour) for jour in bornes)
    assert all(avant.dus[poste] <= apres.dus[poste] for poste in Poste)


@borne
@given(droits, jours, sommes, st.tuples(jours, jours).map(sorted))
def test_l_interet_d_une_periode_est_celui_de_ses_parties(droit, depart, montant, bornes) -> None:
    """À un demi-cent près par segment : couper ajoute un arrondi, et un seul."""
    milieu, fin = (max(jour, depart) for jour in bornes)
    entier = au(dossier(droit, [(depart, montant)]), fin)
    debut = au(dossier(droit, [(depart, montant)]), milieu)
    suite = au(dossier(droit, [(milieu, montant)]), fin)
    segments = sum(x.nature == Poste.INTERETS for d in (entier, debut, suite) for x in d.lignes)
    ecart = entier.dus[Poste.INTERETS] - debut.dus[Poste.INTERETS] - suite.dus[Poste.INTERETS]
    assert abs(ecart) <= segments * CENT / 2


@borne
@given(droits, jours, st.decimals(1000, 20000, places=2), jours)
def test_un_paiement_d_interets_ne_coupe_rien(droit, depart, montant, jour) -> None:
    """Le principal n'ayant pas changé, l'intérêt est le même au centime."""
    sans = au(dossier(droit, [(depart, montant)]), FIN)
    couru = au(dossier(droit, [(depart, montant)]), jour).dus[Poste.INTERETS]
    if not couru:
        return
    avec = au(
        dossier(droit, [(depart, montant)], paiements=[{"date": jour, "montant": couru}]), FIN
    )
    assert avec.dus[Poste.INTERETS] == sans.dus[Poste.INTERETS]
    assert avec.reste[Poste.PRINCIPAL] == sans.reste[Poste.PRINCIPAL]


@borne
@given(st.integers(2019, 2025), sommes)
def test_une_annee_entiere_en_base_exacte_vaut_le_taux(annee: int, montant: Decimal) -> None:
    source = dossier(
        "fr_FR",
        [(dt.date(annee - 1, 12, 31), montant)],
        contrats=[{"id": "cgv", "date": dt.date(2018, 1, 2),
                   "conventions": {"interet": {"taux": "20.00"}}}],
        calcul={"base_jours": "exact"},
    )  # fmt: skip
    source["creances"][0]["contrat"] = "cgv"
    decompte = au(source, dt.date(annee, 12, 31))
    assert decompte.dus[Poste.INTERETS] == au_cent(montant / 5)


@borne
@given(
    droits,
    sommes,
    sommes,
    st.sampled_from([dt.date(a, m, 1) for a in (2023, 2024, 2025) for m in (1, 7)]),
)
def test_le_jour_du_changement_de_taux_porte_l_ancien_principal(
    droit, montant, verse, jour
) -> None:
    source = dossier(droit, [(DEBUT, montant)], paiements=[{"date": jour, "montant": verse}])
    veille = dt.timedelta(days=1)
    lignes = [x for x in au(source, jour).lignes if x.nature == Poste.INTERETS]
    assert lignes[-1].base == montant and lignes[-1].au == jour
    changent = [x for x in lignes if x.du == jour or x.au == jour - veille]
    assert len(changent) in (0, 2)


@pytest.mark.parametrize("droit", ["fr_FR", "fr_BE"])
def test_la_meme_source_donne_le_meme_decompte(droit: str) -> None:
    source = dossier(
        droit, [(DEBUT, "1000.00"), (DEBUT, "3000.00")], paiements=[{"date": FIN, "montant": "500"}]
    )
    assert au(source, FIN) == au(source, FIN)
