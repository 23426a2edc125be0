"""Ce que le noyau demande à une juridiction : les mêmes fonctions partout."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from toolkit.noyau.acte import FicheActe
from toolkit.noyau.dossier import Creance, Titre
from toolkit.noyau.regles import Registre
from toolkit.noyau.situation import Situation

if TYPE_CHECKING:
    from decimal import Decimal

    from toolkit.noyau.decompte.regime import References, Regime, Terme
    from toolkit.noyau.decompte.valeurs import Conventions, Decompte, Ligne, Poste, Reduction
    from toolkit.noyau.delais.valeurs import ReglesDeTemps
    from toolkit.noyau.voies.valeurs import Voie

Propre = Callable[[Situation], Mapping[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Juridiction:
    """Le raisonnement propre à un ordre juridique.

    `echeance` : le jour d'exigibilité (convenu, sinon légal), None s'il ne se
    déduit pas. `regime` : intérêts et indemnités d'un terme. `decision` : le
    régime de ce qu'un titre accorde, None s'il ne remplace pas les créances.
    `arreter` : l'un ou l'autre, arrêté par la procédure où sont ceux qui doivent.
    `frais` : frais retenus et réductions, les forfaits de chaque créance étant
    donnés. `ordre_d_imputation` : sur quoi un paiement compte. `references` :
    les articles que le moteur cite. `limiter` : le décompte tel qu'un acte peut
    le réclamer. `complements` : ce que ses actes nomment et que le contexte
    commun n'a pas ; `propres` : acte → ce que lui seul imprime. `temps` : ses
    délais, sa computation, sa prescription. `voies` : les procédures, ouvertes ou
    fermées.
    """

    code: str
    conventions: Conventions
    echeance: Callable[[Creance, Situation], dt.date | None]
    regime: Callable[[Terme, Situation], Regime]
    decision: Callable[[Titre, Situation], Regime | None]
    arreter: Callable[[Regime, Terme, Situation], Regime]
    frais: Callable[[Situation, Mapping[str, Decimal]], tuple[Sequence[Ligne], Sequence[Reduction]]]
    ordre_d_imputation: Callable[[Situation], Sequence[Poste]]
    references: Callable[[Situation], References]
    limiter: Callable[[Decompte, str, Situation], Decompte]
    complements: Callable[[Situation], Mapping[str, Any]]
    registre: Registre
    temps: ReglesDeTemps
    propres: Mapping[str, Propre]
    voies: Callable[[Situation], tuple[Voie, ...]] = lambda _situation: ()

    def propre_a(self, fiche: FicheActe, situation: Situation) -> Mapping[str, Any]:
        """Ce que cet acte imprime, et que les autres actes de la juridiction n'ont pas."""
        propre = self.propres.get(fiche.nom)
        return propre(situation) if propre else {}
