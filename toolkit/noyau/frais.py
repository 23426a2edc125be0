"""Les frais réclamés : retenus s'ils sont justifiés et permis, écartés sinon."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from toolkit.noyau.argent import ZERO
from toolkit.noyau.decompte.valeurs import Ligne, Poste, Reduction
from toolkit.noyau.dossier import Creance, Frais
from toolkit.noyau.situation import Situation


@dataclass(frozen=True, slots=True)
class Sort:
    """Ce que le droit fait d'un frais : `maximum` None le retient en entier, zéro l'écarte.

    `au_dela_du_forfait` : seul compte ce qui dépasse le forfait légal de la créance.
    """

    reference: str
    maximum: Decimal | None = None
    motif: str = ""
    au_dela_du_forfait: bool = False


Tri = Callable[[Frais, Creance | None, Situation], Sort]


def retenir(reference: str, *, au_dela_du_forfait: bool = False) -> Sort:
    """Retient les frais."""
    return Sort(reference, au_dela_du_forfait=au_dela_du_forfait)


def ecarter(motif: str, reference: str) -> Sort:
    """Écarte les frais."""
    return Sort(reference, ZERO, motif)


def plafonner(maximum: Decimal, motif: str, reference: str) -> Sort:
    """Retient les frais jusqu'à `maximum`."""
    return Sort(reference, maximum, motif)


def trier_les_frais(
    situation: Situation, tri: Tri, forfaits: Mapping[str, Decimal]
) -> tuple[list[Ligne], list[Reduction]]:
    """Les frais retenus et ce qui en est écarté ; ceux postérieurs à l'arrêté ne comptent pas.

    `forfaits` : ce que la loi accorde déjà pour le recouvrement de chaque créance ;
    il absorbe d'abord les frais de cette créance, et ceux du dossier ce qui en reste.
    """
    retenus: list[Ligne] = []
    reductions: list[Reduction] = []
    creances = {c.id: c for c in situation.dossier.creances}
    libres = dict(forfaits)
    connus = [f for f in situation.dossier.frais if f.date is None or f.date <= situation.au]
    for frais in sorted(connus, key=lambda f: not f.creance):
        montant, creance = frais.montant or ZERO, frais.creance or ""
        sort = tri(frais, creances.get(creance), situation)
        retenu = montant if sort.maximum is None else min(montant, sort.maximum)
        motif = sort.motif
        if sort.au_dela_du_forfait:
            absorbe = _absorber(libres, creance, retenu)
            retenu -= absorbe
            motif = "déjà couvert par l'indemnité forfaitaire"
        if retenu > 0:
            jour = frais.date or situation.au
            retenus.append(
                Ligne(
                    creance,
                    Poste.FRAIS,
                    retenu,
                    du=jour,
                    reference=sort.reference,
                    regle="frais-justifies",
                    explication=frais.nature or "",
                )
            )
        if retenu < montant:
            reductions.append(
                Reduction(Poste.FRAIS, creance, montant, retenu, motif, sort.reference)
            )
    return retenus, reductions


def _absorber(libres: dict[str, Decimal], creance: str, montant: Decimal) -> Decimal:
    """Ce que les forfaits couvrent déjà de ces frais ; ils n'y servent qu'une fois."""
    absorbe = ZERO
    for cle in [creance] if creance else list(libres):
        part = min(libres.get(cle, ZERO), montant - absorbe)
        libres[cle] = libres.get(cle, ZERO) - part
        absorbe += part
    return absorbe
