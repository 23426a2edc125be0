"""Ce qu'un scénario prévoit, et où un débiteur en est."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from toolkit.noyau.probleme import Probleme

VOIE = "voie"  # l'étape du juge : ce que demandent les procédures écrites au dossier

ECHEANCE, PRECEDENTE = "echeance", "precedente"


@dataclass(frozen=True, slots=True, kw_only=True)
class EtapePrevue:
    """Un acte du scénario, et combien de jours calendrier après quoi il vient."""

    acte: str
    depuis: str
    jours: int
    est_facultative: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """Les étapes d'un cabinet pour les débiteurs de ces qualités, dans l'ordre."""

    nom: str
    qualites: tuple[str, ...]
    etapes: tuple[EtapePrevue, ...]


class EtatDEtape(StrEnum):
    """Où en est une étape au jour du calcul."""

    FAITE = "faite"
    PASSEE = "passee"  # non faite, et une étape suivante l'a été ou la remplace
    DUE = "due"
    BLOQUEE = "bloquee"
    A_VENIR = "a_venir"


@dataclass(frozen=True, slots=True, kw_only=True)
class Etape:
    """Une étape, au jour du calcul.

    `titre` : le nom imprimé de l'acte ; `le` : le jour où elle vient, attentes
    légales comprises ; `faite_le` : celui où elle a été faite. `raison` : pourquoi
    ce jour-là. `problemes` : ce qui l'empêche ; `issues` : les actes qui lèvent cet
    empêchement.
    """

    acte: str
    titre: str
    etat: EtatDEtape
    le: dt.date | None = None
    faite_le: dt.date | None = None
    raison: str = ""
    problemes: tuple[Probleme, ...] = ()
    issues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Marche:
    """Où en est un débiteur : ses étapes, et ce qui est dû aujourd'hui.

    `actes` : à produire ce jour ; `raison` : pourquoi ceux-là, ou pourquoi rien.
    """

    debiteur: str
    etapes: tuple[Etape, ...]
    actes: tuple[str, ...]
    raison: str

    @property
    def prochaine(self) -> Etape | None:
        """La première étape qui reste à faire."""
        attendues = (EtatDEtape.DUE, EtatDEtape.BLOQUEE, EtatDEtape.A_VENIR)
        return next((e for e in self.etapes if e.etat in attendues), None)
