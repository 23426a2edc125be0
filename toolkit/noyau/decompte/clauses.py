"""Ce qui s'ajoute à une créance restée impayée à une date : forfaits de la loi, clause du contrat.

Le paiement fait ce jour-là vient trop tard ; celui de la veille l'évite.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from toolkit.noyau.argent import ZERO, partager
from toolkit.noyau.decompte.compte import Compte
from toolkit.noyau.decompte.regime import ClauseDue, Forfait, Retenue
from toolkit.noyau.decompte.valeurs import Poste, Reduction


def attacher_les_forfaits(comptes: Iterable[Compte]) -> None:
    """Donne à chaque compte les forfaits dus s'il est impayé ; un seul par créance s'il le faut."""
    groupes: dict[tuple[str, str], list[tuple[Forfait, Compte]]] = defaultdict(list)
    for rang, compte in enumerate(comptes):
        for forfait in compte.regime.forfaits:
            part = "" if forfait.une_par_creance else str(rang)
            groupes[compte.terme.id, f"{forfait.regle} {compte.debiteur} {part}"].append(
                (forfait, compte)
            )
    for groupe in groupes.values():
        groupe.sort(key=lambda paire: paire[0].le)
        encourir = _au_premier_impaye(groupe)
        for _, compte in groupe:
            compte.encours.append(encourir)


def _au_premier_impaye(groupe: list[tuple[Forfait, Compte]]) -> Callable[[dt.date], None]:
    def encourir(jour: dt.date) -> None:
        while groupe and groupe[0][0].le <= jour:
            forfait, compte = groupe.pop(0)
            if compte.principal > 0:
                compte.encourir(forfait)
                groupe.clear()

    return encourir


def attacher_les_clauses(comptes: Iterable[Compte]) -> None:
    """Donne à chaque compte les clauses dont il partage le sort : une seule indemnité pour les
    échéances d'une créance encourues le même jour.
    """
    groupes: dict[tuple[str, str, dt.date], list[Compte]] = defaultdict(list)
    for compte in comptes:
        for clause in compte.regime.clauses:
            groupes[compte.terme.id, clause.regle, clause.le].append(compte)
    for (_, regle, le), groupe in groupes.items():
        clause = next(c for c in groupe[0].regime.clauses if (c.regle, c.le) == (regle, le))
        encourir = _a_encourir(clause, groupe)
        for compte in groupe:
            compte.encours.append(encourir)


def _a_encourir(clause: ClauseDue, comptes: Sequence[Compte]) -> Callable[[dt.date], None]:
    """Fixe l'indemnité une fois, le jour où elle est encourue, avant les paiements de ce jour."""
    est_encourue = False

    def encourir(jour: dt.date) -> None:
        nonlocal est_encourue
        if est_encourue or jour < clause.le:
            return
        est_encourue = True
        restes = [max(c.principal, ZERO) for c in comptes]
        origine = sum((c.terme.montant for c in comptes), ZERO)
        _fixer(clause, comptes, restes, clause.calcul(sum(restes, ZERO), origine))

    return encourir


def _fixer(
    clause: ClauseDue, comptes: Sequence[Compte], restes: Sequence[Decimal], retenue: Retenue
) -> None:
    for compte, part in _repartir(comptes, restes, retenue.retenu):
        if part:
            compte.encourir(
                Forfait(clause.le, Poste.CLAUSE_PENALE, part, clause.reference, clause.regle)
            )
    premier = comptes[0]
    if retenue.retenu != retenue.demande:
        premier.reductions.append(
            Reduction(
                Poste.CLAUSE_PENALE,
                premier.terme.id,
                retenue.demande,
                retenue.retenu,
                retenue.motif,
                retenue.reference,
            )
        )
    if retenue.emporte_les_interets:
        for compte in comptes:
            compte.priver_d_interets(retenue.motif, retenue.reference)


def _repartir(
    comptes: Sequence[Compte], restes: Sequence[Decimal], montant: Decimal
) -> Iterable[tuple[Compte, Decimal]]:
    """L'indemnité sur une seule ligne ; d'une dette divisée, chacun porte sa part."""
    if len({c.debiteur for c in comptes}) == 1:
        return [(comptes[0], montant)]
    return zip(comptes, partager(montant, restes), strict=True)
