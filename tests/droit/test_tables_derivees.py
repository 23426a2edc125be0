"""Ce qui se recalcule n'est pas saisi : il vérifie les taux lus."""

from __future__ import annotations

import datetime as dt
from decimal import ROUND_CEILING, Decimal
from pathlib import Path

import pytest

from tests.droit.commun import droit
from toolkit.noyau.droit import Version

LIGNES = [
    tuple(ligne.split(";"))
    for ligne in (Path(__file__).parent / "l441_10.csv").read_text(encoding="utf-8").splitlines()
    if not ligne.startswith("#")
]


@pytest.mark.parametrize(("borne", "refi", "defaut", "plancher"), LIGNES)
def test_le_taux_l441_10(borne: str, refi: str, defaut: str, plancher: str) -> None:
    livre, jour = droit("fr_FR"), dt.date.fromisoformat(borne)
    lu = livre.decimal("taux_refi_bce", jour)
    assert lu == Decimal(refi)
    assert lu + livre.decimal("majoration_points_b2b", jour) == Decimal(defaut)
    legal = livre.decimal("taux_interet_legal_autre", jour)
    assert legal * livre.decimal("multiplicateur_plancher_b2b", jour) == Decimal(plancher)


def test_le_taux_l441_10_est_recalcule_pour_chaque_semestre() -> None:
    bornes = [dt.date.fromisoformat(ligne[0]) for ligne in LIGNES]
    attendues = [dt.date(an, mois, 1) for an in range(2009, 2027) for mois in (1, 7)]
    assert bornes == attendues


def _recalcul(version: Version, majoration: str) -> Decimal:
    """Taux directeur au premier jour, majoré et arrondi au pas supérieur."""
    livre = droit("fr_BE")
    dernier = version.jusqu_au or version.depuis
    brut = livre.decimal("taux_directeur_bce", version.depuis) + livre.decimal(majoration, dernier)
    pas = livre.decimal("pas_arrondi_taux_retard", version.depuis)
    return (brut / pas).to_integral_value(ROUND_CEILING) * pas


@pytest.mark.parametrize(
    ("serie", "majoration", "nombre"),
    [
        (
            "taux_retard_transactions_commerciales",
            "majoration_retard_transactions_commerciales",
            49,
        ),
        (
            "taux_retard_transactions_commerciales_contrats_avant_2013_03_16",
            "majoration_retard_contrats_avant_2013_03_16",
            5,
        ),
    ],
)
def test_le_taux_de_retard_belge(serie: str, majoration: str, nombre: int) -> None:
    versions = droit("fr_BE").series[serie].versions
    ecarts = [v.depuis for v in versions if _recalcul(v, majoration) != v.valeur]
    assert not ecarts
    assert len(versions) == nombre


def test_les_contrats_anciens_rejoignent_la_table_principale() -> None:
    livre = droit("fr_BE")
    ancien = livre.series["taux_retard_transactions_commerciales_contrats_avant_2013_03_16"]
    bascule = livre.valeur("loi_2002_huit_points_tous_contrats", dt.date(2026, 1, 1))
    assert ancien.dernier_jour == bascule - dt.timedelta(days=1)


def test_les_deux_pays_lisent_le_meme_taux_de_la_bce() -> None:
    """À taux fixe (depuis 2009), les deux tables, de sources distinctes, doivent concorder."""
    belge = droit("fr_BE").series["taux_directeur_bce"]
    francais = droit("fr_FR").series["taux_refi_bce"]
    bornes = [v.depuis for v in belge.versions if v.depuis >= dt.date(2009, 1, 1)]
    assert len(bornes) == 36
    assert [belge.au(b).valeur for b in bornes] == [francais.au(b).valeur for b in bornes]


@pytest.mark.parametrize(
    ("montant", "plafond"),
    [
        ("150.00", "20.00"),
        ("150.01", "30.001"),
        ("400", "55"),
        ("500", "65"),
        ("1000", "90"),
        ("12000", "640"),
        ("39200", "2000"),
        ("50000", "2000"),
    ],
)
def test_le_bareme_du_consommateur(montant: str, plafond: str) -> None:
    livre, jour, du = droit("fr_BE"), dt.date(2026, 11, 21), Decimal(montant)
    tranche = next(
        t
        for t in livre.valeur("plafond_indemnite_consommateur", jour)
        if t["jusqua"] is None or du <= t["jusqua"]
    )
    calcule = tranche["forfait"] + (du - tranche["au_dela_de"]) * tranche["pourcent"] / 100
    maximum = livre.decimal("plafond_indemnite_consommateur_maximum", jour)
    assert min(calcule, maximum) == Decimal(plafond)
