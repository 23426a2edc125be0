"""Qui doit une créance, et pour combien : seul, pour le tout, pour sa part, ou en garantie."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from toolkit.noyau.dossier import Creance, Debiteur
    from toolkit.noyau.situation import Situation

GARANTS = ("caution", "aval")
SEUL, SOLIDAIRE, PART_VIRILE = "seul", "solidaire", "part virile"


@dataclass(frozen=True, slots=True)
class Oblige:
    """Un débiteur de la créance ; `plafond` (EUR) : ce qu'il a garanti au plus."""

    debiteur: str
    fondement: str  # seul | solidaire | part virile | caution | aval
    plafond: Decimal | None = None

    @property
    def est_conjoint(self) -> bool:
        """Vrai s'il ne doit que sa part."""
        return self.fondement == PART_VIRILE


def obliges(creance: Creance | None, situation: Situation) -> tuple[Oblige, ...]:
    """Les obligés de la créance ; sans elle (frais du dossier), ceux de toutes.

    La solidarité ne se présume pas : la dette de plusieurs débiteurs se divise,
    sauf `solidarite` à la créance ou engagement solidaire du codébiteur.
    """
    tenus = debiteurs_tenus(creance, situation)
    garants = [d for d in situation.dossier.debiteurs if d.role in GARANTS]
    if creance and any(d.id in creance.debiteurs for d in garants):
        garants = [d for d in garants if d.id in creance.debiteurs]
    return (
        *(_tenu(d, tenus, creance, situation) for d in tenus),
        *(Oblige(d.id, d.role, _plafond(d)) for d in garants if _garantit(d, creance, situation)),
    )


def obliges_de(creances: Sequence[Creance], situation: Situation) -> tuple[Oblige, ...]:
    """Les obligés d'une somme qui vient de ces créances ; d'aucune, ceux de toutes.

    Quand les créances n'ont pas les mêmes, ceux d'une au moins, comme s'ils les devaient toutes.
    """
    if not creances:
        return obliges(None, situation)
    listes = {obliges(c, situation): None for c in creances}
    if len(listes) == 1:
        return next(iter(listes))
    ids = {o.debiteur for liste in listes for o in liste}
    return tuple(o for o in obliges(None, situation) if o.debiteur in ids)


def tenus_de(creances: Sequence[Creance], situation: Situation) -> list[Debiteur]:
    """Ceux qui doivent pour eux-mêmes une de ces créances au moins ; sans elle, tous."""
    tenus = {d.id: d for c in creances or (None,) for d in debiteurs_tenus(c, situation)}
    return list(tenus.values())


def debiteurs_tenus(creance: Creance | None, situation: Situation) -> list[Debiteur]:
    """Ceux qui doivent pour eux-mêmes : ni cautions, ni avalistes."""
    ids = creance.debiteurs if creance else ()
    return [
        d for d in situation.dossier.debiteurs if d.role not in GARANTS and (not ids or d.id in ids)
    ]


def _tenu(
    debiteur: Debiteur, tenus: list[Debiteur], creance: Creance | None, situation: Situation
) -> Oblige:
    plafond = _plafond(debiteur)
    autres = [d for d in tenus if not _est_engage_au_tout(d)]
    if len(tenus) == 1:
        return Oblige(debiteur.id, SEUL, plafond)
    if _est_solidaire(creance, situation) or _est_engage_au_tout(debiteur):
        return Oblige(debiteur.id, SOLIDAIRE, plafond)
    return Oblige(debiteur.id, SOLIDAIRE if len(autres) == 1 else PART_VIRILE, plafond)


def _est_solidaire(creance: Creance | None, situation: Situation) -> bool:
    creances = [creance] if creance else situation.dossier.creances
    return all(c.solidarite is not None for c in creances)


def _est_engage_au_tout(debiteur: Debiteur) -> bool:
    return debiteur.role == "codebiteur" and bool(
        debiteur.engagement and debiteur.engagement.est_solidaire
    )


def _plafond(debiteur: Debiteur) -> Decimal | None:
    return debiteur.engagement.plafond if debiteur.engagement else None


def _garantit(garant: Debiteur, creance: Creance | None, situation: Situation) -> bool:
    """Un aval ne garantit que l'effet, si le dossier en compte un."""
    effets = [c for c in situation.dossier.creances if c.effet]
    return garant.role != "aval" or not effets or creance in effets
