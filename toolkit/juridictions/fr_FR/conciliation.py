"""Ce que la saisine du conciliateur imprime : les parties, l'affaire, ce qu'on attend."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from toolkit.juridictions.fr_FR.conditions.defendeurs import vises
from toolkit.juridictions.fr_FR.litige.tentative import est_due
from toolkit.noyau.contexte.bordereau import bordereau
from toolkit.noyau.contexte.demarches import auteur, demarches
from toolkit.noyau.contexte.parties import designation, vue_de_partie
from toolkit.noyau.ecriture import enumeration
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.contestation import contestations

ATTENTE = "amiable-conciliateur-3-mois"
# Ce qui s'est dit ou écrit entre les parties : le reste n'apprend rien au conciliateur.
ENTRE_LES_PARTIES = (
    "relance",
    "premier_rappel",
    "rappel",
    "mise_en_demeure",
    "appel",
    "visite",
    "promesse",
    "demande_facilites",
    "reconnaissance",
    "contestation",
    "accord",
    "defaillance",
    "sommation_de_payer",
)


def saisine(s: Situation) -> Mapping[str, Any]:
    """Sous `conciliation` : les défendeurs, ce qui a été tenté, ce qui est contesté, l'attente
    (mois) au-delà de laquelle le conciliateur est tenu pour indisponible.
    """
    return {
        "conciliation": {
            "defendeurs": [
                {**vue_de_partie(d, s.au), "chemin": f"debiteurs.{s.dossier.debiteurs.index(d)}"}
                for d in vises(s)
            ],
            "adversaires": enumeration([designation(d) for d in vises(s)]),
            "demarches": demarches(s, s.evenements(*ENTRE_LES_PARTIES)),
            "contestations": [
                {"date": c.date, "par": auteur(c, s), "motif": c.motif}
                for c in contestations(s)
                if c.motif
            ],
            "attente": s.droit.delai(ATTENTE, s.au).duree if est_prealable(s) else None,
        },
        "bordereau": bordereau(s),
    }


def est_prealable(s: Situation) -> bool:
    """Vrai si l'assignation serait irrecevable sans cette tentative (CPC 750-1)."""
    return est_due(s.dans("assignation"))
