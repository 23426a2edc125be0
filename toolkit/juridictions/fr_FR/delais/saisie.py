"""Les délais de la saisie conservatoire et des sûretés judiciaires."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

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
    titres,
)
from toolkit.noyau.delais.valeurs import DEBITEUR, Depart, Emploi
from toolkit.noyau.dossier import Evenement, SaisieConservatoire
from toolkit.noyau.situation import Situation

PROCEDURE = "saisie_conservatoire"
EXECUTOIRES = (
    "jugement",
    "arret",
    "ordonnance_refere",
    "acte_notarie",
    "transaction_homologuee",
    "titre_petite_creance",
    "titre_executoire_europeen",
)


def saisie_envisagee(s: Situation) -> SaisieConservatoire | None:
    """Ce que le dossier prévoit d'une saisie conservatoire."""
    return s.dossier.procedures.saisie_conservatoire


def biens_saisis(s: Situation) -> str:
    """La sorte de biens saisis ; entre les mains d'un tiers, des créances par défaut."""
    prevue = saisie_envisagee(s)
    if prevue and prevue.biens:
        return prevue.biens
    chez_un_tiers = any(e.destinataire == "tiers_saisi" for e in saisies(s, PROCEDURE))
    return "creances" if chez_un_tiers or (prevue and prevue.tiers_saisi) else ""


def a_un_titre_executoire(s: Situation, jour: dt.date) -> bool:
    """Vrai si un titre exécutoire existait à ce jour : R511-7 ne s'applique pas."""
    return any((t.executoire_le or t.date) <= jour for t in titres(s, *EXECUTOIRES))


def autorisations(s: Situation) -> Iterator[Depart]:
    """L'ordonnance d'autorisation, sauf celle qu'une autre a remplacée."""
    for titre in titres(s, "ordonnance_saisie"):
        if not est_refait(titre, s):
            yield du_titre(titre, s, "ordonnance d'autorisation")


def saisie_faite(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour de la première saisie qui suit."""
    return premier(e for e in saisies(s, PROCEDURE) if e.date >= depart.date)


def saisie_prevue(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour prévu de la saisie."""
    return jour_prevu(s, PROCEDURE, "signification")


def executions(s: Situation) -> list[Depart]:
    """Chaque saisie conservatoire faite ; à défaut, celle qui est prévue."""
    faites = [depuis(e, s, "saisie conservatoire") for e in saisies(s, PROCEDURE)]
    return faites or etape_prevue(s, PROCEDURE, "signification", "saisie conservatoire")


def sans_titre(s: Situation) -> Iterator[Depart]:
    """Les saisies faites sans titre exécutoire."""
    for depart in executions(s):
        if not a_un_titre_executoire(s, depart.date):
            yield depart


def diligences(s: Situation) -> list[Evenement]:
    """Les actes qui tendent à un titre exécutoire : assignation, requête au juge du fond."""
    requetes = [
        e
        for e in s.evenements("requete")
        if e.procedure in ("injonction_de_payer", "requete_simple")
    ]
    actes = [*s.evenements("assignation"), *requetes]
    return sorted((a for a in actes if not _est_rejetee(a, s)), key=lambda e: e.date)


def _est_rejetee(acte: Evenement, s: Situation) -> bool:
    return acte.type == "requete" and any(
        e.date >= acte.date for e in faits(s, "rejet", procedure=acte.procedure)
    )


def diligence_faite(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour de la première diligence."""
    return premier(diligences(s))


def diligence_prevue(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour prévu de l'assignation."""
    jours = [jour_prevu(s, nom, "signification") for nom in ("assignation", "refere_provision")]
    return min((j for j in jours if j), default=None)


def requetes_rejetees(s: Situation) -> Iterator[Depart]:
    """Le rejet d'une requête en injonction déposée dans le mois de la saisie."""
    faites = executions(s)
    deposees = faits(s, "requete", procedure="injonction_de_payer")
    for rejet in faits(s, "rejet", procedure="injonction_de_payer"):
        if faites and any(e.date <= rejet.date for e in deposees):
            yield depuis(rejet, s, "ordonnance de rejet")


def fond_saisi(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour de l'assignation qui suit."""
    return premier(e for e in s.evenements("assignation") if e.date >= depart.date)


def saisies_de(*biens: str):
    """Les saisies faites ou prévues de ces biens."""

    def departs(s: Situation) -> Iterator[Depart]:
        if biens_saisis(s) in biens:
            yield from executions(s)

    return departs


def denoncee(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour de la dénonciation au débiteur."""
    actes = s.evenements("denonciation") + s.evenements("signification")
    au_debiteur = [
        e
        for e in actes
        if e.date >= depart.date
        and destinataires(e, s)
        and (e.type == "denonciation" or e.evenement == depart.sujet)
        and e.procedure in (None, PROCEDURE)
    ]
    return min((e.date for e in au_debiteur), default=None)


def meubles_chez_un_tiers(s: Situation) -> Iterator[Depart]:
    """Les saisies de meubles que détient un tiers."""
    prevue = saisie_envisagee(s)
    if biens_saisis(s) == "meubles" and prevue and prevue.tiers_saisi:
        yield from executions(s)


def coffres(s: Situation) -> Iterator[Depart]:
    """Les saisies d'un coffre-fort."""
    for saisie in saisies(s, PROCEDURE):
        if "coffre" in (saisie.biens or "").lower():
            yield depuis(saisie, s, "saisie du coffre-fort")


def copies_des_meubles(s: Situation) -> Iterator[Depart]:
    """La copie de la saisie de meubles signifiée au débiteur absent."""
    if biens_saisis(s) == "meubles":
        for acte in s.evenements("signification", "denonciation"):
            if acte.procedure == PROCEDURE and destinataires(acte, s):
                yield depuis(acte, s, "signification de l'acte de saisie")


def rejets(s: Situation) -> Iterator[Depart]:
    """L'ordonnance qui rejette la requête aux fins de saisie."""
    for rejet in faits(s, "rejet", procedure=PROCEDURE):
        yield depuis(rejet, s, "ordonnance de rejet")


def appel_du_rejet(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour de l'appel."""
    return premier(e for e in s.evenements("recours") if e.date >= depart.date)


_DENONCER = {"accompli": denoncee}

EMPLOIS = {
    "conservatoire-fond": Emploi(
        departs=sans_titre, accompli=diligence_faite, prevu=diligence_prevue
    ),
    "SC-R511-6": Emploi(departs=autorisations, accompli=saisie_faite, prevu=saisie_prevue),
    "SC-R511-7-AL2": Emploi(departs=requetes_rejetees, accompli=fond_saisi, prevu=diligence_prevue),
    "SC-R523-3": Emploi(departs=saisies_de("creances"), **_DENONCER),
    "SC-R522-3": Emploi(departs=copies_des_meubles, charge=DEBITEUR),
    "SC-R522-5": Emploi(departs=meubles_chez_un_tiers, **_DENONCER),
    "SC-R524-2": Emploi(departs=saisies_de("droits_d_associe"), **_DENONCER),
    "SC-R525-2": Emploi(departs=coffres, **_DENONCER),
    "SC-CPC-496": Emploi(departs=rejets, accompli=appel_du_rejet),
}
