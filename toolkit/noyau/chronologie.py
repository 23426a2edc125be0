"""Le décompte dans l'ordre du temps : ce qui est dû après chaque événement.

À une date, l'intérêt couru est celui des segments finis, plus la part entamée
du segment ouvert, arrondie comme lui : c'est ce que le décompte arrêté ce
jour-là compterait. Le dernier solde est donc le total.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from toolkit.noyau.argent import ZERO, au_cent
from toolkit.noyau.decompte.valeurs import Decompte, Ligne, Poste
from toolkit.noyau.temps import jours_de_l_annee

# Le même jour : ce qui augmente la dette d'abord, puis ce qui la diminue.
_RANG = {Poste.PRINCIPAL: 0, "avoir": 2, "compensation": 3, "paiement": 4}


@dataclass(frozen=True, slots=True)
class Mouvement:
    """Un événement, l'intérêt couru depuis le précédent, et le solde qui en résulte (EUR).

    `ligne` : celle du décompte ; None pour l'arrêté, qui n'ajoute que l'intérêt.
    """

    le: dt.date
    ligne: Ligne | None
    interets: Decimal
    montant: Decimal
    solde: Decimal


def dater_les_mouvements(decompte: Decompte) -> list[Mouvement]:
    """Chaque ligne qui n'est pas un segment d'intérêt, à sa date, puis l'arrêté."""
    au = decompte.arrete_au
    segments = [x for x in decompte.lignes if est_un_segment(x)]
    autres = [x for x in decompte.lignes if not est_un_segment(x)]
    autres.sort(key=lambda x: (x.du or dt.date.min, _RANG.get(x.nature, 1)))
    couru = _Couru(segments, decompte)
    solde, mouvements = ZERO, []
    for ligne in autres:
        jour = min(ligne.du or au, au)
        interets = couru.depuis_le_precedent(jour)
        solde += interets + ligne.montant
        mouvements.append(Mouvement(jour, ligne, interets, ligne.montant, solde))
    interets = couru.depuis_le_precedent(au)
    mouvements.append(Mouvement(au, None, interets, ZERO, solde + interets))
    return mouvements


def est_un_segment(ligne: Ligne) -> bool:
    """Vrai d'un intérêt compté sur une base, à un taux ; faux s'il est liquidé ou retranché."""
    return ligne.nature == Poste.INTERETS and ligne.taux is not None


def refaire(ligne: Ligne, decompte: Decompte, au: dt.date | None = None) -> Decimal:
    """L'intérêt d'un segment (EUR), refait de ce qu'il imprime, ou arrêté au jour `au`."""
    jours = ligne.jours if au is None else (au - ligne.du).days + 1
    return au_cent(ligne.base * ligne.taux * jours / (100 * annee_de(ligne, decompte)))


def annee_de(ligne: Ligne, decompte: Decompte) -> int:
    """Le nombre de jours par lequel le segment se divise."""
    est_fixe = decompte.conventions.base_jours == "365"
    return 365 if est_fixe else jours_de_l_annee(ligne.du.year)


class _Couru:
    """L'intérêt couru d'une date à la suivante ; les dates viennent en ordre."""

    def __init__(self, segments: Sequence[Ligne], decompte: Decompte) -> None:
        self._a_venir = sorted(segments, key=lambda x: x.du, reverse=True)
        self._ouverts: list[Ligne] = []
        self._decompte = decompte
        self._clos = self._deja = ZERO

    def depuis_le_precedent(self, jour: dt.date) -> Decimal:
        """L'intérêt couru depuis l'appel précédent ; un paiement du jour en a éteint jusqu'à ce
        jour.
        """
        dernier = self._decompte.conventions.dernier_jour(jour)
        if jour == self._decompte.arrete_au:
            dernier = dt.date.max  # l'arrêté prend chaque segment en entier
        total = sum(self._entames(dernier), ZERO) + self._clos
        depuis, self._deja = total - self._deja, total
        return depuis

    def _entames(self, dernier: dt.date) -> Iterator[Decimal]:
        while self._a_venir and self._a_venir[-1].du <= dernier:
            self._ouverts.append(self._a_venir.pop())
        self._clos += sum((x.montant for x in self._ouverts if x.au <= dernier), ZERO)
        self._ouverts = [x for x in self._ouverts if x.au > dernier]
        return (refaire(x, self._decompte, dernier) for x in self._ouverts)
