"""Les jours fériés légaux, figés de 2000 à 2035."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest

from tests.droit.commun import droit
from toolkit.lecture.calendrier import jours_feries

INSTANTANE = Path(__file__).parent / "jours_feries.txt"
CALENDRIERS = {
    "fr_FR": jours_feries("fr_FR"),
    "fr_FR 57": jours_feries("fr_FR", "57"),
    "fr_FR 67": jours_feries("fr_FR", "67"),
    "fr_FR 68": jours_feries("fr_FR", "68"),
    "fr_BE": jours_feries("fr_BE"),
}
FIGES = dict(ligne.split(" : ") for ligne in INSTANTANE.read_text(encoding="utf-8").splitlines())


def _jours(annee: int) -> list[dt.date]:
    premier = dt.date(annee, 1, 1)
    nombre = (dt.date(annee + 1, 1, 1) - premier).days
    return [premier + dt.timedelta(days=n) for n in range(nombre)]


@pytest.mark.parametrize("nom", CALENDRIERS)
def test_les_jours_feries_sont_ceux_de_l_instantane(nom: str) -> None:
    est_ferie = CALENDRIERS[nom]
    for annee in range(2000, 2036):
        feries = " ".join(f"{j:%m-%d}" for j in _jours(annee) if est_ferie(j))
        assert feries == FIGES[f"{nom} {annee}"]


@pytest.mark.parametrize(("nom", "nombre"), [("fr_FR", 11), ("fr_FR 57", 13), ("fr_BE", 10)])
def test_leur_nombre_est_celui_de_la_loi(nom: str, nombre: int) -> None:
    """Un de moins en 2008 : l'Ascension y tombe le 1er mai."""
    for annee in range(2000, 2036):
        feries = FIGES[f"{nom} {annee}"].split()
        assert len(feries) == nombre - (annee == 2008), annee


def test_paques_et_la_pentecote_ne_sont_pas_feries_en_belgique() -> None:
    est_ferie = CALENDRIERS["fr_BE"]
    assert not est_ferie(dt.date(2026, 4, 5)) and est_ferie(dt.date(2026, 4, 6))
    assert not est_ferie(dt.date(2026, 5, 24)) and est_ferie(dt.date(2026, 5, 25))
    assert est_ferie(dt.date(2026, 11, 1))  # un dimanche, férié par sa date


def test_un_jour_ouvrable_n_est_ni_ferie_ni_de_fin_de_semaine() -> None:
    livre = droit("fr_FR")
    assert livre.est_ouvrable(dt.date(2026, 7, 13))
    assert not livre.est_ouvrable(dt.date(2026, 7, 14))
    assert not livre.est_ouvrable(dt.date(2026, 7, 18))


def test_une_juridiction_sans_calendrier_n_a_pas_de_jour_ferie() -> None:
    assert not jours_feries("xx_XX")(dt.date(2026, 1, 1))


def test_lire_le_droit_n_importe_pas_le_calendrier() -> None:
    programme = (
        "import sys; from toolkit.lecture.droit import lire_droit; "
        "from toolkit.lieux import MODELES; lire_droit('fr_FR', MODELES); "
        "sys.exit('holidays' in sys.modules)"
    )
    racine = Path(__file__).parents[2]
    assert subprocess.run([sys.executable, "-c", programme], cwd=racine).returncode == 0
