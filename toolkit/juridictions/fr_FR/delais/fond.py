"""Les délais de l'assignation, du référé, du jugement et de ses recours."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from toolkit.juridictions.fr_FR.delais.juges import (
    A_CONSTITUTION,
    CONSULAIRES,
    JUDICIAIRES,
    audiences_devant,
    est_parmi,
)
from toolkit.juridictions.fr_FR.titres import est_sans_appel
from toolkit.noyau.delais.faits import (
    audiences,
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
    titres,
)
from toolkit.noyau.delais.valeurs import DEBITEUR, Depart, Emploi
from toolkit.noyau.droit import Droit
from toolkit.noyau.situation import Situation

FOND, REFERE = "assignation", "refere_provision"
PLACEMENT_TJ = "atj-placement"


def audiences_a_placer(s: Situation, procedure: str) -> Iterator[Depart]:
    """Les audiences du tribunal judiciaire dont la date a été donnée assez tôt (CPC 754)."""
    prevue = s.dossier.procedure(procedure)
    donnee = prevue.audience.communiquee_le if prevue and prevue.audience else None
    for audience in audiences_devant(s, procedure, JUDICIAIRES):
        marge = dt.timedelta(days=_delai_de_placement(s.droit, audience.date))
        if donnee is None or audience.date - donnee > marge:
            yield audience


def _delai_de_placement(droit: Droit, jour: dt.date) -> int:
    return next((r.duree for r in droit.delais if r.id == PLACEMENT_TJ and r.depuis <= jour), 0)


def _devant(s: Situation, procedure: str, types: tuple[str, ...]) -> Iterator[Depart]:
    return audiences_devant(s, procedure, types)


def fait_dans(*types: str, procedure: str) -> Callable[[Situation, Depart], dt.date | None]:
    """Le jour du premier événement de ces types, de cette procédure ou sans procédure dite."""

    def quand(s: Situation, depart: Depart) -> dt.date | None:
        return premier(e for e in s.evenements(*types) if e.procedure in (None, procedure))

    return quand


def prevu_dans(procedure: str, etape: str) -> Callable[[Situation, Depart], dt.date | None]:
    """Le jour prévu de cette étape."""
    return lambda s, depart: jour_prevu(s, procedure, etape)


def assignations_a_constituer(s: Situation) -> Iterator[Depart]:
    """L'assignation, faite ou prévue, devant le tribunal judiciaire en procédure écrite."""
    juge = juge_de(FOND, s)
    if not est_parmi(juge, A_CONSTITUTION):
        return
    faites = [e for e in s.evenements("assignation") if e.procedure in (None, FOND)]
    departs = [depuis(e, s, juge=juge) for e in faites[:1]]
    departs = departs or etape_prevue(s, FOND, "signification", "assignation")
    jours = [a.date for _, a in audiences(s, FOND)]
    for depart in departs:
        yield _jusqu_a_l_audience(depart, jours, s)


def _jusqu_a_l_audience(depart: Depart, jours: list[dt.date], s: Situation) -> Depart:
    """Assigné quinze jours ou moins avant l'audience, on constitue jusqu'à elle (CPC 763)."""
    delai = dt.timedelta(days=_delai_de_placement(s.droit, depart.date))
    proches = [j for j in jours if depart.date < j <= depart.date + delai]
    if not proches:
        return depart
    note = "assigné peu avant l'audience : jusqu'à elle (CPC 763)"
    return replace(depart, impose=proches[0], notes=(note,))


def jugements_a_notifier(s: Situation) -> Iterator[Depart]:
    """Les jugements par défaut ou réputés contradictoires."""
    for titre in titres(s, "jugement"):
        if titre.caractere in ("par_defaut", "repute_contradictoire") and not est_refait(titre, s):
            yield du_titre(titre, s, "jugement")


def notifie(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour où le dernier débiteur a reçu signification du titre."""
    return signifie_a_tous(s.dossier.titre(depart.sujet), s)


def jugements_signifies(s: Situation) -> Iterator[Depart]:
    """Chaque signification d'un jugement susceptible d'appel, hors juge de l'exécution.

    Un jugement rendu en dernier ressort ne l'est pas.
    """
    for titre in titres(s, "jugement"):
        if titre.caractere == "par_defaut" or est_parmi(titre.juge, ("juge_de_l_execution",)):
            continue
        if est_sans_appel(titre, s):
            continue
        for acte in significations(titre, s):
            yield depuis(acte, s, "notification du jugement", juge=titre.juge)


def invitations_a_constituer(s: Situation) -> Iterator[Depart]:
    """L'invitation du greffe à constituer avocat, après un renvoi pour incompétence (CPC 82)."""
    for invitation in s.evenements("invitation_a_constituer"):
        recue = invitation.recu_le or invitation.presente_le or invitation.date
        yield depuis(invitation, s, "invitation à constituer avocat", date=recue)


def ordonnances_de_refere_signifiees(s: Situation) -> Iterator[Depart]:
    """Chaque signification d'une ordonnance de référé."""
    for titre in titres(s, "ordonnance_refere"):
        for acte in significations(titre, s):
            yield depuis(acte, s, "notification de l'ordonnance de référé", juge=titre.juge)


def recours(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour du premier recours formé depuis la notification."""
    formes = faits(s, "recours") + faits(s, "opposition")
    return min((e.date for e in formes if e.date >= depart.date), default=None)


EMPLOIS = {
    "atj-placement": Emploi(
        departs=partial(audiences_a_placer, procedure=FOND),
        accompli=fait_dans("placement", procedure=FOND),
        prevu=prevu_dans(FOND, "placement"),
    ),
    "atj-constitution-defendeur": Emploi(departs=assignations_a_constituer, charge=DEBITEUR),
    "atc-delivrance": Emploi(
        departs=partial(_devant, procedure=FOND, types=CONSULAIRES),
        accompli=fait_dans("assignation", procedure=FOND),
        prevu=prevu_dans(FOND, "signification"),
    ),
    "atc-placement": Emploi(
        departs=partial(_devant, procedure=FOND, types=CONSULAIRES),
        accompli=fait_dans("placement", procedure=FOND),
        prevu=prevu_dans(FOND, "placement"),
    ),
    "fond-jugement-notification": Emploi(departs=jugements_a_notifier, accompli=notifie),
    "fond-appel": Emploi(departs=jugements_signifies, accompli=recours, charge=DEBITEUR),
    "fond-radiation-constitution": Emploi(departs=invitations_a_constituer, est_observable=False),
    "ref-recours": Emploi(
        departs=ordonnances_de_refere_signifiees, accompli=recours, charge=DEBITEUR
    ),
    "ref-placement-tj": Emploi(
        departs=partial(audiences_a_placer, procedure=REFERE),
        accompli=fait_dans("placement", procedure=REFERE),
        prevu=prevu_dans(REFERE, "placement"),
    ),
    "ref-placement-tc": Emploi(
        departs=partial(_devant, procedure=REFERE, types=CONSULAIRES),
        accompli=fait_dans("placement", procedure=REFERE),
        prevu=prevu_dans(REFERE, "placement"),
    ),
}
