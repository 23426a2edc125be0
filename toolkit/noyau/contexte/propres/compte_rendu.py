"""Le compte rendu au client : ce qui a été fait, reçu, proposé, et ce qui vient."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from toolkit.noyau.argent import ZERO
from toolkit.noyau.contexte.demarches import auteur, demarches
from toolkit.noyau.contexte.propres.besoins import besoins
from toolkit.noyau.decompte.valeurs import Decompte
from toolkit.noyau.dossier import Evenement
from toolkit.noyau.dossier.procedure import Procedure, Procedures
from toolkit.noyau.ecriture import enumeration, euros
from toolkit.noyau.situation import Situation

PROPOSITIONS = {
    "promesse": "promet de payer",
    "demande_facilites": "demande des délais pour payer",
}


def compte_rendu(situation: Situation, decompte: Decompte) -> Mapping[str, Any]:
    """Ce que le compte rendu imprime sous `compte_rendu` ; aucun résumé d'événement n'y est."""
    dossier = situation.dossier
    faits = sorted(
        (e for e in dossier.evenements if e.date and e.date <= situation.au), key=lambda e: e.date
    )
    propositions = [f for f in faits if f.type in PROPOSITIONS]
    return {
        "compte_rendu": {
            "debiteurs": enumeration([d.nom_complet for d in dossier.debiteurs]),
            "demarches": demarches(situation, faits),
            "propositions": [_proposition(f, situation) for f in propositions],
            "plans": _plan_propose(situation),
            "a_venir": sorted(_a_venir(situation), key=lambda x: x["date"]),
            "besoins": besoins(situation),
        }
    }


def _proposition(fait: Evenement, situation: Situation) -> Mapping[str, Any]:
    """Une proposition de paiement différé, et ce que son auteur a payé depuis (EUR)."""
    return {
        "date": fait.date,
        "auteur": auteur(fait, situation),
        "quoi": PROPOSITIONS[fait.type] + (f" {euros(fait.montant)}" if fait.montant else ""),
        "jours": fait.delai_jours,
        "recu": _recu_depuis(fait, situation),
    }


def _recu_depuis(fait: Evenement, situation: Situation) -> Decimal:
    payes = (
        p.montant
        for p in situation.dossier.paiements
        if p.montant and p.date and fait.date <= p.date <= situation.au
    )
    return sum(payes, ZERO)


def _plan_propose(situation: Situation) -> list[Mapping[str, Any]]:
    """Le plan que le dossier porte comme proposé, et que le client n'a pas encore accordé."""
    plan = situation.dossier.echeancier
    if plan is None or plan.etat != "propose":
        return []
    montants = [e.montant for e in plan.echeances if e.montant]
    jours = (plan.premiere_echeance, *(e.date for e in plan.echeances))
    premiers = [jour for jour in jours if jour]
    return [
        {
            "versements": plan.versements or len(plan.echeances),
            "premiers": premiers[:1],
            "totaux": [sum(montants, ZERO)] if montants else [],
        }
    ]


def _a_venir(situation: Situation) -> Iterator[Mapping[str, Any]]:
    """Audiences, significations et versements attendus, du jour de l'acte en avant."""
    for jour, quoi in (*_des_procedures(situation), *_du_plan(situation)):
        if jour and jour >= situation.au:
            yield {"date": jour, "quoi": quoi}


def _des_procedures(situation: Situation) -> Iterator[tuple[dt.date | None, str]]:
    for nom, champ in Procedures.model_fields.items():
        procedure: Procedure | None = situation.dossier.procedure(nom)
        if procedure is None:
            continue
        for prevu, quoi in (
            (procedure.signification, "signification prévue"),
            (procedure.placement, "remise au greffe prévue"),
            (procedure.mise_au_role, "mise au rôle prévue"),
            (procedure.audience, "audience"),
        ):
            if prevu:
                yield prevu.date, f"{champ.title} : {quoi}{_devant(procedure, quoi, situation)}"


def _devant(procedure: Procedure, quoi: str, situation: Situation) -> str:
    juge = procedure.juge
    if quoi != "audience" or juge is None:
        return ""
    libelle = situation.droit.vocabulaire["juges"].get(juge.type or "", "")
    ville = f" ({juge.ville})" if juge.ville else ""
    return f" devant {libelle}{ville}" if libelle else ""


def _du_plan(situation: Situation) -> Iterator[tuple[dt.date | None, str]]:
    plan = situation.dossier.echeancier
    if plan and plan.etat == "accorde":
        for rang, versement in enumerate(plan.echeances, start=1):
            yield versement.date, f"versement n° {rang} du plan accordé"
        if not plan.echeances:
            yield plan.premiere_echeance, "premier versement du plan accordé"
