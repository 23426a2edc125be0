"""Le rang des dettes devant un paiement que le débiteur n'affecte pas.

Échues d'abord ; parmi elles, celle qu'il a le plus d'intérêt à éteindre (le
taux le plus élevé) ; à égalité la plus ancienne ; toutes choses égales,
proportionnellement (CC français 1342-10 ; CC belge 5.208 et 5.209).
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from decimal import Decimal
from heapq import heapify, heappop, heappush
from itertools import groupby
from operator import itemgetter

from toolkit.noyau.decompte.compte import Compte

Rang = tuple[bool, Decimal, dt.date]  # à échoir ?, taux (en moins), échéance
Place = tuple[Rang, int]  # un numéro départage sans comparer les comptes


class Rangs:
    """Les comptes ouverts, tenus en ordre ; les jours se demandent en ordre de date.

    Un compte ne change de rang que le jour où il échoit et ceux où son taux
    change : lui seul se déplace alors, sauf si presque tous changent ensemble.
    """

    def __init__(self, comptes: Iterable[Compte]) -> None:
        self._comptes = dict(enumerate(comptes))
        self._numeros = {id(compte): numero for numero, compte in self._comptes.items()}
        self._rangs: dict[int, Rang] = {}
        self._places: list[Place] = []
        self._refaire(dt.date.min)

    def groupes(self, jour: dt.date) -> Iterator[list[Compte]]:
        """Les comptes par rang au `jour` ; ceux d'un même rang ensemble."""
        self._avancer(jour)
        for _, places in groupby(list(self._places), key=itemgetter(0)):
            yield [self._comptes[numero] for _, numero in places if numero in self._comptes]

    def retirer(self, compte: Compte) -> None:
        """Ôte un compte soldé."""
        numero = self._numeros.pop(id(compte), None)
        if numero is not None:
            del self._places[self._place_de(numero)]
            del self._comptes[numero], self._rangs[numero]

    def _avancer(self, jour: dt.date) -> None:
        changes = []
        while self._changements and self._changements[0][0] <= jour:
            changes.append(heappop(self._changements)[1])
        changes = [numero for numero in changes if numero in self._comptes]
        if 2 * len(changes) > len(self._comptes):
            self._refaire(jour)
            return
        for numero in changes:
            del self._places[self._place_de(numero)]
            insort(self._places, (self._classer(numero, jour), numero))
            heappush(self._changements, (self._prochain(numero, jour), numero))

    def _refaire(self, jour: dt.date) -> None:
        self._places = sorted((self._classer(numero, jour), numero) for numero in self._comptes)
        self._changements = [(self._prochain(numero, jour), numero) for numero in self._comptes]
        heapify(self._changements)

    def _place_de(self, numero: int) -> int:
        return bisect_left(self._places, (self._rangs[numero], numero))

    def _classer(self, numero: int, jour: dt.date) -> Rang:
        compte = self._comptes[numero]
        exigible_le = compte.terme.exigible_le
        rang = (exigible_le > jour, -compte.taux_du(jour), exigible_le)
        self._rangs[numero] = rang
        return rang

    def _prochain(self, numero: int, jour: dt.date) -> dt.date:
        compte = self._comptes[numero]
        if compte.terme.exigible_le > jour:
            return compte.terme.exigible_le
        return compte.change_de_taux_apres(jour)
