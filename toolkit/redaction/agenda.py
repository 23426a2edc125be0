"""Les délais en agenda iCalendar : les dates et les mots de la commande, et rien d'autre.

Un délai garde son UID quand sa date change : l'agenda le déplace au lieu de le
doubler. Mêmes délais, même jour du calcul : mêmes octets.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from toolkit.noyau.delais.donnees import decrire
from toolkit.noyau.delais.valeurs import Delai
from toolkit.noyau.ecriture import INSECABLE
from toolkit.noyau.probleme import ErreurExigible
from toolkit.noyau.temps import UN_JOUR
from toolkit.redaction.ecrire import deja_la, ecriture_impossible

if TYPE_CHECKING:
    from icalendar import Calendar, Event

PRODUIT = "-//Exigible//delais//FR"
DOMAINE = "exigible"


def composer_agenda(delais: Sequence[Delai], reference: str, au: dt.date) -> bytes:
    """L'agenda des délais d'une affaire, estampillé du jour du calcul."""
    agenda = _ouvrir()
    vus: dict[str, int] = {}
    for delai in delais:
        rang = vus[delai.identite] = vus.get(delai.identite, 0) + 1
        suffixe = "" if rang == 1 else f"-{rang}"
        evenement = _evenement(f"{reference}-{delai.identite}", suffixe, delai.echeance, au)
        evenement.add("summary", f"{reference} : {delai.libelle}")
        evenement.add("description", decrire(delai, au).replace(INSECABLE, " "))
        evenement.add("categories", [delai.id])
        agenda.add_component(evenement)
    return agenda.to_ical()


def composer_rendez_vous(
    dates: Sequence[Mapping[str, Any]], reference: str, cle: str, au: dt.date
) -> bytes:
    """L'agenda des dates qu'un acte fixe (`id`, `date`, `libelle`), estampillé du jour `au`.

    `cle` : ce qui distingue l'acte de tout autre ; avec l'`id`, elle fait l'UID.
    """
    agenda = _ouvrir()
    for rendez_vous in dates:
        evenement = _evenement(f"{cle}-{rendez_vous['id']}", "", rendez_vous["date"], au)
        libelle = rendez_vous["libelle"].replace(INSECABLE, " ")
        evenement.add("summary", f"{reference} : {libelle}")
        agenda.add_component(evenement)
    return agenda.to_ical()


def _ouvrir() -> Calendar:
    from icalendar import Calendar

    agenda = Calendar()
    agenda.add("prodid", PRODUIT)
    agenda.add("version", "2.0")
    agenda.add("method", "PUBLISH")
    return agenda


def _evenement(cle: str, suffixe: str, jour: dt.date, au: dt.date) -> Event:
    from icalendar import Event

    evenement = Event()
    evenement.add("uid", f"{_mot(cle)}{suffixe}@{DOMAINE}")
    evenement.add("dtstamp", dt.datetime.combine(au, dt.time(), dt.UTC))
    evenement.add("dtstart", jour)
    evenement.add("dtend", jour + UN_JOUR)
    evenement.add("transp", "TRANSPARENT")
    return evenement


def _mot(texte: str) -> str:
    """Le texte, propre à un UID : lettres, chiffres, tirets, points."""
    return re.sub(r"[^\w.-]+", "-", texte)


def ecrire_agenda(fichier: Path, delais: Sequence[Delai], reference: str, au: dt.date) -> Path:
    """Écrit l'agenda des délais et rend son chemin ; voir `deposer_agenda`."""
    return deposer_agenda(fichier, composer_agenda(delais, reference, au))


def ecrire_rendez_vous(
    fichier: Path, dates: Sequence[Mapping[str, Any]], reference: str, cle: str, au: dt.date
) -> Path:
    """Écrit l'agenda de ces dates et rend son chemin ; voir `deposer_agenda`."""
    return deposer_agenda(fichier, composer_rendez_vous(dates, reference, cle, au))


def deposer_agenda(fichier: Path, agenda: bytes) -> Path:
    """Écrit un agenda ; remplace un agenda de l'outil, et lui seul.

    Lève `ErreurExigible` : fichier-existant (un autre fichier porte ce nom),
    ecriture-impossible.
    """
    try:
        if fichier.exists() and PRODUIT.encode() not in fichier.read_bytes():
            raise ErreurExigible(deja_la(fichier))
        fichier.parent.mkdir(parents=True, exist_ok=True)
        fichier.write_bytes(agenda)
    except OSError as cause:
        raise ErreurExigible(ecriture_impossible(fichier.parent, cause)) from cause
    return fichier
