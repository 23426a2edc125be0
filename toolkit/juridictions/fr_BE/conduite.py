"""Ce que la loi belge interdit de faire à un consommateur en phase amiable.

Ces faits sont passés : ils avertissent, et disent ce qu'ils ont coûté.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from toolkit.juridictions.fr_BE.attentes import attente_le
from toolkit.juridictions.fr_BE.controles import REGISTRE
from toolkit.juridictions.fr_BE.delais import amiable
from toolkit.juridictions.fr_BE.gels import RECOUVREURS
from toolkit.juridictions.fr_BE.recouvreurs import a_une_dette_de_consommateur
from toolkit.noyau.controles import Article, Fait, controle_de
from toolkit.noyau.controles.contacts import (
    contacts_a_heure_interdite,
    contacts_avec_un_tiers,
    contacts_repetes,
    prises_de_contact,
)
from toolkit.noyau.controles.designer import evenement
from toolkit.noyau.delais.faits import destinataires
from toolkit.noyau.dossier import Evenement
from toolkit.noyau.droit import DroitAbsent, Statut
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.probleme import Gravite
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import ajouter_jours

__all__ = ["REGISTRE"]

DISPENSE = (
    "le consommateur est dispensé de la clause indemnitaire (XIX.15) : y renoncer, "
    "`demandes.renonciations: [interets, clause_penale]`"
)
PREALABLES = ("premier_rappel", "mise_en_demeure")


@controle_de(REGISTRE, "contact-avec-un-tiers", Gravite.AVERTISSEMENT, Article("CDE XIX.5"))
def contact_avec_un_tiers(s: Situation) -> Iterator[Fait]:
    """Nul ne recouvre auprès d'une personne qui n'est pas le débiteur : ni employeur, ni voisin."""
    if a_une_dette_de_consommateur(s):
        yield from contacts_avec_un_tiers(s, DISPENSE)


@controle_de(
    REGISTRE, "contact-a-heure-interdite", Gravite.AVERTISSEMENT, Article("CDE XIX.10, XIX.11")
)
def contact_a_heure_interdite(s: Situation) -> Iterator[Fait]:
    """Ni visite ni appel du recouvreur la nuit ; le créancier lui-même s'en abstient par usage."""
    if not a_une_dette_de_consommateur(s):
        return
    try:
        debut = dt.time.fromisoformat(s.droit.valeur("debut_heures_interdites", s.au))
        fin = dt.time.fromisoformat(s.droit.valeur("fin_heures_interdites", s.au))
    except DroitAbsent:
        return
    permises = f"de {fin:%H:%M} à {debut:%H:%M}"
    for fait in contacts_a_heure_interdite(s, lambda e: not fin <= e.heure < debut, permises):
        rang = int(fait.chemin.split(".")[1])
        est_libre = s.dossier.evenements[rang].auteur not in RECOUVREURS
        yield fait._replace(gravite=Gravite.INFORMATION if est_libre else None)


@controle_de(
    REGISTRE,
    "contacts-repetes",
    Gravite.AVERTISSEMENT,
    Article("CDE VI.92 à VI.103", Statut.VERIFIE_SECONDAIRE),
)
def sollicitations_repetees(s: Situation) -> Iterator[Fait]:
    """Des sollicitations répétées sont une pratique agressive ; le nombre admis est un usage."""
    if a_une_dette_de_consommateur(s):
        seuils = s.droit.usages["contacts"]
        yield from contacts_repetes(s, int(seuils["maximum"]), int(seuils["sur_jours"]))


@controle_de(
    REGISTRE, "mesure-prematuree", Gravite.AVERTISSEMENT, Article("CDE XIX.7 § 2, XIX.9, XIX.14")
)
def mesure_prematuree(s: Situation) -> Iterator[Fait]:
    """Le recouvreur n'appelle, ne visite et ne relance qu'après sa mise en demeure, et hors de tout
    délai qu'elle ouvre ou qu'une demande prolonge.
    """
    if not a_une_dette_de_consommateur(s):
        return
    for rang, fait in prises_de_contact(s):
        if fait.auteur in RECOUVREURS and (pourquoi := _trop_tot(fait, s)):
            yield Fait(
                f"{evenement(fait)} : {pourquoi}",
                "ne rien faire de plus avant terme ; ce qui a été payé ensuite peut être réputé "
                "libératoire et remboursé (XIX.14)",
                f"evenements.{rang}",
            )


@controle_de(
    REGISTRE, "delai-du-recouvreur-trop-court", Gravite.AVERTISSEMENT, Article("CDE XIX.9 § 1er")
)
def delai_du_recouvreur_trop_court(s: Situation) -> Iterator[Fait]:
    """Quatorze jours depuis le troisième jour ouvrable ; les quinze de l'envoi sont abrogés."""
    for depart in amiable.mises_en_demeure_du_recouvreur(s):
        rang = int(depart.chemin.split(".")[1])
        lettre, fin = s.dossier.evenements[rang], amiable.fin_de_l_attente(depart, s)
        if lettre.delai_jours and ajouter_jours(lettre.date, lettre.delai_jours) < fin:
            yield Fait(
                f"{evenement(lettre)} : elle laisse {lettre.delai_jours} jours, la loi impose "
                f"d'attendre jusqu'au {date_longue(fin)}",
                f"n'entreprendre aucune autre mesure amiable avant le {date_longue(fin)}",
                f"{depart.chemin}.delai_jours",
            )


@controle_de(
    REGISTRE, "premier-rappel-payant", Gravite.AVERTISSEMENT, Article("CDE XIX.2 § 2, XIX.15")
)
def premier_rappel_payant(s: Situation) -> Iterator[Fait]:
    """Le premier rappel est gratuit : des frais réclamés avec lui privent de toute indemnité."""
    if not a_une_dette_de_consommateur(s):
        return
    jours = {e.date for e in s.evenements("premier_rappel")}
    for rang, frais in enumerate(s.dossier.frais):
        if "rappel" in (frais.nature or "") and frais.date in jours:
            yield Fait(
                f"des frais de rappel datés du premier rappel ({date_longue(frais.date)}) : il est "
                "gratuit",
                f"ne pas les réclamer ; {DISPENSE}",
                f"frais.{rang}",
            )


def _trop_tot(fait: Evenement, s: Situation) -> str:
    lettres = [d.date for d in amiable.mises_en_demeure_du_recouvreur(s)]
    if fait.type not in PREALABLES and not any(jour <= fait.date for jour in lettres):
        return "avant que le recouvreur n'ait mis le consommateur en demeure"
    joints = destinataires(fait, s)
    vise = next((d for d in s.dossier.debiteurs if d.id in joints), s.cible)
    attente = attente_le(fait.date, s.pour(vise))
    if attente is None:
        return ""
    return f"{attente.motif}, jusqu'au {date_longue(attente.fin)} ({attente.article})"
