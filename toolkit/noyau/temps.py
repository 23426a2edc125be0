"""Compter les jours : mois de quantième à quantième, jours ouvrables, semestres, années."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable

UN_JOUR = dt.timedelta(days=1)


def ajouter_jours(jour: dt.date, nombre: int) -> dt.date:
    """Le jour situé `nombre` jours plus loin (ou avant, si négatif)."""
    return jour + dt.timedelta(days=nombre)


def ajouter_mois(jour: dt.date, nombre: int) -> dt.date:
    """Même quantième, `nombre` mois plus loin ; à défaut, dernier jour du mois.

    >>> ajouter_mois(dt.date(2026, 1, 31), 1)
    datetime.date(2026, 2, 28)
    """
    annee, mois = divmod(jour.year * 12 + jour.month - 1 + nombre, 12)
    dernier = calendar.monthrange(annee, mois + 1)[1]
    return dt.date(annee, mois + 1, min(jour.day, dernier))


def fin_de_mois(jour: dt.date) -> dt.date:
    """Dernier jour du mois de `jour`."""
    return jour.replace(day=calendar.monthrange(jour.year, jour.month)[1])


def premier_ouvrable(jour: dt.date, est_ouvrable: Callable[[dt.date], bool]) -> dt.date:
    """`jour` s'il est ouvrable, sinon le premier jour ouvrable qui suit."""
    while not est_ouvrable(jour):
        jour += UN_JOUR
    return jour


def ouvrable_suivant(jour: dt.date, rang: int, est_ouvrable: Callable[[dt.date], bool]) -> dt.date:
    """Le `rang`-ième jour ouvrable après `jour` (`jour` non compté)."""
    for _ in range(rang):
        jour = premier_ouvrable(jour + UN_JOUR, est_ouvrable)
    return jour


def debut_de_semestre(jour: dt.date) -> dt.date:
    """1er janvier ou 1er juillet du semestre civil de `jour`."""
    return jour.replace(month=1 if jour.month <= 6 else 7, day=1)


def semestres(du: dt.date, au: dt.date) -> list[tuple[dt.date, dt.date]]:
    """Les portions de semestre civil de l'intervalle, bornes incluses."""
    portions, debut = [], du
    while debut <= au:
        fin = min(au, ajouter_mois(debut_de_semestre(debut), 6) - UN_JOUR)
        portions.append((debut, fin))
        debut = fin + UN_JOUR
    return portions


def jours_de_l_annee(annee: int) -> int:
    """365 ou 366."""
    return 366 if calendar.isleap(annee) else 365
