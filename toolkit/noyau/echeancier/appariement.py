"""Ce qui a été reçu, versement par versement : à temps, en avance, en retard, en partie, en trop.

Un paiement éteint d'abord le plus ancien versement qui reste dû, quelle que soit
la somme annoncée : c'est le plan qui est payé, dans son ordre.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from toolkit.noyau.argent import ZERO
from toolkit.noyau.echeancier.valeurs import VersementPrevu

Recu = tuple[dt.date, Decimal]  # le jour d'un paiement, et son montant


class EtatDeVersement(StrEnum):
    """Où en est un versement au jour du suivi."""

    A_VENIR = "a_venir"
    ANTICIPE = "anticipe"  # reçu en entier avant son jour, qui n'est pas venu
    PARTIEL = "partiel"  # reçu en partie, son jour n'est pas passé
    RECU = "recu"
    RECU_EN_RETARD = "recu_en_retard"
    EN_RETARD = "en_retard"  # son jour est passé, et il reste dû en tout ou partie


@dataclass(frozen=True, slots=True)
class VersementSuivi:
    """Un versement et ce qui en a été reçu (EUR) ; `solde_le` : le jour où il l'a été en entier."""

    prevu: VersementPrevu
    recu: Decimal
    solde_le: dt.date | None
    etat: EtatDeVersement

    @property
    def manque(self) -> Decimal:
        """Ce qui en reste à recevoir."""
        return self.prevu.montant - self.recu

    def etait_en_retard_le(self, jour: dt.date) -> bool:
        """Vrai si son jour était passé ce `jour`-là, sans qu'il fût reçu en entier."""
        return self.prevu.date < jour and (self.solde_le is None or self.solde_le >= jour)


def apparier(
    prevus: Sequence[VersementPrevu], recus: Sequence[Recu], au: dt.date
) -> tuple[tuple[VersementSuivi, ...], Decimal]:
    """Les versements suivis au jour `au`, et ce qui a été reçu au-delà du plan (EUR).

    Un paiement postérieur à `au` ne compte pas ; l'ordre où ils sont donnés est
    indifférent. Un versement se fait jusqu'au soir de son jour.
    """
    disponibles = sorted((jour, montant) for jour, montant in recus if jour <= au and montant > 0)
    suivis = []
    for prevu in prevus:
        recu, dernier = ZERO, None
        while recu < prevu.montant and disponibles:
            jour, montant = disponibles[0]
            pris = min(montant, prevu.montant - recu)
            recu, dernier = recu + pris, jour
            if pris == montant:
                disponibles.pop(0)
            else:
                disponibles[0] = (jour, montant - pris)
        solde_le = dernier if recu == prevu.montant else None
        suivis.append(VersementSuivi(prevu, recu, solde_le, _etat(prevu, recu, solde_le, au)))
    return tuple(suivis), sum((montant for _, montant in disponibles), ZERO)


def _etat(
    prevu: VersementPrevu, recu: Decimal, solde_le: dt.date | None, au: dt.date
) -> EtatDeVersement:
    if solde_le:
        if solde_le > prevu.date:
            return EtatDeVersement.RECU_EN_RETARD
        return EtatDeVersement.ANTICIPE if prevu.date > au else EtatDeVersement.RECU
    if prevu.date < au:
        return EtatDeVersement.EN_RETARD
    return EtatDeVersement.PARTIEL if recu else EtatDeVersement.A_VENIR
