"""La clause indemnitaire telle que stipulée : son montant, et le jour où elle est encourue."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import NamedTuple

from toolkit.noyau.argent import ZERO, au_cent
from toolkit.noyau.decompte.regime import ClauseDue, Retenue, Terme
from toolkit.noyau.demeure import DEMANDES_EN_JUSTICE, interpellations, remise
from toolkit.noyau.dossier import ClausePenale, Creance, Evenement
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import UN_JOUR, ajouter_jours, premier_ouvrable

Plafonner = Callable[[Decimal, Decimal], Retenue]  # (stipulé, reste dû) → ce qui en est retenu
Prise = Callable[[Evenement, Terme], dt.date | None]  # le jour où une interpellation prend effet


def montant_stipule(
    clause: ClausePenale, creance: Creance, reste_du: Decimal, origine: Decimal
) -> Decimal:
    """Le montant (EUR) que la clause demande.

    `reste_du` : principal restant dû quand elle est encourue ; `origine` : ce
    qu'il était d'abord. Une dette payée avant n'encourt rien.
    """
    if reste_du <= 0:
        return ZERO
    assiette = _assiette(clause, creance, reste_du, origine)
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
    return stipule


class Palier(NamedTuple):
    """Un palier d'indemnité : `jusqua` None, sans plafond ; `taux` en pour cent de ce qui dépasse
    `au_dela_de`.
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


def terme_laisse(situation: Situation, interpellation: Evenement, jours: int) -> dt.date:
    """Dernier jour pour payer : délai laissé (à défaut `jours`) depuis la présentation, à défaut
    l'envoi, reporté au jour ouvrable.
    """
    depart = remise(interpellation) or interpellation.date
    delai = interpellation.delai_jours if interpellation.delai_jours is not None else jours
    return premier_ouvrable(ajouter_jours(depart, delai), situation.droit.est_ouvrable)


def encourue_le(situation: Situation, terme: Terme, prise: Prise) -> dt.date | None:
    """Lendemain du terme que laisse la première interpellation sans effet ; None sans elle.

    `prise` dit quand une interpellation prend effet pour ce terme, None si elle
    n'en a pas.
    """
    usage = int(situation.droit.usages["mise_en_demeure"]["delai_jours"])
    for interpellation in interpellations(terme.creance, situation):
        if prise(interpellation, terme) is not None:
            jours = 0 if interpellation.type in DEMANDES_EN_JUSTICE else usage
            laisse = terme_laisse(situation, interpellation, jours)
            return max(laisse, terme.exigible_le) + UN_JOUR
    return None


def clauses_du_contrat(
    terme: Terme,
    situation: Situation,
    *,
    prise: Prise,
    reference: str,
    regle: str,
    plafonner: Plafonner | None = None,
) -> tuple[ClauseDue, ...]:
    """La clause indemnitaire du contrat, une fois encourue ; `plafonner` dit ce que le droit en
    laisse, None : tout.
    """
    contrat = situation.contrat(terme.creance)
    clause = contrat.conventions.clause_penale if contrat else None
    jour = encourue_le(situation, terme, prise) if clause else None
    if clause is None or jour is None:
        return ()

    def calcul(reste_du: Decimal, origine: Decimal) -> Retenue:
        stipule = montant_stipule(clause, terme.creance, reste_du, origine)
        return plafonner(stipule, reste_du) if plafonner else Retenue(stipule, stipule)

    return (ClauseDue(jour, reference, regle, calcul),)


def _assiette(
    clause: ClausePenale, creance: Creance, reste_du: Decimal, origine: Decimal
) -> Decimal:
    if clause.assiette == "ht" and creance.montant_ht is not None:
        return creance.montant_ht
    return origine if clause.assiette == "ttc" else reste_du
