"""Ce qui est dû, dans le temps : la courbe des soldes d'un décompte."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from toolkit.noyau.chronologie import dater_les_mouvements
from toolkit.noyau.decompte.valeurs import Decompte
from toolkit.noyau.ecriture import date_longue, euros

Point = tuple[dt.date, Decimal]


@dataclass(frozen=True, slots=True)
class Courbe:
    """Des soldes datés (EUR), en ordre ; deux points du même jour font une marche."""

    points: tuple[Point, ...]

    @property
    def description(self) -> str:
        """Ce que la courbe montre, pour qui ne la voit pas."""
        premier = next((p for p in self.points if p[1]), self.points[0])
        haut = max(self.points, key=lambda p: p[1])
        dernier = self.points[-1]
        sommet = f", au plus haut {_dire(haut)}" if haut[1] > dernier[1] else ""
        return f"Courbe des sommes dues : {_dire(premier)}{sommet}, {_dire(dernier)}"


def _dire(point: Point) -> str:
    return f"{euros(point[1])} le {date_longue(point[0])}"


def tracer_courbe(decompte: Decompte) -> Courbe | None:
    """La courbe de ce qui est dû, de la première somme à l'arrêté ; None si rien ne dure.

    Entre deux événements, l'intérêt la fait monter ; un paiement la fait descendre
    d'un coup.
    """
    points: list[Point] = []
    for mouvement in dater_les_mouvements(decompte):
        points += [(mouvement.le, mouvement.solde - mouvement.montant)]
        points += [(mouvement.le, mouvement.solde)]
    uniques = tuple(dict.fromkeys(points))
    return Courbe(uniques) if uniques[0][0] < uniques[-1][0] else None
