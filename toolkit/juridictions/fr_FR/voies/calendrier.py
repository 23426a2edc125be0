"""Le calendrier d'une voie : ses délais en cours, et ce qui la fermerait demain."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from toolkit.juridictions.fr_FR.delais import TEMPS
from toolkit.noyau.delais.gardes import fait_perdre_un_droit
from toolkit.noyau.delais.moteur import delais_de_procedure
from toolkit.noyau.delais.valeurs import Delai, Etat
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.valeurs import Etape


def prescriptions(s: Situation) -> Iterator[Etape]:
    """La prescription de chaque créance, qui fermerait toute voie."""
    for delai in TEMPS.prescrire(s, None):
        yield Etape(
            libelle=delai.libelle, le=delai.echeance, reference=delai.article, est_fatale=True
        )


def delais_de(*prefixes: str) -> Callable[[Situation], Iterable[Etape]]:
    """Les délais de cette procédure, désignés par le début de leur nom, encore à venir."""

    def etapes(s: Situation) -> Iterator[Etape]:
        emplois = {id: e for id, e in TEMPS.emplois.items() if id.startswith(prefixes)}
        a_venir = delais_de_procedure(s, replace(TEMPS, emplois=emplois))
        yield from (_etape(d) for d in a_venir if d.etat is Etat.A_VENIR)

    return etapes


def calendrier(*prefixes: str) -> Callable[[Situation], tuple[Etape, ...]]:
    """Les délais de la procédure et les prescriptions, en ordre de date."""
    propres = delais_de(*prefixes) if prefixes else (lambda _s: ())

    def etapes(s: Situation) -> tuple[Etape, ...]:
        toutes = [*propres(s), *prescriptions(s)]
        return tuple(sorted(toutes, key=lambda e: (e.le is None, e.le)))

    return etapes


def _etape(delai: Delai) -> Etape:
    return Etape(
        libelle=delai.libelle,
        le=delai.echeance,
        reference=delai.article,
        est_fatale=fait_perdre_un_droit(delai),
    )
