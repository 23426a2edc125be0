"""La fiche en langage simple : peu de lignes, pour tenir sur la page que l'on joint à la lettre."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from toolkit.noyau.contexte.emetteur import vue_de_l_emetteur
from toolkit.noyau.contexte.sommes import creances, postes
from toolkit.noyau.decompte.valeurs import Decompte
from toolkit.noyau.ecriture import INSECABLE
from toolkit.noyau.situation import Situation

_MONTREES = 2  # au-delà, la plus ancienne seule ; la lettre a la liste


def fiche_debiteur(situation: Situation, decompte: Decompte) -> Mapping[str, Any]:
    """Ce que la fiche imprime sous `clair` : les premières créances, les postes en mots simples, et
    qui appeler.
    """
    dues = creances(situation, decompte)
    montrees = dues if len(dues) <= _MONTREES else dues[:1]
    restantes = len(dues) - len(montrees)
    return {
        "clair": {
            "creances": montrees,
            "autres": [{"nombre": restantes}] if restantes else [],
            "postes": postes(decompte, situation.droit.vocabulaire["postes_en_clair"]),
            "contacts": _contacts(situation),
        }
    }


def _contacts(situation: Situation) -> list[str]:
    """Téléphone et courriel de qui écrit ; à défaut, son adresse postale."""
    emetteur = vue_de_l_emetteur(situation)
    gestionnaire = situation.dossier.gestionnaire if emetteur["est_creancier"] else None
    telephone = (gestionnaire and gestionnaire.telephone) or emetteur["telephone"]
    courriel = (gestionnaire and gestionnaire.courriel) or emetteur["courriel"]
    directs = [f"téléphone{INSECABLE}{telephone}" if telephone else "", courriel or ""]
    return [d for d in directs if d] or [emetteur["adresse_en_ligne"]]
