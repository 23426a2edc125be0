"""Une affaire suivie du premier jour au juge : chaque étape, à sa date, après la précédente."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from toolkit import lire, suivre
from toolkit.noyau.scenario.valeurs import EtatDEtape

FR = {
    "format": 1, "reference": "ESSAI", "juridiction": "fr_FR",
    "creancier": {"type": "personne_morale", "qualite": "professionnel", "denomination": "Rabot",
                  "activite": "commerciale"},
    "debiteurs": [{"id": "hotel", "type": "personne_morale", "qualite": "professionnel",
                   "denomination": "Hôtel du Parc", "activite": "commerciale"}],
    "creances": [{"id": "F1", "nature": "facture", "date": "2026-01-02", "echeance": "2026-02-01",
                  "montant": "1000.00"}],
}  # fmt: skip
BE = {
    **FR, "juridiction": "fr_BE",
    "creancier": {"type": "personne_morale", "qualite": "professionnel", "est_pme": True,
                  "denomination": "Delvaux", "numero_entreprise": "0402228415"},
    "debiteurs": [{"id": "lambert", "type": "personne_physique", "qualite": "consommateur",
                   "nom": "Lambert"}],
}  # fmt: skip


def _due(dossier: dict[str, Any], au: str, *evenements: tuple[str, str, str]) -> str:
    """L'acte qui vient, et s'il est dû ce jour, quoi qu'il manque pour l'écrire."""
    faits = [{"type": t, "date": d, "canal": c} for t, d, c in evenements]
    (marche,) = suivre(lire({**dossier, "evenements": faits}).dossier, dt.date.fromisoformat(au))
    etape = marche.prochaine
    if etape is None:
        return marche.raison
    return f"{etape.acte} {'a_venir' if etape.etat is EtatDEtape.A_VENIR else 'due'}"


RELANCE_1 = ("relance", "2026-02-10", "courriel")
RELANCE_2 = ("relance", "2026-02-23", "lettre")
DEMEURE = ("mise_en_demeure", "2026-03-05", "recommande_ar")


@pytest.mark.parametrize(
    ("au", "faits", "attendu"),
    [
        ("2026-02-02", (), "fiche_appel a_venir"),
        ("2026-02-04", (), "fiche_appel due"),
        ("2026-02-09", (), "relance_1 due"),
        ("2026-02-20", (RELANCE_1,), "relance_2 a_venir"),
        ("2026-02-21", (RELANCE_1,), "relance_2 due"),
        ("2026-03-02", (RELANCE_1, RELANCE_2), "mise_en_demeure a_venir"),
        ("2026-03-03", (RELANCE_1, RELANCE_2), "mise_en_demeure due"),
        ("2026-03-10", (RELANCE_1, RELANCE_2, DEMEURE), "voie a_venir"),
        ("2026-03-31", (RELANCE_1, RELANCE_2, DEMEURE), "voie due"),
        # La mise en demeure dispense des relances qui n'ont pas été faites.
        ("2026-03-31", (DEMEURE,), "voie due"),
    ],
)
def test_en_france_chaque_etape_suit_la_precedente(
    au: str, faits: tuple[tuple[str, str, str], ...], attendu: str
) -> None:
    assert _due(FR, au, *faits) == attendu


RAPPEL = ("premier_rappel", "2026-02-09", "lettre")


@pytest.mark.parametrize(
    ("au", "faits", "attendu"),
    [
        ("2026-02-07", (), "premier_rappel a_venir"),
        ("2026-02-08", (), "premier_rappel due"),
        # Posté le lundi 9 : quatorze jours depuis le jeudi 12, dernier jour le 25, exigible le 26 ;
        # l'usage du cabinet, vingt jours, vient après.
        ("2026-02-26", (RAPPEL,), "rappel_2 a_venir"),
        ("2026-03-01", (RAPPEL,), "rappel_2 due"),
        ("2026-03-25", (RAPPEL,), "mise_en_demeure due"),
    ],
)
def test_en_belgique_le_consommateur_recoit_d_abord_son_rappel(
    au: str, faits: tuple[tuple[str, str, str], ...], attendu: str
) -> None:
    assert _due(BE, au, *faits) == attendu


def test_un_creancier_paye_n_a_plus_rien_a_faire() -> None:
    paye = {**FR, "paiements": [{"date": "2026-02-01", "montant": "1000.00"}]}
    assert _due(paye, "2026-06-01") == "plus rien n'est dû"
