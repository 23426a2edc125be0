"""Les délais du recouvrement non contesté et des injonctions, sommaire ou européenne."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from toolkit.noyau.delais.faits import (
    depuis,
    etape_prevue,
    faits,
    juge_de,
    premier,
    significations,
    titres,
)
from toolkit.noyau.delais.valeurs import DEBITEUR, HUISSIER, JUGE, Depart, Emploi
from toolkit.noyau.dossier import Evenement
from toolkit.noyau.situation import Situation

NON_CONTESTE, INJONCTION = "recouvrement_non_conteste", "injonction_de_payer"
ORDONNANCE = "ordonnance_injonction_de_payer"
TITRE_NON_CONTESTE = "proces_verbal_non_contestation"


def _sommations(s: Situation) -> list[Evenement]:
    return [e for e in s.evenements("sommation_de_payer") if e.procedure in (None, NON_CONTESTE)]


def sommations(s: Situation) -> Iterator[Depart]:
    """La sommation de payer signifiée par l'huissier."""
    for sommation in _sommations(s):
        yield depuis(sommation, s, "signification de la sommation")


def reagi(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour où le débiteur demande des facilités ou conteste."""
    reactions = s.evenements("demande_facilites", "contestation")
    return premier(e for e in reactions if e.date >= depart.date)


def sans_reaction(s: Situation) -> Iterator[Depart]:
    """Les sommations que le débiteur n'a pas contestées."""
    for sommation in _sommations(s):
        if not any(e.date >= sommation.date for e in s.evenements("contestation")):
            yield depuis(sommation, s, "signification de la sommation")


def constate(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour du procès-verbal de non-contestation."""
    return premier(e for e in s.evenements(TITRE_NON_CONTESTE) if e.date >= depart.date)


def actes_a_inscrire(s: Situation) -> Iterator[Depart]:
    """La sommation et le procès-verbal, que l'huissier verse au registre central."""
    for acte in (*_sommations(s), *s.evenements(TITRE_NON_CONTESTE)):
        yield depuis(acte, s)


def proces_verbaux_signifies(s: Situation) -> Iterator[Depart]:
    """La signification du procès-verbal rendu exécutoire."""
    for titre in titres(s, TITRE_NON_CONTESTE):
        for acte in significations(titre, s):
            yield depuis(acte, s, "signification du procès-verbal exécutoire")


def recours(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour du premier recours du débiteur."""
    return premier(e for e in s.evenements("opposition", "recours") if e.date >= depart.date)


def sommations_d_injonction(s: Situation) -> Iterator[Depart]:
    """La sommation de l'article 1339 : son envoi, ou sa signification."""
    for sommation in s.evenements("sommation_injonction"):
        yield depuis(sommation, s, "sommation de payer (CJ 1339)")


def requete(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour du dépôt de la requête qui suit la sommation."""
    deposees = faits(s, "requete", procedure=INJONCTION)
    return premier(e for e in deposees if e.date >= depart.date)


def requetes(s: Situation) -> Iterator[Depart]:
    """Le dépôt de la requête en injonction."""
    for deposee in faits(s, "requete", procedure=INJONCTION):
        yield depuis(deposee, s, "dépôt de la requête")


def ordonnance(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour de l'ordonnance, ou du rejet, qui suit."""
    jours = [t.date for t in titres(s, ORDONNANCE)]
    jours += [e.date for e in faits(s, "rejet", procedure=INJONCTION)]
    return min((j for j in jours if j >= depart.date), default=None)


def ordonnances_signifiees(s: Situation) -> Iterator[Depart]:
    """Chaque signification de l'ordonnance ; à défaut, celle qui est prévue."""
    for titre in titres(s, ORDONNANCE):
        faites = significations(titre, s)
        for acte in faites:
            juge = titre.juge or juge_de(INJONCTION, s)
            yield depuis(acte, s, "signification de l'ordonnance", juge=juge)
        if not faites:
            yield from etape_prevue(s, INJONCTION, "signification", "signification de l'ordonnance")


def injonctions_europeennes(s: Situation) -> Iterator[Depart]:
    """La signification du formulaire E."""
    for acte in faits(s, "signification", procedure="injonction_europeenne"):
        yield depuis(acte, s, "signification du formulaire E")


EMPLOIS = {
    "rci-reaction-debiteur": Emploi(departs=sommations, accompli=reagi, charge=DEBITEUR),
    "rci-pv-au-plus-tot": Emploi(
        departs=sans_reaction, accompli=constate, apres="rci-reaction-debiteur", charge=HUISSIER
    ),
    "rci-registre-central": Emploi(departs=actes_a_inscrire, charge=HUISSIER, est_observable=False),
    "rci-recours-suspensif": Emploi(
        departs=proces_verbaux_signifies, accompli=recours, charge=DEBITEUR
    ),
    "inj-paiement": Emploi(departs=sommations_d_injonction, accompli=requete, charge=DEBITEUR),
    "inj-requete": Emploi(departs=sommations_d_injonction, accompli=requete, apres="inj-paiement"),
    "inj-ordonnance": Emploi(departs=requetes, accompli=ordonnance, charge=JUGE),
    "inj-recours-debiteur": Emploi(
        departs=ordonnances_signifiees, accompli=recours, charge=DEBITEUR
    ),
    "ipe-opposition": Emploi(departs=injonctions_europeennes, accompli=recours, charge=DEBITEUR),
}
