"""Les intérêts qui courent déjà, famille par famille : de quoi chaque lettre dit le fondement."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from toolkit.noyau.contexte.taux import Taux
from toolkit.noyau.decompte.valeurs import Decompte, Ligne, Poste

TITRE = "titre"  # ce qu'une décision accorde : ni la loi ni le contrat ne le fixent plus


def courus(decompte: Decompte, familles: Mapping[str, str]) -> dict[str, Mapping[str, Any] | None]:
    """Famille → taux successifs, premier jour et créances ; None si rien n'y a couru.

    `familles` : nom du régime d'une créance → famille ; un nom inconnu est un titre.
    """
    lignes: dict[str, list[Ligne]] = {}
    for ligne in decompte.lignes:
        if ligne.nature == Poste.INTERETS and ligne.taux:
            regime = decompte.regimes.get(ligne.creance, TITRE)
            lignes.setdefault(familles.get(regime, TITRE), []).append(ligne)
    vides = dict.fromkeys((*familles.values(), TITRE))
    return vides | {
        famille: {
            "taux": _taux(siennes),
            "depuis": min(x.du for x in siennes),
            "creances": list(dict.fromkeys(x.creance for x in siennes)),
        }
        for famille, siennes in lignes.items()
    }


def a_courir(decompte: Decompte, regimes: frozenset[str]) -> list[str]:
    """Les créances dues sous un de ces régimes, dont aucun intérêt n'a encore couru."""
    commencees = {x.creance for x in decompte.lignes if x.nature == Poste.INTERETS and x.jours}
    return [
        creance
        for creance, regime in decompte.regimes.items()
        if regime in regimes
        and creance not in commencees
        and decompte.reste_par_creance[creance][Poste.PRINCIPAL] > 0
    ]


def compte_jusqu_au(decompte: Decompte) -> dt.date | None:
    """Le dernier jour dont le taux est publié, s'il précède celui de l'arrêté ; sinon None."""
    if not any(p.code == "droit-absent" for p in decompte.problemes):
        return None
    jours = [x.au for x in decompte.lignes if x.nature == Poste.INTERETS and x.au and x.taux]
    dernier = max(jours, default=None)
    return dernier if dernier and dernier < decompte.arrete_au else None


def _taux(lignes: list[Ligne]) -> list[Mapping[str, Any]]:
    """Chaque taux, une fois, dans l'ordre de son premier jour."""
    vus: dict[Any, Mapping[str, Any]] = {}
    for ligne in sorted(lignes, key=lambda x: x.du):
        vus.setdefault(ligne.taux, {"taux": Taux(ligne.taux), "explication": ligne.explication})
    return list(vus.values())
