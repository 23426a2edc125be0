"""Le plan et la transaction d'un dossier, tels que les règles et les actes les regardent.

Plusieurs conditions d'un même acte demandent le même suivi : il est gardé pour
la dernière situation, reconnue à son dossier, à son droit et à son jour.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache

from toolkit.noyau.decompte.accord import defaillance
from toolkit.noyau.echeancier.suivi import Suivi, suivre
from toolkit.noyau.juridiction import Juridiction
from toolkit.noyau.situation import Situation


@dataclass(frozen=True, slots=True)
class _Cle:
    """Une situation, reconnue par identité : comparer des dossiers coûterait un parcours."""

    situation: Situation
    juridiction: Juridiction

    def __eq__(self, autre: object) -> bool:
        return isinstance(autre, _Cle) and self._identite() == autre._identite()

    def __hash__(self) -> int:
        return hash(self._identite())

    def _identite(self) -> tuple[int, int, dt.date, str]:
        s = self.situation
        return id(s.dossier), id(s.droit), s.au, self.juridiction.code


def suivi_de(situation: Situation, juridiction: Juridiction) -> Suivi | None:
    """Le suivi du plan du dossier ; None s'il n'en a pas, ou s'il ne se calcule pas."""
    return _suivre(_Cle(situation, juridiction)) if situation.dossier.echeancier else None


@lru_cache(maxsize=2)
def _suivre(cle: _Cle) -> Suivi | None:
    return suivre(cle.situation, cle.juridiction)


def est_accorde(situation: Situation) -> bool:
    """Vrai si le dossier dit un plan accordé au jour du calcul, et que rien n'a rompu."""
    plan = situation.dossier.echeancier
    return bool(
        plan
        and plan.etat == "accorde"
        and plan.accorde_le
        and plan.accorde_le <= situation.au
        and defaillance(situation) is None
    )


def transaction_en_vigueur(situation: Situation) -> dt.date | None:
    """Le jour de la signature d'une transaction que rien n'a résolue ; None s'il n'y en a pas.

    Sans clause résolutoire, la défaillance n'y met pas fin : elle s'exécute.
    """
    dossier = situation.dossier
    if dossier.transaction is None:
        return None
    plan, clause = dossier.echeancier, dossier.transaction.clause_resolutoire
    accord = plan.accorde_le if plan and plan.etat in ("accorde", "rompu") else None
    signee_le = dossier.transaction.signee_le or accord
    if signee_le is None or signee_le > situation.au:
        return None
    rompue = any(e.date >= signee_le for e in situation.evenements("defaillance"))
    return None if rompue and clause and clause.engagements else signee_le
