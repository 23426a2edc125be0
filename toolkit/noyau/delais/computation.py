"""La part de la computation que les deux droits partagent : reports, attente, rebours."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from toolkit.noyau.delais.valeurs import A_REBOURS, ATTENDRE, VALIDITE, Terme
from toolkit.noyau.droit import RegleDeDelai
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.temps import UN_JOUR, ouvrable_suivant, premier_ouvrable

EstOuvrable = Callable[[dt.date], bool]

JOURS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
HEURES_D_UN_JOUR = UN_JOUR // dt.timedelta(hours=1)


def dernier_ouvrable(jour: dt.date, est_ouvrable: EstOuvrable) -> dt.date:
    """`jour` s'il est ouvrable, sinon le dernier jour ouvrable qui précède."""
    while not est_ouvrable(jour):
        jour -= UN_JOUR
    return jour


def ajouter_de_jour_a_jour(
    jour: dt.date, duree: int, unite: str, est_ouvrable: EstOuvrable
) -> dt.date | None:
    """Le dernier jour d'un délai en heures, jours, jours ouvrables ou semaines ; None au-delà.

    Le jour de départ n'est pas compté, le dernier l'est.
    """
    if unite == "jour":
        return jour + dt.timedelta(days=duree)
    if unite == "semaine":
        return jour + dt.timedelta(weeks=duree)
    if unite == "heure":
        return jour + dt.timedelta(days=-(-duree // HEURES_D_UN_JOUR))
    if unite == "jour_ouvrable":
        return ouvrable_suivant(jour, duree, est_ouvrable)
    return None


def terminer(
    regle: RegleDeDelai,
    brute: dt.date,
    est_ouvrable: EstOuvrable,
    article: str,
    *,
    est_reporte: bool = True,
) -> Terme:
    """Le terme d'un délai dont `brute` est le dernier jour compté.

    Un délai pour agir et un délai d'attente se reportent au premier jour
    ouvrable (`article`) ; un délai à rebours avance au dernier jour ouvrable et
    se double d'un jour de marge ; une durée de validité ne bouge pas.
    """
    if regle.sens == A_REBOURS:
        utile = dernier_ouvrable(brute, est_ouvrable)
        prudente = dernier_ouvrable(utile - UN_JOUR, est_ouvrable)
        notes = _deplacement(brute, utile, "avancé", "par prudence")
        return Terme(brute=brute, echeance=utile, conseillee=prudente, notes=notes)
    if regle.sens == VALIDITE or not est_reporte:
        fin, notes = brute, ()
    else:
        fin = premier_ouvrable(brute, est_ouvrable)
        notes = _deplacement(brute, fin, "reporté", article)
    echeance = fin + UN_JOUR if regle.sens == ATTENDRE else fin
    return Terme(brute=brute, echeance=echeance, notes=notes)


def _deplacement(brute: dt.date, vers: dt.date, verbe: str, raison: str) -> tuple[str, ...]:
    if brute == vers:
        return ()
    chome = JOURS[brute.weekday()]
    quoi = chome if chome in JOURS[-2:] else f"{chome} férié"
    return (f"{quoi}, {verbe} au {JOURS[vers.weekday()]} {date_longue(vers)} ({raison})",)
