"""Des versions datées se suivent sans lacune ni chevauchement, ou le fichier est refusé."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any, Protocol, TypeVar

from toolkit.lecture.fiche import Chemin, Fiche
from toolkit.noyau.temps import UN_JOUR

# Une règle dont la date propre n'a pas été relevée, ou qui se lit à toute date (entrée en vigueur).
DEPUIS_TOUJOURS = ("non_etabli", "toujours")


class Periode(Protocol):
    """Ce qui vaut de `depuis` à `jusqu_au` inclus (absent : sans terme)."""

    depuis: dt.date
    jusqu_au: dt.date | None


def lire_bornes(
    fiche: Fiche, bloc: Mapping[str, Any], chemin: Chemin
) -> tuple[dt.date | None, dt.date | None]:
    """`depuis` et `jusqu_au` d'une version ; note en faute une fin antérieure au début."""
    depuis = fiche.date(bloc, chemin, "depuis", mots=DEPUIS_TOUJOURS)
    jusqu_au = fiche.date(bloc, chemin, "jusqu_au", requis=False)
    if depuis and jusqu_au and jusqu_au < depuis:
        fiche.faute(
            (*chemin, "jusqu_au"), "« jusqu_au » précède « depuis »", "remettre les dates en ordre"
        )
    return depuis, jusqu_au


P = TypeVar("P", bound=Periode)


def en_ordre(fiche: Fiche, nom: str, versions: Iterable[tuple[P, Chemin]]) -> tuple[P, ...]:
    """Les versions en ordre de date ; note lacunes et chevauchements."""
    rangees = sorted(versions, key=lambda paire: paire[0].depuis)
    for (avant, _), (apres, chemin) in pairwise(rangees):
        debut = apres.depuis.isoformat()
        if apres.depuis == avant.depuis or (avant.jusqu_au and apres.depuis <= avant.jusqu_au):
            fiche.faute(
                (*chemin, "depuis"),
                f"{nom} : deux versions couvrent le {debut}",
                "finir la version précédente la veille (jusqu_au)",
                "droit-chevauchement",
            )
        elif avant.jusqu_au and apres.depuis != avant.jusqu_au + UN_JOUR:
            fiche.faute(
                (*chemin, "depuis"),
                f"{nom} : rien entre le {avant.jusqu_au.isoformat()} et le {debut}",
                "ajouter la version qui manque, ou corriger les dates",
                "droit-lacune",
            )
    return tuple(version for version, _ in rangees)
