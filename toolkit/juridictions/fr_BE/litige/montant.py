"""Le montant de la demande, tel que la compétence le compte (CJ 557 à 559)."""

from __future__ import annotations

from decimal import Decimal

from toolkit.juridictions.fr_BE.litige.contestations import est_contestee, motivees
from toolkit.noyau.argent import ZERO
from toolkit.noyau.decompte.limites import decompter_pour
from toolkit.noyau.decompte.valeurs import Decompte, Poste
from toolkit.noyau.situation import Situation


def decompte_de(s: Situation, voie: str, acte: str = "") -> Decompte:
    """Le décompte que cette procédure peut demander, ses propres demandes comprises."""
    from toolkit.juridictions.fr_BE import JURIDICTION

    return decompter_pour(acte or voie, voie, s, JURIDICTION)


def montant_de_la_demande(s: Situation, voie: str) -> Decimal:
    """Principal et accessoires échus (EUR), sans intérêts judiciaires ni dépens (CJ 557), chefs
    additionnés (558).

    Le solde d'une créance plus forte et contestée compte pour le montant du titre (559).
    """
    decompte = decompte_de(s, voie)
    accessoires = decompte.total - decompte.reste[Poste.PRINCIPAL]
    if not motivees(s):
        return max(demandable(decompte), ZERO)
    contestees = [c for c in s.dossier.creances if c.id in decompte.regimes and est_contestee(c, s)]
    origine = sum((c.montant or ZERO for c in contestees), ZERO)
    soldes = sum((decompte.reste_par_creance[c.id][Poste.PRINCIPAL] for c in contestees), ZERO)
    autres = max(decompte.reste[Poste.PRINCIPAL] - soldes, ZERO)
    return max(origine + autres + accessoires, ZERO)


def demandable(decompte: Decompte) -> Decimal:
    """Ce que doivent ensemble ceux que l'on poursuit (EUR) : des cautions seules ne doivent pas
    plus que ce qu'elles ont garanti.
    """
    parts = [part.total for part in decompte.par_debiteur]
    return min(decompte.total, sum(parts, ZERO)) if parts else decompte.total
