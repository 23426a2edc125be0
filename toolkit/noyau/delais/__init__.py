"""Les délais : d'un dossier et du droit, chaque date utile, son état et sa raison."""

from toolkit.noyau.delais.donnees import en_donnees, en_texte
from toolkit.noyau.delais.gardes import (
    fait_perdre_un_droit,
    problemes_des_delais,
    problemes_des_prescriptions,
)
from toolkit.noyau.delais.moteur import calculer_delais
from toolkit.noyau.delais.valeurs import Delai, Depart, Emploi, Etat, ReglesDeTemps, Terme

__all__ = [
    "Delai",
    "Depart",
    "Emploi",
    "Etat",
    "ReglesDeTemps",
    "Terme",
    "calculer_delais",
    "en_donnees",
    "en_texte",
    "fait_perdre_un_droit",
    "problemes_des_delais",
    "problemes_des_prescriptions",
]
