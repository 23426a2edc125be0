"""Mesure le décompte à chaud : la législation est lue, le dossier aussi ; seul le calcul compte.

    python bench/decompte.py [tours]

Quatre dossiers engendrés, toujours les mêmes : deux cents factures et autant de
paiements sur dix ans, dans les deux droits ; dix mille factures, sans paiement
puis avec mille. On imprime la médiane et le meilleur temps, en secondes.
"""

from __future__ import annotations

import datetime as dt
import sys
import time
from pathlib import Path
from statistics import median
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from toolkit.chaine import legislation, lire
from toolkit.noyau.plan import arreter

DEBUT = dt.date(2016, 1, 4)
AU = dt.date(2026, 11, 21)
TOURS = 3


def engendrer(juridiction: str, factures: int, paiements: int) -> dict[str, Any]:
    """Un dossier entre professionnels ; un paiement sur deux désigne sa facture."""
    societe = {"type": "personne_morale", "qualite": "professionnel"}
    pas = 3600 / factures
    dates = [DEBUT + dt.timedelta(days=int(i * pas)) for i in range(factures)]
    ecart = 3600 / max(paiements, 1)
    return {
        "format": 1,
        "reference": "banc",
        "juridiction": juridiction,
        "creancier": {**societe, "denomination": "Rabot"},
        "debiteurs": [{**societe, "id": "hotel", "denomination": "Hôtel"}],
        "creances": [
            {
                "id": f"F{i}",
                "nature": "facture",
                "date": jour,
                "echeance": jour + dt.timedelta(days=30),
                "montant": f"{1000 + i % 977}.{i % 100:02d}",
            }
            for i, jour in enumerate(dates)
        ],
        "paiements": [
            {
                "date": DEBUT + dt.timedelta(days=60 + int(i * ecart)),
                "montant": f"{700 + i % 311}.{i % 100:02d}",
                **({"creance": f"F{i * factures // paiements}"} if i % 2 else {}),
            }
            for i in range(paiements)
        ],
    }


def mesurer(tours: int) -> None:
    """Imprime le tableau des temps."""
    cas = {
        "fr_FR, 200 factures, 200 paiements": ("fr_FR", 200, 200),
        "fr_BE, 200 factures, 200 paiements": ("fr_BE", 200, 200),
        "fr_FR, 10 000 factures": ("fr_FR", 10_000, 0),
        "fr_FR, 10 000 factures, 1 000 paiements": ("fr_FR", 10_000, 1000),
    }
    largeur = max(map(len, cas))
    print(f"{'à chaud':{largeur}}  médiane  meilleur")
    for nom, (juridiction, factures, paiements) in cas.items():
        lu = lire(engendrer(juridiction, factures, paiements))
        loi = legislation(juridiction)
        arreter(lu.dossier, loi, DEBUT)
        temps = []
        for _ in range(tours):
            depart = time.perf_counter()
            arreter(lu.dossier, loi, AU)
            temps.append(time.perf_counter() - depart)
        print(f"{nom:{largeur}}  {median(temps):7.3f}  {min(temps):8.3f}")


if __name__ == "__main__":
    mesurer(int(sys.argv[1]) if len(sys.argv) > 1 else TOURS)
