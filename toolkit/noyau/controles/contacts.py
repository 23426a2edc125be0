"""Les prises de contact passées : avec qui, à quelle heure, combien de fois.

Chaque droit dit ce qu'il interdit et sous quel article ; ce module ne sait que
reconnaître qui a été joint, quand.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

from toolkit.noyau.controles.designer import evenement
from toolkit.noyau.controles.inscription import Fait
from toolkit.noyau.dossier import Evenement
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import ajouter_jours

# Ce par quoi un créancier, ou celui qui recouvre pour lui, demande à être payé.
RECLAMATIONS = ("appel", "visite", "relance", "premier_rappel", "rappel", "mise_en_demeure")

# Qui peut être joint à la place du débiteur, ou pour lui.
POUR_LE_DEBITEUR = frozenset(
    {"debiteur", "debiteurs", "curateur", "tuteur", "administrateur", "avocat", "liquidateur",
     "mandataire_judiciaire", "mediateur", "notaire", "conciliateur"}
)  # fmt: skip

Heures = Callable[[Evenement], bool]


def prises_de_contact(s: Situation, *types: str) -> Iterator[tuple[int, Evenement]]:
    """(rang, événement) de ce que le créancier ou son mandataire a adressé, au jour du calcul."""
    debiteurs = {d.id for d in s.dossier.debiteurs} | {"debiteur"}
    for rang, fait in enumerate(s.dossier.evenements):
        est_passe = fait.date is not None and fait.date <= s.au
        vers_nous = fait.auteur in debiteurs or fait.destinataire == "creancier"
        if fait.type in (types or RECLAMATIONS) and est_passe and not vers_nous:
            yield rang, fait


def contacts_avec_un_tiers(s: Situation, consequence: str) -> Iterator[Fait]:
    """Les réclamations adressées à qui n'est pas débiteur, ni ne le représente."""
    admis = {d.id for d in s.dossier.debiteurs} | POUR_LE_DEBITEUR
    for rang, fait in prises_de_contact(s):
        if fait.destinataire and fait.destinataire not in admis:
            yield Fait(
                f"{evenement(fait)} : adressé à « {fait.destinataire} », qui n'est pas débiteur",
                f"ne plus s'adresser qu'au débiteur ; {consequence}",
                f"evenements.{rang}.destinataire",
            )


def contacts_a_heure_interdite(
    s: Situation, est_interdite: Heures, permises: str
) -> Iterator[Fait]:
    """Les appels et les visites hors des heures `permises` (« de 8 h à 22 h »)."""
    for rang, fait in prises_de_contact(s, "appel", "visite"):
        if fait.heure and est_interdite(fait):
            yield Fait(
                f"{evenement(fait)} à {fait.heure:%H:%M} : hors des heures permises",
                f"n'appeler et ne se présenter que {permises}",
                f"evenements.{rang}.heure",
            )


def contacts_repetes(s: Situation, maximum: int, sur_jours: int) -> Iterator[Fait]:
    """La première suite de plus de `maximum` contacts d'un même débiteur en `sur_jours` jours."""
    for debiteur in s.dossier.debiteurs:
        # Un même acte, le même jour, n'est qu'un contact, quel qu'en soit le nombre de lignes.
        distincts = {
            (fait.date, fait.type): rang
            for rang, fait in prises_de_contact(s)
            if fait.destinataire in (None, "debiteur", "debiteurs", debiteur.id)
        }
        siens = sorted((jour, rang) for (jour, _), rang in distincts.items())
        for premier, dernier in zip(siens, siens[maximum:], strict=False):
            if dernier[0] < ajouter_jours(premier[0], sur_jours):
                yield _trop(debiteur.nom_complet, premier[0], dernier, maximum, sur_jours)
                break


def _trop(
    qui: str, debut: dt.date, dernier: tuple[dt.date, int], maximum: int, sur_jours: int
) -> Fait:
    le, rang = dernier
    return Fait(
        f"{maximum + 1} contacts avec {qui} du {date_longue(debut)} au {date_longue(le)} ; "
        f"l'usage du cabinet en admet {maximum} en {sur_jours} jours",
        "espacer les contacts, ou changer ce seuil dans les usages de la juridiction",
        f"evenements.{rang}.date",
    )
