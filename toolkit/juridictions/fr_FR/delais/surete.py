"""Les délais des sûretés judiciaires : publicité provisoire, dénonciation, publicité définitive."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from toolkit.juridictions.fr_FR.delais.saisie import (
    PROCEDURE,
    a_un_titre_executoire,
    denoncee,
)
from toolkit.noyau.delais.faits import depuis, du_titre, faits, premier, significations, titres
from toolkit.noyau.delais.valeurs import Depart, Emploi
from toolkit.noyau.dossier import Evenement
from toolkit.noyau.situation import Situation


def publicites(s: Situation) -> Iterator[Depart]:
    """La publicité provisoire de chaque sûreté judiciaire : la première des mêmes biens."""
    vus: set[str] = set()
    for publicite in _transcriptions(s):
        if (publicite.biens or "") not in vus:
            vus.add(publicite.biens or "")
            yield depuis(publicite, s, "publicité provisoire")


def _transcriptions(s: Situation) -> list[Evenement]:
    return [e for e in faits(s, "transcription") if e.procedure in (None, PROCEDURE)]


def suretes_denoncees(s: Situation) -> Iterator[Depart]:
    """La sûreté prise avec un titre exécutoire, une fois dénoncée."""
    for publicite in publicites(s):
        for acte in s.evenements("denonciation"):
            if acte.date >= publicite.date and a_un_titre_executoire(s, publicite.date):
                yield depuis(acte, s, "dénonciation de la sûreté")
                break


def titres_definitifs(s: Situation) -> Iterator[Depart]:
    """La décision passée en force de chose jugée, une sûreté étant publiée à titre provisoire.

    Un jugement l'est au terme de l'appel ouvert par sa signification, un arrêt
    le jour où il est rendu ; si le titre était déjà exécutoire, au terme du mois
    qui suit la dénonciation (R533-4 2°).
    """
    publiees = list(publicites(s))
    if not publiees:
        return
    for depart in suretes_denoncees(s):
        yield replace(depart, apres="SC-R532-6")
    if any(a_un_titre_executoire(s, p.date) for p in publiees):
        return
    for titre in titres(s, "arret"):
        yield du_titre(titre, s, "arrêt")
    for titre in titres(s, "jugement"):
        sans_recours = not any(e.date >= titre.date for e in s.evenements("recours"))
        for acte in significations(titre, s):
            if sans_recours:
                yield depuis(acte, s, "notification du jugement", apres="fond-appel")


def publiee_a_titre_definitif(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour de la première publicité qui n'est pas provisoire."""
    provisoires = {p.date for p in publicites(s)}
    suivantes = (e for e in _transcriptions(s) if e.date not in provisoires)
    return premier(e for e in suivantes if e.date >= depart.date)


EMPLOIS = {
    "SC-R533-4": Emploi(departs=titres_definitifs, accompli=publiee_a_titre_definitif),
    "SC-R532-5": Emploi(departs=publicites, accompli=denoncee),
    "SC-R532-6": Emploi(departs=suretes_denoncees),
    "SC-R532-7": Emploi(departs=publicites, est_observable=False),
}
