"""Le mandat de recouvrer : les deux parties, ce qui est confié, et à quelles conditions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from toolkit.noyau.contexte.emetteur import vue_de_l_emetteur
from toolkit.noyau.contexte.parties import vue_de_partie
from toolkit.noyau.decompte.valeurs import Decompte
from toolkit.noyau.dossier import Intervenant
from toolkit.noyau.dossier.mandat import Mandat
from toolkit.noyau.emetteur import TIERS
from toolkit.noyau.mandat import agent_a_mandater
from toolkit.noyau.situation import Situation


def mandat(situation: Situation, decompte: Decompte) -> Mapping[str, Any]:
    """Ce que le mandat imprime, sous `mandataire` (qui le reçoit) et `mandat` (ses clauses)."""
    agent = agent_a_mandater(situation.dossier)
    role = agent.type if agent else situation.emetteur
    vue = vue_de_l_emetteur(replace(situation, emetteur=role))
    clauses = (agent.mandat if agent else None) or Mandat()
    declaration = agent.declaration_au_procureur if agent else None
    return {
        "debiteurs": [vue_de_partie(d, situation.au) for d in situation.dossier.debiteurs],
        "mandataire": {
            **vue,
            **_presentation(agent, vue),
            "cles": {**vue["cles"], "iban": "compte_reserve"},
            "iban": (agent.compte_reserve if agent else None) or "",
            "declarations": [declaration] if declaration else [],
            "inscription": (agent.inscription if agent else None) or "",
        },
        "mandat": {
            "chemin": f"{vue['chemin']}.mandat",
            "duree": clauses.duree or "",
            "remuneration": clauses.remuneration or "",
            "reversement_jours": clauses.reversement_jours,
            "peut_mettre_en_demeure": bool(clauses.peut_mettre_en_demeure),
            "peut_accorder_des_delais": bool(clauses.peut_accorder_des_delais),
            "peut_transiger": bool(clauses.peut_transiger),
        },
    }


def _presentation(agent: Intervenant | None, vue: Mapping[str, Any]) -> Mapping[str, str]:
    """La société et qui la représente ; le cabinet ou l'étude, et qui y exerce."""
    civil = agent.appellation if agent else ""
    if agent and agent.type in TIERS:
        autre = civil if agent.nom_complet != agent.enseigne else ""
        return {"presentation": f"{vue['nom']}, {vue['qualite']}", "represente_par": autre}
    enseigne = vue["nom"] if agent and agent.nom_complet != agent.enseigne else ""
    presentation = ", ".join(filter(None, (enseigne, vue["designation"])))
    return {"presentation": presentation, "represente_par": ""}
