"""Les jours fériés légaux d'une juridiction.

La bibliothèque `holidays` coûte cher à importer : elle ne l'est qu'au premier
jour demandé, et pour le seul pays voulu. Là où elle ne suit pas la loi, elle est corrigée ici ; un
instantané calculé à part, de 2000 à 2035, le vérifie en test.
"""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Container
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from threading import Lock
from types import ModuleType

from toolkit.noyau.temps import UN_JOUR

PAYS = {"fr_FR": "FR", "fr_BE": "BE"}
MODULES = {"FR": "france", "BE": "belgium"}
# Bas-Rhin et Haut-Rhin (6AE), Moselle : Vendredi saint et 26 décembre (C. trav. L3134-13).
SUBDIVISION_DU_DEPARTEMENT = {"57": "57", "67": "6AE", "68": "6AE"}

_VERROU = Lock()

DIMANCHE = 6

# Lundis de Pentecôte travaillés (journée de solidarité), mais restés fêtes légales.
PENTECOTES_TRAVAILLEES = frozenset(
    {dt.date(2005, 5, 16), dt.date(2006, 6, 5), dt.date(2007, 5, 28)}
)


def jours_feries(juridiction: str, departement: str = "") -> Callable[[dt.date], bool]:
    """La fonction `est_ferie(jour)` de la juridiction.

    `departement` (France) ajoute les fériés d'Alsace-Moselle. Une juridiction
    inconnue n'a pas de calendrier : aucun jour n'y est férié.
    """
    pays = PAYS.get(juridiction)
    subdivision = SUBDIVISION_DU_DEPARTEMENT.get(departement)

    def en_france(jour: dt.date) -> bool:
        return jour in PENTECOTES_TRAVAILLEES or jour in _calendrier("FR", subdivision)

    def en_belgique(jour: dt.date) -> bool:
        feries = _calendrier("BE", None)
        # La bibliothèque y compte Pâques et la Pentecôte ; seuls leurs lundis sont fériés, et
        # aucun autre dimanche férié n'y précède un lundi férié.
        return jour in feries and not (jour.weekday() == DIMANCHE and jour + UN_JOUR in feries)

    return {"FR": en_france, "BE": en_belgique}.get(pays, lambda jour: False)


def feries_locaux(juridiction: str) -> Callable[[dt.date, str], bool]:
    """La fonction `est_ferie(jour, departement)` : fériés nationaux et du département."""
    return lambda jour, departement: jours_feries(juridiction, departement)(jour)


@lru_cache(maxsize=8)
def _calendrier(pays: str, subdivision: str | None) -> Container[dt.date]:
    with _VERROU:
        return _module_du_pays(MODULES[pays]).__dict__[pays](subdiv=subdivision)


def _module_du_pays(nom: str) -> ModuleType:
    """Le module du pays seul : le paquet qui le contient importe tous les pays du monde (0,1 s)."""
    paquet = "holidays.countries"
    if paquet in sys.modules:
        return import_module(f"{paquet}.{nom}")
    coquille = ModuleType(paquet)
    coquille.__path__ = [str(Path(import_module("holidays").__file__).parent / "countries")]
    sys.modules[paquet] = coquille
    try:
        return import_module(f"{paquet}.{nom}")
    finally:
        del sys.modules[paquet]  # qui voudra tous les pays les importera
