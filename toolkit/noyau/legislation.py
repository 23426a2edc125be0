"""La législation d'un ordre juridique : droit, raisonnement, actes et mentions, accordés entre
eux.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from toolkit.noyau.acte import FicheActe, MentionLegale
from toolkit.noyau.droit import Droit
from toolkit.noyau.juridiction import Juridiction
from toolkit.noyau.probleme import CodeSortie, ErreurExigible, Probleme
from toolkit.noyau.proximite import plus_proche
from toolkit.noyau.scenario.valeurs import Scenario


@dataclass(frozen=True, slots=True)
class Legislation:
    """Ce que le calcul sait d'une juridiction : droit, raisonnement, actes, mentions, scénarios."""

    droit: Droit
    juridiction: Juridiction
    fiches: Mapping[str, FicheActe]
    mentions: Mapping[str, MentionLegale]
    scenarios: tuple[Scenario, ...] = ()

    def verifiee(self) -> Legislation:
        """Elle-même, si chaque condition nommée existe ; lève `ErreurExigible`
        (condition-inconnue).
        """
        fautes = [
            _condition_inconnue(nom, condition)
            for nom, condition in self._conditions_nommees()
            if condition not in self.juridiction.registre.conditions
        ]
        if fautes:
            raise ErreurExigible(*fautes)
        return self

    def _conditions_nommees(self) -> Iterator[tuple[str, str]]:
        for fiche in self.fiches.values():
            pieces = (*fiche.pieces_bloquantes, *fiche.pieces_recommandees)
            for condition in (*fiche.conditions, *pieces):
                yield f"l'acte {fiche.nom}", condition
        for mention in self.mentions.values():
            yield f"la mention {mention.id}", mention.condition


def trouver_fiche(nom: str, legislation: Legislation) -> FicheActe:
    """La fiche de l'acte ; lève `ErreurExigible` (acte-inconnu) s'il n'existe pas."""
    fiche = legislation.fiches.get(nom)
    if fiche is None:
        connus = sorted(legislation.fiches)
        proche = plus_proche(nom, connus)
        conseil = f"vouliez-vous dire `{proche}` ? sinon " if proche else ""
        choix = f"choisir parmi : {', '.join(connus)}"
        raise ErreurExigible(
            Probleme(
                code="acte-inconnu",
                message=f"l'acte « {nom} » n'existe pas pour {legislation.juridiction.code}",
                remede=f"{conseil}{choix} (`exigible actes` les décrit)",
                sortie=CodeSortie.USAGE,
                acte=nom,
            )
        )
    return fiche


def _condition_inconnue(qui: str, condition: str) -> Probleme:
    return Probleme(
        code="condition-inconnue",
        message=f"{qui} nomme la condition « {condition} », qui n'existe pas",
        remede="corriger son nom, ou l'écrire parmi les conditions de la juridiction",
        sortie=CodeSortie.MODELE,
    )
