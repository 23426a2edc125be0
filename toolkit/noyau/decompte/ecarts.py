"""Écarter d'un régime un poste qui n'est pas réclamé, en laissant la réduction qui le dit."""

from __future__ import annotations

from dataclasses import replace

from toolkit.noyau.argent import ZERO
from toolkit.noyau.decompte.periodes import ramener
from toolkit.noyau.decompte.regime import ClauseDue, Regime, Retenue, Terme
from toolkit.noyau.decompte.valeurs import Poste, Reduction


def sans_interet(regime: Regime, motif: str, reference: str) -> Regime:
    """Le régime sans intérêt ; ce qu'il aurait donné reste connu."""
    periodes = tuple(ramener(p, ZERO, motif, reference) for p in regime.periodes)
    return replace(regime, periodes=periodes)


def sans_clause(regime: Regime, motif: str, reference: str) -> Regime:
    """Le régime dont aucune clause indemnitaire ne laisse rien."""
    clauses = tuple(_sans_effet(c, motif, reference) for c in regime.clauses)
    return replace(regime, clauses=clauses)


def sans_forfait(regime: Regime, terme: Terme, poste: Poste, motif: str, reference: str) -> Regime:
    """Le régime sans les forfaits de ce poste, ceux d'une décision compris."""
    abandonnes = [f for f in (*regime.forfaits, *regime.accordes) if f.poste is poste]
    return replace(
        regime,
        forfaits=tuple(f for f in regime.forfaits if f.poste is not poste),
        accordes=tuple(f for f in regime.accordes if f.poste is not poste),
        reductions=(
            *regime.reductions,
            *(Reduction(poste, terme.id, f.montant, ZERO, motif, reference) for f in abandonnes),
        ),
    )


def _sans_effet(clause: ClauseDue, motif: str, reference: str) -> ClauseDue:
    def calcul(reste_du, origine):
        return Retenue(clause.calcul(reste_du, origine).demande, ZERO, motif, reference)

    return replace(clause, calcul=calcul)
