"""Où payer : ce que le code à scanner reprend, et quand il n'y en a pas."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from tests.actes.lettres import JOUR, dossier
from toolkit import calculer, lire

Modification = Callable[[dict[str, Any]], None]


def paiement(nom: str, modifier: Modification = lambda brut: None) -> dict[str, Any]:
    """Ce que la mise en demeure du dossier modifié dit du paiement."""
    brut = dossier(nom)
    modifier(brut)
    lu = lire(brut)
    assert lu.dossier is not None, lu.problemes
    (prevu, *_) = calculer(lu.dossier, JOUR, ["mise_en_demeure"]).documents
    return {**prevu.contexte["paiement"], "total": prevu.contexte["sommes"]["total"]}


def une_seule_creance(brut: dict[str, Any]) -> None:
    brut["creances"] = brut["creances"][:1]
    brut["creances"][0]["communication_structuree"] = "+++202/6021/80066+++"


def test_le_code_reprend_la_lettre() -> None:
    lu = paiement("fr_FR_b2b")
    virement = lu["qr"]
    assert virement.montant == lu["total"] > Decimal("10000")
    assert (virement.titulaire, virement.iban) == (lu["titulaire"], lu["iban"])
    assert virement.texte == lu["communication"] == "2026-0142"


def test_la_communication_structuree_est_le_texte_libre_du_code() -> None:
    virement = paiement("fr_BE_b2b", une_seule_creance)["qr"]
    assert (virement.reference, virement.texte) == ("", "+++202/6021/80066+++")


@pytest.mark.parametrize("iban", [None, "FR7630004008240001361517525"])
def test_sans_compte_juste_pas_de_code(iban: str | None) -> None:
    def modifier(brut: dict[str, Any]) -> None:
        brut["creancier"].pop("iban")
        if iban:
            brut["creancier"]["iban"] = iban

    assert paiement("fr_FR_b2b", modifier)["qr"] is None


def test_sans_rien_a_payer_pas_de_code() -> None:
    def modifier(brut: dict[str, Any]) -> None:
        brut["paiements"] = [{"date": "2026-10-01", "montant": "900000.00"}]

    lu = paiement("fr_FR_b2b", modifier)
    assert lu["total"] <= 0
    assert lu["qr"] is None


def test_le_lien_de_paiement_est_celui_du_creancier() -> None:
    def modifier(brut: dict[str, Any]) -> None:
        brut["creancier"]["lien_de_paiement"] = "https://payer.example/2026-0142"

    assert paiement("fr_FR_b2b", modifier)["lien"] == "https://payer.example/2026-0142"
    assert paiement("fr_FR_b2b")["lien"] == ""
