"""Le dossier arrêté à une date : son décompte, et ce que les règles y trouvent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace

from toolkit.noyau.decompte import etablir_decompte
from toolkit.noyau.dossier import Dossier
from toolkit.noyau.droit_local import completer
from toolkit.noyau.legislation import Legislation
from toolkit.noyau.probleme import Gravite, Probleme
from toolkit.noyau.proximite import plus_proche
from toolkit.noyau.reductions import avertir_des_reductions
from toolkit.noyau.situation import Situation


def arreter(dossier: Dossier, legislation: Legislation, au: dt.date) -> Situation:
    """La situation du dossier au jour `au`, décompte établi ; son droit retient ce qu'on y lit."""
    droit, annonces = completer(legislation.droit.suivi(), dossier.droit_local)
    situation = Situation(dossier, droit, au)
    decompte = etablir_decompte(situation, legislation.juridiction)
    return situation.avec(replace(decompte, problemes=(*annonces, *decompte.problemes)))


def controler(situation: Situation, legislation: Legislation) -> tuple[Probleme, ...]:
    """Ce que les règles de la juridiction trouvent au dossier, points acceptés levés."""
    trouves = legislation.juridiction.registre.controler(situation)
    ramenes = avertir_des_reductions(situation)
    inconnus = _actes_inconnus(situation.dossier, legislation)
    return lever_les_acceptes((*trouves, *ramenes, *inconnus), situation.dossier)


def _actes_inconnus(dossier: Dossier, legislation: Legislation) -> Iterator[Probleme]:
    for nom in dossier.actes:
        if nom not in legislation.fiches:
            proche = plus_proche(nom, sorted(legislation.fiches))
            yield Probleme(
                code="acte-inconnu-au-dossier",
                message=f"`actes` nomme « {nom} », qui n'est pas un acte de "
                f"{legislation.juridiction.code}",
                remede=f"vouliez-vous dire `{proche}` ?" if proche else "voir `exigible actes`",
                chemin=f"actes.{nom}",
            )


def problemes_du_dossier(
    dossier: Dossier, legislation: Legislation, au: dt.date
) -> tuple[Probleme, ...]:
    """Ce que le décompte et les règles trouvent au dossier, sans préparer aucun acte."""
    situation = arreter(dossier, legislation, au)
    return (*situation.decompte.problemes, *controler(situation, legislation))


def lever_les_acceptes(problemes: Iterable[Probleme], dossier: Dossier) -> tuple[Probleme, ...]:
    """Un point d'appréciation accepté par écrit au dossier n'est plus qu'une information.

    L'acceptation ne vaut que complète : qui l'a donnée, quand et pourquoi.
    """
    acceptes = {a.code for a in dossier.acceptations if a.par and a.le and a.motif}
    return tuple(_lever(p, acceptes) for p in problemes)


def _lever(probleme: Probleme, acceptes: set[str]) -> Probleme:
    if probleme.gravite is Gravite.APPRECIATION and probleme.code in acceptes:
        return replace(probleme, gravite=Gravite.INFORMATION)
    return probleme
