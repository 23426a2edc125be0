"""Ce qu'un commissaire de justice doit signaler à son mandant : une créance qui ne se réclame plus.

Arrêté du 27 février 2024, règles professionnelles, article 29.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from toolkit.juridictions.fr_FR.delais import TEMPS
from toolkit.noyau.delais.valeurs import Etat
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.situation import Situation

OFFICIER = "commissaire_de_justice"


def signalements(s: Situation) -> Mapping[str, Any]:
    """`signalements` : une phrase par créance prescrite, forclose ou contestée ; vide d'un autre
    émetteur.
    """
    return {"signalements": list(_signaler(s)) if s.emetteur == OFFICIER else []}


def _signaler(s: Situation) -> Iterator[str]:
    for delai in TEMPS.prescrire(s, s.au):
        if delai.etat is Etat.DEPASSE:
            yield (
                f"Nous vous signalons que la créance {delai.creance} paraît prescrite ou forclose "
                f"depuis le {date_longue(delai.echeance)} ({delai.article})."
            )
    for contestation in s.evenements("contestation"):
        motif = f" : {contestation.motif}" if contestation.motif else ""
        yield (
            "Nous vous signalons que la créance est contestée depuis le "
            f"{date_longue(contestation.date)}{motif}."
        )
