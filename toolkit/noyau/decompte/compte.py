"""Le compte d'un terme : il enregistre les mouvements, il dit ce qui reste dû à une date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal

from toolkit.noyau.argent import ZERO
from toolkit.noyau.decompte.segments import Mouvement, couper, interet_d_un_jour
from toolkit.noyau.decompte.valeurs import (
    Conventions,
    Forfait,
    Ligne,
    PeriodeDeTaux,
    Poste,
    Reduction,
    Regime,
    Terme,
)
from toolkit.noyau.temps import UN_JOUR


class Compte:
    """Un terme, son régime, et ce qui s'y est passé ; propre à un calcul, jamais partagé."""

    def __init__(self, terme: Terme, regime: Regime, conventions: Conventions) -> None:
        self.terme = terme
        self.regime = regime
        self.conventions = conventions
        self.mouvements: list[Mouvement] = [(dt.date.min, terme.montant)]
        self.forfaits: list[Forfait] = list(regime.forfaits)
        self.reductions: list[Reduction] = []
        self.payes: dict[Poste, Decimal] = dict.fromkeys(Poste, ZERO)

    @property
    def creance(self) -> str:
        return self.terme.creance.id

    def deduire(self, jour: dt.date, montant: Decimal) -> None:
        """Diminue le principal le `jour` (avoir, part d'un paiement)."""
        self.mouvements.append((jour, -montant))

    def encourir_les_clauses(self, jusqu_au: dt.date) -> None:
        """Fixe le montant des clauses indemnitaires échues, sur le principal restant dû ce jour-là."""
        for clause in self.regime.clauses:
            if clause.le > jusqu_au or any(f.regle == clause.regle for f in self.forfaits):
                continue
            retenue = clause.calcul(max(self.principal(clause.le), ZERO))
            self.forfaits.append(
                Forfait(
                    clause.le,
                    Poste.CLAUSE_PENALE,
                    retenue.retenu,
                    clause.reference,
                    clause.regle,
                )
            )
            if retenue.retenu != retenue.demande:
                self.reductions.append(
                    Reduction(
                        Poste.CLAUSE_PENALE,
                        self.creance,
                        retenue.demande,
                        retenue.retenu,
                        retenue.motif,
                        retenue.reference,
                    )
                )

    def principal(self, jour: dt.date) -> Decimal:
        """Le principal restant dû au soir de `jour`."""
        return sum((m for le, m in self.mouvements if le <= jour), ZERO)

    def lignes_d_interet(self, au: dt.date) -> list[Ligne]:
        """Les segments d'intérêt jusqu'au jour `au` (compté ou non, selon la convention)."""
        compte_le_jour = self.conventions.dernier_jour_compte
        decalage = UN_JOUR if compte_le_jour else dt.timedelta()
        (origine, *suivants) = sorted(self.mouvements)
        return couper(
            self.creance,
            [origine, *((jour + decalage, montant) for jour, montant in suivants)],
            self.regime.periodes,
            au if compte_le_jour else au - UN_JOUR,
            self.conventions.base_jours,
        )

    def dus(self, au: dt.date) -> dict[Poste, Decimal]:
        """Chaque poste dû depuis l'origine, avant imputation (le principal : net d'avoirs)."""
        dus = dict.fromkeys(Poste, ZERO)
        dus[Poste.PRINCIPAL] = self.principal(au) + self.payes[Poste.PRINCIPAL]
        dus[Poste.INTERETS] = sum((ligne.montant for ligne in self.lignes_d_interet(au)), ZERO)
        for forfait in self.forfaits:
            if forfait.le <= au:
                dus[forfait.poste] += forfait.montant
        return dus

    def reste(self, au: dt.date) -> dict[Poste, Decimal]:
        """Chaque poste restant dû, après imputation."""
        return {poste: du - self.payes[poste] for poste, du in self.dus(au).items()}

    def imputer(
        self, jour: dt.date, montant: Decimal, ordre: Sequence[Poste]
    ) -> Mapping[Poste, Decimal]:
        """Compte un paiement sur les postes, dans l'ordre donné ; rend les parts, au plus `montant`."""
        parts: dict[Poste, Decimal] = {}
        for poste, reste in ((p, self.reste(jour)[p]) for p in ordre):
            part = min(montant, max(reste, ZERO))
            if part:
                parts[poste] = part
                montant -= part
        for poste, part in parts.items():
            self.payes[poste] += part
        if Poste.PRINCIPAL in parts:
            self.deduire(jour, parts[Poste.PRINCIPAL])
        return parts

    def taux_du(self, jour: dt.date) -> PeriodeDeTaux | None:
        """La période de taux qui couvre `jour`."""
        return next((p for p in self.regime.periodes if p.du <= jour <= p.au), None)

    def interet_du_lendemain(self, jour: dt.date) -> Decimal:
        """L'intérêt (EUR, non arrondi) d'un jour de plus après `jour`, au dernier taux connu."""
        periode = self.taux_du(jour + UN_JOUR) or self.taux_du(jour)
        if periode is None:
            return ZERO
        return interet_d_un_jour(
            self.principal(jour), periode.taux, jour, self.conventions.base_jours
        )
