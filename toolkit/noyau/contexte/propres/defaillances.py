"""Ce qu'imprime un constat de défaillance : ce qui manque, ce qui l'a réclamé, ce qui est dû."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from toolkit.noyau.argent import ZERO
from toolkit.noyau.contexte import sommes as s
from toolkit.noyau.contexte.propres.accords import vue_de_l_accord
from toolkit.noyau.demeure import remise
from toolkit.noyau.echeancier.etat import suivi_de
from toolkit.noyau.echeancier.suivi import Suivi
from toolkit.noyau.juridiction import Juridiction
from toolkit.noyau.situation import Situation


def vue_de_la_defaillance(situation: Situation, juridiction: Juridiction) -> Mapping[str, Any]:
    """`defaillance` : les versements manqués, la mise en demeure, la somme devenue exigible."""
    vue = vue_de_l_accord(situation, juridiction)
    suivi = suivi_de(situation, juridiction)
    return {**vue, "agenda": [], "defaillance": _vue(suivi, situation)}


def _vue(suivi: Suivi | None, situation: Situation) -> Mapping[str, Any]:
    if suivi is None:
        return {
            "chemin": "echeancier",
            "manques": [],
            "recu": ZERO,
            "retard": ZERO,
            "mise_en_demeure": None,
            "fin": None,
            "decheance_le": None,
            "exigible": situation.total,
            "postes": [],
        }
    lettre = suivi.defaut.mise_en_demeure
    libelles = situation.droit.vocabulaire["postes"]
    return {
        "chemin": "echeancier",
        "manques": [
            {
                "rang": v.prevu.rang,
                "date": v.prevu.date,
                "montant": v.prevu.montant,
                "recu": v.recu,
                "manque": v.manque,
            }
            for v in suivi.en_retard
        ],
        "recu": suivi.recu,
        "retard": suivi.retard,
        "mise_en_demeure": {
            "date": lettre.date,
            "mode": situation.droit.vocabulaire["canaux"].get(lettre.canal or "", ""),
            "numero": lettre.numero or "",
            "presente_le": remise(lettre),
        }
        if lettre
        else None,
        "fin": suivi.defaut.fin,
        "decheance_le": suivi.defaut.decheance_le,
        "exigible": suivi.reste,
        "postes": s.postes(suivi.echelonnement.compte.reel(situation), libelles),
    }
