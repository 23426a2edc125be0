"""Ce qu'une juridiction donne au moteur : des termes, des périodes de taux, jamais un montant
d'intérêt.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from toolkit.noyau.decompte.valeurs import Poste, Reduction
from toolkit.noyau.dossier import Creance, Titre
from toolkit.noyau.probleme import Probleme


@dataclass(frozen=True, slots=True)
class Terme:
    """Une somme exigible à une date : une facture, une échéance d'un loyer ou d'un prêt, ou ce
    qu'une décision accorde en principal.

    `jugees` : les créances sur lesquelles la décision statue.
    """

    creance: Creance | None
    montant: Decimal
    exigible_le: dt.date
    rang: int = 0
    titre: Titre | None = None
    jugees: tuple[Creance, ...] = ()

    @property
    def creances(self) -> tuple[Creance, ...]:
        """Les créances dont la somme vient ; aucune si la décision ne juge rien du dossier."""
        return (self.creance,) if self.creance else self.jugees

    @property
    def id(self) -> str:
        """L'id sous lequel les lignes le nomment."""
        source = self.titre or self.creance
        return source.id if source else ""


@dataclass(frozen=True, slots=True)
class Limite:
    """Le taux demandé, et pourquoi un taux moindre (ou aucun) est retenu."""

    taux_demande: Decimal
    motif: str
    reference: str


@dataclass(frozen=True, slots=True)
class PeriodeDeTaux:
    """Du premier au dernier jour (inclus) où l'intérêt court à ce taux.

    `reference` : l'article qui fait courir l'intérêt ; `fixe_par` : les textes qui
    en fixent le taux.
    """

    du: dt.date
    au: dt.date
    taux: Decimal
    reference: str
    regle: str
    explication: str = ""  # « taux de la BCE au 1er juillet 2026 (2,40 %) + 10 points »
    limite: Limite | None = None
    fixe_par: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Capitalisation:
    """Le jour `le`, les intérêts courus depuis `depuis` et impayés se mettent à porter intérêt."""

    depuis: dt.date
    le: dt.date


@dataclass(frozen=True, slots=True)
class Forfait:
    """Une somme fixe due à une date."""

    le: dt.date
    poste: Poste
    montant: Decimal
    reference: str
    regle: str
    explication: str = ""
    une_par_creance: bool = False


@dataclass(frozen=True, slots=True)
class Retenue:
    """Ce qu'une clause demandait et ce que le droit en laisse.

    `emporte_les_interets` : la nullité prive aussi de tout intérêt convenu.
    """

    demande: Decimal
    retenu: Decimal
    motif: str = ""
    reference: str = ""
    emporte_les_interets: bool = False


@dataclass(frozen=True, slots=True)
class ClauseDue:
    """Une clause indemnitaire encourue le jour `le`.

    `calcul` reçoit le principal restant dû ce jour-là et le montant d'origine,
    pour toutes les échéances de la créance encourues ensemble.
    """

    le: dt.date
    reference: str
    regle: str
    calcul: Callable[[Decimal, Decimal], Retenue]


@dataclass(frozen=True, slots=True, kw_only=True)
class Regime:
    """Ce qu'une juridiction attache à un terme impayé.

    `forfaits` : dus si quelque chose reste impayé à leur date ; `accordes` : ceux
    qu'une décision accorde, dus sans condition.
    `interets_dus_le` : jour avant lequel aucun intérêt n'est exigible ; ceux des
    périodes antérieures se comptent alors sur le principal restant dû ce jour.
    """

    nom: str
    reference: str = ""  # ce qui fonde le principal
    periodes: tuple[PeriodeDeTaux, ...] = ()
    capitalisations: tuple[Capitalisation, ...] = ()
    forfaits: tuple[Forfait, ...] = ()
    accordes: tuple[Forfait, ...] = ()
    clauses: tuple[ClauseDue, ...] = ()
    interets_dus_le: dt.date | None = None
    reductions: tuple[Reduction, ...] = ()
    problemes: tuple[Probleme, ...] = ()


@dataclass(frozen=True, slots=True)
class References:
    """Les articles que le moteur cite sans les connaître ; ceux de la division, s'il y a lieu."""

    imputation: str
    division: str = ""
    solidarite: str = ""
    caution: str = ""
