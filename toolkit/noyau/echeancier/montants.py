"""Le montant de chaque versement : égaux, le dernier portant le reste, ou ceux qui sont écrits.

Le dernier est ce que le décompte laisse dû à sa date : aucun cent ne se perd, et
les intérêts du plan y sont comptés comme partout ailleurs.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from decimal import ROUND_DOWN, Decimal

from toolkit.noyau.argent import CENT

# Le solde qui reste dû à une date, les versements déjà prévus ayant été faits.
Solder = Callable[[Sequence[tuple[dt.date, Decimal]], dt.date], Decimal]

NOMBRE_MAXIMAL = 366  # vraisemblance : au-delà, ce n'est plus un plan


def egaux(dates: Sequence[dt.date], solder: Solder) -> list[Decimal]:
    """Autant de versements que de dates ; le dernier, un peu plus fort, porte le reste.

    Le montant commun est le plus grand qui ne dépasse pas le dernier.
    """
    nombre, derniere = len(dates), dates[-1]
    avant = dates[:-1]

    def dernier(montant: Decimal) -> Decimal:
        return solder([(jour, montant) for jour in avant], derniere)

    # Plus le montant est fort, moins il court d'intérêts : le dernier ne fait que baisser.
    bas = _en_cents(solder([], dates[0]) / nombre)
    montant = bas * CENT
    haut = _en_cents((dernier(montant) + montant * (nombre - 1)) / nombre) + 1
    while bas < haut:
        milieu = (bas + haut + 1) // 2
        if dernier(milieu * CENT) >= milieu * CENT:
            bas = milieu
        else:
            haut = milieu - 1
    montant = bas * CENT
    return [*[montant] * len(avant), dernier(montant)]


def d_un_montant(
    dates: Iterator[dt.date], montant: Decimal, solder: Solder
) -> list[tuple[dt.date, Decimal]]:
    """Des versements de ce montant jusqu'à ce que le solde y tienne ; vide s'ils n'éteignent pas
    la dette.
    """
    faits: list[tuple[dt.date, Decimal]] = []
    for jour in dates:
        solde = solder(faits, jour)
        if solde <= montant:
            return [*faits, (jour, solde)]
        if len(faits) + 1 >= NOMBRE_MAXIMAL:
            break
        faits.append((jour, montant))
    return []


def _en_cents(somme: Decimal) -> int:
    return int((somme / CENT).to_integral_value(rounding=ROUND_DOWN))
