"""Les sommes qui ne se réclament pas : frais sans titre, dommages et intérêts, clause abusive."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from toolkit.juridictions.fr_FR.clauses import est_non_ecrite
from toolkit.juridictions.fr_FR.controles import REGISTRE
from toolkit.juridictions.fr_FR.frais import sort_des_frais
from toolkit.juridictions.fr_FR.transactions import est_entre_professionnels
from toolkit.noyau.argent import ZERO
from toolkit.noyau.clause import montant_stipule
from toolkit.noyau.controles import Article, Fait, controle_de
from toolkit.noyau.dossier import Contrat, Creance, Frais
from toolkit.noyau.droit import Statut
from toolkit.noyau.ecriture import euros, pourcentage
from toolkit.noyau.probleme import Gravite
from toolkit.noyau.situation import Situation

NON_PROFESSIONNELS = ("consommateur", "non_professionnel")


@controle_de(
    REGISTRE, "garde-frais-b2c", Gravite.BLOQUANT,
    Article("CPCE L111-8 al. 2 ; C. conso L121-21, L132-23"),
)  # fmt: skip
def garde_frais_b2c(s: Situation) -> Iterator[Fait]:
    """Sans titre exécutoire, aucuns frais ne se réclament hors des relations entre
    professionnels : ni relance, ni dossier, ni forfait de 40 €.
    """
    for rang, frais in _ecartes(s):
        if not _sont_entre_professionnels(frais, s):
            yield Fait(
                f"frais réclamés sans titre exécutoire : {_dire(frais)}",
                f"ôter `frais.{rang}` ; le juge de l'exécution peut seul en mettre à la charge d'un"
                " débiteur de mauvaise foi",
                f"frais.{rang}",
            )


@controle_de(
    REGISTRE, "garde-frais-b2b", Gravite.AVERTISSEMENT,
    Article("CPCE L111-8 ; C. com. L441-10 II", Statut.VERIFIE_SECONDAIRE),
)  # fmt: skip
def garde_frais_b2b(s: Situation) -> Iterator[Fait]:
    """Entre professionnels : le forfait par facture, et au-delà ce qu'une pièce justifie."""
    for rang, frais in _ecartes(s):
        if _sont_entre_professionnels(frais, s):
            yield Fait(
                f"frais que rien ne justifie : {_dire(frais)} ; ils ne sont pas réclamés",
                "joindre la facture de ces frais (`piece`), ou ôter la ligne",
                f"frais.{rang}",
            )


@controle_de(
    REGISTRE, "garde-di-b2c", Gravite.BLOQUANT,
    Article("CC 1231-6 al. 3"),
)  # fmt: skip
def garde_di_b2c(s: Situation) -> Iterator[Fait]:
    """Au-delà du retard, rien d'un consommateur sans mauvaise foi ni préjudice distinct."""
    demande = s.dossier.demandes.dommages_interets
    if demande is None or not any(d.qualite == "consommateur" for d in s.dossier.debiteurs):
        return
    chemin = "demandes.dommages_interets"
    if not (demande.motif and demande.pieces):
        yield Fait(
            "dommages et intérêts demandés à un consommateur, sans motif ou sans pièce",
            "écrire en quoi il est de mauvaise foi et quel préjudice distinct du retard il cause,"
            " avec les pièces ; sinon ôter la demande",
            chemin,
        )
    else:
        yield Fait(
            "dommages et intérêts demandés à un consommateur : le motif doit montrer sa mauvaise"
            " foi et un préjudice distinct du retard",
            "relire le motif ; à défaut de l'une ou de l'autre, ôter la demande",
            chemin,
            Gravite.AVERTISSEMENT,
        )


@controle_de(
    REGISTRE, "garde-clause-abusive", Gravite.AVERTISSEMENT,
    Article("C. conso R212-2 3°, L212-1, L212-2, L241-1"),
)  # fmt: skip
def garde_clause_abusive(s: Situation) -> Iterator[Fait]:
    """Une indemnité manifestement disproportionnée est présumée abusive, donc non écrite."""
    if not any(d.qualite in NON_PROFESSIONNELS for d in s.dossier.debiteurs):
        return
    seuil = Decimal(s.droit.valeur("clause_penale_a_apprecier", s.au))
    for rang, contrat in enumerate(s.dossier.contrats):
        part, creance = _la_plus_lourde(contrat, s)
        if part > seuil:
            yield Fait(
                f"la clause pénale demande {pourcentage(part)} de {creance} à qui n'est pas un"
                " professionnel : le juge peut la réputer non écrite",
                "vérifier qu'elle n'est pas disproportionnée, ou y renoncer :"
                " `demandes.renonciations: [clause_penale]`",
                f"contrats.{rang}.conventions.clause_penale",
            )


def _ecartes(s: Situation) -> Iterator[tuple[int, Frais]]:
    """Les frais que le décompte ne retient pas."""
    creances = {c.id: c for c in s.dossier.creances}
    for rang, frais in enumerate(s.dossier.frais):
        if (
            frais.montant
            and sort_des_frais(frais, creances.get(frais.creance or ""), s).maximum == ZERO
        ):
            yield rang, frais


def _sont_entre_professionnels(frais: Frais, s: Situation) -> bool:
    visees = [c for c in s.dossier.creances if frais.creance in (None, c.id)]
    return bool(visees) and all(est_entre_professionnels(c, s) for c in visees)


def _dire(frais: Frais) -> str:
    montant = f", {euros(frais.montant)}" if frais.montant is not None else ""
    return f"« {frais.nature or 'frais'} »{montant}"


def _la_plus_lourde(contrat: Contrat, s: Situation) -> tuple[Decimal, str]:
    """La part (en pour cent) que la clause ajoute à une créance de ce contrat, et cette créance."""
    clause = contrat.conventions.clause_penale
    if clause is None or "clause_penale" in s.dossier.demandes.renonciations:
        return ZERO, ""
    parts = [
        (montant_stipule(clause, c, c.montant, c.montant) * 100 / c.montant, c.id)
        for c in _du_contrat(contrat, s)
        if c.montant
    ]
    return max(parts, default=(ZERO, ""))


def _du_contrat(contrat: Contrat, s: Situation) -> list[Creance]:
    nees = [c for c in s.dossier.creances if c.contrat == contrat.id]
    return [c for c in nees if not est_non_ecrite(c, s)]
