"""Ce que le décompte rend : postes, lignes, imputations, réductions, totaux.

Montants en EUR (`Decimal`, au cent), taux en pour cent par an, jours entiers.
Ce qu'une juridiction donne au moteur est dans `regime`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from toolkit.noyau.probleme import Probleme
from toolkit.noyau.temps import UN_JOUR


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

    def premier_jour(self, depart: dt.date) -> dt.date:
        """Premier jour qui porte intérêt quand il court « à compter » de `depart`."""
        return depart if self.premier_jour_compte else depart + UN_JOUR

    def dernier_jour(self, au: dt.date) -> dt.date:
        """Dernier jour qui porte intérêt quand on paie, ou qu'on arrête le compte, le jour `au`."""
        return au if self.dernier_jour_compte else au - UN_JOUR


@dataclass(frozen=True, slots=True)
class Ligne:
    """Une ligne du décompte ; un paiement ou un avoir y est négatif.

    `nature` : un poste, ou « avoir », « paiement », « compensation ».
    `creance` : l'id de la créance, ou celui du titre qui la remplace ; vide si
    la ligne les concerne toutes. `debiteur` : seulement quand une dette divisée
    se compte débiteur par débiteur. `fixe_par` : les textes qui fixent le taux.
    """

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
    debiteur: str = ""
    fixe_par: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Imputation:
    """Sur quoi une somme a été comptée, à sa date.

    `origine` : « paiement », « compensation », ou « avoir » quand un avoir
    dépasse ce qui restait dû et libère ce qui avait été payé. `par` : l'id du
    débiteur qui a payé ; vide si le dossier ne le dit pas.
    """

    le: dt.date
    creance: str
    montant: Decimal
    parts: Mapping[Poste, Decimal]
    reste_principal: Decimal
    est_indiquee: bool  # le débiteur a désigné la dette
    origine: str = "paiement"
    par: str = ""


@dataclass(frozen=True, slots=True)
class Reduction:
    """Une somme demandée que le droit, ou le créancier, ramène ou écarte."""

    poste: Poste
    creance: str
    demande: Decimal
    retenu: Decimal
    motif: str
    reference: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartDuDebiteur:
    """Ce qu'un débiteur doit.

    `fondement` : « seul », « solidaire », « part virile », « caution », « aval ».
    `par_jour` : ce qu'un jour de plus ajoute à sa part (EUR), son engagement une
    fois atteint n'ajoutant rien. `plafond` : ce qu'il a garanti au plus, paiements
    faits par lui déduits.
    """

    debiteur: str
    reste: Mapping[Poste, Decimal]
    total: Decimal
    par_jour: Decimal
    fondement: str
    reference: str
    plafond: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decompte:
    """Ce qui est dû au jour `arrete_au`.

    `dus` : postes depuis l'origine, avant imputation. `reste` : les mêmes après
    imputation. `total` = somme des `dus` moins `paiements`. `par_jour` : intérêt
    d'un jour de plus. `excedent` : reçu au-delà de ce qui était dû. `titres` :
    les décisions dont le décompte part ; `jugees` : les créances que chacune juge.
    `acte` : celui pour lequel il est limité.
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
    regimes: Mapping[str, str]  # créance ou titre → nom du régime d'intérêt
    reste_par_creance: Mapping[str, Mapping[Poste, Decimal]]
    par_debiteur: tuple[PartDuDebiteur, ...]
    non_echues: tuple[str, ...]
    titres: tuple[str, ...]
    problemes: tuple[Probleme, ...]
    jugees: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    acte: str = ""
    devise: str = "EUR"
