"""Ce qui a déjà été fait envers un débiteur, et ce qu'il a promis."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from toolkit.noyau.acte import FicheActe
from toolkit.noyau.decompte.valeurs import Poste
from toolkit.noyau.dossier import Evenement
from toolkit.noyau.scenario.valeurs import VOIE, EtapePrevue
from toolkit.noyau.situation import Situation


def premiere_echeance(situation: Situation) -> dt.date:
    """Le jour d'exigibilité de la plus ancienne créance où il reste dû."""
    decompte = situation.decompte
    dues = [
        ligne.du
        for ligne in decompte.lignes
        if ligne.nature == Poste.PRINCIPAL
        and ligne.du
        and sum(decompte.reste_par_creance.get(ligne.creance, {}).values()) > 0
    ]
    return min(dues, default=situation.au)


def compter_les_faits(
    etapes: Sequence[EtapePrevue], situation: Situation, fiches: Mapping[str, FicheActe]
) -> list[dt.date | None]:
    """Le jour où chaque étape a été faite ; deux étapes du même type d'événement le sont dans
    l'ordre (la seconde relance est la deuxième).
    """
    restants: dict[str, list[dt.date]] = {}
    jours: list[dt.date | None] = []
    depuis = premiere_echeance(situation)
    for etape in etapes:
        if etape.acte == VOIE:
            jours.append(None)
            continue
        type_ = fiches[etape.acte].evenement
        if type_ not in restants:
            restants[type_] = [
                e.date for e in envers_la_cible(situation, type_) if e.date >= depuis
            ]
        jours.append(restants[type_].pop(0) if restants[type_] else None)
    return jours


def envers_la_cible(situation: Situation, *types: str) -> list[Evenement]:
    """Les événements de ces types que le créancier ou les siens adressent au débiteur visé."""
    debiteurs = {d.id for d in situation.dossier.debiteurs}
    cible = situation.cible.id
    return [
        e
        for e in situation.evenements(*types)
        if e.auteur not in (*debiteurs, "debiteur")
        and (e.destinataire not in debiteurs or e.destinataire == cible)
    ]


def promesse_en_cours(situation: Situation) -> dt.date | None:
    """Le jour jusqu'où la dernière promesse du débiteur mérite qu'on attende ; None s'il est passé.

    Faute de délai écrit, celui que le cabinet laisse d'usage.
    """
    cible = situation.cible.id
    promesses = [e for e in situation.evenements("promesse") if e.auteur in (cible, "debiteur")]
    if not promesses:
        return None
    derniere = promesses[-1]
    usage = int(situation.droit.usages["promesse"]["attente_jours"])
    jours = usage if derniere.delai_jours is None else derniere.delai_jours
    fin = derniere.date + dt.timedelta(days=jours + 1)
    return fin if fin > situation.au else None
