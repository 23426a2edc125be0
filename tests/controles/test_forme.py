"""Ce que la forme refuse déjà n'a pas de contrôle : la lecture le dit, valeur et remède compris."""

from __future__ import annotations

import pytest

from tests.controles.essai import creance, dossier
from toolkit import chaine
from toolkit.noyau.probleme import CodeSortie


@pytest.mark.parametrize(
    ("ecrit", "code", "cite"),
    [
        (dossier(debiteurs=[]), "cle-manquante", "debiteurs"),
        (dossier(creances=[creance(montant="14850.00 USD")]), "montant-invalide", "USD"),
        (dossier(devise="CHF"), "cle-inconnue", "devise"),
        (dossier(creances=[creance(montant="14,850")]), "montant-ambigu", "14,850"),
        (dossier(creances=[creance(date="2026-02-30")]), "date-invalide", "2026-02-30"),
    ],
    ids=["aucun débiteur", "autre devise", "clé devise", "milliers", "jour impossible"],
)
def test_la_lecture_refuse_et_cite(ecrit: dict, code: str, cite: str) -> None:
    lu = chaine.lire(ecrit)
    assert lu.dossier is None
    (probleme,) = lu.problemes
    assert (probleme.code, probleme.sortie) == (code, CodeSortie.ILLISIBLE)
    assert cite in probleme.message
    assert probleme.remede
