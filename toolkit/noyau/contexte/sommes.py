"""Les sommes du décompte, rangées pour être lues : créances, paiements, postes, intérêts,
clauses.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from toolkit.noyau.argent import ZERO
from toolkit.noyau.clause_citee import est_a_citer
from toolkit.noyau.contexte.courus import compte_jusqu_au
from toolkit.noyau.contexte.parties import designation
from toolkit.noyau.contexte.taux import Taux
from toolkit.noyau.decompte.valeurs import Decompte, Ligne, Poste
from toolkit.noyau.dossier import Creance
from toolkit.noyau.situation import Situation

PERIODIQUES = ("loyer", "charges", "charges_de_copropriete", "cotisation")
TAXEES = ("facture", "honoraires", None)


def sommes(decompte: Decompte) -> Mapping[str, Any]:
    """Totaux et conventions."""
    return {
        "total": decompte.total,
        "principal": decompte.reste[Poste.PRINCIPAL],
        "interets": decompte.reste[Poste.INTERETS],
        "interets_payes": decompte.dus[Poste.INTERETS] - decompte.reste[Poste.INTERETS],
        "arrete_au": decompte.arrete_au,
        "par_jour": decompte.par_jour,
        "comptees_jusqu_au": compte_jusqu_au(decompte),
        "annee_fixe": decompte.conventions.base_jours == "365",
        "dernier_jour_compte": decompte.conventions.dernier_jour_compte,
        "premier_jour_compte": decompte.conventions.premier_jour_compte,
    }


def postes(decompte: Decompte, libelles: Mapping[str, str]) -> list[Mapping[str, Any]]:
    """Ce qui reste dû, poste par poste ; les postes nuls n'y sont pas."""
    references: dict[str, str] = {}
    for ligne in decompte.lignes:
        if ligne.reference:
            references.setdefault(ligne.nature, ligne.reference)
    return [
        {
            "nom": poste.value,
            "libelle": libelles[libelle_du_poste(poste, decompte)],
            "montant": montant,
            "reference": references.get(poste, ""),
        }
        for poste, montant in decompte.reste.items()
        if montant
    ]


def libelle_du_poste(poste: Poste, decompte: Decompte) -> str:
    """La clé de son libellé : la France nomme « pénalités » les intérêts entre professionnels."""
    penalites = any(r.startswith("penalites") for r in decompte.regimes.values())
    return "penalites" if poste is Poste.INTERETS and penalites else poste.value


def creances(situation: Situation, decompte: Decompte) -> list[Mapping[str, Any]]:
    """Les créances échues, terme par terme ; `reste` : ce qu'il en reste en principal, en tout."""
    return [
        {
            "chemin": f"creances.{rang}",
            "id": creance.id,
            "objet": creance.objet,
            "date": _date(creance, exigible_le),
            "echeance": exigible_le,
            "montant": montant,
            "reste": decompte.reste_par_creance[creance.id][Poste.PRINCIPAL],
            **_contrat(situation, creance),
        }
        for rang, creance in enumerate(situation.dossier.creances)
        for exigible_le, montant in _termes(creance, decompte)
    ]


def _termes(creance: Creance, decompte: Decompte) -> list[tuple[dt.date, Decimal]]:
    """Ce qui est échu de la créance, jour par jour ; une dette divisée y est entière."""
    termes: dict[dt.date, Decimal] = {}
    for ligne in decompte.lignes:
        if ligne.nature == Poste.PRINCIPAL and ligne.creance == creance.id and ligne.du:
            termes[ligne.du] = termes.get(ligne.du, ZERO) + ligne.montant
    return sorted(termes.items())


def _date(creance: Creance, exigible_le: dt.date) -> dt.date | None:
    """Le jour de la créance ; chaque loyer est de son terme."""
    if creance.echeances and (creance.date is None or creance.nature in PERIODIQUES):
        return exigible_le
    return creance.date


def est_toutes_taxes(creances: Iterable[Creance]) -> bool:
    """Vrai si chaque créance est un prix, que la taxe grève : ni loyer, ni prêt, ni cotisation."""
    return all(c.nature in TAXEES for c in creances)


def _contrat(situation: Situation, creance: Creance) -> Mapping[str, Any]:
    contrat = situation.contrat(creance)
    return {
        "contrat": (contrat.reference or "") if contrat else "",
        "contrat_date": contrat.accepte_le or contrat.date if contrat else None,
        "livraison": creance.livraison.date if creance.livraison else None,
    }


def avoirs(situation: Situation, decompte: Decompte) -> list[Mapping[str, Any]]:
    """Les avoirs venus en déduction des créances échues."""
    return [
        {
            "id": avoir.id,
            "date": avoir.date,
            "montant": avoir.montant,
            "creance": avoir.creance,
            "motif": avoir.motif or "",
        }
        for avoir in situation.dossier.avoirs
        if avoir.creance in decompte.regimes and avoir.date and avoir.date <= decompte.arrete_au
    ]


def paiements(
    situation: Situation, decompte: Decompte, libelles: Mapping[str, str]
) -> list[Mapping[str, Any]]:
    """Les paiements reçus et leur imputation, dans l'ordre où elle s'est faite ; `par` : qui a
    payé, si ce n'est pas le débiteur visé.
    """
    autres = {
        d.id: designation(d) for d in situation.dossier.debiteurs if d.id != situation.cible.id
    }
    return [
        {
            "date": imputation.le,
            "montant": imputation.montant,
            "par": autres.get(imputation.par, ""),
            "creance": imputation.creance,
            "est_indiquee": imputation.est_indiquee,
            "parts": [
                {"libelle": libelles[libelle_du_poste(poste, decompte)].lower(), "montant": part}
                for poste, part in imputation.parts.items()
            ],
            "reste": imputation.reste_principal,
        }
        for imputation in decompte.imputations
        if imputation.origine == "paiement"
    ]


def interets(decompte: Decompte) -> list[Mapping[str, Any]]:
    """Chaque période d'intérêt, une par ligne."""
    return [
        {
            "creance": ligne.creance,
            "du": ligne.du,
            "au": ligne.au,
            "jours": ligne.jours,
            "base": ligne.base,
            "taux": Taux(ligne.taux),
            "montant": ligne.montant,
        }
        for ligne in _segments(decompte)
    ]


def _segments(decompte: Decompte) -> list[Ligne]:
    """Les lignes d'intérêt qui ont un taux : ni intérêt liquidé par un titre, ni retranchement."""
    return [x for x in decompte.lignes if x.nature == Poste.INTERETS and x.taux is not None]


def taux(decompte: Decompte) -> list[Mapping[str, Any]]:
    """Chaque taux appliqué, une fois, avec son explication et son premier jour."""
    vus: dict[Any, Mapping[str, Any]] = {}
    for ligne in _segments(decompte):
        vus.setdefault(
            ligne.taux,
            {
                "taux": Taux(ligne.taux),
                "explication": ligne.explication,
                "du": ligne.du,
                "reference": ligne.reference,
            },
        )
    return list(vus.values())


def clauses(situation: Situation, decompte: Decompte) -> list[Mapping[str, Any]]:
    """Les clauses indemnitaires stipulées, et ce que chacune ajoute déjà."""
    encourues: dict[str, Any] = {}
    for ligne in decompte.lignes:
        if ligne.nature == Poste.CLAUSE_PENALE:
            encourues[ligne.creance] = encourues.get(ligne.creance, ZERO) + ligne.montant
    vues = []
    for creance in situation.dossier.creances:
        contrat = situation.contrat(creance)
        clause = contrat.conventions.clause_penale if contrat else None
        if clause is None or not est_a_citer(creance, situation):
            continue
        piece = situation.dossier.piece(clause.piece) if clause.piece else None
        vues.append(
            {
                "creance": creance.id,
                "article": clause.article or "",
                "piece": (piece.intitule or "") if piece else "",
                "taux": Taux(clause.taux) if clause.taux is not None else None,
                "montant": encourues.get(creance.id, ZERO),
            }
        )
    return vues
