"""Où en est un plan : attendu, reçu, en retard, restant."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from toolkit.noyau.argent import ZERO
from toolkit.noyau.decompte.accord import defaillance
from toolkit.noyau.dossier import Paiement
from toolkit.noyau.echeancier.appariement import EtatDeVersement, VersementSuivi, apparier
from toolkit.noyau.echeancier.calcul import echelonner
from toolkit.noyau.echeancier.defaut import Defaut, constater_le_defaut
from toolkit.noyau.echeancier.valeurs import Echelonnement
from toolkit.noyau.juridiction import Juridiction
from toolkit.noyau.situation import Situation


@dataclass(frozen=True, slots=True, kw_only=True)
class Suivi:
    """Un plan au jour `au` (montants en EUR).

    `attendu` : la somme des versements dont le jour est venu. `recu` : tout ce
    qui a été payé depuis l'accord. `retard` : ce qui manque aux versements dont le
    jour est passé. `reste` : ce qui est dû, intérêts compris s'ils courent.
    `surplus` : reçu au-delà du plan.
    """

    au: dt.date
    etat: str  # propose | accorde | rompu
    accorde_le: dt.date | None
    echelonnement: Echelonnement
    versements: tuple[VersementSuivi, ...]
    paiements: tuple[Paiement, ...]
    reste: Decimal
    surplus: Decimal
    defaut: Defaut

    @property
    def attendu(self) -> Decimal:
        """Ce qui devait être payé au jour du suivi, ce jour compris."""
        return sum((v.prevu.montant for v in self.versements if v.prevu.date <= self.au), ZERO)

    @property
    def recu(self) -> Decimal:
        """Ce qui a été payé depuis l'accord."""
        return sum((p.montant for p in self.paiements), ZERO)

    @property
    def en_retard(self) -> tuple[VersementSuivi, ...]:
        """Les versements dont le jour est passé et qui restent dus, en tout ou partie."""
        return tuple(v for v in self.versements if v.etat is EtatDeVersement.EN_RETARD)

    @property
    def retard(self) -> Decimal:
        """Ce qui manque à ces versements."""
        return sum((v.manque for v in self.en_retard), ZERO)

    @property
    def prochain(self) -> VersementSuivi | None:
        """Le premier versement à venir qui reste dû."""
        a_venir = (v for v in self.versements if v.prevu.date >= self.au and v.manque)
        return next(a_venir, None)


def suivre(situation: Situation, juridiction: Juridiction) -> Suivi | None:
    """Le suivi du plan au jour de la situation ; None si aucun plan n'est calculable.

    Un plan qui n'est que proposé n'attend rien : ses versements restent à venir.
    """
    plan = situation.dossier.echeancier
    calcule = echelonner(situation, juridiction)
    if plan is None or calcule is None:
        return None
    accorde_le = plan.accorde_le if plan.accorde_le and plan.accorde_le <= situation.au else None
    recus = paiements_du_plan(situation, accorde_le)
    versements, surplus = apparier(
        calcule.versements, [(p.date, p.montant) for p in recus], situation.au
    )
    return Suivi(
        au=situation.au,
        etat=plan.etat or "propose",
        accorde_le=accorde_le,
        echelonnement=calcule,
        versements=versements,
        paiements=recus,
        reste=_reste(situation, calcule, recus),
        surplus=surplus,
        defaut=constater_le_defaut(situation, plan, accorde_le, versements),
    )


def paiements_du_plan(situation: Situation, accorde_le: dt.date | None) -> tuple[Paiement, ...]:
    """Les paiements reçus du jour de l'accord au jour du suivi, en ordre de date.

    Ceux qui suivent la défaillance ne sont plus faits en exécution du plan.
    """
    if accorde_le is None:
        return ()
    fin = min(situation.au, defaillance(situation) or situation.au)
    recus = [
        p
        for p in situation.dossier.paiements
        if p.date and accorde_le <= p.date <= fin and p.montant and p.montant > 0
    ]
    return tuple(sorted(recus, key=lambda p: p.date))


def _reste(situation: Situation, calcule: Echelonnement, recus: tuple[Paiement, ...]) -> Decimal:
    transaction = situation.dossier.transaction
    if transaction and transaction.montant is not None:
        return transaction.montant - sum((p.montant for p in recus), ZERO)
    return calcule.compte.reel(situation).total
