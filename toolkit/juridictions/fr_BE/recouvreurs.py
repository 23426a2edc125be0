"""Qui recouvre pour autrui, et ce que le livre XIX attend alors de lui (CDE XIX.5 à XIX.13)."""

from __future__ import annotations

from toolkit.juridictions.fr_BE.livre_xix import s_applique
from toolkit.noyau.situation import Situation

# Les rôles de qui signe pour le compte du créancier ; lui-même n'en est pas un.
RECOUVREURS = ("avocat", "huissier", "societe_de_recouvrement", "mandataire")

# Ceux dont la lettre porte la phrase de l'article XIX.7 § 2, 5°, et que XIX.6 n'oblige pas à
# s'inscrire.
AVOCAT_OU_OFFICIER = ("avocat", "huissier")


def recouvre_d_un_consommateur(s: Situation) -> bool:
    """Vrai si l'acte réclame, pour le compte d'autrui, une dette que régit le livre XIX."""
    return s.emetteur in RECOUVREURS and a_une_dette_de_consommateur(s)


def a_une_dette_de_consommateur(s: Situation) -> bool:
    """Vrai si le livre XIX est en vigueur ce jour, et régit une créance au moins."""
    en_vigueur = s.droit.cherche("depart_delai_envoi_postal", s.au) is not None
    return en_vigueur and any(s_applique(c, s) for c in s.dossier.creances)
