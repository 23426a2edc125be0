"""Ce que l'état d'une affaire montre, et ce qui presse."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum

from toolkit.noyau.probleme import Probleme
from toolkit.noyau.scenario.valeurs import EtatDEtape, Marche


class Urgence(IntEnum):
    """Ce qui passe d'abord, le matin."""

    PERDU = 0  # un délai sanctionné est dépassé
    SEMAINE = 1  # un délai sanctionné expire sous sept jours
    MOIS = 2  # … ou sous trente
    A_FAIRE = 3  # une étape est due
    EMPECHE = 4  # une étape est due et empêchée
    ATTENTE = 5
    RIEN = 6  # rien n'est dû


LIBELLES = {
    Urgence.PERDU: "délai dépassé",
    Urgence.SEMAINE: "délai sous 7 jours",
    Urgence.MOIS: "délai sous 30 jours",
    Urgence.A_FAIRE: "à faire",
    Urgence.EMPECHE: "empêché",
    Urgence.ATTENTE: "en attente",
    Urgence.RIEN: "rien à faire",
}

SEMAINE, MOIS = 7, 30  # jours


@dataclass(frozen=True, slots=True)
class Fait:
    """Un événement ou un paiement passé, tel qu'on en parle."""

    le: dt.date
    libelle: str


@dataclass(frozen=True, slots=True)
class DateAVenir:
    """Une date utile ; `est_fatale` : la loi sanctionne qui la laisse passer."""

    le: dt.date
    libelle: str
    reference: str
    est_fatale: bool
    est_depassee: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EtatDuDebiteur:
    """Ce que doit un débiteur (EUR), et où il en est du scénario."""

    id: str
    nom: str
    total: Decimal
    marche: Marche


@dataclass(frozen=True, slots=True, kw_only=True)
class EtatDeLAffaire:
    """L'affaire au jour `au` ; montants en EUR.

    `dates` : les délais dépassés, puis ceux qui viennent, en ordre de date ;
    `bloquants` : ce que le dossier a de fautif, et qu'aucun acte n'excuse.
    """

    reference: str
    juridiction: str
    creancier: str
    au: dt.date
    total: Decimal
    principal: Decimal
    par_jour: Decimal
    debiteurs: tuple[EtatDuDebiteur, ...]
    faits: tuple[Fait, ...]
    dates: tuple[DateAVenir, ...]
    bloquants: tuple[Probleme, ...]

    @property
    def urgence(self) -> Urgence:
        """Ce que l'affaire a de plus pressant."""
        fatales = [d for d in self.dates if d.est_fatale]
        if any(d.est_depassee for d in fatales):
            return Urgence.PERDU
        restent = min(((d.le - self.au).days for d in fatales), default=None)
        if restent is not None and restent <= SEMAINE:
            return Urgence.SEMAINE
        if restent is not None and restent <= MOIS:
            return Urgence.MOIS
        etats = {e.etat for d in self.debiteurs for e in d.marche.etapes}
        if EtatDEtape.DUE in etats:
            return Urgence.A_FAIRE
        if EtatDEtape.BLOQUEE in etats or self.bloquants:
            return Urgence.EMPECHE
        return Urgence.ATTENTE if self.total > 0 else Urgence.RIEN

    @property
    def prochaine(self) -> DateAVenir | None:
        """La prochaine date qui n'est pas passée."""
        return next((d for d in self.dates if not d.est_depassee), None)
