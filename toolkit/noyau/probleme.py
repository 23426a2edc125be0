"""Le problème : une valeur située, jamais une exception.

Un contrôle rend des `Probleme` ; les bords les impriment (texte ou JSON) et en
tirent le code de sortie. Le noyau désigne un endroit du dossier par son
`chemin` (« creances.0.montant ») ; `lecture` le change en `Lieu`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum


class Gravite(StrEnum):
    """Ce que le problème empêche."""

    BLOQUANT = "bloquant"
    APPRECIATION = "appreciation"  # bloque tant qu'un juriste ne l'a pas levé (`acceptations`)
    AVERTISSEMENT = "avertissement"
    INFORMATION = "information"


class Sanction(StrEnum):
    """Ce que la loi attache au manque."""

    NULLITE_DE_FORME = "nullite_de_forme"
    NULLITE_DE_FOND = "nullite_de_fond"
    IRRECEVABILITE = "irrecevabilite"
    CADUCITE = "caducite"
    NON_AVENU = "non_avenu"
    INCOMPETENCE = "incompetence"
    REJET = "rejet"
    AUCUNE = "aucune"


class CodeSortie(IntEnum):
    """Code rendu par la commande : il dit qui doit agir."""

    PRODUIT = 0
    IMPOSSIBLE = 1  # le rédacteur du dossier : preuve, mention, délai…
    USAGE = 2  # l'utilisateur : ligne de commande (rendu par click)
    ILLISIBLE = 3  # le rédacteur du dossier : YAML, clé, type, fichier
    DROIT = 4  # le mainteneur du droit
    MODELE = 5  # l'auteur du modèle
    MISE_EN_FORME = 6  # l'exploitant : composant, disque, pièce illisible
    ANOMALIE = 70  # nous
    INTERRUPTION = 130

    @classmethod
    def plus_grave(cls, codes: Iterable[CodeSortie]) -> CodeSortie:
        """Le code à rendre quand plusieurs se présentent : 70, 6, 5, 4, 3, 1, puis 0."""
        return max(codes, default=cls.PRODUIT)


@dataclass(frozen=True, slots=True)
class Lieu:
    """Un endroit d'un fichier de l'utilisateur ; lignes et colonnes comptées depuis 1."""

    fichier: str
    ligne: int
    colonne: int
    extrait: str = ""  # la ligne telle qu'écrite
    longueur: int = 1  # nombre de caractères à souligner


@dataclass(frozen=True, slots=True, kw_only=True)
class Probleme:
    """Un fait qui empêche ou affaiblit un acte.

    `message` dit ce qui ne va pas, en une phrase française ; `remede` dit quoi
    faire, et nomme la commande ou l'acte qui lève le problème s'il existe ;
    `reference` est l'article ; `grief_requis` : la nullité suppose un grief.
    """

    code: str
    message: str
    remede: str
    gravite: Gravite = Gravite.BLOQUANT
    reference: str = ""
    sanction: Sanction = Sanction.AUCUNE
    grief_requis: bool = False
    chemin: str = ""
    acte: str = ""
    lieu: Lieu | None = None
    sortie: CodeSortie = CodeSortie.IMPOSSIBLE

    @property
    def est_bloquant(self) -> bool:
        """Vrai si l'acte ne peut pas partir en l'état."""
        return self.gravite in (Gravite.BLOQUANT, Gravite.APPRECIATION)

    def pour_l_acte(self, acte: str) -> Probleme:
        """Le même problème, rapporté à un acte."""
        return replace(self, acte=acte)


class ErreurExigible(Exception):
    """Seule exception levée aux bords ; porte les problèmes qui l'ont causée."""

    def __init__(self, *problemes: Probleme) -> None:
        super().__init__(" ; ".join(p.message for p in problemes))
        self.problemes = problemes

    @property
    def sortie(self) -> CodeSortie:
        return CodeSortie.plus_grave(p.sortie for p in self.problemes)


def code_de_sortie(problemes: Iterable[Probleme]) -> CodeSortie:
    """Le code du plus grave des problèmes bloquants ; `PRODUIT` s'il n'y en a aucun."""
    return CodeSortie.plus_grave(p.sortie for p in problemes if p.est_bloquant)
