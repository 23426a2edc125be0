"""Dix mille factures se contrôlent, liens rompus compris ; leur temps se mesure dans bench/."""

from __future__ import annotations

import pytest

from tests.controles.essai import AU, SAIN, creance
from toolkit import chaine
from toolkit.noyau.dossier import Dossier
from toolkit.noyau.plan import controler
from toolkit.noyau.situation import Situation

NOMBRE = 10_000


@pytest.fixture(scope="module")
def gros_dossier() -> Dossier:
    creances = [
        creance(
            id=f"F{rang:05}",
            objet=f"Livraison {rang}",
            contrat=f"C{rang % 500}",
            pieces=[f"piece-{rang}"],
            echeance=None if rang % 2 else "2026-04-01",
        )
        for rang in range(NOMBRE)
    ]
    return Dossier.model_validate(
        {
            **SAIN,
            "creances": creances,
            "contrats": [
                {"id": f"C{r}", "conventions": {"terme": {"jours": 30}}} for r in range(500)
            ],
            "avoirs": [
                {"id": f"A{r}", "date": "2026-04-10", "montant": "1.00", "creance": f"F{r:05}"}
                for r in range(1_000)
            ],
            "paiements": [
                {"date": "2026-06-15", "montant": str(r + 1), "creance": f"F{r:05}"}
                for r in range(1_000)
            ],
            "evenements": [
                {"type": "mise_en_demeure", "date": "2026-07-06", "creances": [f"F{r:05}"]}
                for r in range(1_000)
            ],
            "pieces": [{"id": f"piece-{r}", "fichier": f"{r}.pdf"} for r in range(NOMBRE - 5_000)],
        }
    )


def test_dix_mille_factures(gros_dossier: Dossier) -> None:
    lois = chaine.legislation("fr_FR")
    situation = Situation(gros_dossier, lois.droit, AU)
    problemes = controler(situation, lois)
    assert {p.code for p in problemes} == {"piece-inconnue"}
    assert len(problemes) == 5_000
