"""Apostrophes du modèle, espaces insécables du texte composé."""

from __future__ import annotations

import pytest

from toolkit.redaction.typographie import apostropher, rendre_insecable

_ = "\u00a0"


@pytest.mark.parametrize(
    ("tel_quel", "compose"),
    [
        ("Objet : payer ; sinon ? Non !", f"Objet{_}: payer{_}; sinon{_}? Non{_}!"),
        ("« tout retard »", f"«{_}tout retard{_}»"),
        ("facture n° 12, nos 3 et 4", f"facture n°{_}12, nos{_}3 et 4"),
        ("M. Dupont et Mme Martin", f"M.{_}Dupont et Mme{_}Martin"),
        ("Me Aubert ; MM. X", f"Me{_}Aubert{_}; MM.{_}X"),
        ("article L. 441-10 du code", f"article{_}L.{_}441-10 du code"),
        ("l'article 1344, art. R. 124-4", f"l'article{_}1344, art.{_}R.{_}124-4"),
        ("12,40 % et 14 850,00 €", f"12,40{_}% et 14{_}850,00{_}€"),
        ("dans 8 jours, 2 mois ou 1 an", f"dans 8{_}jours, 2{_}mois ou 1{_}an"),
        ("le 1er mai 2026", f"le 1er{_}mai{_}2026"),
        ("pièce 3, p. 12", f"pièce{_}3, p.{_}12"),
        ("rien à lier ici, 14:00, https://x.example", "rien à lier ici, 14:00, https://x.example"),
        ("les mesures qu'elle ordonne", "les mesures qu'elle ordonne"),
        ("12 janviers", "12 janviers"),
        ("{% raw %}", "{% raw %}"),
    ],
)
def test_espaces_insecables(tel_quel: str, compose: str) -> None:
    assert rendre_insecable(tel_quel) == compose
    assert len(compose) == len(tel_quel)


def test_une_composition_deja_faite_ne_change_plus() -> None:
    compose = rendre_insecable("article L. 441-10 : « 14 850 € » le 1er mai 2026")
    assert rendre_insecable(compose) == compose


@pytest.mark.parametrize(
    ("tel_quel", "courbe"),
    [
        ("l'acte qu'il signe aujourd'hui", "l’acte qu’il signe aujourd’hui"),
        ("jusqu'à « l'Œil »", "jusqu’à « l’Œil »"),
        ("'guillemets' 6'", "'guillemets’ 6'"),
    ],
)
def test_apostrophes(tel_quel: str, courbe: str) -> None:
    assert apostropher(tel_quel) == courbe
