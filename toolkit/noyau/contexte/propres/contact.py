"""Les fiches d'appel et de visite : à qui parler, ce qui a précédé, que consigner après."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from toolkit.noyau.a_completer import A_COMPLETER
from toolkit.noyau.contexte.demarches import demarches
from toolkit.noyau.decompte.valeurs import Decompte
from toolkit.noyau.dossier import Debiteur, Evenement
from toolkit.noyau.envoi import AUTEURS
from toolkit.noyau.situation import Situation

_LARGEUR = 80  # caractères d'une ligne à recopier, pour qu'aucun format ne la coupe
_RAPPELEES = 5  # les dernières démarches, pour ne pas redire ce qui est su


def fiche_appel(situation: Situation, decompte: Decompte) -> Mapping[str, Any]:
    """Ce que la fiche d'appel imprime sous `contact`."""
    return {"contact": _contact(situation, "appel", "telephone")}


def fiche_visite(situation: Situation, decompte: Decompte) -> Mapping[str, Any]:
    """Ce que la fiche de visite imprime sous `contact`."""
    return {"contact": _contact(situation, "visite", "")}


def _contact(situation: Situation, type_: str, canal: str) -> Mapping[str, Any]:
    return {
        "interlocuteur": _interlocuteur(situation.cible),
        "telephone": situation.cible.telephone or "",
        "precedents": demarches(situation, _derniers(situation)),
        "journal": _journal(situation, type_, canal),
    }


def _interlocuteur(debiteur: Debiteur) -> str:
    """À qui parler : qui protège le débiteur, qui représente la société, sinon lui-même."""
    protection = debiteur.protection
    if protection and protection.par:
        mesure = (protection.mesure or "").replace("_", " ")
        return ", ".join(filter(None, (protection.par.appellation, mesure)))
    representant = debiteur.representant if debiteur.est_personne_morale else None
    if representant:
        return ", ".join(filter(None, (representant.appellation, representant.fonction)))
    return debiteur.appellation


def _derniers(situation: Situation) -> list[Evenement]:
    """Les derniers faits qui touchent le débiteur visé, du plus ancien au plus récent."""
    autres = {d.id for d in situation.dossier.debiteurs} - {situation.cible.id}
    faits = [
        e
        for e in situation.dossier.evenements
        if e.date and e.date <= situation.au and not {e.auteur, e.destinataire} & autres
    ]
    return sorted(faits, key=lambda e: e.date)[-_RAPPELEES:]


def _journal(situation: Situation, type_: str, canal: str) -> list[Mapping[str, Any]]:
    """Les lignes à recopier sous `evenements:` ; ce qui reste à remplir y est dit A-COMPLETER,
    que la lecture refuse.
    """
    debiteur = situation.cible.id
    jour = situation.au.isoformat()
    fait = {"date": jour, "canal": canal}
    de_lui = {**fait, "auteur": debiteur, "destinataire": "creancier"}
    compte_rendu = {
        "type": type_,
        "date": jour,
        "heure": A_COMPLETER,
        "canal": canal,
        "auteur": AUTEURS[situation.emetteur],
        "destinataire": debiteur,
        "resume": A_COMPLETER,
    }
    promesse = {"type": "promesse", **de_lui, "montant": A_COMPLETER, "delai_jours": A_COMPLETER}
    demande = {"type": "demande_facilites", **de_lui, "resume": A_COMPLETER}
    contestation = {
        "type": "contestation",
        **de_lui,
        "montant": A_COMPLETER,
        "motif": A_COMPLETER,
    }
    return [
        {"cas": "Dans tous les cas", "lignes": _lignes(compte_rendu)},
        {"cas": "S'il promet de payer", "lignes": _lignes(promesse)},
        {"cas": "S'il demande des délais", "lignes": _lignes(demande)},
        {"cas": "S'il conteste", "lignes": _lignes(contestation)},
    ]


def _lignes(cles: Mapping[str, str]) -> list[str]:
    """Un événement entre accolades, coupé entre deux clés : un texte copié d'une page perd ses
    retraits, et couper un mot le changerait.
    """
    lignes = ["- {"]
    ecrites = [f"{cle}: {valeur}" for cle, valeur in cles.items() if valeur]
    for rang, paire in enumerate(ecrites, start=1):
        fin = "}" if rang == len(ecrites) else ", "
        if len(lignes[-1]) + len(paire) > _LARGEUR:
            lignes[-1] = lignes[-1].rstrip()
            lignes.append("")
        lignes[-1] += paire + fin
    return lignes
