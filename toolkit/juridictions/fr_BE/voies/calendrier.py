"""Le calendrier d'une voie : ce qui vient, et ce qui la fermerait."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from toolkit.juridictions.fr_BE.delais import TEMPS
from toolkit.juridictions.fr_BE.litige.etapes import delais
from toolkit.juridictions.fr_BE.litige.memoire import une_fois_par_dossier
from toolkit.noyau.delais.valeurs import ATTENDRE, Delai, Etat
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.valeurs import Etape

Calendrier = Callable[[Situation], Iterator[Etape]]


@une_fois_par_dossier
def prescription(s: Situation) -> tuple[Etape, ...]:
    """Le dernier jour pour agir de la créance qui se prescrit la première."""
    courantes = [d for d in TEMPS.prescrire(s, None) if d.echeance >= s.au]
    if not courantes:
        return ()
    premiere = min(courantes, key=lambda d: d.echeance)
    etape = Etape(
        libelle=f"prescription de {premiere.creance or 'la créance'}",
        le=premiere.echeance,
        reference=premiere.article,
        est_fatale=True,
    )
    return (etape,)


def des_delais(*ids: str, fatals: tuple[str, ...] = ()) -> Calendrier:
    """Les délais de ces noms que le dossier ouvre et qui ne sont pas accomplis ; puis la
    prescription.
    """

    def calendrier(s: Situation) -> Iterator[Etape]:
        for delai in delais(s, *ids):
            if delai.accompli_le is None or delai.etat is Etat.A_VENIR:
                yield _etape(delai, est_fatale=delai.id in fatals)
        yield from prescription(s)

    return calendrier


def _etape(delai: Delai, *, est_fatale: bool) -> Etape:
    attente = "au plus tôt : " if delai.sens == ATTENDRE else ""
    return Etape(
        libelle=f"{attente}{delai.libelle}",
        le=delai.echeance,
        reference=delai.article,
        est_fatale=est_fatale,
    )


def sans_date(libelle: str, reference: str) -> Etape:
    """Une étape dont le dossier n'a pas encore le jour."""
    return Etape(libelle=libelle, le=None, reference=reference)
