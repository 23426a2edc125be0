"""Les segments d'intérêt : un principal, un taux et une base constants, arrondis un à un."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal

from toolkit.noyau.argent import au_cent
from toolkit.noyau.decompte.valeurs import Ligne, PeriodeDeTaux, Poste
from toolkit.noyau.temps import UN_JOUR, jours_de_l_annee

# Un mouvement (jour, montant) vaut à partir de ce jour-là inclus.
Mouvement = tuple[dt.date, Decimal]


def couper(
    creance: str,
    mouvements: Sequence[Mouvement],
    periodes: Sequence[PeriodeDeTaux],
    au: dt.date,
    base_jours: str,
) -> list[Ligne]:
    """Les lignes d'intérêt jusqu'au jour `au` inclus.

    `mouvements` : le principal et ce qui le change, en ordre de date.
    `base_jours` : « 365 », ou « exact » (on coupe alors au 1er janvier quand la
    base change). Deux périodes voisines de même taux n'en font qu'une : couper
    à taux constant ajouterait un arrondi.
    """
    lignes: list[Ligne] = []
    for periode in _fondues(periodes):
        fin_de_periode = min(periode.au, au)
        debut = periode.du
        while debut <= fin_de_periode:
            base = sum((m for jour, m in mouvements if jour <= debut), Decimal(0))
            fin = _fin(debut, fin_de_periode, mouvements, base_jours)
            if base > 0:
                lignes.append(_ligne(creance, debut, fin, base, periode, base_jours))
            debut = fin + UN_JOUR
    return lignes


def interet_d_un_jour(base: Decimal, taux: Decimal, jour: dt.date, base_jours: str) -> Decimal:
    """L'intérêt d'un jour (EUR, non arrondi)."""
    return base * taux / 100 / _diviseur(jour, base_jours)


def _ligne(
    creance: str,
    du: dt.date,
    au: dt.date,
    base: Decimal,
    periode: PeriodeDeTaux,
    base_jours: str,
) -> Ligne:
    jours = (au - du).days + 1
    montant = au_cent(base * periode.taux * jours / (100 * _diviseur(du, base_jours)))
    return Ligne(
        creance=creance,
        nature=Poste.INTERETS,
        montant=montant,
        du=du,
        au=au,
        jours=jours,
        base=base,
        taux=periode.taux,
        reference=periode.reference,
        regle=periode.regle,
        explication=periode.explication,
    )


def _fin(
    debut: dt.date, borne: dt.date, mouvements: Sequence[Mouvement], base_jours: str
) -> dt.date:
    fins = [borne]
    fins += [jour - UN_JOUR for jour, montant in mouvements if jour > debut and montant]
    if base_jours == "exact":
        fins.append(_veille_de_changement_de_base(debut))
    return min(fins)


def _veille_de_changement_de_base(debut: dt.date) -> dt.date:
    annee = debut.year
    while jours_de_l_annee(annee) == jours_de_l_annee(annee + 1):
        annee += 1
    return dt.date(annee, 12, 31)


def _diviseur(jour: dt.date, base_jours: str) -> int:
    return 365 if base_jours == "365" else jours_de_l_annee(jour.year)


def _fondues(periodes: Sequence[PeriodeDeTaux]) -> list[PeriodeDeTaux]:
    fondues: list[PeriodeDeTaux] = []
    for periode in sorted(periodes, key=lambda p: p.du):
        derniere = fondues[-1] if fondues else None
        if (
            derniere
            and derniere.au + UN_JOUR == periode.du
            and (derniere.taux, derniere.regle) == (periode.taux, periode.regle)
        ):
            fondues[-1] = PeriodeDeTaux(
                derniere.du,
                periode.au,
                periode.taux,
                periode.reference,
                periode.regle,
                derniere.explication,
            )
        else:
            fondues.append(periode)
    return fondues
