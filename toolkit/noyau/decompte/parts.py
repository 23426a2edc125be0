"""Ce que chaque débiteur doit : le tout, sa part, ou ce qu'il a garanti."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal

from toolkit.noyau.argent import ZERO, partager
from toolkit.noyau.decompte.compte import Compte
from toolkit.noyau.decompte.regime import References
from toolkit.noyau.decompte.valeurs import PartDuDebiteur, Poste
from toolkit.noyau.obligations import GARANTS, PART_VIRILE, SOLIDAIRE, Oblige, obliges
from toolkit.noyau.situation import Situation


def partager_entre_debiteurs(
    comptes: Sequence[Compte],
    situation: Situation,
    references: References,
    au: dt.date,
) -> tuple[PartDuDebiteur, ...]:
    """La part de chaque débiteur du dossier, dans l'ordre où il les nomme.

    Un plafond se réduit de ce que celui qui l'a promis a déjà payé.
    """
    restes: dict[str, dict[Poste, Decimal]] = {}
    tenus: dict[str, Oblige] = {}
    for compte in comptes:
        reste = compte.reste(au)
        obligations = obliges(compte.terme.creance, situation)
        for oblige, part in _parts(reste, obligations, compte.debiteur):
            sien = restes.setdefault(oblige.debiteur, dict.fromkeys(Poste, ZERO))
            tenus.setdefault(oblige.debiteur, oblige)
            for poste, montant in part.items():
                sien[poste] += montant
    return tuple(
        _part(tenus[d.id], restes[d.id], situation, references)
        for d in situation.dossier.debiteurs
        if d.id in restes
    )


def _parts(
    reste: dict[Poste, Decimal], obligations: Sequence[Oblige], propre: str
) -> Iterable[tuple[Oblige, dict[Poste, Decimal]]]:
    conjoints = [o for o in obligations if o.est_conjoint]
    egales = [Decimal(1)] * len(conjoints)
    divise = {poste: partager(montant, egales) for poste, montant in reste.items()}
    for oblige in obligations:
        if not oblige.est_conjoint:
            yield oblige, reste
        elif propre:
            if oblige.debiteur == propre:
                yield oblige, reste
        else:
            rang = conjoints.index(oblige)
            yield oblige, {poste: parts[rang] for poste, parts in divise.items()}


def _part(
    oblige: Oblige,
    reste: dict[Poste, Decimal],
    situation: Situation,
    references: References,
) -> PartDuDebiteur:
    du = sum(reste.values(), ZERO)
    plafond = oblige.plafond
    if plafond is not None:
        payes = (
            p.montant
            for p in situation.dossier.paiements
            if p.par == oblige.debiteur and p.montant and p.date and p.date <= situation.au
        )
        plafond = max(plafond - sum(payes, ZERO), ZERO)
    fondements = {PART_VIRILE: references.division, SOLIDAIRE: references.solidarite}
    fondements |= dict.fromkeys(GARANTS, references.caution)
    return PartDuDebiteur(
        debiteur=oblige.debiteur,
        reste=reste,
        total=du if plafond is None else min(du, plafond),
        fondement=oblige.fondement,
        reference=fondements.get(oblige.fondement, ""),
        plafond=plafond,
    )
