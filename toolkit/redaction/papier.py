"""Le papier sur lequel un acte s'imprime : en-tête du cabinet, feuille de style, document Word."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Entete:
    """Ce que le papier montre autour du corps de l'acte.

    `lignes` : adresse, téléphone, courriel ; `mentions_legales` : capital, registre, TVA
    (pied de la première page) ; `titre` : titre du fichier ; `courant` : en-tête dès la
    page 2 ; `langue` : étiquette BCP 47 ; `projet` : filigrane PROJET.
    """

    emetteur: str
    lignes: tuple[str, ...] = ()
    mentions_legales: tuple[str, ...] = ()
    titre: str
    courant: str = ""
    langue: str = "fr-FR"
    projet: bool = False


@dataclass(frozen=True, slots=True)
class Papier:
    """Le document Word et la feuille de style qui habillent l'acte."""

    docx: bytes
    css: str
