"""La computation, sans dossier : quantièmes, fins de mois, distances, propriétés."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.droit.commun import JURIDICTIONS, droit
from toolkit.juridictions.fr_BE import computation as belge
from toolkit.juridictions.fr_FR import computation as francaise
from toolkit.noyau.delais.computation import dernier_ouvrable
from toolkit.noyau.delais.prescription import Duree
from toolkit.noyau.temps import premier_ouvrable

COMPUTATIONS = {"fr_FR": francaise, "fr_BE": belge}
JOURS = st.dates(dt.date(2024, 1, 1), dt.date(2031, 12, 31))
DUREES = st.tuples(st.integers(1, 24), st.sampled_from(("jour", "semaine", "mois", "an")))


def _jour(texte: str) -> dt.date:
    return dt.date.fromisoformat(texte)


def _toujours(jour: dt.date) -> bool:
    return True


@pytest.mark.parametrize(
    ("depart", "duree", "unite", "attendu"),
    [
        ("2026-01-31", 1, "mois", "2026-02-28"),  # CPC 641 : à défaut, dernier jour du mois
        ("2028-01-31", 1, "mois", "2028-02-29"),
        ("2026-02-28", 1, "mois", "2026-03-28"),  # même quantième, non la fin du mois
        ("2028-02-29", 1, "an", "2029-02-28"),
        ("2026-11-16", 3, "mois", "2027-02-16"),
        ("2026-12-31", 8, "jour", "2027-01-08"),  # le jour du départ ne compte pas
        ("2026-12-31", 1, "jour", "2027-01-01"),
        ("2026-03-01", 2, "semaine", "2026-03-15"),
        ("2026-03-01", 24, "heure", "2026-03-02"),
    ],
)
def test_le_dernier_jour_francais(depart: str, duree: int, unite: str, attendu: str) -> None:
    assert francaise.dernier_jour(_jour(depart), duree, unite, _toujours) == _jour(attendu)


def test_mois_et_jours_les_mois_d_abord() -> None:
    """CPC 641 al. 3 : quinze jours et deux mois du 31 décembre, 28 février puis 15 mars."""
    assert francaise.dernier_jour(_jour("2026-12-31"), 15, "jour", _toujours, distance=2) == _jour(
        "2027-03-15"
    )


def test_le_taux_majore_court_du_lendemain_des_deux_mois() -> None:
    """CMF L313-3 : exécutoire le 10 mars, simple jusqu'au 10 mai (un dimanche), puis majoré."""
    assert francaise.premier_jour_apres(_jour("2026-03-10"), 2, "mois") == _jour("2026-05-11")
    assert francaise.premier_jour_apres(_jour("2026-12-31"), 2, "mois") == _jour("2027-03-01")


@pytest.mark.parametrize(
    ("depart", "duree", "unite", "attendu"),
    [
        ("2026-03-15", 1, "mois", "2026-04-15"),  # du 16 mars à la veille du 16 avril
        ("2026-01-31", 1, "mois", "2026-02-28"),  # du 1er février à la veille du 1er mars
        ("2026-01-30", 1, "mois", "2026-02-28"),  # du 31 janvier : février n'a pas de 31
        ("2027-02-28", 1, "mois", "2027-03-31"),  # du 1er mars à la veille du 1er avril
        ("2026-04-30", 1, "mois", "2026-05-31"),
        ("2026-11-16", 3, "an", "2029-11-16"),
        ("2026-12-31", 8, "jour", "2027-01-08"),
        ("2026-03-01", 24, "heure", "2026-03-02"),
    ],
)
def test_le_dernier_jour_belge(depart: str, duree: int, unite: str, attendu: str) -> None:
    """CJ 52 à 54."""
    assert belge.dernier_jour(_jour(depart), duree, unite, _toujours) == _jour(attendu)


@pytest.mark.parametrize(
    ("canal", "presente", "veille"),
    [
        ("recommande_ar", "2026-04-07", "2026-04-07"),  # lendemain de la présentation
        ("recommande", None, "2026-04-07"),  # troisième jour ouvrable : 3, 7, 8 avril
        ("lettre", None, "2026-04-07"),
        ("recommande_ar", None, "2026-04-07"),  # sans présentation connue, comme un pli simple
        ("courriel", "2026-04-03", "2026-04-03"),  # lendemain de la réception de l'avis
    ],
)
def test_une_notification_belge_court_selon_son_mode(
    canal: str, presente: str | None, veille: str
) -> None:
    """CJ 53bis ; envoi le jeudi 2 avril 2026, lundi de Pâques le 6."""
    remise = _jour(presente) if presente else None
    obtenue = belge.veille_apres_une_notification(
        _jour("2026-04-02"), remise, canal, droit("fr_BE")
    )
    assert obtenue == _jour(veille)


@pytest.mark.parametrize("juridiction", JURIDICTIONS)
@given(depart=JOURS, duree=DUREES)
@settings(max_examples=60, deadline=None)
def test_le_terme_suit_le_depart_et_ne_recule_jamais(
    juridiction: str, depart: dt.date, duree: tuple[int, str]
) -> None:
    compter = COMPUTATIONS[juridiction].dernier_jour
    nombre, unite = duree
    terme = compter(depart, nombre, unite, _toujours)
    assert terme > depart
    assert compter(depart + dt.timedelta(days=1), nombre, unite, _toujours) >= terme
    assert compter(depart, nombre + 1, unite, _toujours) > terme


@given(depart=JOURS, duree=DUREES)
@settings(max_examples=60, deadline=None)
def test_le_belge_n_expire_jamais_avant_le_francais(
    depart: dt.date, duree: tuple[int, str]
) -> None:
    """De quantième à veille de quantième : le même jour, ou la fin du mois."""
    nombre, unite = duree
    ici = francaise.dernier_jour(depart, nombre, unite, _toujours)
    la_bas = belge.dernier_jour(depart, nombre, unite, _toujours)
    assert dt.timedelta() <= la_bas - ici <= dt.timedelta(days=3)


@pytest.mark.parametrize("juridiction", JURIDICTIONS)
@given(jour=JOURS)
@settings(max_examples=60, deadline=None)
def test_un_report_mene_au_jour_ouvrable_le_plus_proche(juridiction: str, jour: dt.date) -> None:
    est_ouvrable = droit(juridiction).est_ouvrable
    apres, avant = premier_ouvrable(jour, est_ouvrable), dernier_ouvrable(jour, est_ouvrable)
    assert est_ouvrable(apres) and est_ouvrable(avant)
    assert avant <= jour <= apres
    assert (avant == jour) == (apres == jour) == est_ouvrable(jour)


@given(jour=JOURS, ans=st.integers(1, 20))
@settings(max_examples=60, deadline=None)
def test_une_prescription_finit_au_meme_quantieme(jour: dt.date, ans: int) -> None:
    fin = Duree(ans, "an").apres(jour)
    assert (fin.year, fin.month) == (jour.year + ans, jour.month)
    assert fin.day == jour.day or (jour.month, jour.day, fin.day) == (2, 29, 28)
