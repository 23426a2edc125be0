"""Le texte d'un dossier vierge : les passages d'un genre de créance, mis bout à bout.

Le plan d'une juridiction (`<juridiction>/nouveau/plan.yaml`) dit quels passages
et dans quel ordre. Un passage se lit chez le cabinet, puis dans la juridiction,
puis dans `commun` ; celui qui commence par un retrait continue le bloc précédent.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from toolkit.lecture.sources import lire_source
from toolkit.lecture.yaml_situe import lire_yaml
from toolkit.noyau.probleme import CodeSortie, ErreurExigible, Probleme

_BLANC = re.compile(r"<(\w+)>")


class Squelette(NamedTuple):
    """Un dossier vierge : ce qu'il est, en une ligne, et son texte YAML."""

    titre: str
    texte: str


def composer_squelette(
    juridiction: str,
    genre: str,
    valeurs: Mapping[str, str],
    racine: Path,
    cabinet: Path | None = None,
) -> Squelette:
    """Le dossier vierge de ce genre de créance ; `racine` : les modèles livrés.

    `valeurs` remplit les mots entre chevrons que le plan ne donne pas. Lève
    `ErreurExigible` (squelette-absent, squelette-fautif, modele-introuvable ; sortie MODELE).
    """
    plan = _lire_le_plan(juridiction, racine)
    choisi = plan["genres"].get(genre)
    if choisi is None:
        raise ErreurExigible(_absent(juridiction, genre, plan["genres"]))
    toutes = {
        **plan["valeurs"],
        **choisi["valeurs"],
        **valeurs,
        "titre": choisi["titre"],
        "juridiction": juridiction,
    }
    texte = ""
    for nom in choisi["passages"]:
        passage = _remplir(_lire_un_passage(nom, juridiction, racine, cabinet), toutes, nom)
        texte += passage if not texte or passage[:1] == " " else f"\n{passage}"
    return Squelette(choisi["titre"], texte)


def _lire_le_plan(juridiction: str, racine: Path) -> Mapping[str, Any]:
    nom = f"{juridiction}/nouveau/plan.yaml"
    plan = lire_yaml(lire_source(nom, racine), nom).racine
    if plan is None:
        raise ErreurExigible(_fautif(nom, "ce n'est pas un plan de dossier vierge"))
    return plan


def _lire_un_passage(nom: str, juridiction: str, racine: Path, cabinet: Path | None) -> str:
    try:
        return lire_source(f"{juridiction}/nouveau/{nom}.yaml", racine, cabinet)
    except ErreurExigible:
        return lire_source(f"commun/nouveau/{nom}.yaml", racine, cabinet)


def _remplir(passage: str, valeurs: Mapping[str, str], nom: str) -> str:
    inconnus = {blanc for blanc in _BLANC.findall(passage) if blanc not in valeurs}
    if inconnus:
        raise ErreurExigible(_fautif(nom, f"rien ne remplit {', '.join(sorted(inconnus))}"))
    return _BLANC.sub(lambda trouve: valeurs[trouve[1]], passage)


def _absent(juridiction: str, genre: str, genres: Mapping[str, Any]) -> Probleme:
    return Probleme(
        code="squelette-absent",
        message=f"il n'y a pas de dossier vierge « {genre} » pour {juridiction}",
        remede=f"choisir parmi : {', '.join(genres)}",
        sortie=CodeSortie.MODELE,
    )


def _fautif(nom: str, motif: str) -> Probleme:
    return Probleme(
        code="squelette-fautif",
        message=f"le passage « {nom} » du dossier vierge : {motif}",
        remede="corriger le fichier, ou ôter celui du cabinet",
        sortie=CodeSortie.MODELE,
    )
