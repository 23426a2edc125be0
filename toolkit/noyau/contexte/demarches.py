"""Ce qui s'est passé, dit à un lecteur : jamais le résumé, que le cabinet garde pour lui."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from toolkit.noyau.dossier import Evenement
from toolkit.noyau.ecriture import INSECABLE, date_longue, en_minuscule, enumeration, euros
from toolkit.noyau.envoi import AUTEURS
from toolkit.noyau.situation import Situation

LIBELLES = {
    "appel": "Appel téléphonique",
    "relance": "Relance",
    "premier_rappel": "Premier rappel",
    "rappel": "Rappel",
    "mise_en_demeure": "Mise en demeure",
    "visite": "Visite",
    "promesse": "Promesse de paiement",
    "demande_facilites": "Demande de délais de paiement",
    "demande_mediation_de_dettes": "Demande de médiation de dettes",
    "contestation": "Contestation",
    "reconnaissance": "Reconnaissance de la dette",
    "compensation": "Compensation",
    "conciliation": "Conciliation",
    "mediation": "Médiation",
    "accord": "Accord",
    "defaillance": "Défaillance",
    "sommation_de_payer": "Sommation de payer",
    "sommation_injonction": "Sommation de payer avant injonction",
    "proces_verbal_non_contestation": "Procès-verbal de non-contestation",
    "requete": "Dépôt d'une requête",
    "assignation": "Assignation",
    "citation": "Citation",
    "placement": "Placement au greffe",
    "mise_au_role": "Mise au rôle",
    "audience": "Audience",
    "signification": "Signification",
    "opposition": "Opposition",
    "avis_d_opposition": "Avis d'opposition",
    "recours": "Recours",
    "saisie": "Saisie",
    "denonciation": "Dénonciation de la saisie",
    "transcription": "Transcription de la saisie",
    "rapport_d_expertise": "Rapport d'expertise",
    "cession": "Cession de la créance",
    "envoi": "Envoi",
    "rejet": "Refus",
    "conclusions": "Conclusions",
    "cloture": "Clôture",
    "plainte": "Plainte",
    "declaration_de_creance": "Déclaration de créance",
}
# Les canaux que la juridiction ne nomme pas parmi ceux d'un envoi.
AUTRES_CANAUX = {
    "telephone": "par téléphone",
    "formulaire": "par formulaire",
    "peppol": "par Peppol",
    "main_propre": "en main propre",
    "greffe": "au greffe",
    "rpva": "par le RPVA",
    "e_deposit": "par e-Deposit",
    "voie_electronique": "par voie électronique",
}
RESULTATS = {
    "remis": "remis",
    "refuse": "refusé",
    "non_reclame": "non réclamé",
    "inconnu": "destinataire inconnu à l'adresse",
    "accord": "accord",
    "echec": "échec",
}
# Un coup de téléphone, une demande : le dire « par téléphone » ne dirait rien de plus.
_SANS_CANAL = frozenset({"appel", "visite"})


def demarches(situation: Situation, faits: Iterable[Evenement]) -> list[Mapping[str, Any]]:
    """Chaque fait : son jour, ce qu'il est, qui l'a fait, ce qui s'en est suivi."""
    return [
        {
            "date": fait.date,
            "quoi": _quoi(fait, situation),
            "par": auteur(fait, situation),
            "suites": list(filter(None, [_suite(fait)])),
        }
        for fait in faits
    ]


def auteur(fait: Evenement, situation: Situation) -> str:
    """Le nom de qui a fait le fait : une partie, qui agit pour elle, ou le juge."""
    dossier = situation.dossier
    debiteur = dossier.debiteur(fait.auteur)
    if debiteur:
        return debiteur.nom_complet
    if fait.auteur == "debiteur":
        return enumeration([d.nom_complet for d in dossier.debiteurs])
    agents = {AUTEURS[i.type]: i.enseigne for i in (dossier.huissier, dossier.mandataire) if i}
    noms = {
        "avocat": "Avocat",
        "huissier": situation.droit.vocabulaire["officier"],
        "tiers": "Mandataire",
        "juge": "Juge",
        **agents,
        "creancier": dossier.creancier.nom_complet,
    }
    return noms.get(fait.auteur, fait.auteur)


def _quoi(fait: Evenement, situation: Situation) -> str:
    """« Mise en demeure, par recommandé avec accusé de réception n° 1A 200 »."""
    canal = "" if fait.type in _SANS_CANAL else _canal(fait.canal or "", situation)
    numero = f"n°{INSECABLE}{fait.numero}" if fait.numero else ""
    envoi = " ".join(filter(None, (canal, numero)))
    return ", ".join(filter(None, (LIBELLES[fait.type], envoi)))


def _canal(canal: str, situation: Situation) -> str:
    """« par courriel », « par acte de commissaire de justice » ; vide si le dossier le tait."""
    nomme = situation.droit.vocabulaire["canaux"].get(canal)
    return f"par {en_minuscule(nomme)}" if nomme else AUTRES_CANAUX.get(canal, "")


def _suite(fait: Evenement) -> str:
    """« reçu le 8 juillet 2026 », « 4 000,00 € », le motif d'une contestation."""
    recu = f"reçu le {date_longue(fait.recu_le)}" if fait.recu_le else ""
    presente = f"présenté le {date_longue(fait.presente_le)}" if fait.presente_le else ""
    morceaux = (
        euros(fait.montant) if fait.montant is not None else "",
        recu or presente,
        "" if recu else RESULTATS.get(fait.resultat or "", ""),
        fait.motif or "",
    )
    return ", ".join(filter(None, morceaux))
