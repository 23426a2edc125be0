"""La mention due par un acte, ce qu'on attend d'en retrouver, ce qu'on en a constaté."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Preuve(StrEnum):
    """Comment la présence de la mention se prouve sur les octets."""

    VERBATIM = "verbatim"  # texte ordonné par la loi, mot à mot
    VALEURS = "valeurs"  # valeurs du dossier, sous leur forme imprimée
    BLOC = "bloc"  # passage propre, reconnu à ses termes
    ABSENCE = "absence"  # passage que la loi proscrit : rien ne doit le dire
    RELECTURE = "relecture"  # ce qu'aucune machine ne prouve


class Forme(StrEnum):
    """La présentation que la loi exige du passage."""

    ALINEA_SEPARE = "alinea_separe"
    GRAS = "gras"
    POLICE_DIFFERENTE = "police_differente"
    CADRE = "cadre"
    CORPS_SUPERIEUR = "corps_superieur"
    TRES_APPARENT = "tres_apparent"


# Comment la forme s'énonce, dans un message ou dans le relevé.
LIBELLES = {
    Forme.ALINEA_SEPARE: "dans un alinéa séparé",
    Forme.GRAS: "en caractères gras",
    Forme.POLICE_DIFFERENTE: "dans un autre type de caractères que le texte",
    Forme.CADRE: "dans un cadre",
    Forme.CORPS_SUPERIEUR: "dans un corps plus grand que le texte",
    Forme.TRES_APPARENT: "de manière très apparente",
}

Valeur = str | Decimal | dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Attente:
    """Ce qu'un document doit montrer pour qu'une mention soit tenue pour faite.

    `valeurs` : chacune doit se lire dans le document (montant, date ou texte).
    `termes` : groupes de formulations ; un même passage (un paragraphe ou une
    ligne de tableau) doit contenir au moins une formulation de chaque groupe.
    `texte` : le passage ordonné par la loi. `formes` : sa présentation. Pour une
    absence, les termes sont proscrits, sauf à l'intérieur des `valeurs`.
    """

    id: str
    titre: str
    article: str
    preuve: Preuve
    texte: str = ""
    valeurs: tuple[Valeur, ...] = ()
    termes: tuple[tuple[str, ...], ...] = ()
    formes: tuple[Forme, ...] = ()
    sanction: str = ""
    statut: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Constat:
    """Ce que la relecture a trouvé ; `trouvee` vaut None pour une mention « à relire »."""

    id: str
    titre: str
    article: str
    preuve: Preuve
    trouvee: bool | None
    page: int | None = None
    detail: str = ""
