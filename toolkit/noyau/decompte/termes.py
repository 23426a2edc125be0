"""Les termes d'un dossier : une facture en fait un, un loyer ou un prêt un par échéance."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Set
from dataclasses import dataclass, field, replace
from decimal import Decimal

from toolkit.noyau.argent import ZERO, partager
from toolkit.noyau.decompte.regime import Terme
from toolkit.noyau.dossier import Creance
from toolkit.noyau.juridiction import Juridiction
from toolkit.noyau.obligations import obliges_de
from toolkit.noyau.probleme import Probleme
from toolkit.noyau.situation import Situation


@dataclass(slots=True)
class Termes:
    """Les termes d'un dossier, et ce qui empêche d'en compter un."""

    tous: list[Terme] = field(default_factory=list)
    problemes: list[Probleme] = field(default_factory=list)


def lister_les_termes(situation: Situation, juridiction: Juridiction) -> Termes:
    """Tous les termes, échus ou non ; une somme sans date ou sans montant est un problème."""
    termes = Termes()
    for rang, creance in enumerate(situation.dossier.creances):
        chemin = f"creances.{rang}"
        if creance.echeances:
            for i, e in enumerate(creance.echeances):
                montant = None if e.montant is None else e.montant + (e.charges or ZERO)
                _ajouter(termes, creance, montant, e.date, i, f"{chemin}.echeances.{i}")
        else:
            jour = juridiction.echeance(creance, situation)
            _ajouter(termes, creance, creance.montant, jour, 0, chemin)
    return termes


def _ajouter(
    termes: Termes,
    creance: Creance,
    montant: Decimal | None,
    jour: dt.date | None,
    rang: int,
    chemin: str,
) -> None:
    if jour is None or montant is None:
        termes.problemes.append(
            _incomplet(creance, chemin, "echeance" if jour is None else "montant")
        )
    elif montant >= 0:  # un montant négatif est refusé par les contrôles
        termes.tous.append(Terme(creance, montant, jour, rang))


def diviser(
    terme: Terme, situation: Situation, payeurs: Set[str]
) -> Iterator[tuple[str, Terme, int]]:
    """(débiteur, part, nombre de parts) d'une dette conjointe que l'un d'eux a payée pour lui-même.

    Tant que nul n'a payé pour soi, la dette se compte d'un seul tenant : les
    parts sont les mêmes et le décompte se lit mieux.
    """
    conjoints = []
    if payeurs and len(situation.dossier.debiteurs) > 1:
        conjoints = [o.debiteur for o in obliges_de(terme.creances, situation) if o.est_conjoint]
    if len(conjoints) < 2 or payeurs.isdisjoint(conjoints):
        yield "", terme, 1
        return
    parts = partager(terme.montant, [Decimal(1)] * len(conjoints))
    for debiteur, part in zip(conjoints, parts, strict=True):
        yield debiteur, replace(terme, montant=part), len(conjoints)


def _incomplet(creance: Creance, chemin: str, cle: str) -> Probleme:
    est_une_date = cle == "echeance"
    manque = "ni échéance, ni terme convenu" if est_une_date else "aucun montant"
    if chemin.count(".") > 1:
        cle, manque = (
            ("date", "une échéance sans date")
            if est_une_date
            else (cle, "une échéance sans montant")
        )
    return Probleme(
        code="creance-sans-echeance" if est_une_date else "creance-sans-montant",
        message=f"créance {creance.id} : {manque}",
        remede=f"écrire `{cle}` sous la créance {creance.id}",
        chemin=chemin,
    )
