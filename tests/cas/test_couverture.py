"""Chaque trimestre depuis l'horizon se compte, sans exception ni trou, entre toutes parties."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

import pytest

from tests.cas.commun import etablir, ouvrir
from tests.depot import RACINE
from toolkit.noyau.decompte import Poste
from toolkit.noyau.temps import UN_JOUR, ajouter_mois

PARTIES = ouvrir(RACINE / "tests" / "cas" / "parties.yaml")
# Premier jour d'intérêt que la table permet, par parties.
HORIZONS = {
    "fr_entreprises": "2009-01-01",
    "fr_consommateur": "2000-01-01",
    "fr_particuliers": "2000-01-01",
    "fr_commune": "2019-04-01",
    "be_entreprises": "2002-08-07",
    "be_consommateur": "2000-01-01",
    "be_consommateur_pme": "2000-01-01",
    "be_particuliers": "2000-01-01",
    "be_commune": "2002-08-07",
}
DERNIER = dt.date(2026, 12, 31)


def trimestres(depuis: dt.date, jusqu_au: dt.date) -> Iterator[tuple[dt.date, dt.date]]:
    """Premier et dernier jour de chaque trimestre de l'intervalle."""
    debut = depuis.replace(month=3 * ((depuis.month - 1) // 3) + 1, day=1)
    while debut <= jusqu_au:
        suivant = ajouter_mois(debut, 3)
        yield debut, suivant - UN_JOUR
        debut = suivant


def source(parties: str, echeance: dt.date) -> dict:
    """Une créance, une mise en demeure le lendemain, et pour un consommateur un premier rappel."""
    veille = echeance - dt.timedelta(days=31)
    lendemain = (echeance + UN_JOUR).isoformat()
    creance = {"id": "F1", "date": veille.isoformat(), "echeance": echeance.isoformat()}
    envoi = {"date": lendemain, "presente_le": lendemain, "canal": "recommande_ar"}
    return {
        "format": "1",
        "reference": "couverture",
        **PARTIES[parties],
        "creances": [{**creance, "montant": "10000.00"}],
        "evenements": [
            {"type": "mise_en_demeure", **envoi},
            {"type": "premier_rappel", "date": lendemain, "canal": "courriel"},
        ],
    }


@pytest.mark.parametrize("parties", HORIZONS)
def test_chaque_trimestre_depuis_l_horizon(parties: str) -> None:
    horizon = dt.date.fromisoformat(HORIZONS[parties])
    for debut, fin in trimestres(horizon, DERNIER):
        depart = max(debut, horizon)
        decompte = etablir(source(parties, depart - UN_JOUR), fin.isoformat())
        assert not decompte.problemes, (debut, decompte.problemes)
        lignes = [x for x in decompte.lignes if x.nature == Poste.INTERETS]
        assert lignes and lignes[-1].au == fin, debut
        for avant, apres in pairwise(lignes):
            assert avant.au + UN_JOUR == apres.du, debut


@pytest.mark.parametrize("parties", HORIZONS)
def test_d_un_bout_a_l_autre(parties: str) -> None:
    """Une dette de l'horizon au dernier jour connu : aucun jour oublié, aucun compté deux fois."""
    horizon = dt.date.fromisoformat(HORIZONS[parties])
    decompte = etablir(source(parties, horizon - UN_JOUR), DERNIER.isoformat())
    lignes = [x for x in decompte.lignes if x.nature == Poste.INTERETS]
    comptes = sum(x.jours for x in lignes)
    assert comptes == (DERNIER - lignes[0].du).days + 1


@pytest.mark.parametrize("parties", HORIZONS)
def test_avant_l_horizon_le_calcul_est_refuse(parties: str) -> None:
    horizon = dt.date.fromisoformat(HORIZONS[parties])
    avant = source(parties, horizon - dt.timedelta(days=400))
    decompte = etablir(avant, horizon.isoformat())
    assert not decompte.dus[Poste.INTERETS]
    assert any(p.code == "droit-absent" and p.est_bloquant for p in decompte.problemes)


@pytest.mark.parametrize("parties", HORIZONS)
def test_apres_la_table_l_interet_s_arrete_au_dernier_jour_connu(parties: str) -> None:
    decompte = etablir(source(parties, dt.date(2026, 9, 30)), "2027-02-28")
    lignes = [x for x in decompte.lignes if x.nature == Poste.INTERETS]
    absences = [p for p in decompte.problemes if p.code == "droit-absent"]
    if parties == "fr_commune":  # taux figé au semestre de départ : rien n'est attendu
        assert lignes[-1].au == dt.date(2027, 2, 28) and not absences
    else:
        assert lignes[-1].au == DERNIER
        assert len(absences) == 1 and not absences[0].est_bloquant
        assert "attendu" in absences[0].message


@pytest.mark.parametrize("parties", PARTIES)
@pytest.mark.parametrize("au", ["1995-01-01", "2013-03-16", "2023-09-15", "2040-12-31"])
def test_a_toute_date_le_decompte_s_etablit(parties: str, au: str) -> None:
    echeance = dt.date.fromisoformat(au) - dt.timedelta(days=200)
    decompte = etablir(source(parties, echeance), au)
    assert decompte.total >= 10000
