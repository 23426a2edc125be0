"""Les délais de l'injonction de payer, de la requête à l'exécution de l'ordonnance."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from toolkit.juridictions.fr_FR.delais.juges import A_CONSTITUTION, CONSULAIRES, est_parmi
from toolkit.noyau.delais.faits import (
    depuis,
    du_titre,
    est_refait,
    etape_prevue,
    faits,
    jour_prevu,
    juge_de,
    premier,
    significations,
    signifie_a_tous,
    sujet,
    titres,
)
from toolkit.noyau.delais.valeurs import DEBITEUR, HUISSIER, JUGE, Depart, Emploi
from toolkit.noyau.dossier import Evenement, Titre
from toolkit.noyau.situation import Situation

ORDONNANCE = "ordonnance_injonction_de_payer"
INJONCTION = "injonction_de_payer"
CONSIGNE = ("consign", "greffe")
NON_A_PERSONNE = "signification non faite à personne : l'opposition reste ouverte (CPC 1416 al. 2)"


def requetes(s: Situation) -> Iterator[Depart]:
    """La requête déposée devant le tribunal de commerce."""
    for requete in faits(s, "requete", procedure=INJONCTION):
        juge = juge_de(INJONCTION, s)
        if est_parmi(juge, CONSULAIRES):
            yield depuis(requete, s, "dépôt de la requête", juge=juge)


def consigne(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour où des frais de greffe ont été payés ; l'ordonnance rendue le suppose."""
    payes = [
        f.date
        for f in s.dossier.frais
        if f.date and depart.date <= f.date <= s.au and _est_du_greffe(f.nature)
    ]
    if payes:
        return min(payes)
    rendues = [t for t in titres(s, ORDONNANCE) if t.date >= depart.date]
    return depart.date if rendues else None


def _est_du_greffe(nature: str | None) -> bool:
    return any(mot in (nature or "").lower() for mot in CONSIGNE)


def ordonnances(s: Situation) -> Iterator[Depart]:
    """Chaque ordonnance, sauf celle qu'une autre a remplacée sans qu'elle ait été signifiée."""
    for titre in titres(s, ORDONNANCE):
        if significations(titre, s) or not est_refait(titre, s):
            yield du_titre(titre, s, "ordonnance d'injonction de payer")


def signifiee(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour où l'ordonnance a été signifiée au dernier des débiteurs."""
    return signifie_a_tous(s.dossier.titre(depart.sujet), s)


def signification_prevue(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour prévu de la signification de l'ordonnance."""
    return jour_prevu(s, INJONCTION, "signification")


def _signifiees(s: Situation) -> Iterator[tuple[Titre, Evenement, Depart]]:
    for titre in titres(s, ORDONNANCE):
        for acte in significations(titre, s):
            depart = depuis(
                acte,
                s,
                "signification de l'ordonnance",
                juge=titre.juge or juge_de(INJONCTION, s),
            )
            yield titre, acte, depart


def _a_signifier(s: Situation) -> Iterator[Depart]:
    """La signification prévue d'une ordonnance qui ne l'est pas encore."""
    for titre in titres(s, ORDONNANCE):
        if not significations(titre, s) and not est_refait(titre, s):
            for prevue in etape_prevue(s, INJONCTION, "signification", "signification"):
                yield replace(prevue, fait=titre.date)


def ordonnances_signifiees(s: Situation) -> Iterator[Depart]:
    """Chaque signification de l'ordonnance à un débiteur, faite ou prévue."""
    for prevue in _a_signifier(s):
        yield replace(prevue, fait=prevue.date)
    for _, acte, depart in _signifiees(s):
        if acte.a_personne:
            yield depart
        else:
            yield replace(depart, notes=(NON_A_PERSONNE,))


def premiers_actes_a_personne(s: Situation) -> Iterator[Depart]:
    """Après une signification non à personne : le premier acte à personne, ou la saisie."""
    for _, acte, depart in _signifiees(s):
        if acte.a_personne:
            continue
        suites = [
            e
            for e in s.evenements("signification", "denonciation", "sommation_de_payer", "saisie")
            if e.date > acte.date and (e.a_personne or e.type == "saisie")
        ]
        if suites:
            quoi = "premier acte à personne" if suites[0].a_personne else "première mesure"
            yield depuis(
                suites[0], s, quoi, sujet=f"{sujet(acte)}-{sujet(suites[0])}", juge=depart.juge
            )


def oppose(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour de la première opposition."""
    return premier(e for e in s.evenements("opposition") if e.date >= depart.date)


def oppositions(s: Situation) -> Iterator[Depart]:
    """Chaque opposition reçue par le greffe ; la version est celle du jour de l'ordonnance."""
    rendues = titres(s, ORDONNANCE)
    for opposition in s.evenements("opposition"):
        visees = [t for t in rendues if t.id == opposition.titre] or rendues[-1:]
        if visees:
            yield depuis(
                opposition,
                s,
                "réception de l'opposition par le greffe",
                date=opposition.recu_le or opposition.date,
                fait=visees[0].date,
            )


def avise(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour de l'avis d'opposition donné par le greffe."""
    return premier(e for e in s.evenements("avis_d_opposition") if e.date >= depart.date)


def a_executer(s: Situation) -> Iterator[Depart]:
    """Chaque signification, faite ou prévue, d'une ordonnance sans opposition connue."""
    yield from _a_signifier(s)
    for titre, acte, depart in _signifiees(s):
        if not any(e.date >= acte.date for e in s.evenements("opposition", "avis_d_opposition")):
            yield replace(depart, fait=titre.date)


def execution_commencee(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour de la première mesure d'exécution qui suit."""
    return premier(e for e in faits(s, "saisie", procedure="execution") if e.date >= depart.date)


def avis_devant_le_tribunal_judiciaire(s: Situation) -> Iterator[Depart]:
    """L'opposition notifiée au créancier, en procédure écrite."""
    for avis in s.evenements("avis_d_opposition"):
        if est_parmi(juge_de(INJONCTION, s), A_CONSTITUTION):
            notifie = avis.recu_le or avis.presente_le or avis.date
            yield depuis(avis, s, "notification de l'opposition", date=notifie)


def avis_devant_le_tribunal_de_commerce(s: Situation) -> Iterator[Depart]:
    """L'invitation du greffe à consigner, à sa date la plus précoce."""
    for avis in s.evenements("avis_d_opposition"):
        if est_parmi(juge_de(INJONCTION, s), CONSULAIRES):
            yield depuis(avis, s, "invitation du greffe à consigner")


_SIGNIFIER = Emploi(departs=ordonnances, accompli=signifiee, prevu=signification_prevue)

EMPLOIS = {
    "ip-consignation-tc": Emploi(departs=requetes, accompli=consigne, est_observable=False),
    "ip-signification": _SIGNIFIER,
    "ip-signification-ancien": _SIGNIFIER,
    "ip-opposition": Emploi(departs=ordonnances_signifiees, accompli=oppose, charge=DEBITEUR),
    "ip-opposition-non-personne": Emploi(
        departs=premiers_actes_a_personne, accompli=oppose, charge=DEBITEUR
    ),
    "ip-avis-greffe": Emploi(departs=oppositions, accompli=avise, charge=JUGE),
    "ip-execution": Emploi(departs=a_executer, accompli=execution_commencee, charge=HUISSIER),
    "ip-constitution-avocat": Emploi(
        departs=avis_devant_le_tribunal_judiciaire, est_observable=False
    ),
    "ip-consignation-opposition": Emploi(
        departs=avis_devant_le_tribunal_de_commerce, accompli=consigne, est_observable=False
    ),
}
