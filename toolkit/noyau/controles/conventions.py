"""Les conventions : un taux se lit, une clause a une base et une seule."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from toolkit.noyau.controles.inscription import Fait, controle
from toolkit.noyau.dossier import ClausePenale, Interet
from toolkit.noyau.ecriture import enumeration, euros, pourcentage
from toolkit.noyau.probleme import Gravite
from toolkit.noyau.situation import Situation


@controle("taux-negatif", Gravite.BLOQUANT)
def taux_negatif(s: Situation) -> Iterator[Fait]:
    """Un taux négatif ferait payer le créancier."""
    for chemin, taux in _taux(s):
        if taux < 0:
            yield Fait(
                f"un taux de {pourcentage(taux)} est négatif",
                "écrire le taux du contrat, sans signe",
                chemin,
            )


@controle("taux-nul", Gravite.AVERTISSEMENT)
def taux_nul(s: Situation) -> Iterator[Fait]:
    """Un taux convenu nul écarte celui de la loi : rarement voulu."""
    for chemin, taux in _taux(s):
        if taux == 0:
            yield Fait(
                "un taux de 0 % renonce à tout intérêt, même légal",
                "ôter la clause si le contrat ne fixe pas de taux : celui de la loi s'applique",
                chemin,
            )


@controle("taux-demesure", Gravite.APPRECIATION)
def taux_demesure(s: Situation) -> Iterator[Fait]:
    """À partir de 100 % par an, la virgule est mal placée, ou le juge réduira."""
    for chemin, taux in _taux(s):
        if taux >= 100:
            yield Fait(
                f"un taux de {pourcentage(taux)} par an double la dette en un an, ou plus vite",
                "vérifier la place de la virgule ; si le contrat le dit, l'accepter sous"
                " `acceptations`",
                chemin,
            )


@controle("taux-en-fraction", Gravite.AVERTISSEMENT)
def taux_en_fraction(s: Situation) -> Iterator[Fait]:
    """« 0.08 » est presque toujours 8 % écrit comme une fraction."""
    for chemin, taux in _taux(s):
        if 0 < taux < 1:
            yield Fait(
                f"le taux écrit est de {pourcentage(taux)} par an, moins de un pour cent",
                f"écrire {taux * 100:f} si le contrat dit {pourcentage(taux * 100)}",
                chemin,
            )


@controle("interet-deux-bases", Gravite.BLOQUANT)
def interet_deux_bases(s: Situation) -> Iterator[Fait]:
    """Un intérêt convenu est un taux, ou une référence majorée : jamais les deux."""
    for chemin, interet in _interets(s):
        if interet.taux is not None and interet.reference:
            yield Fait(
                f"l'intérêt convenu a deux bases : {pourcentage(interet.taux)} et"
                f" « {interet.reference} »",
                "garder `taux` ou `reference`, ce que dit le contrat",
                chemin,
            )


@controle("interet-sans-taux", Gravite.BLOQUANT)
def interet_sans_taux(s: Situation) -> Iterator[Fait]:
    """Une clause d'intérêt sans taux vaudrait zéro, et écarterait le taux de la loi."""
    for chemin, interet in _interets(s):
        if interet.taux is None and not interet.reference:
            yield Fait(
                "l'intérêt convenu n'a ni `taux` ni `reference`",
                "écrire le taux du contrat ; s'il n'en fixe pas, ôter `interet` : la loi joue",
                chemin,
            )


@controle("clause-penale-deux-bases", Gravite.BLOQUANT)
def clause_penale_deux_bases(s: Situation) -> Iterator[Fait]:
    """Deux bases donnent deux montants ; l'acte n'en demande qu'un."""
    for chemin, clause in _clauses(s):
        bases = _bases(clause)
        if len(bases) > 1:
            yield Fait(
                f"la clause pénale a {len(bases)} bases : {enumeration(bases)}",
                "n'en garder qu'une, celle du contrat",
                chemin,
            )


@controle("clause-penale-sans-base", Gravite.AVERTISSEMENT)
def clause_penale_sans_base(s: Situation) -> Iterator[Fait]:
    """Une clause sans montant ni taux ne demande rien."""
    for chemin, clause in _clauses(s):
        if not _bases(clause):
            yield Fait(
                "la clause pénale n'a ni `taux`, ni `montant`, ni `tranches`, ni `bareme` :"
                " rien n'est demandé",
                "écrire la base que dit le contrat, ou ôter la clause",
                chemin,
            )


@controle("clause-penale-bornes", Gravite.BLOQUANT)
def clause_penale_bornes(s: Situation) -> Iterator[Fait]:
    """Un minimum au-dessus du maximum ne laisse aucun montant possible."""
    for chemin, clause in _clauses(s):
        minimum, maximum = clause.minimum, clause.maximum
        if minimum is not None and maximum is not None and minimum > maximum:
            yield Fait(
                f"la clause pénale a un minimum de {euros(minimum)}, au-dessus de son maximum"
                f" de {euros(maximum)}",
                "échanger ou corriger les deux montants",
                f"{chemin}.minimum",
            )


def _interets(s: Situation) -> Iterator[tuple[str, Interet]]:
    for rang, contrat in enumerate(s.dossier.contrats):
        if contrat.conventions.interet:
            yield f"contrats.{rang}.conventions.interet", contrat.conventions.interet
    for rang, titre in enumerate(s.dossier.titres):
        if titre.interet:
            yield f"titres.{rang}.interet", titre.interet


def _clauses(s: Situation) -> Iterator[tuple[str, ClausePenale]]:
    for rang, contrat in enumerate(s.dossier.contrats):
        if contrat.conventions.clause_penale:
            yield f"contrats.{rang}.conventions.clause_penale", contrat.conventions.clause_penale


def _taux(s: Situation) -> Iterator[tuple[str, Decimal]]:
    """Chaque taux écrit, et son chemin."""
    for chemin, interet in _interets(s):
        if interet.taux is not None:
            yield f"{chemin}.taux", interet.taux
    for chemin, clause in _clauses(s):
        if clause.taux is not None:
            yield f"{chemin}.taux", clause.taux
        for rang, tranche in enumerate(clause.tranches):
            if tranche.taux:  # un palier sans pourcentage s'écrit parfois 0
                yield f"{chemin}.tranches.{rang}.taux", tranche.taux


def _bases(clause: ClausePenale) -> list[str]:
    bases = []
    if clause.taux is not None:
        bases.append(pourcentage(clause.taux))
    if clause.montant is not None:
        bases.append(euros(clause.montant))
    if clause.tranches:
        bases.append("des tranches")
    if clause.bareme:
        bases.append("le maximum légal")
    return bases
