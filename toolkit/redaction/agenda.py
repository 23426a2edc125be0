"""Les délais en agenda iCalendar : les dates et les mots de la commande, et rien d'autre.

Un délai garde son UID quand sa date change : l'agenda le déplace au lieu de le
doubler. Mêmes délais, même jour du calcul : mêmes octets.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from pathlib import Path

from toolkit.noyau.delais.donnees import decrire
from toolkit.noyau.delais.valeurs import Delai
from toolkit.noyau.ecriture import INSECABLE
from toolkit.noyau.probleme import ErreurExigible
from toolkit.redaction.ecrire import deja_la, ecriture_impossible

PRODUIT = "-//Exigible//delais//FR"
DOMAINE = "exigible"
UN_JOUR = dt.timedelta(days=1)


def composer_agenda(delais: Sequence[Delai], reference: str, au: dt.date) -> bytes:
    """L'agenda des délais d'une affaire, estampillé du jour du calcul."""
    from icalendar import Calendar

    agenda = Calendar()
    agenda.add("prodid", PRODUIT)
    agenda.add("version", "2.0")
    agenda.add("method", "PUBLISH")
    vus: dict[str, int] = {}
    for delai in delais:
        rang = vus[delai.identite] = vus.get(delai.identite, 0) + 1
        agenda.add_component(_evenement(delai, reference, au, rang))
    return agenda.to_ical()


def _evenement(delai: Delai, reference: str, au: dt.date, rang: int):
    from icalendar import Event

    evenement = Event()
    suffixe = "" if rang == 1 else f"-{rang}"
    evenement.add("uid", f"{_mot(f'{reference}-{delai.identite}')}{suffixe}@{DOMAINE}")
    evenement.add("dtstamp", dt.datetime.combine(au, dt.time(), dt.UTC))
    evenement.add("dtstart", delai.echeance)
    evenement.add("dtend", delai.echeance + UN_JOUR)
    evenement.add("summary", f"{reference} : {delai.libelle}")
    evenement.add("description", decrire(delai, au).replace(INSECABLE, " "))
    evenement.add("categories", [delai.id])
    evenement.add("transp", "TRANSPARENT")
    return evenement


def _mot(texte: str) -> str:
    """Le texte, propre à un UID : lettres, chiffres, tirets, points."""
    return re.sub(r"[^\w.-]+", "-", texte)


def ecrire_agenda(fichier: Path, delais: Sequence[Delai], reference: str, au: dt.date) -> Path:
    """Écrit l'agenda et rend son chemin ; remplace un agenda de l'outil, et lui seul.

    Lève `ErreurExigible` : fichier-existant (un autre fichier porte ce nom),
    ecriture-impossible.
    """
    agenda = composer_agenda(delais, reference, au)
    try:
        if fichier.exists() and PRODUIT.encode() not in fichier.read_bytes():
            raise ErreurExigible(deja_la(fichier))
        fichier.parent.mkdir(parents=True, exist_ok=True)
        fichier.write_bytes(agenda)
    except OSError as cause:
        raise ErreurExigible(ecriture_impossible(fichier.parent, cause)) from cause
    return fichier
