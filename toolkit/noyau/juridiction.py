"""Ce que le noyau demande à une juridiction : les mêmes fonctions partout."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from toolkit.noyau.dossier import Creance
from toolkit.noyau.regles import Registre
from toolkit.noyau.situation import Situation

if TYPE_CHECKING:
    from toolkit.noyau.decompte.valeurs import (
        Conventions,
        Ligne,
        Poste,
        Reduction,
        Regime,
        Terme,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Juridiction:
    """Le raisonnement propre à un ordre juridique.

    `echeance` : le jour d'exigibilité (convenu, sinon légal), None s'il ne se
    déduit pas. `regime` : intérêts et indemnités d'un terme. `frais` : frais
    retenus et réductions. `ordre_d_imputation` : sur quoi un paiement compte.
    `complements` : ce que ses actes nomment et que le contexte commun n'a pas.
    """

    code: str
    conventions: Conventions
    echeance: Callable[[Creance, Situation], dt.date | None]
    regime: Callable[[Terme, Situation], Regime]
    frais: Callable[[Situation], tuple[Sequence[Ligne], Sequence[Reduction]]]
    ordre_d_imputation: Callable[[Situation], Sequence[Poste]]
    complements: Callable[[Situation], Mapping[str, Any]]
    registre: Registre
