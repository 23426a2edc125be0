"""Ce que le recouvreur attend : sa mise en demeure, un plan, une médiation, une contestation.

Le livre XIX n'arrête que les mesures amiables de qui recouvre pour autrui, et d'un
consommateur (CDE XIX.9).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from toolkit.juridictions.fr_BE.delais import amiable
from toolkit.noyau.delais.valeurs import Depart
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import UN_JOUR, ajouter_jours

DECISIONS_DU_MEDIATEUR = ("mediation", "accord", "rejet")


class Attente(NamedTuple):
    """Un arrêt des mesures amiables : son dernier jour, sa cause, son article, sa place."""

    fin: dt.date
    motif: str
    article: str
    chemin: str


def attente_en_cours(s: Situation) -> Attente | None:
    """Celle qui dure le plus longtemps, parmi celles qui courent au jour du calcul."""
    return _la_plus_longue(s, s.au)


def attente_le(jour: dt.date, s: Situation) -> Attente | None:
    """Celle qui courait déjà la veille de ce jour passé, et ce jour encore."""
    return _la_plus_longue(replace(s, au=jour - UN_JOUR), jour)


def _la_plus_longue(s: Situation, jour: dt.date) -> Attente | None:
    courantes = [a for a in _attentes(s) if a.fin >= jour]
    return max(courantes, key=lambda a: a.fin, default=None)


def a_mis_en_demeure(s: Situation) -> bool:
    """Vrai si celui qui recouvre pour autrui a mis le débiteur visé en demeure."""
    return any(_touche(d, s) for d in amiable.mises_en_demeure_du_recouvreur(s))


def _attentes(s: Situation) -> Iterator[Attente]:
    lettres = [d for d in amiable.mises_en_demeure_du_recouvreur(s) if _touche(d, s)]
    for lettre in lettres:
        fin = amiable.fin_de_l_attente(lettre, s)
        yield Attente(fin, "la mise en demeure laisse un délai", "CDE XIX.9 § 1er", lettre.chemin)
    if lettres:
        yield from _apres_une_demande(s, lettres)


def _apres_une_demande(s: Situation, lettres: list[Depart]) -> Iterator[Attente]:
    """Un plan, une médiation ou une contestation arrêtent tout jusqu'à la décision, mais jamais
    au-delà du maximum compté de la fin du délai de la mise en demeure (§ 5).
    """
    for departs, motif, article in (
        (
            amiable.pendant_le_delai("demande_facilites"),
            "des facilités de paiement ont été demandées",
            "CDE XIX.9 § 2",
        ),
        (
            amiable.contestations_motivees,
            "une contestation motivée attend sa réponse",
            "CDE XIX.9 § 4",
        ),
    ):
        for depart in departs(s):
            if _touche(depart, s) and _decision(s, depart) is None:
                yield Attente(_maximum(depart, lettres, s), motif, article, depart.chemin)
    for depart in amiable.pendant_le_delai("demande_mediation_de_dettes")(s):
        decidee = any(e.date >= depart.date for e in s.evenements(*DECISIONS_DU_MEDIATEUR))
        if _touche(depart, s) and not decidee:
            duree = s.droit.delai("mediation-gel", depart.date).duree
            fin = min(ajouter_jours(depart.jour_zero, duree), _maximum(depart, lettres, s))
            motif = "une médiation de dettes a été demandée"
            yield Attente(fin, motif, "CDE XIX.9 § 3", depart.chemin)


def _decision(s: Situation, depart: Depart) -> dt.date | None:
    plan = s.dossier.echeancier
    if plan and plan.accorde_le and depart.date <= plan.accorde_le <= s.au:
        return plan.accorde_le
    return amiable.decidee(s, depart)


def _maximum(demande: Depart, lettres: list[Depart], s: Situation) -> dt.date:
    """Le dernier jour que toutes les suspensions ensemble ne dépassent pas."""
    lettre = [x for x in lettres if x.date <= demande.date][-1]
    jours = int(s.droit.valeur("plafond_gel_amiable", demande.date))
    return ajouter_jours(amiable.fin_de_l_attente(lettre, s), jours)


def _touche(depart: Depart, s: Situation) -> bool:
    return s.cible.id in depart.debiteurs or not depart.debiteurs
