"""Qui est une entreprise, pour le juge (CDE I.1, 1° ; CJ 573)."""

from __future__ import annotations

from toolkit.juridictions.fr_BE.litige.defendeurs import defendeurs
from toolkit.noyau.dossier import Partie
from toolkit.noyau.situation import Situation


def est_entreprise(partie: Partie) -> bool:
    """Toute personne morale de droit privé, et la personne physique qui a contracté pour son
    activité ; jamais un pouvoir public.

    L'acte d'une personne physique manifestement étranger à son entreprise n'y
    compte pas : sa `qualite` le dit.
    """
    if partie.qualite == "personne_publique":
        return False
    return partie.est_personne_morale or partie.qualite == "professionnel"


def est_entre_entreprises(s: Situation) -> bool:
    """Vrai si le créancier et chaque débiteur sont des entreprises."""
    return est_entreprise(s.dossier.creancier) and all(map(est_entreprise, defendeurs(s)))


def est_simple_particulier(partie: Partie) -> bool:
    """Une personne physique qui n'a pas contracté comme entreprise (CJ 591, 25°)."""
    return not partie.est_personne_morale and not est_entreprise(partie)
