"""Les frais réclamés : retenus s'ils sont justifiés et permis, écartés sinon."""

from __future__ import annotations

from collections.abc import Callable

from toolkit.noyau.argent import ZERO
from toolkit.noyau.decompte.valeurs import Ligne, Poste, Reduction
from toolkit.noyau.dossier import Creance, Frais
from toolkit.noyau.situation import Situation

# Le motif d'écarter ces frais et son article ; None s'ils sont retenus.
Tri = Callable[[Frais, Creance | None, Situation], tuple[str, str] | None]


def trier_les_frais(
    situation: Situation, tri: Tri, *, reference: str
) -> tuple[list[Ligne], list[Reduction]]:
    """Les frais retenus (fondés sur `reference`) et ceux que `tri` écarte, avec son motif."""
    retenus: list[Ligne] = []
    ecartes: list[Reduction] = []
    creances = {c.id: c for c in situation.dossier.creances}
    for frais in situation.dossier.frais:
        montant, creance = frais.montant or ZERO, frais.creance or ""
        refus = tri(frais, creances.get(creance), situation)
        if refus:
            motif, article = refus
            ecartes.append(Reduction(Poste.FRAIS, creance, montant, ZERO, motif, article))
        else:
            retenus.append(
                Ligne(
                    creance,
                    Poste.FRAIS,
                    montant,
                    du=frais.date,
                    reference=reference,
                    regle="frais-justifies",
                    explication=frais.nature or "",
                )
            )
    return retenus, ecartes
