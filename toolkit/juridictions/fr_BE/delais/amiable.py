"""Les délais de la phase amiable belge : livre XIX, mise en demeure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

from toolkit.juridictions.fr_BE.computation import (
    veille_apres_une_demande,
    veille_du_premier_jour,
)
from toolkit.juridictions.fr_BE.echeance import echeance
from toolkit.juridictions.fr_BE.gels import RECOUVREURS
from toolkit.juridictions.fr_BE.livre_xix import s_applique
from toolkit.juridictions.fr_BE.rappels import est_regi
from toolkit.noyau.delais.faits import depuis, premier
from toolkit.noyau.delais.valeurs import CREANCIER, DEBITEUR, TIERS, Depart, Emploi
from toolkit.noyau.dossier import Creance, Evenement
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import ajouter_jours, premier_ouvrable

POSTAL = "recommande_ar"


def _de_consommateur(evenement: Evenement, s: Situation) -> list[Creance]:
    """Les dettes de consommateur que vise l'événement."""
    return [c for c in s.dossier.creances if s_applique(c, s) and s.vise(evenement, c)]


def premiers_rappels(s: Situation) -> Iterator[Depart]:
    """Le premier rappel de chaque dette échue de consommateur ; les suivants n'ouvrent rien."""
    deja: set[str] = set()
    for rappel in s.evenements("premier_rappel"):
        if not est_regi(rappel, s):
            continue
        neuves = {c.id for c in _de_consommateur(rappel, s) if _est_echue(c, rappel.date, s)} - deja
        if neuves:
            deja |= neuves
            veille = veille_du_premier_jour(rappel.date, rappel.canal, s.droit)
            yield depuis(rappel, s, compte_de=veille)


def _est_echue(creance: Creance, jour: dt.date, s: Situation) -> bool:
    terme = echeance(creance, s)
    return terme is None or terme < jour


def mises_en_demeure_du_recouvreur(s: Situation) -> Iterator[Depart]:
    """Les mises en demeure faites pour autrui à un consommateur, quel qu'en soit le canal."""
    for lettre in s.evenements("mise_en_demeure"):
        if lettre.auteur in RECOUVREURS and est_regi(lettre, s) and _de_consommateur(lettre, s):
            veille = veille_du_premier_jour(lettre.date, POSTAL, s.droit)
            yield depuis(lettre, s, "mise en demeure du recouvreur", compte_de=veille)


def pendant_le_delai(type_: str) -> Callable:
    """Les demandes faites pendant le délai du recouvreur (CDE XIX.9 §§ 2 et 3)."""

    def departs(s: Situation) -> Iterator[Depart]:
        fenetres = [(d.date, fin_de_l_attente(d, s)) for d in mises_en_demeure_du_recouvreur(s)]
        for demande in s.evenements(type_):
            ouvertes = [fin for debut, fin in fenetres if debut <= demande.date <= fin]
            if ouvertes:
                yield _de_la_demande(demande, ouvertes[-1], s)

    return departs


def _de_la_demande(demande: Evenement, fin: dt.date, s: Situation) -> Depart:
    """Le gel, et lui seul, est borné à compter de la fin du délai du recouvreur (§ 5)."""
    maximum = int(s.droit.valeur("plafond_gel_amiable", demande.date))
    return depuis(
        demande,
        s,
        compte_de=veille_apres_une_demande(demande.date, s.droit),
        plafond=ajouter_jours(fin, maximum) if demande.type in GELS else None,
    )


def contestations_motivees(s: Situation) -> Iterator[Depart]:
    """Les contestations motivées qui suivent la mise en demeure du recouvreur (CDE XIX.9 § 4)."""
    debuts = [d.date for d in mises_en_demeure_du_recouvreur(s)]
    for contestation in s.evenements("contestation"):
        if contestation.motif and any(debut <= contestation.date for debut in debuts):
            veille = veille_apres_une_demande(contestation.date, s.droit)
            yield depuis(contestation, s, compte_de=veille)


GELS = ("demande_mediation_de_dettes",)


def fin_de_l_attente(depart: Depart, s: Situation) -> dt.date:
    """Dernier jour de l'attente qui suit la mise en demeure du recouvreur (CDE XIX.9 § 1er)."""
    duree = s.droit.delai("recouvreur-attente", depart.date).duree
    return premier_ouvrable(ajouter_jours(depart.jour_zero, duree), s.droit.est_ouvrable)


def decidee(s: Situation, depart: Depart) -> dt.date | None:
    """Le jour où le créancier accorde ou refuse."""
    return premier(e for e in s.evenements("accord", "rejet") if e.date >= depart.date)


def mises_en_demeure(s: Situation) -> Iterator[Depart]:
    """Chaque mise en demeure qui laisse un nombre de jours ; la version suit la date du contrat."""
    for lettre in s.evenements("mise_en_demeure"):
        if lettre.delai_jours is not None:
            remise = lettre.recu_le or lettre.presente_le
            yield depuis(
                lettre,
                s,
                date=remise or lettre.date,
                fait=_date_du_contrat(lettre, s),
                duree=lettre.delai_jours,
            )


def _date_du_contrat(lettre: Evenement, s: Situation) -> dt.date:
    visees = [c for c in s.dossier.creances if s.vise(lettre, c)]
    contrats = [s.contrat(c) for c in visees]
    dates = [c.date for c in contrats if c and c.date] or [c.date for c in visees if c.date]
    return min(dates, default=lettre.date)


EMPLOIS = {
    "premier-rappel": Emploi(departs=premiers_rappels, charge=DEBITEUR),
    "recouvreur-attente": Emploi(departs=mises_en_demeure_du_recouvreur, charge=DEBITEUR),
    "facilites-decision": Emploi(
        departs=pendant_le_delai("demande_facilites"), accompli=decidee, charge=CREANCIER
    ),
    "mediation-gel": Emploi(departs=pendant_le_delai("demande_mediation_de_dettes"), charge=TIERS),
    "contestation-decision": Emploi(
        departs=contestations_motivees, accompli=decidee, charge=CREANCIER
    ),
    "mise-en-demeure": Emploi(departs=mises_en_demeure, charge=DEBITEUR),
}
