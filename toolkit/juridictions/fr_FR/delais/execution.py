"""Les délais de l'exécution forcée : saisies, conversion, commandements, durée du titre."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

from toolkit.noyau.delais.faits import (
    depuis,
    destinataires,
    du_titre,
    faits,
    premier,
    saisies,
    significations,
    titres,
)
from toolkit.noyau.delais.valeurs import DEBITEUR, HUISSIER, Depart, Emploi
from toolkit.noyau.situation import Situation

PROCEDURE = "execution"
# Décisions et accords de L111-3 1° à 3°.
DE_DIX_ANS = (
    "jugement",
    "arret",
    "ordonnance_refere",
    "ordonnance_injonction_de_payer",
    "transaction_homologuee",
    "titre_executoire_europeen",
    "injonction_europeenne",
)

Departs = Callable[[Situation], Iterator[Depart]]


def _mesure(s: Situation) -> str:
    prevue = s.dossier.procedures.execution
    return (prevue.mesure if prevue else None) or ""


def _biens_convertis(s: Situation) -> str:
    prevue = s.dossier.procedures.saisie_conservatoire
    return (prevue.biens if prevue else None) or "creances"


def saisies_par(*mesures: str) -> Departs:
    """Les saisies d'exécution de cette sorte."""

    def departs(s: Situation) -> Iterator[Depart]:
        if _mesure(s) in mesures:
            for saisie in saisies(s, PROCEDURE):
                yield depuis(saisie, s, "acte de saisie")

    return departs


def commandements(*mesures: str) -> Departs:
    """Les commandements de payer signifiés en vue de cette mesure."""

    def departs(s: Situation) -> Iterator[Depart]:
        if _mesure(s) in mesures:
            for commandement in faits(s, "sommation_de_payer", procedure=PROCEDURE):
                yield depuis(commandement, s, "commandement de payer")

    return departs


def denonciations(s: Situation) -> Iterator[Depart]:
    """La dénonciation de la saisie-attribution au débiteur."""
    if _mesure(s) == "saisie_attribution":
        for acte in faits(s, "denonciation", procedure=PROCEDURE):
            yield depuis(acte, s, "dénonciation au débiteur")


def denoncee(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour de la dénonciation."""
    actes = faits(s, "denonciation", procedure=PROCEDURE)
    return premier(e for e in actes if e.date >= depart.date and destinataires(e, s))


def saisi(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour de la saisie qui suit le commandement."""
    return premier(e for e in saisies(s, PROCEDURE) if e.date >= depart.date)


def conteste(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour où le débiteur conteste la saisie."""
    contestations = faits(s, "contestation", procedure=PROCEDURE)
    return premier(e for e in contestations if e.date >= depart.date)


def conversions(biens: tuple[str, ...]) -> Departs:
    """L'acte de conversion de la saisie conservatoire, signifié au débiteur."""

    def departs(s: Situation) -> Iterator[Depart]:
        if _mesure(s) == "conversion" and _biens_convertis(s) in biens:
            for acte in faits(s, "signification", procedure=PROCEDURE):
                if acte.titre is None and destinataires(acte, s):
                    yield depuis(acte, s, "signification de l'acte de conversion")

    return departs


def decisions_du_juge_de_l_execution(s: Situation) -> Iterator[Depart]:
    """La notification d'une décision du juge de l'exécution."""
    for titre in titres(s, "jugement"):
        if titre.juge and titre.juge.type == "juge_de_l_execution":
            for acte in significations(titre, s):
                yield depuis(acte, s, "notification de la décision", juge=titre.juge)


def recours(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour de l'appel."""
    return premier(e for e in s.evenements("recours") if e.date >= depart.date)


def titres_a_executer(s: Situation) -> Iterator[Depart]:
    """Chaque titre exécutoire, dont chaque acte d'exécution refait courir les dix ans (CC 2244)."""
    for titre in titres(s, *DE_DIX_ANS):
        if titre.type == "ordonnance_injonction_de_payer" and not significations(titre, s):
            continue
        actes = [e for e in saisies(s, PROCEDURE) if e.date >= titre.date]
        if actes:
            yield depuis(actes[-1], s, "acte d'exécution", sujet=titre.id, fait=titre.date)
        else:
            yield du_titre(titre, s, "titre exécutoire")


EMPLOIS = {
    "EX-R121-20": Emploi(
        departs=decisions_du_juge_de_l_execution, accompli=recours, charge=DEBITEUR
    ),
    "EX-R211-3": Emploi(departs=saisies_par("saisie_attribution"), accompli=denoncee),
    "EX-R211-11": Emploi(departs=denonciations, accompli=conteste, charge=DEBITEUR),
    "EX-R221-10": Emploi(departs=commandements("saisie_vente"), accompli=saisi),
    "EX-R221-5": Emploi(departs=commandements("saisie_vente"), accompli=saisi),
    "EX-R221-30": Emploi(departs=saisies_par("saisie_vente"), charge=DEBITEUR),
    "EX-L212-2": Emploi(departs=commandements("saisie_remunerations"), accompli=saisi),
    "EX-R212-1-2": Emploi(
        departs=commandements("saisie_remunerations"), charge=HUISSIER, est_observable=False
    ),
    "EX-L212-6": Emploi(departs=commandements("saisie_remunerations"), accompli=saisi),
    "EX-L111-4": Emploi(departs=titres_a_executer),
    "SC-R523-9": Emploi(departs=conversions(("creances",)), accompli=conteste, charge=DEBITEUR),
    "SC-R522-7": Emploi(departs=conversions(("meubles",)), charge=DEBITEUR),
}
