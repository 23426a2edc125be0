"""Les prises de contact : trop nombreuses, à toute heure, avec un autre que le débiteur.

La loi punit l'excès sans le chiffrer : le nombre et les heures sont des choix de
pratique, datés dans le droit.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from toolkit.juridictions.fr_FR.controles import REGISTRE
from toolkit.noyau.controles import Article, Fait, controle_de
from toolkit.noyau.controles.contacts import (
    contacts_a_heure_interdite,
    contacts_avec_un_tiers,
    contacts_repetes,
    prises_de_contact,
)
from toolkit.noyau.controles.designer import evenement, liste
from toolkit.noyau.dossier import Creance, Evenement
from toolkit.noyau.droit import Statut
from toolkit.noyau.obligations import obliges
from toolkit.noyau.probleme import Gravite
from toolkit.noyau.situation import Situation

PENAL = "C. conso L121-6, L121-7, L132-11 ; CP 222-16, 222-33-2-2"
CONSEQUENCE = "révéler la dette à un employeur, à un proche ou à un voisin expose à des poursuites"
DIMANCHE = 6


@controle_de(REGISTRE, "garde-pratique-agressive", Gravite.AVERTISSEMENT, Article(PENAL))
def garde_pratique_agressive(s: Situation) -> Iterator[Fait]:
    """Ni sollicitations répétées, ni appel à une heure indue, ni pression sur un tiers."""
    maximum = int(s.droit.valeur("contacts_au_plus", s.au))
    yield from contacts_repetes(s, maximum, int(s.droit.valeur("contacts_periode", s.au)))
    debut = dt.time.fromisoformat(s.droit.valeur("contacts_heure_premiere", s.au))
    fin = dt.time.fromisoformat(s.droit.valeur("contacts_heure_derniere", s.au))
    permises = f"de {debut:%H:%M} à {fin:%H:%M}, hors dimanches et jours fériés"

    def est_indue(fait: Evenement) -> bool:
        chome = fait.date.weekday() == DIMANCHE or s.droit.est_ferie(fait.date)
        return chome or not debut <= fait.heure < fin

    yield from contacts_a_heure_interdite(s, est_indue, permises)
    yield from contacts_avec_un_tiers(s, CONSEQUENCE)


@controle_de(
    REGISTRE, "garde-donnees", Gravite.AVERTISSEMENT,
    Article("délib. CNIL n° 2021-130", Statut.VERIFIE_SECONDAIRE),
)  # fmt: skip
def garde_donnees(s: Situation) -> Iterator[Fait]:
    """La dette de l'un ne se dit pas à l'autre."""
    debiteurs = {d.id for d in s.dossier.debiteurs}
    for rang, fait in prises_de_contact(s):
        if fait.destinataire not in debiteurs:
            continue
        etrangeres = [
            c.id
            for c in s.dossier.creances
            if c.id in fait.creances and fait.destinataire not in _tenus(c, s)
        ]
        if etrangeres:
            yield Fait(
                f"{evenement(fait)} : adressé à « {fait.destinataire} », qui ne doit pas"
                f" {liste(etrangeres)}",
                "n'écrire à chacun que de ce qu'il doit ; une lettre par débiteur",
                f"evenements.{rang}",
            )


@controle_de(
    REGISTRE, "avocat-canal", Gravite.AVERTISSEMENT,
    Article("RIN 8.2", Statut.VERIFIE_SECONDAIRE),
)  # fmt: skip
def avocat_canal(s: Situation) -> Iterator[Fait]:
    """L'avocat ne prend pas l'initiative d'appeler la partie adverse : il lui écrit."""
    for rang, fait in prises_de_contact(s, "appel", "visite"):
        if fait.auteur == "avocat" and fait.destinataire != "avocat":
            yield Fait(
                f"{evenement(fait)} : pris par l'avocat à son initiative",
                "écrire d'abord, en rappelant la faculté de consulter un avocat : acte"
                " `mise_en_demeure`",
                f"evenements.{rang}.auteur",
            )


def _tenus(creance: Creance, s: Situation) -> set[str]:
    return {o.debiteur for o in obliges(creance, s)}
