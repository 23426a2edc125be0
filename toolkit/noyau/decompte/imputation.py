"""Imputer une somme : la dette que le débiteur indique, sinon l'ordre de la loi (`rangs`)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from toolkit.noyau.argent import ZERO, partager
from toolkit.noyau.decompte.compte import Compte
from toolkit.noyau.decompte.rangs import Rangs
from toolkit.noyau.decompte.valeurs import Imputation, Poste


@dataclass(frozen=True, slots=True)
class Versement:
    """Une somme à compter : paiement, compensation, ou ce qu'un avoir libère.

    `creance` : celle que le débiteur a indiquée ; `par` : qui a payé.
    """

    le: dt.date
    montant: Decimal
    creance: str = ""
    par: str = ""
    origine: str = "paiement"


class Caisse:
    """Les comptes d'un dossier, et ce qui s'y impute ; `general` : les frais d'aucune créance."""

    def __init__(self, comptes: Sequence[Compte], general: Compte, ordre: Sequence[Poste]) -> None:
        self._ordre, self._general = ordre, general
        self._rangs = Rangs(comptes)
        self._par_creance: dict[str, list[Compte]] = {}
        for compte in comptes:
            self._par_creance.setdefault(compte.terme.id, []).append(compte)
        self.imputations: list[Imputation] = []

    def comptes_de(self, creance: str) -> Sequence[Compte]:
        """Les comptes d'une créance, par échéance."""
        return self._par_creance.get(creance, ())

    @property
    def seule_creance(self) -> str:
        """L'id de la créance, si le dossier n'en a qu'une."""
        return next(iter(self._par_creance), "") if len(self._par_creance) == 1 else ""

    def imputer(self, versement: Versement) -> tuple[Decimal, Decimal]:
        """Compte la somme ; rend (ce qui a touché une dette échue, ce qui n'a trouvé aucune
        dette).
        """
        reste = versement.montant
        compte_echu = ZERO
        for groupe in self._groupes(versement):
            if not reste:
                break
            for compte, part in self._parts(groupe, versement.le, reste):
                impute = self._imputer(compte, versement, min(part, reste))
                reste -= impute
                if compte.est_echu:
                    compte_echu += impute
        return compte_echu, reste

    def _groupes(self, versement: Versement) -> Iterator[Sequence[Compte]]:
        """Les comptes à servir, par rang ; ceux d'un même rang se partagent la somme."""
        indiques = self.comptes_de(versement.creance) if versement.creance else ()
        indiques = [c for c in indiques if not c.debiteur or self._est_pour(c, versement)]
        yield from ([c] for c in indiques)
        frais_d_abord = self._ordre.index(Poste.FRAIS) < self._ordre.index(Poste.PRINCIPAL)
        if frais_d_abord:
            yield [self._general]
        deja = {id(c) for c in indiques}
        for groupe in self._rangs.groupes(versement.le):
            autres = [c for c in groupe if id(c) not in deja and self._est_pour(c, versement)]
            if autres:
                yield autres
        if not frais_d_abord:
            yield [self._general]

    def _est_pour(self, compte: Compte, versement: Versement) -> bool:
        """Un débiteur paie ce qu'il doit ou garantit, et la dette d'un autre s'il le dit."""
        return not versement.par or versement.par in compte.obliges

    def _parts(
        self, groupe: Sequence[Compte], jour: dt.date, montant: Decimal
    ) -> list[tuple[Compte, Decimal]]:
        """La part de chacun, puis le cent que l'arrondi aurait laissé, au premier qui le doit."""
        if len(groupe) == 1:
            return [(groupe[0], montant)]
        restes = [max(sum(c.reste(jour).values(), ZERO), ZERO) for c in groupe]
        somme = min(montant, sum(restes, ZERO))
        parts = list(zip(groupe, partager(somme, restes), strict=True))
        return [*parts, *((c, montant) for c in groupe)]

    def _imputer(self, compte: Compte, versement: Versement, montant: Decimal) -> Decimal:
        parts = compte.imputer(versement.le, montant, self._ordre)
        impute = sum(parts.values(), ZERO)
        if compte.est_solde(versement.le):
            self._rangs.retirer(compte)
        if parts:
            self.imputations.append(
                Imputation(
                    versement.le,
                    compte.terme.id,
                    impute,
                    parts,
                    compte.principal,
                    compte.terme.id == versement.creance,
                    versement.origine,
                    versement.par,
                )
            )
        return impute
