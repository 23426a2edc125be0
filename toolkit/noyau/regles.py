"""Le registre d'une juridiction : conditions et règles, chacune nommée, sourcée, datée.

Une condition répond oui, non ou inconnu ; « inconnu » n'est jamais « non » :
c'est un problème qui nomme la clé à remplir. Une règle rend des problèmes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import Enum

from toolkit.noyau.droit import Statut
from toolkit.noyau.probleme import Gravite, Probleme, Sanction
from toolkit.noyau.situation import Situation


class Issue(Enum):
    """La réponse d'une condition."""

    OUI = "oui"
    NON = "non"
    INCONNU = "inconnu"


@dataclass(frozen=True, slots=True)
class Reponse:
    """L'issue et sa raison, en français ; `chemin` : l'endroit du dossier qui la motive ;
    `pieces` : les ids de celles qui la prouvent.
    """

    issue: Issue
    raison: str = ""
    chemin: str = ""
    pieces: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return self.issue is Issue.OUI


OUI = Reponse(Issue.OUI)


def prouve(pieces: Iterable[str]) -> Reponse:
    """OUI, et les pièces (ids) qui le montrent."""
    return Reponse(Issue.OUI, pieces=tuple(pieces))


def non(raison: str, chemin: str = "") -> Reponse:
    """La condition n'est pas remplie."""
    return Reponse(Issue.NON, raison, chemin)


def inconnu(raison: str, chemin: str = "") -> Reponse:
    """Le dossier ne permet pas de répondre."""
    return Reponse(Issue.INCONNU, raison, chemin)


def si(vrai: bool, raison_du_non: str = "", chemin: str = "") -> Reponse:
    """OUI si `vrai`, sinon non."""
    return OUI if vrai else non(raison_du_non, chemin)


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """Un nom, une question au dossier, l'article qui la pose, le remède si la réponse est non."""

    id: str
    question: Callable[[Situation], Reponse]
    reference: str
    statut: Statut
    verifie_le: dt.date
    remede: str = ""
    gravite: Gravite = Gravite.BLOQUANT
    sanction: Sanction = Sanction.AUCUNE
    relu_par: str = ""  # vide tant qu'aucun juriste ne l'a relue

    @property
    def intitule(self) -> str:
        """Ce que la condition demande, en une phrase : l'énoncé de sa fonction."""
        return " ".join((self.question.__doc__ or self.id).partition("\n\n")[0].split())

    def probleme(self, reponse: Reponse) -> Probleme:
        """Le problème que pose une réponse autre que oui."""
        return Probleme(
            code=self.id,
            message=reponse.raison,
            remede=self.remede,
            gravite=self.gravite,
            reference=self.reference,
            sanction=self.sanction,
            # Un vice de forme n'annule que s'il nuit (CPC 114 ; CJ 861).
            grief_requis=self.sanction is Sanction.NULLITE_DE_FORME,
            chemin=reponse.chemin,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Regle:
    """Un contrôle du dossier : il rend des problèmes portant son nom."""

    id: str
    controle: Callable[[Situation], Iterable[Probleme]]
    reference: str
    statut: Statut
    verifie_le: dt.date
    relu_par: str = ""


RELU = dt.date(2026, 11, 21)


@dataclass(slots=True)
class Registre:
    """Les conditions et règles d'une juridiction ; un nom n'y entre qu'une fois."""

    conditions: dict[str, Condition] = field(default_factory=dict)
    regles: dict[str, Regle] = field(default_factory=dict)

    def condition(
        self,
        id: str,
        *,
        reference: str = "",
        statut: Statut = Statut.VERIFIE_TEXTE,
        verifie_le: dt.date = RELU,
        remede: str = "",
        gravite: Gravite = Gravite.BLOQUANT,
        sanction: Sanction = Sanction.AUCUNE,
        relu_par: str = "",
    ) -> Callable[[Callable[[Situation], Reponse]], Callable[[Situation], Reponse]]:
        """Inscrit la fonction décorée comme condition `id`."""

        def inscrire(question: Callable[[Situation], Reponse]) -> Callable[[Situation], Reponse]:
            if id in self.conditions:
                raise ValueError(f"condition inscrite deux fois : {id}")
            self.conditions[id] = Condition(
                id=id,
                question=question,
                reference=reference,
                statut=statut,
                verifie_le=verifie_le,
                remede=remede,
                gravite=gravite,
                sanction=sanction,
                relu_par=relu_par,
            )
            return question

        return inscrire

    def regle(
        self,
        id: str,
        *,
        reference: str = "",
        statut: Statut = Statut.VERIFIE_TEXTE,
        verifie_le: dt.date = RELU,
        relu_par: str = "",
    ) -> Callable:
        """Inscrit la fonction décorée comme règle `id`."""

        def inscrire(
            controle: Callable[[Situation], Iterable[Probleme]],
        ) -> Callable[[Situation], Iterable[Probleme]]:
            if id in self.regles:
                raise ValueError(f"règle inscrite deux fois : {id}")
            self.regles[id] = Regle(
                id=id,
                controle=controle,
                reference=reference,
                statut=statut,
                verifie_le=verifie_le,
                relu_par=relu_par,
            )
            return controle

        return inscrire

    def repond(self, id: str, situation: Situation) -> Reponse:
        """La réponse de la condition `id` ; `KeyError` si elle n'existe pas."""
        return self.conditions[id].question(situation)

    def controler(self, situation: Situation) -> list[Probleme]:
        """Les problèmes de toutes les règles, dans l'ordre d'inscription."""
        return [p for regle in self.regles.values() for p in regle.controle(situation)]
