"""Ce que le moteur d'un échéancier rend : des versements datés, et ce qui en est advenu.

Montants en EUR (`Decimal`, au cent).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from toolkit.noyau.argent import ZERO
from toolkit.noyau.decompte.valeurs import Decompte, Poste
from toolkit.noyau.echeancier.compte import CompteDuPlan


@dataclass(frozen=True, slots=True, kw_only=True)
class VersementPrevu:
    """Un versement du plan.

    `convenu_le` : la date avant tout report au jour ouvrable. `parts` : ce qu'il
    éteint, poste par poste, dans l'ordre d'imputation de la loi ; vide si la somme
    convenue n'en a pas (transaction). `reste` : ce qui est dû après lui.
    """

    rang: int  # à partir de 1
    date: dt.date
    convenu_le: dt.date
    montant: Decimal
    parts: Mapping[Poste, Decimal]
    reste: Decimal

    @property
    def interets(self) -> Decimal:
        """Ce qu'il éteint d'intérêts."""
        return self.parts.get(Poste.INTERETS, ZERO)

    @property
    def principal(self) -> Decimal:
        """Ce qu'il éteint de principal."""
        return self.parts.get(Poste.PRINCIPAL, ZERO)

    @property
    def accessoires(self) -> Decimal:
        """Ce qu'il éteint d'indemnités, de clause pénale et de frais."""
        return sum(self.parts.values(), ZERO) - self.interets - self.principal


@dataclass(frozen=True, slots=True, kw_only=True)
class Echelonnement:
    """Un plan calculé.

    `compte` : ce qui était dû au jour de l'accord, et de quoi compter la suite.
    `dette` : son total, ou la somme d'une transaction. `ecart` : ce que les
    versements laissent impayé (positif), ou demandent en trop (négatif) ; zéro
    quand ils font la dette, intérêts du plan compris. `connus_jusqu_au` : le
    dernier jour dont le taux est publié, s'il précède le dernier versement.
    """

    compte: CompteDuPlan
    dette: Decimal
    versements: tuple[VersementPrevu, ...]
    avec_interets: bool
    ecart: Decimal
    connus_jusqu_au: dt.date | None = None

    @property
    def arrete_au(self) -> dt.date:
        """Le jour où la dette est arrêtée."""
        return self.compte.arrete_au

    @property
    def decompte(self) -> Decompte:
        """Le décompte de la dette, ce jour-là."""
        return self.compte.initial

    @property
    def total(self) -> Decimal:
        """La somme des versements."""
        return sum((v.montant for v in self.versements), ZERO)

    @property
    def interets_du_plan(self) -> Decimal:
        """Les intérêts qui s'ajoutent à la dette pendant le plan."""
        return self.total + self.ecart - self.dette

    @property
    def est_egal(self) -> bool:
        """Vrai si tous les versements, sauf peut-être le dernier, ont le même montant."""
        return len({v.montant for v in self.versements[:-1]}) <= 1
