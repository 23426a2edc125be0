"""Le contexte entier d'un acte."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from toolkit.noyau.acte import FicheActe
from toolkit.noyau.contexte import sommes as s
from toolkit.noyau.contexte.courriel import adresser
from toolkit.noyau.contexte.emetteur import vue_de_l_emetteur
from toolkit.noyau.contexte.paiement import vue_du_paiement
from toolkit.noyau.contexte.part import part_de_la_cible
from toolkit.noyau.contexte.parties import s_ecrit_hors_du_pays, vue_de_partie, vue_du_debiteur
from toolkit.noyau.contexte.propres import PROPRES
from toolkit.noyau.contexte.tribunal import nommer
from toolkit.noyau.decompte.valeurs import Decompte
from toolkit.noyau.dossier import Creance, Dossier, Juge, Piece
from toolkit.noyau.droit import Droit
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import ajouter_jours, premier_ouvrable

# Les envois qui portent un numéro, que l'expéditeur inscrit sur la lettre.
RECOMMANDES = ("recommande", "recommande_ar", "lre")


def composer_contexte(
    fiche: FicheActe, situation: Situation, decompte: Decompte
) -> Mapping[str, Any]:
    """Tout ce que le modèle d'un acte peut nommer, quelle que soit la juridiction."""
    dossier, droit, jour = situation.dossier, situation.droit, situation.au
    avec_pays = s_ecrit_hors_du_pays(situation)
    creancier = vue_de_partie(dossier.creancier, jour, avec_pays=avec_pays)
    emetteur = vue_de_l_emetteur(situation)
    propre = PROPRES.get(fiche.nom)
    libelles = droit.vocabulaire["postes"]
    visees = [c for c in dossier.creances if c.id in decompte.regimes]
    debiteur = {
        **vue_du_debiteur(situation.cible, jour, avec_pays=avec_pays),
        "chemin": situation.chemin_de_la_cible(),
    }
    return {
        "titre": fiche.titre,
        "reference": dossier.reference,
        "lieu": emetteur["ville"],
        "date": jour,
        "creancier": creancier,
        "emetteur": emetteur,
        "debiteur": debiteur,
        "gestionnaire": _gestionnaire(dossier, emetteur),
        "envoi": _envoi(fiche, situation),
        "courriel": adresser(fiche, debiteur, dossier.reference),
        "creances": s.creances(situation, decompte),
        "est_toutes_taxes": s.est_toutes_taxes(visees),
        "avoirs": s.avoirs(situation, decompte),
        "paiements": s.paiements(situation, decompte, libelles),
        "part": part_de_la_cible(situation, decompte),
        "postes": s.postes(decompte, libelles),
        "sommes": s.sommes(decompte),
        "interets": s.interets(decompte),
        "taux": s.taux(decompte),
        "clauses": s.clauses(situation, decompte),
        "regimes": sorted(set(decompte.regimes.values())),
        "delai": _delai(fiche, situation),
        "paiement": vue_du_paiement(dossier, emetteur, visees, decompte.total),
        "pieces": pieces_jointes(fiche, dossier, visees),
        "juge": juge_annonce(dossier, droit),
        "mots": {
            "toutes_taxes": droit.vocabulaire["toutes_taxes"],
            "avoir": droit.vocabulaire["natures"]["avoir"],
            "bordereau": droit.vocabulaire["bordereau"],
        },
        "blancs": fiche.blancs,
        **(propre(situation, decompte) if propre else {}),
    }


def _gestionnaire(dossier: Dossier, emetteur: Mapping[str, Any]) -> Mapping[str, str]:
    """Qui suit l'affaire chez l'émetteur ; un mandataire répond lui-même de la sienne."""
    if not emetteur["est_creancier"]:
        return {"nom": "", "telephone": emetteur["telephone"], "courriel": emetteur["courriel"]}
    g = dossier.gestionnaire
    return {
        "nom": (g.nom if g else None) or "",
        "telephone": (g.telephone if g else None) or "",
        "courriel": (g.courriel if g else None) or dossier.creancier.courriel or "",
    }


def _envoi(fiche: FicheActe, situation: Situation) -> Mapping[str, Any]:
    """Par où l'acte part : le canal que le dossier choisit, à défaut celui de l'usage."""
    choix = situation.dossier.actes.get(fiche.nom)
    libelles = situation.droit.vocabulaire["canaux"]
    canal = choix.canal if choix and choix.canal in libelles else _usage(fiche, situation)["canal"]
    return {
        "canal": canal,
        "mode": libelles[canal],
        "est_recommande": canal in RECOMMANDES,
    }


def _delai(fiche: FicheActe, situation: Situation) -> Mapping[str, Any]:
    """Le délai laissé, et sa date limite reportée au jour ouvrable (convention écrite dans la
    lettre).
    """
    jours = int(_usage(fiche, situation)["delai_jours"])
    limite = premier_ouvrable(ajouter_jours(situation.au, jours), situation.droit.est_ouvrable)
    return {"jours": jours, "limite": limite}


def _usage(fiche: FicheActe, situation: Situation) -> Mapping[str, str]:
    """Le délai et le canal d'usage de l'acte ; à défaut, ceux de la mise en demeure."""
    usages = situation.droit.usages
    return usages.get(fiche.nom, usages["mise_en_demeure"])


def pieces_jointes(
    fiche: FicheActe, dossier: Dossier, creances: Sequence[Creance]
) -> list[Mapping[str, Any]]:
    """Les pièces à joindre : celles des créances et de leurs avoirs, et celles qui portent les
    conventions.
    """
    contrats = {c.contrat for c in creances}
    du_changement = _piece_de_la_cession(fiche, dossier)
    citees: list[str] = [*du_changement]
    for creance in creances:
        citees += creance.pieces
        citees += [p for a in dossier.avoirs if a.creance == creance.id for p in a.pieces]
    for contrat in dossier.contrats:
        if contrat.id in contrats:
            dit = contrat.conventions
            clauses = (dit.interet, dit.clause_penale, dit.clause_resolutoire)
            citees += [c.piece for c in (*clauses, dit.decheance_du_terme) if c and c.piece]
    retenues: list[Piece] = [
        p
        for p in (dossier.piece(i) for i in dict.fromkeys(citees))
        if p and not p.retiree and (p.nature in fiche.pieces_jointes or p.id in du_changement)
    ]
    return [
        {"numero": rang, "id": p.id, "intitule": p.intitule or p.id}
        for rang, p in enumerate(retenues, start=1)
    ]


def _piece_de_la_cession(fiche: FicheActe, dossier: Dossier) -> tuple[str, ...]:
    """Qui réclame à la place d'un autre joint de quoi il le tient, quelle qu'en soit la nature."""
    piece = dossier.cession.piece if dossier.cession else None
    return (piece,) if piece and fiche.pieces_jointes else ()


def juge_annonce(dossier: Dossier, droit: Droit) -> str:
    """« le tribunal de commerce de Villefranche-Tarare » si une procédure au fond le nomme,
    sinon « la juridiction compétente ».
    """
    libelles = droit.vocabulaire["juges"]
    for nom in ("injonction_de_payer", "assignation", "citation", "requete_simple"):
        procedure = getattr(dossier.procedures, nom, None) if dossier.procedures else None
        juge: Juge | None = procedure.juge if procedure else None
        if juge and juge.type in libelles:
            return nommer(juge, droit)
    return libelles["inconnu"]
