"""Où en est chaque débiteur, et ce que son dossier appelle au jour du calcul."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from toolkit.noyau.decompte.du_debiteur import du_par_la_cible
from toolkit.noyau.delais.moteur import calculer_delais
from toolkit.noyau.delais.valeurs import ATTENDRE, Delai
from toolkit.noyau.ecriture import date_longue, en_minuscule
from toolkit.noyau.legislation import Legislation
from toolkit.noyau.plan.calcul import prevoir_l_acte
from toolkit.noyau.plan.valeurs import DocumentPrevu
from toolkit.noyau.probleme import Probleme
from toolkit.noyau.scenario.faits import compter_les_faits, premiere_echeance, promesse_en_cours
from toolkit.noyau.scenario.issues import actes_du_remede
from toolkit.noyau.scenario.juge import actes_des_procedures
from toolkit.noyau.scenario.valeurs import (
    ECHEANCE,
    VOIE,
    Etape,
    EtapePrevue,
    EtatDEtape,
    Marche,
    Scenario,
)
from toolkit.noyau.situation import Situation

AU_JUGE = "Saisir le juge"


def suivre(situation: Situation, legislation: Legislation) -> tuple[Marche, ...]:
    """La marche de chaque débiteur, au jour de la situation (décompte établi)."""
    delais = calculer_delais(situation, legislation.juridiction.temps)
    return tuple(
        _suivre(situation.pour(debiteur), legislation, delais)
        for debiteur in situation.dossier.debiteurs
    )


def _suivre(situation: Situation, lois: Legislation, delais: Sequence[Delai]) -> Marche:
    cible = situation.cible
    du = du_par_la_cible(situation.decompte, situation)
    if not situation.regimes:
        return Marche(debiteur=cible.id, etapes=(), actes=(), raison=_rien_d_echu(situation))
    if du.total <= 0:
        return Marche(debiteur=cible.id, etapes=(), actes=(), raison="plus rien n'est dû")
    etapes = _enchainer(_scenario(cible.qualite, lois.scenarios), situation, lois, delais)
    return _conclure(cible.id, etapes, situation, lois)


def _rien_d_echu(situation: Situation) -> str:
    dates = sorted(c.echeance for c in situation.dossier.creances if c.echeance)
    venir = next((d for d in dates if d >= situation.au), None)
    suite = f" ; la prochaine échéance est le {date_longue(venir)}" if venir else ""
    return f"aucune créance n'est échue{suite}"


def _scenario(qualite: str | None, scenarios: Sequence[Scenario]) -> Scenario:
    """Celui de cette qualité ; inconnue, le dernier, qui ménage le plus le débiteur."""
    return next((s for s in scenarios if qualite in s.qualites), scenarios[-1])


def _enchainer(
    scenario: Scenario, situation: Situation, lois: Legislation, delais: Sequence[Delai]
) -> list[Etape]:
    """Les étapes que la juridiction connaît, datées ; la première à faire est due ou à venir."""
    connues = [e for e in scenario.etapes if e.acte == VOIE or e.acte in lois.fiches]
    faits = compter_les_faits(connues, situation, lois.fiches)
    derniere_faite = max((rang for rang, jour in enumerate(faits) if jour), default=-1)
    echeance = premiere_echeance(situation)
    etapes: list[Etape] = []
    reference = echeance
    for rang, (prevue, faite_le) in enumerate(zip(connues, faits, strict=True)):
        titre = AU_JUGE if prevue.acte == VOIE else lois.fiches[prevue.acte].titre
        if faite_le:
            reference = faite_le
            faite = Etape(acte=prevue.acte, titre=titre, etat=EtatDEtape.FAITE, faite_le=faite_le)
            etapes.append(faite)
            continue
        if rang < derniere_faite:
            etapes.append(Etape(acte=prevue.acte, titre=titre, etat=EtatDEtape.PASSEE))
            continue
        etape = replace(_dater(prevue, echeance, reference, situation, delais), titre=titre)
        reference = etape.le or reference
        etapes.append(etape)
    return _passer_les_facultatives(etapes, connues, situation.au)


def _dater(
    prevue: EtapePrevue,
    echeance: dt.date,
    reference: dt.date,
    situation: Situation,
    delais: Sequence[Delai],
) -> Etape:
    """Le jour de l'étape : l'usage du cabinet, jamais avant ce que la loi fait attendre."""
    depart = echeance if prevue.depuis == ECHEANCE else reference
    usage = max(depart + dt.timedelta(days=prevue.jours), reference)
    quoi = "l'échéance" if prevue.depuis == ECHEANCE else "l'étape précédente"
    raison = f"{prevue.jours} jours après {quoi} (usage du cabinet)"
    promesse = promesse_en_cours(situation)
    if promesse and promesse > usage:
        usage, raison = promesse, f"une promesse de paiement court jusqu'au {date_longue(promesse)}"
    for delai in delais:
        if delai.sens == ATTENDRE and delai.echeance > usage and not delai.prevu_le:
            if delai.depart.debiteurs and situation.cible.id not in delai.depart.debiteurs:
                continue
            usage = delai.echeance
            raison = f"{en_minuscule(delai.libelle)} ({delai.article})"
    etat = EtatDEtape.DUE if usage <= situation.au else EtatDEtape.A_VENIR
    return Etape(acte=prevue.acte, titre="", etat=etat, le=usage, raison=raison)


def _passer_les_facultatives(
    etapes: list[Etape], prevues: Sequence[EtapePrevue], au: dt.date
) -> list[Etape]:
    """Une étape facultative dont la suivante est due est passée ; une seule étape est due."""
    rendues: list[Etape] = []
    est_trouvee = False
    for rang, (etape, prevue) in enumerate(zip(etapes, prevues, strict=True)):
        suivante = next((e for e in etapes[rang + 1 :] if e.le), None)
        est_depassee = suivante is not None and suivante.le is not None and suivante.le <= au
        if etape.etat is EtatDEtape.DUE and prevue.est_facultative and est_depassee:
            etape = replace(etape, etat=EtatDEtape.PASSEE, le=None, raison="")
        elif etape.etat is EtatDEtape.DUE and est_trouvee:
            apres = "après l'étape qui la précède"
            etape = replace(etape, etat=EtatDEtape.A_VENIR, le=None, raison=apres)
        est_trouvee = est_trouvee or etape.etat is EtatDEtape.DUE
        rendues.append(etape)
    return rendues


def _conclure(
    debiteur: str, etapes: list[Etape], situation: Situation, lois: Legislation
) -> Marche:
    rang = next((r for r, e in enumerate(etapes) if e.etat is EtatDEtape.DUE), None)
    if rang is None:
        suite = next((e for e in etapes if e.etat is EtatDEtape.A_VENIR), None)
        raison = "toutes les étapes du scénario sont faites"
        if suite and suite.le:
            raison = f"{suite.acte} viendra le {date_longue(suite.le)} : {suite.raison}"
        return Marche(debiteur=debiteur, etapes=tuple(etapes), actes=(), raison=raison)
    due = etapes[rang]
    prevus, raison = _preparer(due, situation, lois)
    actes = tuple(dict.fromkeys(p.fiche.nom for p in prevus))
    bloquants = tuple(p for prevu in prevus for p in prevu.problemes if p.est_bloquant)
    if bloquants and all(not p.est_possible for p in prevus):
        issues = _issues(bloquants, situation, lois)
        etapes[rang] = replace(due, etat=EtatDEtape.BLOQUEE, problemes=bloquants, issues=issues)
        actes = issues or actes
        raison = f"empêché ({due.titre}) : {bloquants[0].message}"
    return Marche(debiteur=debiteur, etapes=tuple(etapes), actes=actes, raison=raison)


def _preparer(
    due: Etape, situation: Situation, lois: Legislation
) -> tuple[list[DocumentPrevu], str]:
    if due.acte != VOIE:
        prevus = [
            p
            for p in prevoir_l_acte(lois.fiches[due.acte], situation, lois)
            if p.debiteur == situation.cible.id and not p.joint_a
        ]
        return prevus, f"{due.acte} : {due.raison}"
    return actes_des_procedures(situation, lois)


def _issues(
    problemes: Sequence[Probleme], situation: Situation, lois: Legislation
) -> tuple[str, ...]:
    """Les actes que les remèdes nomment, et que rien n'empêche."""
    nommes = dict.fromkeys(a for p in problemes for a in actes_du_remede(p, lois.fiches))
    return tuple(
        nom
        for nom in nommes
        if any(p.est_possible for p in prevoir_l_acte(lois.fiches[nom], situation, lois))
    )
