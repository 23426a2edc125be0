"""Les événements : datés, passés, et dans un ordre possible."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from toolkit.noyau.controles.contrats import contrats_par_id
from toolkit.noyau.controles.designer import evenement, liste
from toolkit.noyau.controles.inscription import Fait, controle
from toolkit.noyau.dossier import Evenement
from toolkit.noyau.echeance import jour_du_terme
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.probleme import Gravite
from toolkit.noyau.situation import Situation

# Sans date, ceux-ci n'ôtent rien à personne ; les autres ouvrent ou ferment un droit.
SANS_EFFET_DE_DROIT = frozenset({"appel", "envoi", "promesse", "rappel", "relance", "visite"})

RECLAMATIONS = frozenset(
    {"mise_en_demeure", "premier_rappel", "rappel", "relance", "sommation_de_payer"}
)

# Un acte → celui sans lequel il n'a pas d'objet.
PREALABLES = {
    "avis_d_opposition": "opposition",
    "defaillance": "accord",
    "denonciation": "saisie",
    "mise_au_role": "citation",
    "placement": "assignation",
    "transcription": "saisie",
}


@controle("evenement-sans-date", Gravite.BLOQUANT)
def evenement_sans_date(s: Situation) -> Iterator[Fait]:
    """Sans date, une contestation ou une saisie serait ignorée par tous les calculs."""
    for rang, fait in enumerate(s.dossier.evenements):
        if fait.date is None:
            yield Fait(
                f"l'événement n° {rang + 1} ({evenement(fait)}) n'a pas de date : il est ignoré",
                "écrire sa date, d'après la pièce qui le prouve",
                f"evenements.{rang}",
                Gravite.AVERTISSEMENT if fait.type in SANS_EFFET_DE_DROIT else None,
            )


@controle("evenement-posterieur", Gravite.AVERTISSEMENT)
def evenement_posterieur(s: Situation) -> Iterator[Fait]:
    """Le prévu est sous `procedures` ; un événement à venir est ignoré par les calculs."""
    for rang, fait in enumerate(s.dossier.evenements):
        if fait.date and fait.date > s.au:
            yield Fait(
                f"{evenement(fait)} : après le jour du calcul ({date_longue(s.au)}), il est ignoré",
                "corriger la date ; ce qui n'est que prévu s'écrit sous `procedures`",
                f"evenements.{rang}.date",
            )


@controle("evenement-hors-d-ordre", Gravite.BLOQUANT)
def evenement_hors_d_ordre(s: Situation) -> Iterator[Fait]:
    """Un pli n'est pas reçu avant d'être envoyé, ni une décision signifiée avant d'être rendue."""
    titres = {t.id: t for t in s.dossier.titres}
    nommes = {e.id: e for e in s.dossier.evenements if e.id}
    for rang, fait in enumerate(s.dossier.evenements):
        chemin = f"evenements.{rang}"
        yield from _dates_du_pli(fait, chemin)
        titre, vise = titres.get(fait.titre), nommes.get(fait.evenement)
        if fait.date and titre and titre.date and fait.date < titre.date:
            yield Fait(
                f"{evenement(fait)} : le titre « {titre.id} » n'est que du"
                f" {date_longue(titre.date)}",
                "corriger l'une des deux dates",
                f"{chemin}.date",
            )
        if fait.date and vise and vise.date and fait.date < vise.date:
            yield Fait(
                f"{evenement(fait)} : avant l'acte qu'il signifie ({evenement(vise)})",
                "corriger l'une des deux dates",
                f"{chemin}.date",
            )


@controle("evenement-sans-prealable", Gravite.AVERTISSEMENT)
def evenement_sans_prealable(s: Situation) -> Iterator[Fait]:
    """Une dénonciation avant toute saisie, un placement avant toute assignation."""
    premiers: dict[str, dt.date] = {}
    for fait in s.dossier.evenements:
        if fait.date:
            premiers[fait.type] = min(fait.date, premiers.get(fait.type, fait.date))
    for rang, fait in enumerate(s.dossier.evenements):
        prealable = PREALABLES.get(fait.type, "")
        jour = premiers.get(prealable)
        if fait.date and jour and fait.date < jour:
            yield Fait(
                f"{evenement(fait)} : avant la première {prealable} ({date_longue(jour)})"
                if prealable != "accord"
                else f"{evenement(fait)} : avant l'accord ({date_longue(jour)})",
                "corriger l'une des deux dates",
                f"evenements.{rang}.date",
            )


@controle("evenements-non-ranges", Gravite.INFORMATION)
def evenements_non_ranges(s: Situation) -> Iterator[Fait]:
    """Le dossier se relit mieux en ordre de date ; les calculs, eux, n'en dépendent pas."""
    dates = [(r, e) for r, e in enumerate(s.dossier.evenements) if e.date]
    for (_, avant), (rang, apres) in pairwise(dates):
        if apres.date < avant.date:
            yield Fait(
                f"{evenement(apres)} est écrit après {evenement(avant)}",
                "ranger les événements par date, pour relire l'affaire d'un trait",
                f"evenements.{rang}.date",
            )
            return


@controle("reclamation-avant-la-facture", Gravite.AVERTISSEMENT)
def reclamation_avant_la_facture(s: Situation) -> Iterator[Fait]:
    """On ne réclame pas une facture qui n'existe pas encore."""
    dates = {c.id: c.date for c in s.dossier.creances if c.date}
    for rang, fait in enumerate(s.dossier.evenements):
        if fait.date is None or fait.type not in RECLAMATIONS:
            continue
        futures = [c for c in fait.creances if c in dates and fait.date < dates[c]]
        if futures:
            yield Fait(
                f"{evenement(fait)} : {liste(futures)} n'existe pas encore à cette date",
                "corriger la date, ou les créances visées",
                f"evenements.{rang}.date",
            )


def reclamees_avant_terme(s: Situation, type_: str) -> Iterator[Fait]:
    """Les événements de ce type faits avant l'échéance de ce qu'ils réclament.

    Celui qui ne nomme aucune créance vise celles déjà échues ; s'il n'y en a
    aucune, il est prématuré.
    """
    contrats = contrats_par_id(s)
    echeances = {
        c.id: c.echeance or jour_du_terme(contrats.get(c.contrat), c) for c in s.dossier.creances
    }
    connues = [jour for jour in echeances.values() if jour]
    premiere = min(connues) if connues and len(connues) == len(echeances) else None
    for rang, fait in enumerate(s.dossier.evenements):
        if fait.type != type_ or fait.date is None:
            continue
        trop_tot = [c for c in fait.creances if (jour := echeances.get(c)) and fait.date < jour]
        if trop_tot:
            quoi = f"{liste(trop_tot)} n'échoit que le {date_longue(echeances[trop_tot[0]])}"
        elif not fait.creances and premiere and fait.date < premiere:
            quoi = f"aucune créance n'est échue avant le {date_longue(premiere)}"
        else:
            continue
        yield Fait(
            f"{evenement(fait)} : {quoi}",
            f"corriger la date ou l'échéance ; sinon recommencer après l'échéance, acte `{type_}`",
            f"evenements.{rang}.date",
        )


def _dates_du_pli(fait: Evenement, chemin: str) -> Iterator[Fait]:
    etapes = [
        (cle, getattr(fait, cle), nom)
        for cle, nom in (("date", "envoyé"), ("presente_le", "présenté"), ("recu_le", "reçu"))
        if getattr(fait, cle)
    ]
    for (_, avant, nom_avant), (cle, apres, nom) in pairwise(etapes):
        if apres < avant:
            yield Fait(
                f"{fait.type.replace('_', ' ')} {nom} le {date_longue(apres)}, avant d'être"
                f" {nom_avant} le {date_longue(avant)}",
                "corriger d'après l'avis de réception ou la preuve de dépôt",
                f"{chemin}.{cle}",
            )
