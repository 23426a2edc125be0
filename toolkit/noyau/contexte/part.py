"""À quel titre le débiteur visé doit la dette, et ce qui ne lui en est pas réclamé."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from toolkit.noyau.argent import ZERO
from toolkit.noyau.contexte.parties import designation
from toolkit.noyau.decompte.du_debiteur import est_divisee, part_de
from toolkit.noyau.decompte.valeurs import Decompte
from toolkit.noyau.ecriture import enumeration
from toolkit.noyau.obligations import GARANTS, SOLIDAIRE
from toolkit.noyau.situation import Situation


def part_de_la_cible(situation: Situation, decompte: Decompte) -> Mapping[str, Any]:
    """`garantie` : « caution », « aval » ou vide ; `au_dela` : ce qui dépasse son engagement."""
    cible = situation.cible
    part = part_de(decompte, cible.id)
    fondement = part.fondement if part else ""
    du = sum(decompte.reste.values(), ZERO)
    autres = [d for d in situation.dossier.debiteurs if d.role not in GARANTS and d != cible]
    return {
        "garantie": fondement if fondement in GARANTS else "",
        "est_solidaire": fondement == SOLIDAIRE and bool(autres),
        "est_divisee": est_divisee(decompte, situation),
        "plafond": part.plafond if part else None,
        "au_dela": du - decompte.total,
        "engagement": cible.engagement.date if cible.engagement else None,
        "autres": enumeration([designation(d) for d in autres]),
    }
