"""La tentative amiable préalable (CPC 750-1) : due ou non, faite, dispensée, prouvée."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from toolkit.juridictions.fr_FR.computation import compter
from toolkit.juridictions.fr_FR.delais.juges import JUDICIAIRES
from toolkit.juridictions.fr_FR.litige.juge import juge_propose
from toolkit.juridictions.fr_FR.litige.valeur import valeur_du_litige
from toolkit.noyau.delais.faits import chemin, depuis
from toolkit.noyau.dossier import Evenement
from toolkit.noyau.droit import DroitAbsent
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.situation import Situation

TENTATIVES = ("conciliation", "mediation")
SEUIL = "seuil_tentative_amiable"
# Clôturent une procédure simplifiée sans accord ; le silence d'un mois vaut refus.
REFUS = ("refuse", "echec", "non_reclame")


class Effort(NamedTuple):
    """Ce que le dossier montre d'une tentative, ou d'un motif de s'en passer."""

    quoi: str
    chemin: str
    pieces: tuple[str, ...]
    est_prouve: bool


def est_due(s: Situation) -> bool:
    """Vrai devant le tribunal judiciaire pour une somme qui n'excède pas le seuil ; jamais pour
    une injonction de payer (avis du 25 septembre 2025).
    """
    seuil = s.droit.cherche(SEUIL, s.au)
    propose = juge_propose(s, s.voie)
    return (
        seuil is not None
        and propose is not None
        and propose.type in JUDICIAIRES
        and valeur_du_litige(s, s.voie) <= seuil
    )


def efforts(s: Situation) -> list[Effort]:
    """Les tentatives et les motifs de dispense que le dossier écrit, les prouvés d'abord."""
    trouves = [*_menees(s), *_sans_reunion(s), *_petites_creances(s), *_dispenses(s)]
    return sorted(trouves, key=lambda e: not e.est_prouve)


def _menees(s: Situation) -> Iterator[Effort]:
    """Une conciliation, une médiation dont l'issue est connue."""
    for tenue in s.evenements(*TENTATIVES):
        if tenue.resultat:
            yield _effort(tenue, s, f"{tenue.type} du {date_longue(tenue.date)}")


def _sans_reunion(s: Situation) -> Iterator[Effort]:
    """Un conciliateur saisi, et trois mois sans réunion : il est indisponible (750-1 3°)."""
    tenues = s.evenements("conciliation")
    if not tenues or any(e.resultat for e in tenues) or len(tenues) > 1:
        return
    saisine = tenues[0]
    try:
        regle = s.droit.delai("amiable-conciliateur-3-mois", saisine.date)
    except DroitAbsent:
        return
    # Délai d'attente : son échéance est le premier jour où l'on en est dispensé.
    if s.au >= compter(regle, depuis(saisine, s), s).echeance:
        yield _effort(saisine, s, f"conciliateur saisi le {date_longue(saisine.date)}, sans suite")


def _petites_creances(s: Situation) -> Iterator[Effort]:
    """Une procédure simplifiée restée vaine (750-1 5°)."""
    suivies = [e for e in s.dossier.evenements if e.procedure == "petite_creance" and e.date]
    for fait in (e for e in suivies if e.date <= s.au):
        if fait.resultat in REFUS or fait.type == "rejet" or _est_muette(fait, s):
            yield _effort(fait, s, f"procédure simplifiée du {date_longue(fait.date)}")


def _est_muette(envoi: Evenement, s: Situation) -> bool:
    if envoi.type != "envoi" or envoi.resultat == "accord":
        return False
    try:
        regle = s.droit.delai("psr-reponse", envoi.date)
    except DroitAbsent:
        return False
    return s.au > compter(regle, depuis(envoi, s), s).echeance


def _dispenses(s: Situation) -> Iterator[Effort]:
    """Le motif de dispense que la procédure écrit."""
    prevue = s.dossier.procedure(s.voie)
    dispense = prevue.dispense_amiable if prevue else None
    if dispense and dispense.motif:
        quoi = f"dispense : {dispense.motif.replace('_', ' ')}"
        est_prouve = bool(dispense.pieces or dispense.fait)
        endroit = f"procedures.{s.voie}.dispense_amiable"
        yield Effort(quoi, endroit, dispense.pieces, est_prouve)


def _effort(fait: Evenement, s: Situation, quoi: str) -> Effort:
    return Effort(quoi, chemin(fait, s), fait.pieces, bool(fait.pieces))
