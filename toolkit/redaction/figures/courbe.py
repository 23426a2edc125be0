"""La courbe des sommes dues, en dessin : axes nommés, graduations rondes, dernier solde écrit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from toolkit.noyau.courbe import Courbe, Point
from toolkit.noyau.ecriture import date_courte, euros, nombre
from toolkit.redaction.figures.dessin import Dessin, Mot, Place, Trait

LARGEUR, HAUTEUR = 160.0, 60.0  # millimètres
_GAUCHE, _DROITE, _HAUT, _BAS = 20.0, 135.0, 8.0, 50.0
_CORPS = 2.9  # un peu plus de huit points
_GRADUATIONS = 6  # au plus, sur chaque axe
_PAS_EN_MOIS = (1, 2, 3, 6, 12, 24, 60, 120, 240)
_MOIS = "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.".split()
_UNE_SAISON = 75  # jours : en deçà, des mois entiers ne gradueraient rien


def dessiner(courbe: Courbe) -> Dessin:
    """Le dessin de la courbe."""
    cadre = _Cadre(courbe.points)
    traits = [
        Trait(((_GAUCHE, cadre.y(v)), (_DROITE, cadre.y(v))), 0.15, 190) for v in cadre.hauteurs
    ]
    mots = [
        Mot(nombre(v, 0 if v == int(v) else 2), (_GAUCHE - 2, cadre.y(v) + 1), _CORPS, "fin")
        for v in cadre.hauteurs
    ]
    for jour, texte in cadre.jours:
        x = cadre.x(jour)
        traits.append(Trait(((x, _BAS), (x, _BAS + 1.2)), 0.2))
        mots.append(Mot(texte, (x, _BAS + 4.6), _CORPS, "milieu"))
    axes = ((_GAUCHE, _HAUT), (_GAUCHE, _BAS), (_DROITE, _BAS))
    traits += [Trait(axes, 0.2), Trait(tuple(map(cadre.place, courbe.points)), 0.45)]
    dernier = courbe.points[-1]
    mots += [
        Mot("Somme due, en euros", (0, _HAUT - 4), _CORPS),
        Mot("Date", (_DROITE + 2, _BAS + 4.6), _CORPS),
        Mot(euros(dernier[1]), (_DROITE + 2, cadre.y(dernier[1]) + 1), _CORPS),
    ]
    return Dessin(LARGEUR, HAUTEUR, tuple(traits), tuple(mots))


class _Cadre:
    """L'échelle du dessin : où tombent un jour et un solde."""

    def __init__(self, points: tuple[Point, ...]) -> None:
        self._debut, self._fin = points[0][0], points[-1][0]
        self.hauteurs = _rondes(*_bornes([solde for _, solde in points]))
        self.jours = tuple(_graduer(self._debut, self._fin))

    def x(self, jour: dt.date) -> float:
        part = (jour - self._debut).days / (self._fin - self._debut).days
        return _GAUCHE + part * (_DROITE - _GAUCHE)

    def y(self, solde: Decimal) -> float:
        bas, haut = self.hauteurs[0], self.hauteurs[-1]
        return _BAS - float((solde - bas) / (haut - bas)) * (_BAS - _HAUT)

    def place(self, point: Point) -> Place:
        return self.x(point[0]), self.y(point[1])


def _bornes(soldes: list[Decimal]) -> tuple[Decimal, Decimal]:
    return min(Decimal(0), *soldes), max(Decimal(0), *soldes)


def _rondes(bas: Decimal, haut: Decimal) -> tuple[Decimal, ...]:
    """Des valeurs rondes, également espacées, de part et d'autre de ces bornes."""
    etendue = haut - bas or Decimal(1)
    unite = Decimal(1).scaleb(etendue.adjusted() - 1)
    pas = next(
        p
        for facteur in (1, 2, 5, 10, 20, 50)
        if etendue / (p := facteur * unite) <= _GRADUATIONS - 1
    )
    premiere = (bas / pas).to_integral_value(rounding="ROUND_FLOOR")
    derniere = (haut / pas).to_integral_value(rounding="ROUND_CEILING")
    return tuple(rang * pas for rang in range(int(premiere), max(int(derniere), 1) + 1))


def _graduer(debut: dt.date, fin: dt.date) -> Iterator[tuple[dt.date, str]]:
    """Les jours à nommer sous l'axe : des débuts de mois ou d'année, ou les deux bouts."""
    if (fin - debut).days < _UNE_SAISON:
        yield from ((jour, date_courte(jour)) for jour in (debut, fin))
        return
    mois = debut.year * 12 + debut.month - (debut.day == 1)
    dernier = fin.year * 12 + fin.month - 1
    pas = next((p for p in _PAS_EN_MOIS if (dernier - mois) // p < _GRADUATIONS), 1200)
    for rang in range(-(-mois // pas) * pas, dernier + 1, pas):
        annee, place = divmod(rang, 12)
        texte = str(annee) if pas >= 12 else f"{_MOIS[place]} {annee}"
        yield dt.date(annee, place + 1, 1), texte
