"""Où le dossier écrit ce dont une ligne vient : des chemins (« creances.0.montant »)."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.noyau.decompte.valeurs import Imputation, Ligne, Poste
from toolkit.noyau.situation import Situation


def faits_de(ligne: Ligne, situation: Situation) -> tuple[str, ...]:
    """Les chemins des faits que la ligne compte ; vide si elle n'en vient pas."""
    dossier = situation.dossier
    if ligne.nature == "paiement":
        return tuple(_paiements(ligne, situation))
    if ligne.nature == "compensation":
        return tuple(_evenements(ligne, situation))
    if ligne.nature == "avoir":
        return tuple(
            f"avoirs.{i}.montant"
            for i, a in enumerate(dossier.avoirs)
            if a.id == ligne.reference or (a.date == ligne.du and a.creance == ligne.creance)
        )
    if ligne.regle == "frais-justifies":
        return tuple(
            f"frais.{i}"
            for i, f in enumerate(dossier.frais)
            if (f.creance or "") == ligne.creance and (f.date or situation.au) == ligne.du
        )
    return (*_titres(ligne, situation), *_creances(ligne, situation))


def paiement_de(imputation: Imputation, situation: Situation) -> tuple[str, ...]:
    """Les paiements que l'imputation a pu compter : ceux de sa date."""
    if imputation.origine != "paiement":
        return ()
    return tuple(
        f"paiements.{i}"
        for i, p in enumerate(situation.dossier.paiements)
        if p.date == imputation.le
    )


def _paiements(ligne: Ligne, situation: Situation) -> Iterator[str]:
    for i, p in enumerate(situation.dossier.paiements):
        if p.date == ligne.du and (p.creance or "") == ligne.creance and p.montant:
            yield f"paiements.{i}.montant"


def _evenements(ligne: Ligne, situation: Situation) -> Iterator[str]:
    for i, e in enumerate(situation.dossier.evenements):
        if e.type == "compensation" and e.date == ligne.du:
            yield f"evenements.{i}"


def _titres(ligne: Ligne, situation: Situation) -> Iterator[str]:
    for i, titre in enumerate(situation.dossier.titres):
        if titre.id == ligne.creance:
            yield f"titres.{i}" if ligne.taux is None else f"titres.{i}.interet"


def _creances(ligne: Ligne, situation: Situation) -> Iterator[str]:
    dossier = situation.dossier
    for i, creance in enumerate(dossier.creances):
        if creance.id != ligne.creance:
            continue
        if ligne.nature == Poste.PRINCIPAL and creance.echeances:
            rangs = [j for j, e in enumerate(creance.echeances) if e.date == ligne.du]
            yield from (f"creances.{i}.echeances.{j}" for j in rangs)
        elif ligne.nature == Poste.PRINCIPAL:
            yield f"creances.{i}.montant"
            yield f"creances.{i}.echeance"
        else:
            yield f"creances.{i}"
        contrat = situation.contrat(creance)
        clauses = {Poste.INTERETS: "interet", Poste.CLAUSE_PENALE: "clause_penale"}
        cle = clauses.get(ligne.nature, "")
        clause = getattr(contrat.conventions, cle, None) if contrat else None
        if clause:
            place = f"contrats.{dossier.contrats.index(contrat)}.conventions.{cle}"
            ecrites = ("taux", "reference", "marge", "montant", "tranches", "bareme")
            yield from (
                f"{place}.{c}" for c in ecrites if getattr(clause, c, None) not in (None, ())
            )
