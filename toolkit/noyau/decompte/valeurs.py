"""Les valeurs du décompte : ce que le régime d'une juridiction donne, ce que le moteur rend.

Montants en EUR (`Decimal`, au cent), taux en pour cent par an, jours entiers.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from toolkit.noyau.dossier import Creance
from toolkit.noyau.probleme import Probleme


class Poste(StrEnum):
    """Ce qui compose la dette ; mêmes noms que dans le JSON du décompte."""

    PRINCIPAL = "principal"
    INTERETS = "interets"
    INDEMNITES = "indemnites"  # forfaits que la loi accorde sans clause
    CLAUSE_PENALE = "clause_penale"  # toute clause indemnitaire convenue
    FRAIS = "frais"


@dataclass(frozen=True, slots=True)
class Conventions:
    """Comment les jours se comptent ; imprimées sur tout décompte."""

    base_jours: str = "365"  # « 365 », ou « exact » : 365 ou 366 selon l'année du jour
    premier_jour_compte: bool = False
    dernier_jour_compte: bool = True


@dataclass(frozen=True, slots=True)
class Terme:
    """Une somme exigible à une date : une facture, ou une échéance d'un loyer ou d'un prêt."""

    creance: Creance
    montant: Decimal
    exigible_le: dt.date
    rang: int = 0


@dataclass(frozen=True, slots=True)
class PeriodeDeTaux:
    """Du premier au dernier jour (inclus) où l'intérêt court à ce taux."""

    du: dt.date
    au: dt.date
    taux: Decimal
    reference: str
    regle: str
    explication: str = ""  # « taux de la BCE au 1er juillet 2026 (2,40 %) + 10 points »


@dataclass(frozen=True, slots=True)
class Forfait:
    """Une somme fixe due à une date."""

    le: dt.date
    poste: Poste
    montant: Decimal
    reference: str
    regle: str


@dataclass(frozen=True, slots=True)
class Retenue:
    """Ce qu'une clause demandait et ce que le droit en laisse."""

    demande: Decimal
    retenu: Decimal
    motif: str = ""
    reference: str = ""


@dataclass(frozen=True, slots=True)
class ClauseDue:
    """Une clause indemnitaire encourue le jour `le` ; `calcul` reçoit le principal restant dû ce jour."""

    le: dt.date
    reference: str
    regle: str
    calcul: Callable[[Decimal], Retenue]


@dataclass(frozen=True, slots=True, kw_only=True)
class Regime:
    """Ce qu'une juridiction attache à un terme impayé : des périodes, jamais des montants d'intérêt."""

    nom: str
    periodes: tuple[PeriodeDeTaux, ...] = ()
    forfaits: tuple[Forfait, ...] = ()
    clauses: tuple[ClauseDue, ...] = ()
    reductions: tuple[Reduction, ...] = ()
    problemes: tuple[Probleme, ...] = ()


@dataclass(frozen=True, slots=True)
class Ligne:
    """Une ligne du décompte ; un paiement ou un avoir y est négatif."""

    creance: str
    nature: str
    montant: Decimal
    du: dt.date | None = None
    au: dt.date | None = None
    jours: int | None = None
    base: Decimal | None = None
    taux: Decimal | None = None
    reference: str = ""
    regle: str = ""
    explication: str = ""


@dataclass(frozen=True, slots=True)
class Imputation:
    """Sur quoi un paiement a été compté, à sa date."""

    le: dt.date
    creance: str
    montant: Decimal
    parts: Mapping[Poste, Decimal]
    reste_principal: Decimal
    est_indiquee: bool  # le débiteur a désigné la dette


@dataclass(frozen=True, slots=True)
class Reduction:
    """Une somme demandée que le droit ramène ou écarte."""

    poste: Poste
    creance: str
    demande: Decimal
    retenu: Decimal
    motif: str
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Decompte:
    """Ce qui est dû au jour `arrete_au`.

    `dus` : postes depuis l'origine, avant imputation. `reste` : les mêmes après
    imputation. `total` = somme des `dus` moins `paiements`. `par_jour` : intérêt
    d'un jour de plus. `excedent` : reçu au-delà de ce qui était dû.
    """

    arrete_au: dt.date
    conventions: Conventions
    dus: Mapping[Poste, Decimal]
    reste: Mapping[Poste, Decimal]
    paiements: Decimal
    total: Decimal
    par_jour: Decimal
    excedent: Decimal
    lignes: tuple[Ligne, ...]
    imputations: tuple[Imputation, ...]
    reductions: tuple[Reduction, ...]
    regimes: Mapping[str, str]  # créance → nom du régime d'intérêt
    reste_par_creance: Mapping[str, Mapping[Poste, Decimal]]
    non_echues: tuple[str, ...]
    problemes: tuple[Probleme, ...]
    devise: str = "EUR"
