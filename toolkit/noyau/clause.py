"""La clause indemnitaire telle que stipulée : son montant, et le jour où elle est encourue."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from toolkit.noyau.argent import ZERO, au_cent
from toolkit.noyau.decompte.valeurs import ClauseDue, Retenue, Terme
from toolkit.noyau.dossier import ClausePenale, Evenement
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import UN_JOUR, ajouter_jours, premier_ouvrable


def montant_stipule(clause: ClausePenale, terme: Terme, reste_du: Decimal) -> Decimal:
    """Le montant (EUR) que la clause demande, sur le principal restant dû quand elle est
    encourue.
    """
    assiette = _assiette(clause, terme, reste_du)
    if clause.montant is not None:
        stipule = clause.montant
    elif clause.tranches:
        paliers = [Palier(t.jusqua, t.forfait, t.taux, t.au_dela_de) for t in clause.tranches]
        stipule = par_paliers(paliers, assiette)
    else:
        stipule = au_cent(assiette * (clause.taux or ZERO) / 100)
    if clause.minimum is not None:
        stipule = max(stipule, clause.minimum)
    if clause.maximum is not None:
        stipule = min(stipule, clause.maximum)
    return stipule if reste_du > 0 else ZERO


class Palier(NamedTuple):
    """Un palier d'indemnité : `jusqua` None, sans plafond ; `taux` en pour cent de ce qui
    dépasse `au_dela_de`.
    """

    jusqua: Decimal | None
    forfait: Decimal | None
    taux: Decimal | None
    au_dela_de: Decimal | None


def par_paliers(paliers: Sequence[Palier], assiette: Decimal) -> Decimal:
    """Le montant (EUR) du palier atteint : forfait, plus un pourcentage de ce qui dépasse."""
    for palier in paliers:
        if palier.jusqua is None or assiette <= palier.jusqua:
            depassement = max(assiette - (palier.au_dela_de or ZERO), ZERO)
            return au_cent((palier.forfait or ZERO) + depassement * (palier.taux or ZERO) / 100)
    return ZERO


def terme_laisse(
    situation: Situation, mise_en_demeure: Evenement, jours_par_defaut: int
) -> dt.date:
    """Dernier jour pour payer après une mise en demeure : délai laissé, reporté au jour
    ouvrable.
    """
    depart = mise_en_demeure.presente_le or mise_en_demeure.recu_le or mise_en_demeure.date
    jours = mise_en_demeure.delai_jours or jours_par_defaut
    return premier_ouvrable(ajouter_jours(depart, jours), situation.droit.est_ouvrable)


def encourue_le(situation: Situation, terme: Terme) -> dt.date | None:
    """Lendemain du terme laissé par la première mise en demeure restée sans effet ; None sans
    elle.
    """
    usage = int(situation.droit.usages["mise_en_demeure"]["delai_jours"])
    for mise_en_demeure in situation.mises_en_demeure(terme.creance):
        if mise_en_demeure.date >= terme.exigible_le:
            return terme_laisse(situation, mise_en_demeure, usage) + UN_JOUR
    return None


def clauses_du_contrat(
    terme: Terme, situation: Situation, *, reference: str, regle: str
) -> tuple[ClauseDue, ...]:
    """La clause indemnitaire du contrat, telle que stipulée, une fois encourue."""
    contrat = situation.contrat(terme.creance)
    clause = contrat.conventions.clause_penale if contrat else None
    jour = encourue_le(situation, terme) if clause else None
    if clause is None or jour is None:
        return ()

    def calcul(reste_du: Decimal) -> Retenue:
        montant = montant_stipule(clause, terme, reste_du)
        return Retenue(montant, montant)

    return (ClauseDue(jour, reference, regle, calcul),)


def _assiette(clause: ClausePenale, terme: Terme, reste_du: Decimal) -> Decimal:
    if clause.assiette == "ht" and terme.creance.montant_ht is not None:
        return terme.creance.montant_ht
    if clause.assiette == "ttc":
        return terme.montant
    return reste_du
