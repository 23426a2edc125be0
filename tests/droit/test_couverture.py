"""Chaque série répond à toute date de son horizon, et dit ce qui manque au-delà."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.droit.commun import JURIDICTIONS, droit
from toolkit.noyau.droit import DroitAbsent, Serie
from toolkit.noyau.temps import ajouter_mois

UN_JOUR = dt.timedelta(days=1)
# Une série lue « depuis toujours » ou sans terme se parcourt entre ces deux jours.
DEBUT, FIN = dt.date(1990, 1, 1), dt.date(2036, 12, 31)

SERIES = [(j, code) for j in JURIDICTIONS for code in droit(j).series]


def _bornes(serie: Serie) -> tuple[dt.date, dt.date]:
    return max(serie.horizon, DEBUT), serie.dernier_jour or FIN


@pytest.mark.parametrize(("juridiction", "code"), SERIES)
def test_une_serie_se_lit_a_chaque_trimestre(juridiction: str, code: str) -> None:
    serie = droit(juridiction).series[code]
    jour, fin = _bornes(serie)
    jours = []
    while jour <= fin:
        jours.append(jour)
        jour = ajouter_mois(jour, 3)
    for jour in [*jours, fin]:
        version = serie.au(jour)
        assert version.depuis <= jour
        assert version.jusqu_au is None or jour <= version.jusqu_au


@pytest.mark.parametrize(("juridiction", "code"), SERIES)
def test_les_periodes_d_une_serie_se_touchent(juridiction: str, code: str) -> None:
    serie = droit(juridiction).series[code]
    debut, fin = _bornes(serie)
    attendu = debut
    for du, au, version in serie.entre(debut, fin):
        assert du == attendu and version is serie.au(au)
        attendu = au + UN_JOUR
    assert attendu == fin + UN_JOUR


@pytest.mark.parametrize(("juridiction", "code"), SERIES)
def test_hors_de_la_table_le_droit_absent_est_nomme(juridiction: str, code: str) -> None:
    livre = droit(juridiction)
    serie = livre.series[code]
    if serie.horizon > dt.date.min:
        with pytest.raises(DroitAbsent, match=f"{code}.*la table commence le"):
            livre.valeur(code, serie.horizon - UN_JOUR)
    if serie.dernier_jour:
        with pytest.raises(DroitAbsent) as absent:
            livre.valeur(code, serie.dernier_jour + UN_JOUR)
        assert absent.value.code == code
        assert serie.attendu in absent.value.motif


@pytest.mark.parametrize(("juridiction", "code"), SERIES)
def test_ce_qui_se_publie_dit_ce_qu_il_attend(juridiction: str, code: str) -> None:
    serie = droit(juridiction).series[code]
    if serie.periodicite in ("semestrielle", "annuelle"):
        assert serie.attendu and serie.dernier_jour


@pytest.mark.parametrize(
    ("juridiction", "code", "jour", "valeur"),
    [
        ("fr_FR", "taux_interet_legal_particulier", "2026-12-31", "6.84"),
        ("fr_FR", "taux_interet_legal_autre", "2026-12-31", "2.75"),
        ("fr_FR", "taux_interet_legal_particulier", "2024-07-01", "8.16"),
        ("fr_FR", "taux_interet_legal_autre", "2014-12-31", "0.04"),
        ("fr_FR", "taux_refi_bce", "2026-07-01", "2.40"),
        ("fr_FR", "taux_refi_bce", "2026-09-16", "2.65"),
        ("fr_BE", "taux_interet_legal_civil", "2026-01-01", "4.50"),
        ("fr_BE", "taux_retard_transactions_commerciales", "2024-06-30", "12.50"),
        ("fr_BE", "frais_rappel_supplementaire", "2026-11-21", "7.50"),
    ],
)
def test_des_valeurs_connues(juridiction: str, code: str, jour: str, valeur: str) -> None:
    assert str(droit(juridiction).decimal(code, dt.date.fromisoformat(jour))) == valeur


def test_une_serie_inconnue_est_un_droit_absent() -> None:
    with pytest.raises(DroitAbsent, match="taux_inconnu"):
        droit("fr_FR").valeur("taux_inconnu", dt.date(2026, 1, 1))


def test_une_valeur_qui_renvoie_a_une_serie_designe_une_serie() -> None:
    for juridiction in JURIDICTIONS:
        series = droit(juridiction).series
        for serie in series.values():
            if serie.unite == "serie":
                assert all(v.valeur in series for v in serie.versions)


@pytest.mark.parametrize("juridiction", JURIDICTIONS)
def test_un_delai_par_nom_et_par_date(juridiction: str) -> None:
    regles = droit(juridiction).delais
    assert len({(r.id, r.depuis) for r in regles}) == len(regles)
    for regle in regles:
        assert regle.duree is None or regle.duree >= 0
        assert (regle.duree == 0) == (regle.id == "ref-placement-tc")


def test_l_ordonnance_d_injonction_choisit_son_delai() -> None:
    livre = droit("fr_FR")
    assert livre.delai("ip-signification", dt.date(2026, 9, 1)).duree == 3
    assert livre.delai("ip-signification-ancien", dt.date(2026, 8, 31)).duree == 6
    with pytest.raises(DroitAbsent, match="ip-signification"):
        livre.delai("ip-signification", dt.date(2026, 8, 31))


@pytest.mark.parametrize(
    "id",
    [
        "premier-rappel", "recouvreur-attente", "facilites-decision", "mediation-gel",
        "contestation-decision", "mise-en-demeure",
    ],
)  # fmt: skip
def test_les_delais_de_l_amiable_belge(id: str) -> None:
    regle = droit("fr_BE").delai(id, dt.date(2026, 11, 21))
    assert (regle.duree is None) == (id == "mise-en-demeure")


def test_la_duree_avant_omission_du_role_a_change() -> None:
    livre = droit("fr_BE")
    assert livre.delai("omission-role", dt.date(2024, 4, 7)).duree == 18
    assert livre.delai("omission-role", dt.date(2024, 4, 8)).duree == 24
