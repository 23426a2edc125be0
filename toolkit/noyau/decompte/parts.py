"""Ce que chaque débiteur doit : le tout, sa part, ou ce qu'il a garanti."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal

from toolkit.noyau.argent import ZERO, au_cent, partager
from toolkit.noyau.decompte.compte import Compte
from toolkit.noyau.decompte.regime import References
from toolkit.noyau.decompte.valeurs import PartDuDebiteur, Poste
from toolkit.noyau.obligations import GARANTS, PART_VIRILE, SOLIDAIRE, Oblige, obliges_de
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
    courants: dict[str, Decimal] = {}
    tenus: dict[str, Oblige] = {}
    for compte in comptes:
        reste = compte.reste(au)
        obligations = obliges_de(compte.terme.creances, situation)
        lendemain = compte.interet_du_lendemain(au)
        for oblige, part in _parts(reste, obligations, compte.debiteur):
            sien = restes.setdefault(oblige.debiteur, dict.fromkeys(Poste, ZERO))
            tenus.setdefault(oblige.debiteur, oblige)
            for poste, montant in part.items():
                sien[poste] += montant
            fraction = _fraction(oblige, obligations, compte.debiteur)
            courants[oblige.debiteur] = courants.get(oblige.debiteur, ZERO) + lendemain / fraction
    return tuple(
        _part(tenus[d.id], restes[d.id], au_cent(courants[d.id]), situation, references)
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


def _fraction(oblige: Oblige, obligations: Sequence[Oblige], propre: str) -> int:
    """En combien de parts égales se divise ce qu'il doit de ce compte."""
    return 1 if propre or not oblige.est_conjoint else sum(o.est_conjoint for o in obligations)


def _part(
    oblige: Oblige,
    reste: dict[Poste, Decimal],
    par_jour: Decimal,
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
    total = du if plafond is None else min(du, plafond)
    fondements = {PART_VIRILE: references.division, SOLIDAIRE: references.solidarite}
    fondements |= dict.fromkeys(GARANTS, references.caution)
    return PartDuDebiteur(
        debiteur=oblige.debiteur,
        reste=reste,
        total=total,
        par_jour=par_jour if plafond is None else min(par_jour, plafond - total),
        fondement=oblige.fondement,
        reference=fondements.get(oblige.fondement, ""),
        plafond=plafond,
    )
