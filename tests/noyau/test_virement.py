"""Le virement : le texte de son code QR, ligne par ligne, et ce qui ne s'y met pas."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from toolkit.noyau.virement import Virement, VirementImpossible, composer_virement, est_reference_rf

IBAN = "BE68539007547034"


def virement(**autres: Any) -> Virement:
    valeurs = {"titulaire": "Menuiserie Rabot", "iban": IBAN, "montant": Decimal("1234.50")}
    return composer_virement(**valeurs | autres)


@pytest.mark.parametrize(
    ("autres", "lignes"),
    [
        ({}, ["", "Menuiserie Rabot", IBAN, "EUR1234.50"]),
        (
            {"bic": "BPOTBEB1", "communication": "2026-0142"},
            ["BPOTBEB1", "Menuiserie Rabot", IBAN, "EUR1234.50", "", "", "2026-0142"],
        ),
        (
            {"communication": "+++202/6021/80066+++"},
            ["", "Menuiserie Rabot", IBAN, "EUR1234.50", "", "", "+++202/6021/80066+++"],
        ),
        (
            {"communication": "rf18 5390 0754 7034"},
            ["", "Menuiserie Rabot", IBAN, "EUR1234.50", "", "RF18539007547034"],
        ),
        # Une référence RF de clé fausse reste un texte libre.
        (
            {"communication": "RF19539007547034"},
            ["", "Menuiserie Rabot", IBAN, "EUR1234.50", "", "", "RF19539007547034"],
        ),
        ({"montant": Decimal("0.01")}, ["", "Menuiserie Rabot", IBAN, "EUR0.01"]),
        ({"montant": Decimal("1E+3")}, ["", "Menuiserie Rabot", IBAN, "EUR1000.00"]),
        (
            {"iban": "FR76 3000 4008 2400 0136 1517 524"},
            ["", "Menuiserie Rabot", "FR7630004008240001361517524", "EUR1234.50"],
        ),
    ],
)
def test_la_charge_suit_la_norme(autres: dict[str, Any], lignes: list[str]) -> None:
    assert virement(**autres).charge.split("\n") == ["BCD", "002", "1", "SCT", *lignes]


@pytest.mark.parametrize(
    ("autres", "mots"),
    [
        ({"iban": "BE68539007547035"}, "IBAN"),
        ({"iban": ""}, "IBAN"),
        ({"iban": "68539007547034"}, "IBAN"),
        ({"bic": "BPOT"}, "BIC"),
        ({"montant": Decimal("0.00")}, "montant"),
        ({"montant": Decimal("-5.00")}, "montant"),
        ({"montant": Decimal("12.345")}, "montant"),
        ({"montant": Decimal("1000000000.00")}, "montant"),
        ({"titulaire": " "}, "titulaire"),
        ({"communication": "x" * 141}, "140 caractères"),
        ({"titulaire": "é" * 70, "communication": "é" * 140}, "331 octets"),
    ],
)
def test_ce_qui_ne_se_vire_pas_est_refuse(autres: dict[str, Any], mots: str) -> None:
    with pytest.raises(VirementImpossible, match=mots):
        virement(**autres)


def test_une_valeur_ne_change_pas_les_lignes() -> None:
    """Une fin de ligne du dossier ne fait pas passer un autre compte pour le bénéficiaire."""
    retors = virement(titulaire="Rabot\nFR7630004008240001361517524", communication="a\r\nb\u2028c")
    assert retors.charge.count("\n") == 10
    assert retors.titulaire == "Rabot FR7630004008240001361517524"
    assert retors.texte == "a b c"


def test_un_titulaire_trop_long_est_coupe_entre_deux_mots() -> None:
    nom = "Coopérative agricole et vinicole des producteurs réunis du Haut-Beaujolais et environs"
    assert virement(titulaire=nom).titulaire == (
        "Coopérative agricole et vinicole des producteurs réunis du"
    )
    assert virement(titulaire="x" * 80).titulaire == "x" * 70


def test_la_description_dit_tout_ce_que_dit_le_code() -> None:
    dite = virement(communication="2026-0142").description.replace("\u00a0", " ")
    for mot in ("1 234,50 €", "Menuiserie Rabot", "BE68 5390 0754 7034", "2026-0142"):
        assert mot in dite


def test_la_cle_d_une_reference_est_controlee() -> None:
    assert est_reference_rf("RF18 5390 0754 7034")
    assert not est_reference_rf("RF18 5390 0754 7035")
    assert not est_reference_rf("2026-0142")
