"""La déclaration de créance au passif d'une procédure collective française."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from toolkit.juridictions.fr_FR.echeance import echeance
from toolkit.juridictions.fr_FR.litige.etapes import titre_executoire
from toolkit.noyau.contexte.propres.declaration import declaration
from toolkit.noyau.situation import Situation

LIQUIDATION = "liquidation_judiciaire"
PROCEDURES = {
    "procedure_collective": "une procédure collective",
    "sauvegarde": "une procédure de sauvegarde",
    "redressement_judiciaire": "une procédure de redressement judiciaire",
    LIQUIDATION: "une procédure de liquidation judiciaire",
}


def propre(s: Situation) -> Mapping[str, Any]:
    """Ce que l'acte imprime ; en liquidation, le liquidateur reçoit la déclaration (L641-3)."""
    organe = "liquidateur" if s.cible.situation == LIQUIDATION else "mandataire judiciaire"
    procedure = PROCEDURES.get(s.cible.situation, "")
    return declaration(s, procedure, organe, echeance, titre_executoire(s))
