"""Ce qu'une voie est : ouverte ou fermée, son juge, ce qui plaide pour et contre, ce qui manque."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from toolkit.noyau.droit import Statut

Representation = Literal["facultative", "obligatoire"]
Autorisation = Literal["", "requise", "dispensee"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Motif:
    """Une raison, dite en français, et ce qui la fonde.

    `code` : nom stable ; `chemin` : l'endroit du dossier qui la motive ; `remede` :
    ce qui la lèverait ; `est_appreciation` : un juriste peut l'écarter par une acceptation.
    """

    code: str
    raison: str
    reference: str = ""
    chemin: str = ""
    remede: str = ""
    statut: Statut = Statut.VERIFIE_TEXTE
    est_appreciation: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class JugePropose:
    """Le juge d'une voie.

    `ville` vaut None quand le ressort n'est pas sûr : `ressort` dit alors la règle
    (« ressort dont relève Villars »), laissée en blanc. `chambre` : « commerciale »
    là où le tribunal judiciaire en tient lieu.
    """

    type: str
    ville: str | None = None
    chambre: str = ""
    ressort: str = ""
    reference: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cout:
    """Un poste de frais (EUR) ; `montant` None : le tarif est à confirmer."""

    poste: str
    montant: Decimal | None
    reference: str
    statut: Statut


@dataclass(frozen=True, slots=True, kw_only=True)
class Etape:
    """Une date du calendrier de la voie ; `est_fatale` : passée, la voie se ferme."""

    libelle: str
    le: dt.date | None
    reference: str = ""
    est_fatale: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Voie:
    """Une procédure, au jour du calcul.

    `id` : sa clé sous `procedures`. `est_ouverte` : elle existe en droit pour ce
    dossier ; `manque` : ce qui reste à fournir pour la prendre ; `contre` : ce qui
    la ferme ou l'affaiblit. `montant` : ce qu'elle permet de demander (EUR), qui
    peut n'être que la part non contestée. `calendrier` : ce qui vient, et ce qui
    la fermerait.
    """

    id: str
    actes: tuple[str, ...]
    est_ouverte: bool
    reference: str
    juge: JugePropose | None = None
    langue: str = "français"
    representation: Representation = "facultative"
    autorisation: Autorisation = ""
    montant: Decimal | None = None
    pour: tuple[Motif, ...] = ()
    contre: tuple[Motif, ...] = ()
    manque: tuple[Motif, ...] = ()
    cout: tuple[Cout, ...] = ()
    calendrier: tuple[Etape, ...] = ()
