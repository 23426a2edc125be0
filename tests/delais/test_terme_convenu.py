"""Entre la prescription comptée de l'exécution et celle du terme, on alerte sans bloquer."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.delais.affaires import ecrire
from toolkit import lire
from toolkit.chaine import legislation
from toolkit.noyau.plan import arreter, controler

CONSOMMATEUR = [{"id": "hotel", "type": "personne_physique", "qualite": "consommateur",
                 "nom": "Girard"}]  # fmt: skip
LIVREE_AVANT_SON_TERME = [
    {"id": "F1", "nature": "facture", "date": "2024-03-02", "echeance": "2024-06-01",
     "montant": "1000.00", "livraison": {"date": "2024-03-01"}}
]  # fmt: skip


@pytest.mark.parametrize(
    ("au", "code"),
    [
        ("2026-02-20", "alerte-prescription"),  # à neuf jours de la date prudente
        ("2026-03-02", "alerte-prescription"),  # passée si elle court de l'exécution
        ("2026-06-01", "alerte-prescription"),  # dernier jour, comptée du terme
        ("2026-06-02", "garde-prescription-b2c"),
    ],
)
def test_la_date_prudente_alerte_et_celle_du_terme_bloque(au: str, code: str) -> None:
    dossier = lire(ecrire("fr_FR", debiteurs=CONSOMMATEUR, creances=LIVREE_AVANT_SON_TERME)).dossier
    lois = legislation("fr_FR")
    problemes = controler(arreter(dossier, lois, dt.date.fromisoformat(au)), lois)
    trouves = [p for p in problemes if "prescription" in p.code]
    assert [p.code for p in trouves] == [code]
    assert trouves[0].est_bloquant == code.startswith("garde")
