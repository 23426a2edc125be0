"""Les six dossiers d'exemple sont cohérents : aucun bloquant, et aucun avertissement de trop."""

from __future__ import annotations

import pytest

from tests.controles.essai import AU, SAIN, trouver
from tests.depot import RACINE
from toolkit import chaine
from toolkit.noyau.plan import arreter, controler

# La facture V-2026-0255 n'est au dossier qu'en PDF, entre entreprises belges, en avril 2026.
AVERTIS = {
    "fr_BE_b2b": ["facture-non-structuree"],
    "fr_BE_b2b_ordonnance": ["facture-non-structuree"],
}
EXEMPLES = sorted(d.parent.name for d in RACINE.glob("exemples/*/dossier.yaml"))


@pytest.mark.parametrize("nom", EXEMPLES)
def test_un_dossier_de_reference_est_coherent(nom: str) -> None:
    dossier = chaine.lire(RACINE / "exemples" / nom / "dossier.yaml").dossier
    lois = chaine.legislation(dossier.juridiction)
    problemes = controler(arreter(dossier, lois, AU), lois)
    assert not [p.code for p in problemes if p.est_bloquant]
    assert [p.code for p in problemes] == AVERTIS.get(nom, [])


def test_il_y_a_six_dossiers_de_reference() -> None:
    assert len(EXEMPLES) == 6


def test_le_plus_petit_dossier_sain_ne_dit_rien() -> None:
    assert not trouver(SAIN)
