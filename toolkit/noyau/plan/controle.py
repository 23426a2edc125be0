"""La fiche de contrôle : chaque point qui arrête ou affaiblit un acte, et la pièce qui y répond."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from toolkit.noyau.controle import Controle
from toolkit.noyau.decompte.valeurs import Decompte, Poste
from toolkit.noyau.dossier import Dossier
from toolkit.noyau.pieces import numeroter
from toolkit.noyau.plan.valeurs import DocumentPrevu, Plan
from toolkit.noyau.probleme import Gravite, Probleme
from toolkit.noyau.regles import Issue
from toolkit.noyau.voies.valeurs import Voie

NOM = "fiche_de_controle"

REPONSES = {
    Gravite.BLOQUANT: "Empêche",
    Gravite.APPRECIATION: "À apprécier",
    Gravite.AVERTISSEMENT: "Affaiblit",
    Gravite.INFORMATION: "À savoir",
}
OUI = "Oui"
GRIEF = "La nullité suppose un grief."


def remplir_les_fiches(plan: Plan) -> Plan:
    """Le plan, où chaque fiche de contrôle dit ce qui a été vérifié des actes."""
    documents = tuple(
        replace(d, contexte={**d.contexte, **_contenu(d, plan)}) if d.fiche.nom == NOM else d
        for d in plan.documents
    )
    return replace(plan, documents=documents)


def _contenu(fiche: DocumentPrevu, plan: Plan) -> Mapping[str, Any]:
    principal = [d for d in plan.documents if fiche.joint_a and d.fiche.nom == fiche.joint_a]
    regardes = [d for d in principal if d.debiteur == fiche.debiteur] or plan.controles
    return {
        "actes_controles": [_section(d, plan.dossier) for d in regardes],
        "somme_demandee": _somme(plan.decompte),
        "voies": [_voie(v) for v in plan.voies],
    }


def _section(prevu: DocumentPrevu, dossier: Dossier) -> Mapping[str, Any]:
    bloquants = [p for p in prevu.problemes if p.est_bloquant]
    dits = {c.probleme.code for c in prevu.controles if c.probleme}
    points = [_point(c, dossier, prevu.problemes) for c in prevu.controles]
    return {
        "titre": prevu.fiche.titre,
        "nom": prevu.fiche.nom,
        "est_pret": not bloquants,
        "empechements": len(bloquants),
        "a_lever": [
            *(p for p in points if p["reponse"] != OUI),
            *(_probleme(p) for p in prevu.problemes if p.code not in dits),
        ],
        "verifies": [p for p in points if p["reponse"] == OUI],
    }


def _point(
    controle: Controle, dossier: Dossier, problemes: Iterable[Probleme]
) -> Mapping[str, Any]:
    """Un point vérifié ; sa gravité est celle qu'il a gardée pour l'acte."""
    pese = next((p for p in problemes if p.code == controle.id), controle.probleme)
    numeros = {n.piece.id: n.numero for n in numeroter(dossier.pieces)}
    reponse = OUI if controle.issue is Issue.OUI else REPONSES[pese.gravite]
    return {
        "intitule": controle.intitule,
        "reference": controle.reference,
        "reponse": reponse,
        "raison": controle.raison,
        "remede": _imprimable(pese.remede) if pese else "",
        "grief": GRIEF if pese and pese.grief_requis else "",
        "pieces": [numeros[id_] for id_ in controle.pieces if id_ in numeros],
        "est_a_verifier": controle.statut.value == "a_verifier",
    }


def _probleme(probleme: Probleme) -> Mapping[str, Any]:
    return {
        "intitule": probleme.message,
        "reference": probleme.reference,
        "reponse": REPONSES[probleme.gravite],
        "raison": "",
        "remede": _imprimable(probleme.remede),
        "grief": GRIEF if probleme.grief_requis else "",
        "pieces": [],
        "est_a_verifier": False,
    }


def _imprimable(remede: str) -> str:
    """Le remède sans les marques qui, à l'écran, entourent ce qui se tape."""
    return remede.replace("`", "")


def _somme(decompte: Decompte) -> Mapping[str, Any]:
    """Factures moins avoirs, plus accessoires, moins paiements : la somme demandée."""
    factures = sum(x.montant for x in decompte.lignes if x.nature == Poste.PRINCIPAL)
    avoirs = -sum(x.montant for x in decompte.lignes if x.nature == "avoir")
    accessoires = sum(v for poste, v in decompte.dus.items() if poste != Poste.PRINCIPAL)
    return {
        "factures": factures,
        "avoirs": avoirs,
        "principal": decompte.dus[Poste.PRINCIPAL],
        "accessoires": accessoires,
        "paiements": decompte.paiements,
        "total": decompte.total,
    }


def _voie(voie: Voie) -> Mapping[str, Any]:
    return {
        "id": voie.id.replace("_", " "),
        "est_ouverte": voie.est_ouverte,
        "reference": voie.reference,
        "raisons": [m.raison for m in (voie.pour if voie.est_ouverte else voie.contre)],
        "manque": [m.raison for m in voie.manque],
    }
