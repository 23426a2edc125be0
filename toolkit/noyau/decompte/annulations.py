"""La créance que des avoirs annulent en entier : elle n'a jamais été due, et n'a rien produit.

Convention de prudence, imprimée sur le décompte : un avoir égal à la facture
l'efface depuis l'origine, et avec elle l'intérêt, le forfait, la clause et les
frais que son retard aurait valus ; un avoir moindre ne la diminue qu'à sa date.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Set
from dataclasses import replace
from decimal import Decimal

from toolkit.noyau.argent import ZERO
from toolkit.noyau.decompte.ecarts import sans_clause, sans_forfait, sans_interet
from toolkit.noyau.decompte.regime import Regime, Terme
from toolkit.noyau.decompte.valeurs import Poste
from toolkit.noyau.dossier import Creance, Dossier
from toolkit.noyau.ecriture import enumeration

MOTIF = "créance annulée en entier par un avoir : elle n'a jamais été due"

Annulations = Mapping[str, str]  # id de la créance → les avoirs qui l'annulent, nommés


def trouver_les_annulations(dossier: Dossier, au: dt.date, *, sauf: Set[str]) -> Annulations:
    """Les créances dont les avoirs datés jusqu'à `au` font tout le montant ; `sauf` : celles
    qu'une décision a remplacées.
    """
    seule = dossier.creances[0].id if len(dossier.creances) == 1 else None
    cumuls: dict[str, Decimal] = {}
    avoirs: dict[str, list[str]] = {}
    for avoir in dossier.avoirs:
        visee = avoir.creance or seule
        if visee and avoir.date and avoir.date <= au and avoir.montant and avoir.montant > 0:
            cumuls[visee] = cumuls.get(visee, ZERO) + avoir.montant
            avoirs.setdefault(visee, []).append(avoir.id)
    return {
        creance.id: f"avoir {enumeration(avoirs[creance.id])}"
        for creance in dossier.creances
        if creance.id not in sauf and 0 < _montant(creance) <= cumuls.get(creance.id, ZERO)
    }


def _montant(creance: Creance) -> Decimal:
    if not creance.echeances:
        return creance.montant or ZERO
    return sum(((e.montant or ZERO) + (e.charges or ZERO) for e in creance.echeances), ZERO)


def annuler(regime: Regime, terme: Terme, annulations: Annulations) -> Regime:
    """Le régime d'une créance annulée : le principal, que l'avoir efface, et rien d'autre."""
    reference = annulations.get(terme.id)
    if reference is None:
        return regime
    regime = sans_clause(sans_interet(regime, MOTIF, reference), MOTIF, reference)
    regime = sans_forfait(regime, terme, Poste.INDEMNITES, MOTIF, reference)
    return replace(regime, capitalisations=())
