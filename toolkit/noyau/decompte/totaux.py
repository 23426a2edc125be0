"""Du compte de chaque terme aux totaux du décompte : postes, lignes, parts des débiteurs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from toolkit.noyau.argent import ZERO
from toolkit.noyau.decompte.compte import Compte
from toolkit.noyau.decompte.imputation import Versement
from toolkit.noyau.decompte.regime import References
from toolkit.noyau.decompte.valeurs import Ligne, Poste
from toolkit.noyau.dossier import Avoir

Postes = dict[Poste, Decimal]


@dataclass(slots=True)
class Journal:
    """Ce qui s'est passé pendant l'imputation, dans l'ordre, pour en faire des lignes."""

    avoirs: list[tuple[Avoir, str]] = field(default_factory=list)  # avoir, créance diminuée
    versements: list[tuple[Versement, Decimal]] = field(default_factory=list)  # ce qui en compte
    reports: list[tuple[Avoir, Decimal]] = field(default_factory=list)
    excedent: Decimal = ZERO

    @property
    def recu(self) -> Decimal:
        """Ce qui vient en déduction des postes (EUR), excédent compris."""
        comptes = sum((montant for _, montant in self.versements), ZERO)
        return comptes - sum((montant for _, montant in self.reports), ZERO)


@dataclass(slots=True)
class Totaux:
    """Les postes dus et restants, ensemble et créance par créance."""

    dus: Postes = field(default_factory=lambda: dict.fromkeys(Poste, ZERO))
    reste: Postes = field(default_factory=lambda: dict.fromkeys(Poste, ZERO))
    par_creance: dict[str, Postes] = field(default_factory=dict)

    def ajouter(self, compte: Compte, au: dt.date) -> None:
        """Ajoute le compte d'un terme échu."""
        restes = self.par_creance.setdefault(compte.terme.id, dict.fromkeys(Poste, ZERO))
        self._ajouter(compte.dus(au), compte.payes, restes)

    def ajouter_le_general(self, compte: Compte, au: dt.date) -> None:
        """Ajoute les frais d'aucune créance."""
        self._ajouter(compte.dus(au), compte.payes, dict.fromkeys(Poste, ZERO))

    def _ajouter(
        self, dus: Mapping[Poste, Decimal], payes: Mapping[Poste, Decimal], restes: Postes
    ) -> None:
        for poste, montant in dus.items():
            self.dus[poste] += montant
            self.reste[poste] += montant - payes[poste]
            restes[poste] += montant - payes[poste]


def composer_les_lignes(
    comptes: Sequence[Compte],
    general: Compte,
    journal: Journal,
    references: References,
    au: dt.date,
) -> Iterable[Ligne]:
    """Toutes les lignes ; leur somme est le total."""
    for compte in comptes:
        terme = compte.terme
        if terme.montant or not terme.titre:
            yield Ligne(
                terme.id,
                Poste.PRINCIPAL,
                terme.montant,
                du=terme.exigible_le,
                reference=compte.regime.reference,
                regle="principal",
                debiteur=compte.debiteur,
            )
    for avoir, creance in journal.avoirs:
        yield Ligne(
            creance, "avoir", -avoir.montant, du=avoir.date, reference=avoir.id, regle="avoir"
        )
    for compte in comptes:
        yield from compte.lignes_d_interet(au)
        yield from _forfaits(compte, au)
    yield from _forfaits(general, au)
    for versement, montant in journal.versements:
        if montant:
            yield Ligne(
                versement.creance,
                versement.origine,
                -montant,
                du=versement.le,
                reference=references.imputation,
                regle="imputation",
            )
    for avoir, montant in journal.reports:
        if montant:
            yield Ligne(
                avoir.creance or "",
                "avoir",
                montant,
                du=avoir.date,
                reference=references.imputation,
                regle="report-sur-dette-a-echoir",
            )


def _forfaits(compte: Compte, au: dt.date) -> Iterable[Ligne]:
    for f in compte.forfaits:
        if f.le <= au and f.montant:
            yield Ligne(
                compte.terme.id,
                f.poste,
                f.montant,
                du=None if f.le == dt.date.min else f.le,
                reference=f.reference,
                regle=f.regle,
                explication=f.explication,
                debiteur=compte.debiteur,
            )
