"""Les jours fériés légaux d'une juridiction.

La bibliothèque `holidays` coûte 70 ms à importer : elle ne l'est qu'au premier
jour demandé. Ses listes sont contrôlées par un instantané figé en test.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Container
from functools import lru_cache

PAYS = {"fr_FR": "FR", "fr_BE": "BE"}
# Bas-Rhin et Haut-Rhin (6AE), Moselle : Vendredi saint et 26 décembre (C. trav. L3134-13).
SUBDIVISION_DU_DEPARTEMENT = {"57": "57", "67": "6AE", "68": "6AE"}


def jours_feries(juridiction: str, departement: str = "") -> Callable[[dt.date], bool]:
    """La fonction `est_ferie(jour)` de la juridiction.

    `departement` (France) ajoute les fériés d'Alsace-Moselle. Une juridiction
    inconnue n'a pas de calendrier : aucun jour n'y est férié.
    """

    def est_ferie(jour: dt.date) -> bool:
        calendrier = _calendrier(juridiction, SUBDIVISION_DU_DEPARTEMENT.get(departement))
        return jour in calendrier and not (
            jour.weekday() == DIMANCHE and jour + UN_JOUR in calendrier
        )

    return est_ferie


# La bibliothèque compte Pâques et la Pentecôte en Belgique ; la loi n'y connaît que leurs lundis,
# seuls fériés qu'un dimanche férié puisse précéder.
DIMANCHE = 6
UN_JOUR = dt.timedelta(days=1)


@lru_cache(maxsize=8)
def _calendrier(juridiction: str, subdivision: str | None) -> Container[dt.date]:
    import holidays

    pays = PAYS.get(juridiction)
    return holidays.country_holidays(pays, subdiv=subdivision) if pays else frozenset()
