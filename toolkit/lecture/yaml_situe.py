"""Lire du YAML sans rien deviner : tout scalaire reste du texte, et chacun a sa position.

On parcourt les événements de libyaml : ni récursion (une imbrication de 100 000
niveaux s'arrête proprement), ni conversion (`NO`, `01000`, `12:30` restent ce
qu'ils sont). Ce qui ferait perdre du texte en silence est un problème : clé
répétée, ancre et renvoi, étiquette, virgule entre accolades, guillemets oubliés.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from toolkit.lecture import fautes_yaml, refus_yaml
from toolkit.lecture.automate_yaml import Lecteur
from toolkit.lecture.pertes_yaml import Coupe
from toolkit.lecture.positions import Positions, en_lignes
from toolkit.noyau.probleme import Probleme

CODES = fautes_yaml.CODES | refus_yaml.CODES


@dataclass(frozen=True, slots=True)
class ArbreSitue:
    """Un fichier YAML lu : textes, listes et tables ; `racine` vaut None s'il n'a pas pu l'être."""

    racine: dict[str, Any] | None
    positions: Positions
    problemes: tuple[Probleme, ...] = ()
    coupes: tuple[Coupe, ...] = ()


def lire_yaml(texte: str, fichier: str = "") -> ArbreSitue:
    """Lit un texte YAML dont la racine est une table ; ne lève jamais."""
    lecteur = Lecteur(Positions(fichier, en_lignes(texte), {}, {}))
    racine = lecteur.lire(texte)
    return ArbreSitue(racine, lecteur.positions, tuple(lecteur.problemes), tuple(lecteur.coupes))
