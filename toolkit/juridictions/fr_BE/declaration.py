"""La déclaration de créance belge : au passif d'une faillite, ou au médiateur de dettes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from toolkit.juridictions.fr_BE.echeance import echeance
from toolkit.juridictions.fr_BE.litige.etapes import titre_executoire
from toolkit.noyau.contexte.propres.declaration import declaration
from toolkit.noyau.situation import Situation

FAILLITE, REGLEMENT = "faillite", "reglement_collectif_de_dettes"
PROCEDURES = {FAILLITE: "la faillite", REGLEMENT: "le règlement collectif de dettes"}
ORGANES = {FAILLITE: "curateur", REGLEMENT: "médiateur de dettes"}


def propre(s: Situation) -> Mapping[str, Any]:
    """Ce que l'acte imprime ; le curateur, ou le médiateur de dettes, reçoit la déclaration."""
    situation = s.cible.situation
    return declaration(
        s,
        PROCEDURES.get(situation, ""),
        ORGANES.get(situation, ORGANES[FAILLITE]),
        echeance,
        titre_executoire(s),
    )
