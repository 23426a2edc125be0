"""Inscrire un contrôle : une fonction, un code, une gravité ; elle rend des faits.

Un contrôle commun s'écrit une fois ; chaque juridiction l'inscrit à son registre
avec l'article qui le fonde chez elle, s'il y en a un.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from typing import NamedTuple

from toolkit.noyau.droit import Statut
from toolkit.noyau.probleme import Gravite, Probleme, Sanction
from toolkit.noyau.regles import Registre
from toolkit.noyau.situation import Situation


class Fait(NamedTuple):
    """Ce qu'un contrôle a trouvé, au `chemin` ; `gravite` remplace celle du contrôle."""

    message: str
    remede: str
    chemin: str
    gravite: Gravite | None = None


class Article(NamedTuple):
    """Le texte qui fonde un contrôle dans une juridiction, et ce qu'on sait de ce texte."""

    reference: str
    statut: Statut = Statut.VERIFIE_TEXTE
    sanction: Sanction = Sanction.AUCUNE


SANS_TEXTE = Article("")

Trouver = Callable[[Situation], Iterable[Fait]]


class Controle(NamedTuple):
    """Un contrôle, avant qu'une juridiction ne l'inscrive."""

    id: str
    gravite: Gravite
    trouver: Trouver

    def inscrire(self, registre: Registre, article: Article = SANS_TEXTE) -> None:
        """Ajoute le contrôle aux règles du registre, sous son article."""
        regle = registre.regle(self.id, reference=article.reference, statut=article.statut)

        @regle
        @wraps(self.trouver)
        def controler(situation: Situation) -> Iterable[Probleme]:
            return [self._probleme(fait, article) for fait in self.trouver(situation)]

    def _probleme(self, fait: Fait, article: Article) -> Probleme:
        return Probleme(
            code=self.id,
            message=fait.message,
            remede=fait.remede,
            gravite=fait.gravite or self.gravite,
            reference=article.reference,
            sanction=article.sanction,
            chemin=fait.chemin,
        )


COMMUNS: list[Controle] = []


def controle(id: str, gravite: Gravite) -> Callable[[Trouver], Trouver]:
    """Range la fonction décorée parmi les contrôles communs à tous les droits."""

    def ranger(trouver: Trouver) -> Trouver:
        COMMUNS.append(Controle(id, gravite, trouver))
        return trouver

    return ranger


def controle_de(
    registre: Registre, id: str, gravite: Gravite, article: Article
) -> Callable[[Trouver], Trouver]:
    """Inscrit la fonction décorée, propre à une juridiction, à son registre."""

    def inscrire(trouver: Trouver) -> Trouver:
        Controle(id, gravite, trouver).inscrire(registre, article)
        return trouver

    return inscrire


def inscrire_les_communs(registre: Registre, articles: Mapping[str, Article]) -> None:
    """Inscrit tous les contrôles communs ; `articles` : code → texte qui le fonde ici.

    Lève `ValueError` si un article vise un contrôle qui n'existe pas.
    """
    inconnus = articles.keys() - {c.id for c in COMMUNS}
    if inconnus:
        raise ValueError(f"articles sans contrôle : {', '.join(sorted(inconnus))}")
    for commun in COMMUNS:
        commun.inscrire(registre, articles.get(commun.id, SANS_TEXTE))
