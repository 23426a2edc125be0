"""Lire une date, une heure, le départ d'un intérêt, tels qu'écrits à la main."""

import calendar
import datetime as dt
import re

from toolkit.noyau.dossier.saisie import SaisieFautive, en_texte
from toolkit.noyau.ecriture import MOIS

ANNEES = range(1900, 2200)

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_JOUR_D_ABORD = re.compile(r"(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4}|\d{2})")
_ANNEE_D_ABORD = re.compile(r"(\d{4})[/.\- ](\d{1,2})[/.\- ](\d{1,2})")
_EN_LETTRES = re.compile(r"(\d{1,2})(?:er)?\s+([a-zéûô]+)\s+(\d{4})", re.IGNORECASE)
_HEURE = re.compile(r"(\d{1,2})\s*(?::|[hH])\s*(\d{2})?")


def lire_jour(saisie: object) -> dt.date:
    """Une date `AAAA-MM-JJ` ; toute autre forme est refusée, avec la forme juste proposée."""
    if isinstance(saisie, dt.date) and not isinstance(saisie, dt.datetime):
        return saisie
    texte = en_texte(saisie)
    trouve = _ISO.fullmatch(texte)
    if not trouve:
        proposee = _proposer_une_date(texte)
        raise SaisieFautive(
            "date-invalide",
            f"« {texte} » n'est pas une date écrite AAAA-MM-JJ",
            f"écrire {proposee}" if proposee else "écrire l'année, le mois, le jour : 2026-10-01",
        )
    return _date_existante(texte, *map(int, trouve.groups()))


def _date_existante(texte: str, annee: int, mois: int, quantieme: int) -> dt.date:
    if annee not in ANNEES:
        raise SaisieFautive(
            "date-invalide",
            f"« {texte} » : l'année {annee} n'est pas celle d'une affaire",
            "corriger l'année, sur quatre chiffres",
        )
    if mois not in range(1, 13):
        raise SaisieFautive(
            "date-invalide",
            f"« {texte} » : il n'y a pas de mois {mois}",
            "écrire l'année, puis le mois, puis le jour : 2026-10-01",
        )
    dernier = calendar.monthrange(annee, mois)[1]
    if quantieme not in range(1, dernier + 1):
        raise SaisieFautive(
            "date-invalide",
            f"« {texte} » : ce jour n'existe pas, {MOIS[mois - 1]} {annee} a {dernier} jours",
            f"écrire un jour de {annee}-{mois:02d}-01 à {annee}-{mois:02d}-{dernier}",
        )
    return dt.date(annee, mois, quantieme)


def _proposer_une_date(texte: str) -> str:
    if trouve := _ANNEE_D_ABORD.fullmatch(texte):
        annee, mois, quantieme = (int(g) for g in trouve.groups())
    elif trouve := _JOUR_D_ABORD.fullmatch(texte):
        quantieme, mois, annee = (int(g) for g in trouve.groups())
        annee += 2000 if annee < 100 else 0
    elif (trouve := _EN_LETTRES.fullmatch(texte)) and trouve[2].lower() in MOIS:
        quantieme, mois, annee = int(trouve[1]), MOIS.index(trouve[2].lower()) + 1, int(trouve[3])
    else:
        return ""
    try:
        return dt.date(annee, mois, quantieme).isoformat()
    except ValueError:
        return ""


def lire_heure(saisie: object) -> dt.time:
    """Une heure « 14:00 » (« 14h », « 14 h 30 » se lisent aussi)."""
    if isinstance(saisie, dt.time):
        return saisie
    texte = en_texte(saisie)
    trouve = _HEURE.fullmatch(texte)
    if not trouve or int(trouve[1]) > 23 or int(trouve[2] or 0) > 59:
        raise SaisieFautive(
            "heure-invalide", f"« {texte} » n'est pas une heure", 'écrire "14:00", entre guillemets'
        )
    return dt.time(int(trouve[1]), int(trouve[2] or 0))


def lire_depart_d_interet(saisie: object) -> str | dt.date:
    """Le jour dont court l'intérêt convenu : `echeance`, `mise_en_demeure`, ou une date."""
    if isinstance(saisie, str) and not saisie.strip()[:1].isdigit():
        texte = en_texte(saisie)
        if texte in ("echeance", "mise_en_demeure"):
            return texte
        raise SaisieFautive(
            "valeur-inconnue",
            f"« {texte} » ne dit pas quand l'intérêt commence",
            "écrire echeance, mise_en_demeure, ou une date AAAA-MM-JJ",
            ("echeance", "mise_en_demeure"),
        )
    return lire_jour(saisie)
