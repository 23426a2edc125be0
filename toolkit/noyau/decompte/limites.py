"""Ce qu'un acte peut réclamer : le décompte, moins ce que la loi ou la demande en retranche."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from toolkit.noyau.argent import ZERO, au_cent
from toolkit.noyau.decompte.moteur import etablir_decompte
from toolkit.noyau.decompte.valeurs import Decompte, Ligne, PartDuDebiteur, Poste, Reduction
from toolkit.noyau.dossier import Demandes, Dossier
from toolkit.noyau.juridiction import Juridiction
from toolkit.noyau.situation import Situation

DEMANDE_MOINDRE = "la demande se limite à ce montant"


def decompter_pour(
    acte: str, voie: str, situation: Situation, juridiction: Juridiction
) -> Decompte:
    """Le décompte que l'acte peut réclamer ; `voie` : la procédure où il se place, vide hors de
    toute procédure.

    Les demandes de cette procédure y valent à la place de celles du dossier. Le
    décompte déjà établi de la situation sert, si rien ne l'en distingue.
    """
    demandes = demandes_de(situation.dossier, voie)
    decompte = situation.decompte
    if decompte is None or demandes is not situation.dossier.demandes:
        decompte = etablir_decompte(situation, juridiction, demandes)
    if voie and demandes.principal is not None:
        maximum = {Poste.PRINCIPAL: demandes.principal}
        decompte = limiter(decompte, maximum, DEMANDE_MOINDRE, "demandes.principal")
    limite = juridiction.limiter(decompte, acte, situation)
    return limite if limite is situation.decompte else replace(limite, acte=acte)


def demandes_de(dossier: Dossier, voie: str) -> Demandes:
    """Les demandes de la procédure, à défaut celles du dossier."""
    procedure = dossier.procedure(voie) if voie else None
    propres = procedure.demandes if procedure else None
    return propres or dossier.demandes


def limiter(
    decompte: Decompte, maximum: Mapping[Poste, Decimal], motif: str, reference: str
) -> Decompte:
    """Le décompte dont chaque poste restant dû ne dépasse pas son maximum (EUR).

    Ce qui est retranché fait une ligne négative et une réduction ; la part de
    chaque débiteur suit.
    """
    exces = {
        poste: decompte.reste[poste] - borne
        for poste, borne in maximum.items()
        if decompte.reste[poste] > borne
    }
    if not exces:
        return decompte
    au = decompte.arrete_au
    parts = {poste: maximum[poste] / decompte.reste[poste] for poste in exces}
    retranchees = tuple(
        Ligne("", poste, -montant, du=au, reference=reference, regle="limite", explication=motif)
        for poste, montant in exces.items()
    )
    reductions = tuple(
        Reduction(poste, "", decompte.reste[poste], maximum[poste], motif, reference)
        for poste in exces
    )
    return replace(
        decompte,
        dus={p: m - exces.get(p, ZERO) for p, m in decompte.dus.items()},
        reste={p: m - exces.get(p, ZERO) for p, m in decompte.reste.items()},
        total=decompte.total - sum(exces.values(), ZERO),
        par_jour=ZERO if Poste.INTERETS in exces else decompte.par_jour,
        par_debiteur=tuple(_ramener(part, parts) for part in decompte.par_debiteur),
        lignes=(*decompte.lignes, *retranchees),
        reductions=(*decompte.reductions, *reductions),
    )


def _ramener(part: PartDuDebiteur, proportions: Mapping[Poste, Decimal]) -> PartDuDebiteur:
    """Ce que doit un débiteur, chaque poste ramené dans la même proportion que le tout."""
    reste = {
        poste: au_cent(montant * proportions[poste]) if poste in proportions else montant
        for poste, montant in part.reste.items()
    }
    du = sum(reste.values(), ZERO)
    return replace(part, reste=reste, total=du if part.plafond is None else min(du, part.plafond))
