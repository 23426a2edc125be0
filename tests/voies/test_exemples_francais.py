"""Ce que chaque exemple français permet et refuse, tel que `exemples/README.md` le dit."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.depot import RACINE
from toolkit.noyau.probleme import Probleme
from toolkit.verbes import valider

AU = dt.date(2026, 11, 21)
PERMIS = {
    "fr_FR_b2b": (
        "mise_en_demeure",
        "requete_injonction_de_payer",
        "projet_ordonnance_injonction",
        "assignation",
        "assignation_refere_provision",
        "requete_saisie_conservatoire",
        "projet_ordonnance_saisie",
    ),
    "fr_FR_b2b_ordonnance": ("instruction_saisie", "assignation"),
    "fr_FR_incomplet": ("relance_1",),
}
# Exemple, acte → les codes qui le bloquent, et un article de chacun.
REFUSES = {
    ("fr_FR_b2b", "instruction_saisie"): {"sc-voie-01": "L511-2", "requete-complete": "CPC 495"},
    ("fr_FR_b2b", "remise_execution"): {"ex-tit-01": "L111-3"},
    ("fr_FR_b2b", "petite_creance"): {
        "l125-montant": "R125-1",
        "l125-hors-commercants": "L125-1",
    },
    ("fr_FR_b2b_ordonnance", "denonciation_saisie"): {"saisie-faite": "R523-3"},
    ("fr_FR_b2b_ordonnance", "remise_execution"): {"ex-tit-01": "L111-3"},
    ("fr_FR_incomplet", "requete_injonction_de_payer"): {
        "engagement-du-debiteur": "1359",
        "siren-invalide": "",
    },
    ("fr_FR_incomplet", "assignation"): {
        "engagement-du-debiteur": "1359",
        "v-as-750-1": "750-1",
        "v-caj": "1635 bis Q",
        "siren-invalide": "",
    },
}


def _bloquants(exemple: str, acte: str, au: dt.date = AU) -> dict[str, Probleme]:
    problemes = valider(RACINE / "exemples" / exemple / "dossier.yaml", au, acte)
    return {p.code: p for p in problemes if p.est_bloquant}


@pytest.mark.parametrize(
    ("exemple", "acte"), [(e, a) for e, actes in PERMIS.items() for a in actes]
)
def test_ce_que_l_exemple_permet(exemple: str, acte: str) -> None:
    assert not _bloquants(exemple, acte)


@pytest.mark.parametrize(("exemple", "acte"), REFUSES)
def test_ce_que_l_exemple_refuse(exemple: str, acte: str) -> None:
    bloquants = _bloquants(exemple, acte)
    attendus = REFUSES[exemple, acte]
    assert set(bloquants) == set(attendus)
    assert all(article in bloquants[code].reference for code, article in attendus.items())
    assert all(p.remede for p in bloquants.values())


def test_la_saisie_ne_se_prevoit_pas_apres_trois_mois() -> None:
    trop_tard = _bloquants("fr_FR_b2b_ordonnance", "instruction_saisie", dt.date(2027, 2, 17))
    assert any("R511-6" in p.reference for p in trop_tard.values())


def test_la_preuve_de_la_mise_en_demeure_manque() -> None:
    problemes = valider(
        RACINE / "exemples/fr_FR_incomplet/dossier.yaml", AU, "requete_injonction_de_payer"
    )
    (dit,) = (p for p in problemes if p.code == "mise-en-demeure")
    assert dit.lieu
    assert "avis de réception" in dit.message
