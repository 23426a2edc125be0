"""Ce qu'un délai est : un départ, un terme, un état.

Les dates sont celles du calendrier civil ; un délai expire à la fin de son
dernier jour.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from toolkit.noyau.dossier import Juge
from toolkit.noyau.droit import RegleDeDelai, Statut
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import UN_JOUR

AU_PLUS_TARD, ATTENDRE, A_REBOURS, VALIDITE = "au_plus_tard", "attendre", "a_rebours", "validite"

CREANCIER, DEBITEUR, HUISSIER, JUGE, TIERS = "créancier", "débiteur", "huissier", "juge", "tiers"
MANDATAIRE = "mandataire"


class Etat(StrEnum):
    """Où en est un délai au jour du calcul."""

    A_VENIR = "a_venir"
    TENU = "tenu"  # accompli à temps, ou attente achevée
    DEPASSE = "depasse"  # accompli trop tard ou trop tôt, ou échu


@dataclass(frozen=True, slots=True, kw_only=True)
class Depart:
    """D'où un délai se compte.

    `date` : jour de l'événement ; `compte_de` : le jour qui précède le premier
    compté, s'il diffère (notification, envoi). `fait` : jour qui choisit la
    version de la règle, s'il diffère. `sujet` distingue deux délais de même
    `id`. `apres` : l'id du délai dont l'expiration fait départ, quand il dépend du
    fait. `duree` : quand la règle la laisse au dossier. `plafond` : dernier jour
    que le terme ne dépasse pas ; `impose` : terme qui remplace le calcul.
    """

    quoi: str
    date: dt.date
    sujet: str
    compte_de: dt.date | None = None
    fait: dt.date | None = None
    est_prevu: bool = False
    chemin: str = ""
    juge: Juge | None = None
    debiteurs: tuple[str, ...] = ()
    duree: int | None = None
    plafond: dt.date | None = None
    impose: dt.date | None = None
    apres: str = ""
    notes: tuple[str, ...] = ()

    @property
    def jour_zero(self) -> dt.date:
        """Le jour après lequel on compte."""
        return self.compte_de or self.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Terme:
    """La fin d'un délai : brute, puis reportée ; `conseillee` : la date prudente, si elle diffère.

    Délai d'attente : `brute` est le dernier jour d'attente, `echeance` le
    premier jour où l'acte peut être fait.
    """

    brute: dt.date
    echeance: dt.date
    conseillee: dt.date | None = None
    notes: tuple[str, ...] = ()
    est_a_verifier: bool = False

    def dernier_jour(self, sens: str) -> dt.date:
        """Le dernier jour du délai, reports compris."""
        return self.echeance - UN_JOUR if sens == ATTENDRE else self.echeance


@dataclass(frozen=True, slots=True, kw_only=True)
class Delai:
    """Un délai du dossier, calculé.

    `article`, `sanction`, `statut` : de la règle ; `acte` : celui qu'il attend.
    `accompli_le` : jour où cet acte a été fait ; `prevu_le` : jour prévu.
    `charge` : qui doit agir. `est_observable` : faux si le dossier n'a pas de
    quoi dire que c'est fait. `etapes` : le calcul, pas à pas ; `fait_le` : le
    jour qui a choisi la version de la règle. `creance` et `serie` : pour une
    prescription, la créance et la valeur de droit qui en donne la durée ;
    `causes` : où le dossier écrit ce qui a agi sur son cours ; `si_terme_convenu` :
    son dernier jour comptée du terme plutôt que de l'exécution, s'il est plus tardif.
    """

    id: str
    libelle: str
    sens: str
    depart: Depart
    echeance: dt.date
    echeance_brute: dt.date
    echeance_conseillee: dt.date | None = None
    article: str
    sanction: str
    statut: Statut
    etat: Etat
    etapes: tuple[str, ...]
    fait_le: dt.date
    charge: str = CREANCIER
    accompli_le: dt.date | None = None
    est_observable: bool = True
    est_a_verifier: bool = False
    creance: str = ""
    serie: str = ""
    causes: tuple[str, ...] = ()
    acte: str = ""
    prevu_le: dt.date | None = None
    si_terme_convenu: dt.date | None = None

    @property
    def explication(self) -> str:
        """Le calcul, en une phrase."""
        return " ; ".join(self.etapes)

    @property
    def identite(self) -> str:
        """Ce qui reste le même quand la date change."""
        return f"{self.id}/{self.depart.sujet}"


Departs = Callable[[Situation], Iterable[Depart]]
Alerte = Callable[[Situation, Sequence[Delai]], Iterable[Depart]]
QuandFait = Callable[[Situation, Depart], dt.date | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Emploi:
    """Comment une règle de délai s'applique à un dossier.

    `departs` : ses points de départ au dossier ; vide, la loi l'écarte ou rien
    ne l'ouvre. `accompli` : le jour où l'acte attendu a été fait ; `prevu` : le
    jour où il est prévu. `apres` : l'id du délai dont l'expiration fait départ.
    """

    departs: Departs
    accompli: QuandFait | None = None
    prevu: QuandFait | None = None
    apres: str = ""
    charge: str = CREANCIER
    est_observable: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ReglesDeTemps:
    """Ce qu'un ordre juridique sait du temps : ses délais, sa computation, sa prescription.

    `alertes` : les délais qui partent d'une prescription. `sans_emploi` : les
    règles que le dossier ne peut déclencher, et pourquoi. `prescrire` : la
    prescription de chaque créance ; bornée à celles qui pourraient finir avant
    un jour, s'il est donné.
    """

    emplois: Mapping[str, Emploi]
    alertes: Mapping[str, Alerte]
    sans_emploi: Mapping[str, str]
    compter: Callable[[RegleDeDelai, Depart, Situation], Terme]
    prescrire: Callable[[Situation, dt.date | None], Iterable[Delai]]
