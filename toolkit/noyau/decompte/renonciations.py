"""Les postes que le créancier abandonne (`demandes.renonciations`) : écartés, et dits tels."""

from __future__ import annotations

from dataclasses import replace

from toolkit.noyau.argent import ZERO
from toolkit.noyau.decompte.periodes import ramener
from toolkit.noyau.decompte.regime import ClauseDue, Regime, Retenue, Terme
from toolkit.noyau.decompte.valeurs import Poste, Reduction
from toolkit.noyau.dossier import Demandes

MOTIF = "le créancier y renonce"
REFERENCE = "demandes.renonciations"


def renoncer(regime: Regime, terme: Terme, demandes: Demandes) -> Regime:
    """Le régime sans ce à quoi le créancier renonce ; chaque abandon laisse une réduction."""
    abandons = set(demandes.renonciations)
    if "interets" in abandons:
        periodes = tuple(ramener(p, ZERO, MOTIF, REFERENCE) for p in regime.periodes)
        regime = _sans_forfait(replace(regime, periodes=periodes), terme, Poste.INTERETS)
    if "capitalisation" in abandons:
        regime = replace(regime, capitalisations=())
    if "clause_penale" in abandons:
        regime = replace(regime, clauses=tuple(_sans_effet(c) for c in regime.clauses))
        regime = _sans_forfait(regime, terme, Poste.CLAUSE_PENALE)
    if "indemnite_forfaitaire" in abandons:
        regime = _sans_forfait(regime, terme, Poste.INDEMNITES)
    return regime


def _sans_effet(clause: ClauseDue) -> ClauseDue:
    def calcul(reste_du, origine):
        return Retenue(clause.calcul(reste_du, origine).demande, ZERO, MOTIF, REFERENCE)

    return replace(clause, calcul=calcul)


def _sans_forfait(regime: Regime, terme: Terme, poste: Poste) -> Regime:
    abandonnes = [f for f in (*regime.forfaits, *regime.accordes) if f.poste is poste]
    return replace(
        regime,
        forfaits=tuple(f for f in regime.forfaits if f.poste is not poste),
        accordes=tuple(f for f in regime.accordes if f.poste is not poste),
        reductions=(
            *regime.reductions,
            *(Reduction(poste, terme.id, f.montant, ZERO, MOTIF, REFERENCE) for f in abandonnes),
        ),
    )
