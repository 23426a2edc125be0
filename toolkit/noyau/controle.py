"""Ce qu'un acte suppose, vérifié point par point : ce qui tient, ce qui manque, les pièces."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from toolkit.noyau.acte import FicheActe
from toolkit.noyau.droit import Statut
from toolkit.noyau.probleme import Gravite, Probleme
from toolkit.noyau.regles import Issue, Registre
from toolkit.noyau.situation import Situation


@dataclass(frozen=True, slots=True, kw_only=True)
class Controle:
    """Un point vérifié : l'article qui le demande, la réponse, les pièces (ids) qui la montrent.

    `probleme` vaut None quand la réponse est oui.
    """

    id: str
    intitule: str
    reference: str
    statut: Statut
    issue: Issue
    raison: str
    pieces: tuple[str, ...]
    gravite: Gravite
    probleme: Probleme | None


def controler_l_acte(
    fiche: FicheActe, situation: Situation, registre: Registre
) -> tuple[Controle, ...]:
    """Chaque condition de l'acte, puis chaque pièce qu'il exige ou que la prudence recommande."""
    return tuple(
        _controler(nom, est_recommandee, situation, registre)
        for nom, est_recommandee in _noms(fiche)
    )


def _noms(fiche: FicheActe) -> Iterator[tuple[str, bool]]:
    yield from ((nom, False) for nom in (*fiche.conditions, *fiche.pieces_bloquantes))
    yield from ((nom, True) for nom in fiche.pieces_recommandees)


def _controler(
    nom: str, est_recommandee: bool, situation: Situation, registre: Registre
) -> Controle:
    condition = registre.conditions[nom]
    reponse = condition.question(situation)
    gravite = Gravite.AVERTISSEMENT if est_recommandee else condition.gravite
    return Controle(
        id=nom,
        intitule=condition.intitule,
        reference=condition.reference,
        statut=condition.statut,
        issue=reponse.issue,
        raison=reponse.raison,
        pieces=reponse.pieces,
        gravite=gravite,
        probleme=None if reponse else replace(condition.probleme(reponse), gravite=gravite),
    )
