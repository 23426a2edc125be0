"""Le décompte vu d'un débiteur : les créances qu'il doit ou garantit, et sa part seulement."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from toolkit.noyau.argent import ZERO
from toolkit.noyau.decompte.valeurs import Decompte, Ligne, PartDuDebiteur, Poste
from toolkit.noyau.obligations import obliges
from toolkit.noyau.situation import Situation


def part_de(decompte: Decompte, debiteur: str) -> PartDuDebiteur | None:
    """Ce que doit ce débiteur ; None si rien d'échu ne le concerne."""
    return next((p for p in decompte.par_debiteur if p.debiteur == debiteur), None)


def du_par_la_cible(decompte: Decompte, situation: Situation) -> Decompte:
    """Le décompte de ce qu'une lettre peut réclamer au débiteur visé.

    Les créances des autres n'y sont pas ; `reste` et `total` sont les siens,
    plafond de son engagement compris. Le même décompte s'il doit tout.
    """
    cible = situation.cible.id
    ecartees = _dues_par_d_autres(decompte, situation, cible)
    part = part_de(decompte, cible)
    if not ecartees and part and part.total == decompte.total:
        return decompte
    lignes = tuple(
        x for x in decompte.lignes if x.creance not in ecartees and x.debiteur in ("", cible)
    )
    siens = ("", cible) if est_divisee(decompte, situation) else None
    garde = {id: nom for id, nom in decompte.regimes.items() if id not in ecartees}
    return replace(
        decompte,
        lignes=lignes,
        imputations=tuple(
            i
            for i in decompte.imputations
            if i.creance not in ecartees and (siens is None or i.par in siens)
        ),
        reductions=tuple(r for r in decompte.reductions if r.creance not in ecartees),
        regimes=garde,
        reste_par_creance={
            id: postes for id, postes in decompte.reste_par_creance.items() if id not in ecartees
        },
        dus={poste: _somme(lignes, poste) for poste in Poste},
        reste=part.reste if part else dict.fromkeys(Poste, ZERO),
        total=part.total if part else ZERO,
        par_jour=part.par_jour if part else ZERO,
    )


def est_divisee(decompte: Decompte, situation: Situation) -> bool:
    """Vrai si le débiteur visé ne doit que sa part d'une créance échue au moins."""
    jugees = {id for ids in decompte.jugees.values() for id in ids}
    return any(
        o.est_conjoint
        for creance in situation.dossier.creances
        if creance.id in decompte.regimes or creance.id in jugees
        for o in obliges(creance, situation)
        if o.debiteur == situation.cible.id
    )


def _dues_par_d_autres(decompte: Decompte, situation: Situation, debiteur: str) -> set[str]:
    """Les créances que ce débiteur ne doit pas, et les décisions qui n'en jugent pas d'autres."""
    ecartees = {
        creance.id
        for creance in situation.dossier.creances
        if debiteur not in {o.debiteur for o in obliges(creance, situation)}
    }
    titres = {id for id, ids in decompte.jugees.items() if ids and ecartees.issuperset(ids)}
    return ecartees | titres


def _somme(lignes: Iterable[Ligne], poste: Poste) -> Decimal:
    return sum((x.montant for x in lignes if x.nature == poste), ZERO)
