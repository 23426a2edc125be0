"""Ce qu'un modèle imprime de qui signe : le créancier, ou celui qui agit pour lui."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from toolkit.noyau.contexte.parties import (
    APPELS,
    lignes_d_adresse,
    numero_d_entreprise,
    vue_de_partie,
)
from toolkit.noyau.dossier import Intervenant
from toolkit.noyau.ecriture import par_groupes
from toolkit.noyau.emetteur import CREANCIER, intervenant
from toolkit.noyau.situation import Situation

QUALITES = {
    "avocat": "avocat",
    "commissaire_de_justice": "commissaire de justice",
    "huissier": "huissier de justice",
    "societe_de_recouvrement": "société de recouvrement amiable",
    "mandataire": "mandataire",
}


def vue_de_l_emetteur(situation: Situation) -> Mapping[str, Any]:
    """Les clés de la vue d'une partie, plus le rôle et ce qui qualifie un mandataire.

    Un rôle que personne ne tient au dossier se montre comme le créancier : un
    problème (`emetteur-non-admis`) le dit déjà.
    """
    agent = intervenant(situation.dossier, situation.emetteur)
    if agent is None:
        return {
            **vue_de_partie(situation.dossier.creancier, situation.au),
            "chemin": "creancier",
            "role": CREANCIER,
            "est_creancier": True,
            "qualite": "",
            "barreau": "",
            "case": "",
            "assurance": "",
            "compte_reserve": "",
        }
    return _vue_de_l_agent(agent, situation)


def _vue_de_l_agent(agent: Intervenant, situation: Situation) -> Mapping[str, Any]:
    adresse = lignes_d_adresse(agent, situation.au)
    dossier = situation.dossier
    qualite = QUALITES[agent.type]
    au_barreau = f" au barreau de {agent.barreau}" if agent.barreau else ""
    civil = agent.appellation
    return {
        "id": "",
        "chemin": "mandataire" if agent is dossier.mandataire else "huissier",
        "nom": agent.enseigne,
        "designation": ", ".join(filter(None, (civil or agent.enseigne, qualite + au_barreau))),
        "forme": "",
        "immatriculation": immatriculation(agent),
        "immatriculations": [immatriculation(agent) or None],
        "adresse": adresse or (None,),
        "adresse_en_ligne": ", ".join(adresse),
        "ville": (agent.adresse.ville if agent.adresse else None) or "",
        "courriel": agent.courriel or "",
        "telephone": agent.telephone or "",
        "tva": "",
        "appel": APPELS.get(agent.civilite or "", "Madame, Monsieur"),
        "attention": "",
        "signataire": civil or agent.enseigne,
        "fonction": qualite[:1].upper() + qualite[1:] + au_barreau,
        "est_consommateur": False,
        "est_personne_morale": bool(agent.denomination),
        "envoi": agent.enseigne,
        "cles": _cles(agent),
        "role": agent.type,
        "est_creancier": False,
        "qualite": qualite,
        "barreau": agent.barreau or "",
        "case": agent.case or "",
        "assurance": agent.assurance or "",
        "compte_reserve": agent.compte_reserve or "",
    }


def immatriculation(agent: Intervenant) -> str:
    """« SIREN 945 807 303 » ; « n° d'entreprise 0402.228.415 » ; vide si non inscrite."""
    if agent.numero_entreprise:
        return numero_d_entreprise(agent.numero_entreprise)
    return f"SIREN {par_groupes(agent.siren, 3, 3)}" if agent.siren else ""


def _cles(agent: Intervenant) -> Mapping[str, str]:
    """La clé du dossier à remplir quand une de ces valeurs manque."""
    est_belge = agent.adresse is not None and agent.adresse.pays == "BE"
    return {
        "nom": "nom",
        "immatriculations": "numero_entreprise" if est_belge else "siren",
        "signataire": "nom",
        "ville": "adresse.ville",
    }
