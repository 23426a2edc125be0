"""Du dossier au plan : quels documents, vus de qui, signés par qui."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from toolkit.noyau.acte import FicheActe
from toolkit.noyau.concours import CONCOURS, a_l_ouverture
from toolkit.noyau.contexte import composer_contexte
from toolkit.noyau.controle import controler_l_acte
from toolkit.noyau.decompte.du_debiteur import du_par_la_cible
from toolkit.noyau.decompte.limites import decompter_pour
from toolkit.noyau.dossier import Dossier
from toolkit.noyau.echeancier.retard import limiter_au_retard, vue_du_retard
from toolkit.noyau.emetteur import choisir_l_emetteur
from toolkit.noyau.legislation import Legislation, trouver_fiche
from toolkit.noyau.mentions import annoncer, attendre, mentions_dues
from toolkit.noyau.plan.arret import arreter, controler, lever_les_acceptes
from toolkit.noyau.plan.controle import NOM as FICHE_DE_CONTROLE
from toolkit.noyau.plan.valeurs import DocumentPrevu, Plan
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.prochain import actes_attendus
from toolkit.noyau.voies.valeurs import Voie


def calculer(
    dossier: Dossier, legislation: Legislation, au: dt.date, actes: Sequence[str] = ()
) -> Plan:
    """Le plan du dossier au jour `au` ; sans `actes`, tous ceux dont le texte est écrit.

    Lève `ErreurExigible` si un acte demandé n'existe pas dans la juridiction.
    """
    situation = arreter(dossier, legislation, au)
    ecrits = [fiche for fiche in legislation.fiches.values() if fiche.est_redige]
    demandes = [trouver_fiche(nom, legislation) for nom in actes] or ecrits
    documents = tuple(
        prevu for fiche in demandes for prevu in prevoir_l_acte(fiche, situation, legislation)
    )
    controles = controler(situation, legislation)
    du_compte = situation.decompte.problemes
    plan = Plan(
        situation=situation,
        juridiction=legislation.juridiction,
        documents=documents,
        controles=tuple(_actes_a_controler(documents, situation, legislation)),
        problemes=(*du_compte, *controles),
    )
    return plan.peser((*controles, *(p for p in du_compte if p.est_bloquant)))


def _actes_a_controler(
    documents: Sequence[DocumentPrevu], situation: Situation, legislation: Legislation
) -> Iterator[DocumentPrevu]:
    """Ce que regarde une fiche de contrôle qui n'est l'annexe d'aucun acte : le prochain acte de
    chaque voie que le dossier écrit ; s'il n'en écrit aucune, de chaque voie ouverte.
    """
    if not any(d.fiche.nom == FICHE_DE_CONTROLE and not d.joint_a for d in documents):
        return
    ouvertes = [v for v in legislation.juridiction.voies(situation) if v.est_ouverte]
    ecrites = [v for v in ouvertes if situation.dossier.procedure(v.id)]
    for voie in ecrites or ouvertes:
        yield from prevoir_le_prochain(voie, situation, legislation)


def prevoir_le_prochain(
    voie: Voie, situation: Situation, legislation: Legislation
) -> list[DocumentPrevu]:
    """Le premier acte attendu de la voie que rien n'empêche ; à défaut, le premier attendu."""
    premier: list[DocumentPrevu] = []
    for fiche in actes_attendus(voie, situation, legislation.fiches):
        prevus = [p for p in prevoir_l_acte(fiche, situation, legislation) if not p.joint_a]
        if any(p.est_possible for p in prevus):
            return prevus
        premier = premier or prevus
    return premier


def prevoir_l_acte(
    fiche: FicheActe, situation: Situation, legislation: Legislation
) -> Iterator[DocumentPrevu]:
    """Les documents de l'acte, chacun suivi de ses annexes, vues et signées des mêmes."""
    annexes = [legislation.fiches[nom] for nom in fiche.annexes if nom in legislation.fiches]
    signataire = choisir_l_emetteur(fiche, situation.dossier)
    for vue in _vues(fiche, situation):
        vue = replace(vue, emetteur=signataire.role, voie=fiche.voie)
        prevu = _prevoir(fiche, vue, legislation)
        empechement = [signataire.probleme] if signataire.probleme else []
        propres = (p.pour_l_acte(fiche.nom) for p in empechement)
        yield replace(prevu, problemes=(*propres, *prevu.problemes))
        for annexe in annexes:
            if annexe.est_redige:
                yield replace(_prevoir(annexe, vue, legislation, prevu), joint_a=fiche.nom)


def _vues(fiche: FicheActe, situation: Situation) -> Iterator[Situation]:
    """La situation, vue de chacun de ceux que l'acte vise."""
    dossier = situation.dossier
    if fiche.un_par == "debiteur":
        soumis = [d for d in dossier.debiteurs if d.situation in CONCOURS]
        yield from map(situation.pour, (fiche.arrete_a and soumis) or dossier.debiteurs)
    elif fiche.un_par == "creance":
        yield from (replace(situation, creance=creance) for creance in dossier.creances)
    elif fiche.un_par == "versement":
        recus = (p for p in dossier.paiements if p.date and p.date <= situation.au)
        # Sans paiement, un document vide dit à qui le demande qu'il n'y a rien à constater.
        yield from (replace(situation, paiement=recu) for recu in list(recus) or [None])
    else:
        yield situation.pour(dossier.debiteurs[0])


def _prevoir(
    fiche: FicheActe,
    situation: Situation,
    legislation: Legislation,
    principal: DocumentPrevu | None = None,
) -> DocumentPrevu:
    """Un document ; une annexe dit les sommes et la date limite de l'acte principal, jamais
    d'autres.
    """
    registre = legislation.juridiction.registre
    portee = principal.fiche if principal else fiche
    arretee = a_l_ouverture(situation) if portee.arrete_a else situation
    decompte = decompter_pour(portee.nom, portee.voie, arretee, legislation.juridiction)
    if portee.un_par == "debiteur":
        decompte = du_par_la_cible(decompte, situation)
    decompte = limiter_au_retard(decompte, portee, situation, legislation.juridiction)
    situation = situation.avec(decompte)
    controles = controler_l_acte(fiche, situation, registre)
    dues, inconnues = mentions_dues(fiche, situation, legislation.mentions, registre)
    contexte: Mapping[str, Any] = {
        **composer_contexte(fiche, situation, decompte),
        **legislation.juridiction.complements(situation),
        **legislation.juridiction.propre_a(fiche, situation),
        **annoncer(fiche, dues),
        "plan_en_retard": vue_du_retard(portee, situation, legislation.juridiction),
        **({"delai": principal.contexte["delai"]} if principal else {}),
    }
    attentes, manques = attendre(dues, contexte)
    trouves = [c.probleme for c in controles if c.probleme]
    problemes = [*trouves, *inconnues, *manques.problemes]
    paiements = situation.dossier.paiements
    return DocumentPrevu(
        fiche=fiche,
        debiteur=situation.cible.id,
        emetteur=situation.emetteur,
        contexte=contexte,
        attentes=attentes,
        controles=controles,
        manquantes=manques.noms,
        problemes=tuple(
            p.pour_l_acte(fiche.nom) for p in lever_les_acceptes(problemes, situation.dossier)
        ),
        creance=situation.creance.id if situation.creance else "",
        versement=paiements.index(situation.paiement) + 1 if situation.paiement else 0,
    )
