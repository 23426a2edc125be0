"""Les délais de l'exécution belge : commandement, saisies-exécution, plan de paiement."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

from toolkit.juridictions.fr_BE.computation import veille_du_premier_jour
from toolkit.juridictions.fr_BE.rappels import est_regi
from toolkit.noyau.delais.faits import (
    depuis,
    destinataires,
    faits,
    premier,
    saisies,
    significations,
    titres,
)
from toolkit.noyau.delais.valeurs import DEBITEUR, HUISSIER, TIERS, Depart, Emploi
from toolkit.noyau.dossier import Titre
from toolkit.noyau.situation import Situation

PROCEDURE = "execution"
MOBILIERES = ("", "saisie_execution", "saisie_execution_mobiliere", "conversion")
IMMOBILIERES = ("saisie_immobiliere", "saisie_execution_immobiliere")
ARRET = ("saisie_arret_execution",)

Departs = Callable[[Situation], Iterator[Depart]]


def _mesure(s: Situation) -> str:
    prevue = s.dossier.procedures.execution
    return (prevue.mesure if prevue else None) or ""


def jugements_par_defaut_signifies(s: Situation) -> Iterator[Depart]:
    """La signification d'un jugement par défaut non déclaré exécutoire par provision."""
    for titre in titres(s, "jugement"):
        if titre.caractere == "par_defaut" and not _est_dit_executoire(titre):
            for acte in significations(titre, s):
                yield depuis(acte, s, "signification du jugement par défaut")


def _est_dit_executoire(titre: Titre) -> bool:
    """Vrai si le dossier l'écrit : le défaut de la clé ne dit pas ce que le juge a ordonné."""
    ecrit = "est_executoire_par_provision" in titre.model_fields_set
    return ecrit and titre.est_executoire_par_provision


def commandements(mesures: tuple[str, ...]) -> Departs:
    """Le commandement de payer en vue de cette mesure."""

    def departs(s: Situation) -> Iterator[Depart]:
        if _mesure(s) in mesures:
            for commandement in faits(s, "sommation_de_payer", procedure=PROCEDURE):
                yield depuis(commandement, s, "commandement")

    return departs


def saisies_par(mesures: tuple[str, ...]) -> Departs:
    """Les saisies-exécution de cette sorte."""

    def departs(s: Situation) -> Iterator[Depart]:
        if _mesure(s) in mesures:
            for saisie in saisies(s, PROCEDURE):
                yield depuis(saisie, s, "signification de la saisie")

    return departs


def denonciations(s: Situation) -> Iterator[Depart]:
    """La dénonciation de la saisie-arrêt-exécution."""
    if _mesure(s) in ARRET:
        for acte in faits(s, "denonciation", procedure=PROCEDURE):
            yield depuis(acte, s, "dénonciation de la saisie-arrêt")


def denoncee(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour de la dénonciation au débiteur."""
    actes = faits(s, "denonciation", procedure=PROCEDURE)
    return premier(e for e in actes if e.date >= depart.date and destinataires(e, s))


def saisi(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour de la saisie qui suit."""
    return premier(e for e in saisies(s, PROCEDURE) if e.date >= depart.date)


def transcriptions(s: Situation) -> Iterator[Depart]:
    """La transcription de la saisie-exécution immobilière."""
    if _mesure(s) in IMMOBILIERES:
        for acte in faits(s, "transcription", procedure=PROCEDURE):
            yield depuis(acte, s, "transcription")


def transcrite(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour de la transcription."""
    actes = faits(s, "transcription", procedure=PROCEDURE)
    return premier(e for e in actes if e.date >= depart.date)


def oppose(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour où le saisi s'oppose."""
    actes = s.evenements("opposition", "contestation")
    return premier(e for e in actes if e.date >= depart.date and e.procedure == PROCEDURE)


def premiers_actes_sur_acte_notarie(s: Situation) -> Iterator[Depart]:
    """Le commandement, ou la première saisie, sur un acte notarié."""
    if titres(s, "acte_notarie"):
        actes = faits(s, "sommation_de_payer", "saisie", procedure=PROCEDURE)
        for acte in actes[:1]:
            yield depuis(acte, s, "premier acte d'exécution")


def saisies_avisees(s: Situation) -> Iterator[Depart]:
    """Chaque saisie, conservatoire ou d'exécution, que l'huissier porte au fichier des avis."""
    for saisie in s.evenements("saisie"):
        yield depuis(saisie, s, "saisie")


def rappels_du_plan(s: Situation) -> Iterator[Depart]:
    """Le rappel d'un plan de paiement non respecté, pendant l'exécution."""
    for rappel in faits(s, "rappel", procedure=PROCEDURE):
        if not est_regi(rappel, s):
            continue
        veille = veille_du_premier_jour(rappel.date, rappel.canal, s.droit)
        yield depuis(rappel, s, "rappel du plan de paiement", compte_de=veille)


def significations_electroniques(s: Situation) -> Iterator[Depart]:
    """L'avis d'une signification électronique."""
    for acte in s.evenements("signification"):
        if acte.canal == "voie_electronique":
            yield depuis(acte, s, "avis de signification électronique")


def ouverte(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour où le destinataire a ouvert l'avis."""
    actes = [e for e in s.evenements("signification") if e.canal == "voie_electronique"]
    return next((e.recu_le for e in actes if e.date == depart.date and e.recu_le), None)


_SAISIE_MOBILIERE = saisies_par(MOBILIERES)

EMPLOIS = {
    "exec-attente-defaut": Emploi(
        departs=jugements_par_defaut_signifies, accompli=saisi, charge=HUISSIER
    ),
    "exec-commandement-mobilier": Emploi(
        departs=commandements(MOBILIERES), accompli=saisi, charge=HUISSIER
    ),
    "exec-vente-mobiliere": Emploi(departs=_SAISIE_MOBILIERE, charge=HUISSIER),
    "exec-observations-insaisissabilite": Emploi(departs=_SAISIE_MOBILIERE, charge=DEBITEUR),
    "exec-depot-pv-insaisissabilite": Emploi(
        departs=_SAISIE_MOBILIERE, charge=HUISSIER, est_observable=False
    ),
    "exec-vente-amiable": Emploi(departs=_SAISIE_MOBILIERE, charge=DEBITEUR),
    "exec-saisie-arret-denonciation": Emploi(departs=saisies_par(ARRET), accompli=denoncee),
    "exec-saisie-arret-opposition": Emploi(departs=denonciations, accompli=oppose, charge=DEBITEUR),
    "exec-saisie-arret-vidage": Emploi(
        departs=denonciations, apres="exec-saisie-arret-opposition", charge=TIERS
    ),
    "exec-saisie-immobiliere-min": Emploi(
        departs=commandements(IMMOBILIERES), accompli=saisi, charge=HUISSIER
    ),
    "exec-saisie-immobiliere": Emploi(departs=commandements(IMMOBILIERES), accompli=saisi),
    "exec-transcription-saisie": Emploi(departs=saisies_par(IMMOBILIERES), accompli=transcrite),
    "exec-requete-notaire": Emploi(departs=transcriptions, est_observable=False),
    "delais-grace-acte-authentique": Emploi(
        departs=premiers_actes_sur_acte_notarie, charge=DEBITEUR
    ),
    "avis-saisie": Emploi(departs=saisies_avisees, charge=HUISSIER, est_observable=False),
    "plan-rappel": Emploi(departs=rappels_du_plan, charge=DEBITEUR),
    "signification-electronique": Emploi(
        departs=significations_electroniques, accompli=ouverte, charge=DEBITEUR
    ),
}
