"""Les délais de la saisie conservatoire belge : meubles, immeubles, saisie-arrêt."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

from toolkit.juridictions.fr_BE.computation import veille_apres_une_notification
from toolkit.noyau.delais.faits import (
    depuis,
    destinataires,
    du_titre,
    est_refait,
    etape_prevue,
    faits,
    jour_prevu,
    premier,
    saisies,
    significations,
    titres,
)
from toolkit.noyau.delais.valeurs import DEBITEUR, HUISSIER, JUGE, TIERS, Depart, Emploi
from toolkit.noyau.situation import Situation

PROCEDURE = "saisie_conservatoire"
ORDONNANCE = "ordonnance_saisie"

Departs = Callable[[Situation], Iterator[Depart]]


def _biens(s: Situation) -> str:
    prevue = s.dossier.procedures.saisie_conservatoire
    if prevue and prevue.biens:
        return prevue.biens
    chez_un_tiers = any(e.destinataire == "tiers_saisi" for e in saisies(s, PROCEDURE))
    return "creances" if chez_un_tiers or (prevue and prevue.tiers_saisi) else "meubles"


def requetes(s: Situation) -> Iterator[Depart]:
    """Le dépôt de la requête."""
    for requete in faits(s, "requete", procedure=PROCEDURE):
        yield depuis(requete, s, "dépôt de la requête")


def decide(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour de l'ordonnance, ou du rejet."""
    jours = [t.date for t in titres(s, ORDONNANCE)]
    jours += [e.date for e in faits(s, "rejet", procedure=PROCEDURE)]
    return min((j for j in jours if j >= depart.date), default=None)


def ordonnances(*biens: str) -> Departs:
    """La dernière ordonnance qui autorise la saisie de ces biens ; de tous, si rien n'est dit."""

    def departs(s: Situation) -> Iterator[Depart]:
        if not biens or _biens(s) in biens:
            for titre in titres(s, ORDONNANCE):
                if not est_refait(titre, s):
                    yield du_titre(titre, s, "ordonnance")

    return departs


def ordonnance_sinon_exploit(*biens: str) -> Departs:
    """L'ordonnance ; à défaut, l'exploit de saisie de ces biens."""

    def departs(s: Situation) -> Iterator[Depart]:
        rendues = list(ordonnances(*biens)(s))
        yield from rendues or saisies_de(*biens)(s)

    return departs


def saisies_de(*biens: str) -> Departs:
    """Les saisies faites de ces biens ; à défaut, celle qui est prévue."""

    def departs(s: Situation) -> Iterator[Depart]:
        if not biens or _biens(s) in biens:
            faites = [depuis(e, s, "exploit de saisie") for e in saisies(s, PROCEDURE)]
            prevue = etape_prevue(s, PROCEDURE, "signification", "exploit de saisie")
            yield from faites or prevue

    return departs


def recues_par_le_tiers(s: Situation) -> Iterator[Depart]:
    """L'acte de saisie-arrêt, au jour où le tiers saisi l'a reçu."""
    if _biens(s) != "creances":
        return
    faites = saisies(s, PROCEDURE)
    for saisie in faites:
        recu = saisie.recu_le or saisie.date
        yield depuis(saisie, s, "réception de l'acte par le tiers saisi", date=recu)
    if not faites:
        yield from etape_prevue(s, PROCEDURE, "signification", "saisie-arrêt")


def denoncee(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour de la dénonciation au débiteur."""
    actes = [
        e
        for e in s.evenements("denonciation", "signification")
        if e.procedure in (None, PROCEDURE)
        and (e.type == "denonciation" or e.evenement == depart.sujet)
    ]
    return premier(e for e in actes if e.date >= depart.date and destinataires(e, s))


def rejets(s: Situation) -> Iterator[Depart]:
    """L'ordonnance de rejet, notifiée au requérant (CJ 53bis)."""
    for rejet in faits(s, "rejet", procedure=PROCEDURE):
        remise = rejet.presente_le or rejet.recu_le
        veille = (
            veille_apres_une_notification(rejet.date, remise, rejet.canal, s.droit)
            if rejet.canal
            else remise or rejet.date
        )
        yield depuis(rejet, s, "notification de l'ordonnance", compte_de=veille)


def recours(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour du recours qui suit."""
    return premier(e for e in s.evenements("recours") if e.date >= depart.date)


def ordonnances_signifiees(s: Situation) -> Iterator[Depart]:
    """Chaque signification de l'ordonnance au débiteur."""
    for titre in titres(s, ORDONNANCE):
        for acte in significations(titre, s):
            yield depuis(acte, s, "signification de l'ordonnance", juge=titre.juge)


def transcriptions(s: Situation) -> Iterator[Depart]:
    """La transcription de la saisie immobilière."""
    if _biens(s) == "immeubles":
        for acte in s.evenements("transcription"):
            if acte.procedure in (None, PROCEDURE):
                yield depuis(acte, s, "transcription")


def transcrite(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour de la transcription."""
    return premier(e for e in s.evenements("transcription") if e.date >= depart.date)


def saisie_prevue(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour prévu de l'exploit."""
    return jour_prevu(s, PROCEDURE, "signification")


EMPLOIS = {
    "sc-decision": Emploi(departs=requetes, accompli=decide, charge=JUGE),
    "sc-notification-ordonnance": Emploi(departs=ordonnances(), charge=JUGE, est_observable=False),
    "sc-appel-requerant": Emploi(departs=rejets, accompli=recours),
    "sc-tierce-opposition": Emploi(
        departs=ordonnances_signifiees, accompli=recours, charge=DEBITEUR
    ),
    "sc-duree-mobiliere": Emploi(departs=ordonnance_sinon_exploit("meubles")),
    "sc-renouvellement-mobilier": Emploi(
        departs=ordonnance_sinon_exploit("meubles"),
        apres="sc-duree-mobiliere",
        est_observable=False,
    ),
    "sc-transcription-immobiliere": Emploi(
        departs=ordonnances("immeubles"), accompli=transcrite, prevu=saisie_prevue
    ),
    "sc-avis-fisc": Emploi(departs=saisies_de("immeubles"), charge=HUISSIER, est_observable=False),
    "sc-duree-immobiliere": Emploi(departs=transcriptions),
    "sc-renouvellement-immobilier": Emploi(
        departs=transcriptions, apres="sc-duree-immobiliere", est_observable=False
    ),
    "sc-renouvellement-transcription": Emploi(
        departs=transcriptions, apres="sc-duree-immobiliere", est_observable=False
    ),
    "sa-notification": Emploi(departs=ordonnances("creances"), charge=JUGE, est_observable=False),
    "sa-declaration-tiers": Emploi(departs=saisies_de("creances"), charge=TIERS),
    "sa-denonciation": Emploi(departs=recues_par_le_tiers, accompli=denoncee),
    "sa-duree": Emploi(departs=ordonnance_sinon_exploit("creances")),
    "sa-renouvellement": Emploi(
        departs=ordonnance_sinon_exploit("creances"), apres="sa-duree", est_observable=False
    ),
}
