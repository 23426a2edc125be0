"""Le pays d'une adresse : écrit en français quand une lettre passe une frontière."""

from __future__ import annotations

from typing import Any

import pytest

from tests.actes.lettres import JOUR, dossier
from toolkit import calculer, lire
from toolkit.noyau.pays import nom_du_pays


def contexte(nom: str, pays: str | None, acte: str = "mise_en_demeure") -> dict[str, Any]:
    """Celui de l'acte, le débiteur étant dans ce pays."""
    brut = dossier(nom)
    brut["debiteurs"][0]["adresse"].pop("pays", None)
    if pays:
        brut["debiteurs"][0]["adresse"]["pays"] = pays
    lu = lire(brut)
    assert lu.dossier is not None, lu.problemes
    (prevu, *_) = calculer(lu.dossier, JOUR, [acte]).documents
    return dict(prevu.contexte)


def finales(lu: dict[str, Any]) -> list[str]:
    """La dernière ligne de l'adresse du débiteur, du créancier et de qui écrit."""
    return [lu[partie]["adresse"][-1] for partie in ("debiteur", "creancier", "emetteur")]


@pytest.mark.parametrize(
    ("nom", "pays", "attendues"),
    [
        ("fr_FR_b2b", "BE", ["Belgique", "France", "France"]),
        ("fr_BE_b2b", "LU", ["Luxembourg", "Belgique", "Belgique"]),
        ("fr_BE_b2b", "FR", ["France", "Belgique", "Belgique"]),
    ],
)
def test_une_lettre_qui_passe_la_frontiere_dit_les_deux_pays(
    nom: str, pays: str, attendues: list[str]
) -> None:
    lu = contexte(nom, pays)
    assert finales(lu) == attendues
    assert lu["debiteur"]["adresse_en_ligne"].endswith(f", {attendues[0]}")


@pytest.mark.parametrize("pays", ["FR", None])
def test_une_lettre_interieure_ne_dit_aucun_pays(pays: str | None) -> None:
    lu = contexte("fr_FR_b2b", pays)
    assert finales(lu) == ["69400 Villefranche-sur-Saône", "69002 Lyon", "69002 Lyon"]


def test_le_decompte_dit_le_pays_de_chaque_debiteur() -> None:
    (debiteur, *_) = contexte("fr_FR_b2b", "BE", "decompte")["feuille"]["debiteurs"]
    assert debiteur["adresse_en_ligne"].endswith(", Belgique")


def test_un_pays_se_nomme_en_francais() -> None:
    assert nom_du_pays("CI") == "Côte d'Ivoire"
    assert nom_du_pays("DE") == "Allemagne"
    assert nom_du_pays("ZZ") == "ZZ"
