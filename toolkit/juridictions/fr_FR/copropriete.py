"""Les charges de copropriété : ce que la mise en demeure de l'article 19-2 distingue."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from toolkit.noyau.dossier import Creance
from toolkit.noyau.situation import Situation

CHARGES = "charges_de_copropriete"
# Les provisions que l'article 19-2 rend exigibles d'avance ; le reste se réclame autrement.
PROVISIONS = ("budget_previsionnel", "travaux")
NATURES = {
    "budget_previsionnel": "provision du budget prévisionnel",
    "travaux": "provision pour travaux hors budget",
    "exercices_anterieurs": "charges d'exercices antérieurs",
}


def charges(s: Situation) -> list[Creance]:
    """Les charges de copropriété échues."""
    return [c for c in s.dossier.creances if c.nature == CHARGES and c.id in s.regimes]


def copropriete(s: Situation) -> Mapping[str, Any]:
    """Provisions réclamées, charges antérieures, provisions à échoir, et les jours qui les rendent
    exigibles.
    """
    du = charges(s)
    a_echoir = [
        c
        for c in s.dossier.creances
        if c.nature == CHARGES and c.provision in PROVISIONS and c.id not in s.regimes
    ]
    jours = s.droit.delai("med-copro-19-2", s.au).duree if du else None
    return {
        "reclamees": [_vue(c) for c in du if c.provision in PROVISIONS],
        "anterieures": [_vue(c) for c in du if c.provision not in PROVISIONS],
        "a_echoir": [_vue(c) for c in a_echoir],
        "jours": jours,
    }


def _vue(creance: Creance) -> Mapping[str, Any]:
    nature = NATURES.get(creance.provision or "", "")
    exercice = f" de l'exercice {creance.exercice}" if creance.exercice else ""
    return {
        "id": creance.id,
        "nature": nature + exercice,
        "echeance": creance.echeance or creance.date,
        "montant": creance.montant,
    }
