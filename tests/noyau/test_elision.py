"""« de » devant un nom propre, tel qu'un greffe le lirait à voix haute."""

from __future__ import annotations

import pytest

from tests.redaction.essai import arbre_de
from toolkit.noyau.elision import de


@pytest.mark.parametrize(
    ("nom", "attendu"),
    [
        ("Imprimerie Morel", "d'Imprimerie Morel"),
        ("Rabot", "de Rabot"),
        ("la société Rabot", "de la société Rabot"),
        ("l'association Étoile", "de l'association Étoile"),
        ("le greffe", "du greffe"),
        ("les époux Martin", "des époux Martin"),
        ("M. Ferrand", "de M. Ferrand"),
        ("Anne Lambert", "d'Anne Lambert"),
        ("Étoile du Nord", "d'Étoile du Nord"),
        ("Œil & Associés", "d'Œil & Associés"),
        ("Ændroit", "d'Ændroit"),
        ("Hôtel du Parc", "d'Hôtel du Parc"),
        ("Hache et Fils", "de Hache et Fils"),
        ("Yahoo", "de Yahoo"),
        ("Yves Morel", "d'Yves Morel"),
        ("Onze Services", "de Onze Services"),
        ("3 Suisses", "de 3 Suisses"),
        ("EDF", "d'EDF"),
        ("Le Comptoir", "de Le Comptoir"),
        ("«\u00a0Azur\u00a0»", "de «\u00a0Azur\u00a0»"),
        ("", "de "),
    ],
)
def test_de_s_accorde_au_nom(nom: str, attendu: str) -> None:
    assert de(nom) == attendu


@pytest.mark.parametrize(
    ("lieu", "attendu"),
    [
        ("Avignon", "d'Avignon"),
        ("Lyon", "de Lyon"),
        ("Le Mans", "du Mans"),
        ("Les Sables-d'Olonne", "des Sables-d'Olonne"),
        ("La Rochelle", "de La Rochelle"),
        ("Évry", "d'Évry"),
        ("Herve", "de Herve"),
        ("Yvetot", "d'Yvetot"),
    ],
)
def test_une_commune_perd_son_article(lieu: str, attendu: str) -> None:
    assert de(lieu, est_lieu=True) == attendu


def test_le_filtre_d_un_acte_courbe_son_apostrophe_et_laisse_le_nom() -> None:
    (alinea,) = arbre_de("<p>au nom {{ nom | de }}</p>", {"nom": "Imprimerie L'Œil"}).noeuds()
    assert alinea.texte() == "au nom d’Imprimerie L'Œil"
