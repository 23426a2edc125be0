"""Les voies d'un dossier et ce qui s'y oppose : ce que la commande imprime."""

from __future__ import annotations

from collections.abc import Iterable

from toolkit.noyau.delais.inscription import touche_les_delais
from toolkit.noyau.legislation import Legislation
from toolkit.noyau.plan import controler
from toolkit.noyau.probleme import Gravite, Probleme
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.valeurs import Voie

Releve = tuple[tuple[Voie, ...] | None, tuple[Probleme, ...]]


def relever(s: Situation, lois: Legislation) -> tuple[tuple[Voie, ...], tuple[Probleme, ...]]:
    """Les voies, et les problèmes de ce que le dossier prévoit, points acceptés levés."""
    voies = lois.juridiction.voies(s)
    trouves = (p for p in controler(s, lois) if _touche_les_voies(p))
    return voies, tuple(dict.fromkeys((*trouves, *prevues_et_fermees(voies, s))))


def _touche_les_voies(probleme: Probleme) -> bool:
    return probleme.chemin.startswith("procedures.") or touche_les_delais(probleme)


def prevues_et_fermees(voies: Iterable[Voie], s: Situation) -> Iterable[Probleme]:
    """Une procédure que le dossier prévoit, et que la loi ferme à ce jour."""
    for voie in voies:
        if voie.est_ouverte or s.dossier.procedure(voie.id) is None:
            continue
        premier = voie.contre[0]
        yield Probleme(
            code="voie-prevue-fermee",
            message=f"la voie {voie.id} est prévue, mais fermée : {premier.raison}",
            remede=premier.remede or "choisir une voie ouverte : `exigible voies`",
            gravite=Gravite.AVERTISSEMENT,
            reference=premier.reference,
            chemin=f"procedures.{voie.id}",
        )
