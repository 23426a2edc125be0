"""Ce qu'un modèle imprime de qui signe : le créancier, ou celui qui agit pour lui."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from toolkit.noyau.contexte.parties import (
    APPELS,
    forme,
    lignes_d_adresse,
    numero_d_entreprise,
    numero_siren,
    s_ecrit_hors_du_pays,
    vue_de_partie,
)
from toolkit.noyau.dossier import Intervenant
from toolkit.noyau.ecriture import en_majuscule
from toolkit.noyau.emetteur import CREANCIER, TIERS, intervenant
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
            **vue_de_partie(
                situation.dossier.creancier,
                situation.au,
                avec_pays=s_ecrit_hors_du_pays(situation),
            ),
            "chemin": "creancier",
            "role": CREANCIER,
            "est_creancier": True,
            "titres": (),
            "qualite": "",
            "barreau": "",
            "case": "",
            "assurance": "",
            "compte_reserve": "",
        }
    return _vue_de_l_agent(agent, situation)


def _vue_de_l_agent(agent: Intervenant, situation: Situation) -> Mapping[str, Any]:
    adresse = lignes_d_adresse(agent, situation.au, avec_pays=s_ecrit_hors_du_pays(situation))
    dossier = situation.dossier
    profession = _profession(agent)
    civil = agent.appellation
    return {
        "id": "",
        "chemin": "mandataire" if agent is dossier.mandataire else "huissier",
        "nom": agent.enseigne,
        "designation": ", ".join(filter(None, (civil or agent.enseigne, profession))),
        "forme": forme(agent),
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
        "fonction": en_majuscule(profession),
        "est_consommateur": False,
        "est_personne_morale": bool(agent.denomination),
        "envoi": agent.enseigne,
        "cles": _cles(agent),
        "role": agent.type,
        "est_creancier": False,
        "titres": tuple(filter(None, (_exercice(agent), _case(agent)))),
        "qualite": QUALITES[agent.type],
        "barreau": agent.barreau or "",
        "case": agent.case or "",
        "assurance": agent.assurance or "",
        "compte_reserve": agent.compte_reserve or "",
    }


def immatriculation(agent: Intervenant) -> str:
    """« 945 807 303 RCS Lyon » ; « n° d'entreprise 0402.228.415 » ; vide si non inscrite."""
    if agent.numero_entreprise:
        return numero_d_entreprise(agent.numero_entreprise)
    return numero_siren(agent.siren, agent.rcs) if agent.siren else ""


def _profession(agent: Intervenant) -> str:
    """« avocat au barreau de Lyon »."""
    au_barreau = f" au barreau de {agent.barreau}" if agent.barreau else ""
    return QUALITES[agent.type] + au_barreau


def _exercice(agent: Intervenant) -> str:
    """Qui exerce sous l'enseigne : « Me Sophie Deschamps, avocat au barreau de Lyon » ; vide d'un
    tiers.
    """
    if agent.type in TIERS:
        return ""
    profession = _profession(agent)
    if agent.nom_complet and agent.nom_complet != agent.enseigne:
        return f"{agent.appellation}, {profession}"
    return en_majuscule(profession)


def _case(agent: Intervenant) -> str:
    return f"Case du palais {agent.case}" if agent.case else ""


def _cles(agent: Intervenant) -> Mapping[str, str]:
    """La clé du dossier à remplir quand une de ces valeurs manque."""
    est_belge = agent.adresse is not None and agent.adresse.pays == "BE"
    return {
        "nom": "nom",
        "immatriculations": "numero_entreprise" if est_belge else "siren",
        "signataire": "nom",
        "ville": "adresse.ville",
    }
