"""Ce que le débiteur conteste encore, et ce qu'il ne conteste pas."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from toolkit.noyau.argent import ZERO
from toolkit.noyau.dossier import Evenement
from toolkit.noyau.situation import Situation

Choix = Callable[[Evenement], bool]

# Contester une saisie ou un titre n'est pas contester la dette.
DE_L_EXECUTION = ("execution", "saisie_conservatoire")
# Qui reconnaît sa dette, ou accepte de la payer, ne la conteste plus.
ABANDONS = ("reconnaissance", "accord")


def est_motivee(contestation: Evenement) -> bool:
    """Vrai si le débiteur dit pourquoi il conteste."""
    return bool(contestation.motif)


def est_ecrite(contestation: Evenement) -> bool:
    """Vrai si elle laisse une trace : un canal écrit, ou une pièce."""
    return bool(contestation.pieces) or contestation.canal not in ("telephone", None)


def contestations(s: Situation, choix: Choix = lambda _e: True) -> list[Evenement]:
    """Les contestations de la dette que le débiteur n'a pas abandonnées depuis."""
    abandons = s.evenements(*ABANDONS)
    return [
        e
        for e in s.evenements("contestation")
        if e.procedure not in DE_L_EXECUTION
        and choix(e)
        and not any(a.date >= e.date and _se_rapporte(a, e) for a in abandons)
    ]


def _se_rapporte(abandon: Evenement, contestation: Evenement) -> bool:
    if not abandon.creances or not contestation.creances:
        return True
    return set(contestation.creances) <= set(abandon.creances)


def part_contestee(s: Situation, choix: Choix = lambda _e: True) -> Decimal:
    """La somme contestée (EUR), bornée à ce qui reste dû.

    Sans montant, une contestation porte sur tout ce qui reste des créances
    qu'elle vise ; deux contestations d'une même créance ne s'ajoutent pas.
    """
    if s.decompte is None:
        return ZERO
    restes = {id: sum(postes.values(), ZERO) for id, postes in s.decompte.reste_par_creance.items()}
    contestees = dict.fromkeys(restes, ZERO)
    for contestation in contestations(s, choix):
        reparties = _repartir(contestation, restes, s)
        contestees = {id: max(du, reparties.get(id, ZERO)) for id, du in contestees.items()}
        if contestation.montant is None and reparties.keys() == restes.keys():
            return s.total
    return min(sum(contestees.values(), ZERO), s.total)


def _repartir(
    contestation: Evenement, restes: dict[str, Decimal], s: Situation
) -> dict[str, Decimal]:
    """Ce que la contestation atteint de chaque créance qu'elle vise, dans leur ordre."""
    visees = [c.id for c in s.dossier.creances if c.id in restes and s.vise(contestation, c)]
    if contestation.montant is None:
        return {id: restes[id] for id in visees}
    a_repartir, parts = contestation.montant, {}
    for id in visees:
        parts[id] = min(restes[id], a_repartir)
        a_repartir -= parts[id]
    return parts


def part_non_contestee(s: Situation, choix: Choix = lambda _e: True) -> Decimal:
    """La somme que rien ne conteste (EUR)."""
    return s.total - part_contestee(s, choix)
