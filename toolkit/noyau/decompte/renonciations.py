"""Les postes que le créancier abandonne (`demandes.renonciations`) : écartés, et dits tels."""

from __future__ import annotations

from dataclasses import replace

from toolkit.noyau.decompte.ecarts import sans_clause, sans_forfait, sans_interet
from toolkit.noyau.decompte.regime import Regime, Terme
from toolkit.noyau.decompte.valeurs import Poste
from toolkit.noyau.dossier import Demandes

MOTIF = "le créancier y renonce"
REFERENCE = "demandes.renonciations"


def renoncer(regime: Regime, terme: Terme, demandes: Demandes) -> Regime:
    """Le régime sans ce à quoi le créancier renonce ; chaque abandon laisse une réduction."""
    abandons = set(demandes.renonciations)
    if "interets" in abandons:
        regime = sans_interet(regime, MOTIF, REFERENCE)
        regime = sans_forfait(regime, terme, Poste.INTERETS, MOTIF, REFERENCE)
    if "capitalisation" in abandons:
        regime = replace(regime, capitalisations=())
    if "clause_penale" in abandons:
        regime = sans_clause(regime, MOTIF, REFERENCE)
        regime = sans_forfait(regime, terme, Poste.CLAUSE_PENALE, MOTIF, REFERENCE)
    if "indemnite_forfaitaire" in abandons:
        regime = sans_forfait(regime, terme, Poste.INDEMNITES, MOTIF, REFERENCE)
    return regime
