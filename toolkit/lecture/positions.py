"""Où chaque clé et chaque valeur est écrite : du chemin du dossier au lieu dans le fichier."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from toolkit.noyau.probleme import Lieu, Probleme

_FIN_DE_LIGNE = re.compile(r"\r\n|\r|\n")


def en_lignes(texte: str) -> tuple[str, ...]:
    """Les lignes du texte, coupées là où YAML les compte."""
    return tuple(_FIN_DE_LIGNE.split(texte))


class Marque(NamedTuple):
    """Un endroit du texte, compté depuis 1 ; `longueur` nulle : jusqu'au bout de la ligne."""

    ligne: int
    colonne: int
    longueur: int


@dataclass(frozen=True, slots=True)
class Positions:
    """La table des positions d'un fichier ; vide pour un dossier venu d'un dict.

    Un chemin est « creances.0.montant » : clés et rangs joints par un point.
    """

    fichier: str = ""
    lignes: tuple[str, ...] = ()
    cles: dict[str, Marque] = field(default_factory=dict)
    valeurs: dict[str, Marque] = field(default_factory=dict)

    def lieu(self, chemin: str) -> Lieu | None:
        """Le lieu d'une valeur ; d'un groupe ou d'une liste, sa clé ; à défaut, le parent."""
        cle, valeur = self.cles.get(chemin), self.valeurs.get(chemin)
        if cle and (valeur is None or valeur.ligne != cle.ligne):
            return self.au(cle)
        if valeur:
            return self.au(valeur)
        if chemin:
            return self.lieu(chemin.rpartition(".")[0])
        return self.au(Marque(1, 1, 0)) if self.lignes else None

    def lieu_de_la_cle(self, chemin: str) -> Lieu | None:
        """Le lieu d'une clé ; à défaut (élément de liste, racine), celui de la valeur."""
        cle = self.cles.get(chemin)
        return self.au(cle) if cle else self.lieu(chemin)

    def au(self, marque: Marque) -> Lieu:
        """Le lieu d'une marque, avec sa ligne telle qu'écrite et de quoi la souligner."""
        ligne, colonne, longueur = marque
        extrait = self.lignes[ligne - 1] if ligne <= len(self.lignes) else ""
        reste = len(extrait.rstrip()) - colonne + 1
        borne = min(longueur, reste) if longueur else reste
        return Lieu(self.fichier, ligne, colonne, extrait, max(borne, 1))


def situer(problemes: Iterable[Probleme], positions: Positions) -> tuple[Probleme, ...]:
    """Les mêmes problèmes, chacun avec son lieu ; celui qui en a déjà un le garde."""
    return tuple(
        p if p.lieu or not p.chemin else replace(p, lieu=positions.lieu(p.chemin))
        for p in problemes
    )
