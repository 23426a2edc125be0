"""Le droit d'une juridiction, lu de `modeles/<juridiction>/droit/*.yaml`."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from toolkit.lecture.fiche import Fiche
from toolkit.lecture.series import lire_serie
from toolkit.noyau.droit import Droit, Serie
from toolkit.noyau.probleme import CodeSortie, ErreurExigible, Probleme


def lire_droit(juridiction: str, racine: Path) -> Droit:
    """Le droit de la juridiction ; `racine` est le répertoire des modèles.

    Lève `ErreurExigible` (sortie DROIT) avec toutes les fautes trouvées :
    `droit-introuvable`, `droit-valeur-fautive`, `droit-lacune`,
    `droit-chevauchement`, `droit-doublon`.
    """
    repertoire = racine / juridiction / "droit"
    fichiers = sorted(f for f in repertoire.glob("*.yaml") if not f.name.startswith("mentions"))
    if not fichiers:
        raise ErreurExigible(
            Probleme(
                code="droit-introuvable",
                message=f"aucun droit pour la juridiction « {juridiction} »",
                remede=f"écrire les fichiers de {juridiction}/droit/",
                sortie=CodeSortie.DROIT,
            )
        )
    fiches = [_ouvrir(f, racine) for f in fichiers if not f.name.startswith("delais")]
    series = _lire_series(fiches)
    fautes = [faute for fiche in fiches for faute in fiche.fautes]
    if fautes:
        raise ErreurExigible(*fautes)
    return Droit(juridiction, series)


def _ouvrir(fichier: Path, racine: Path) -> Fiche:
    nom = fichier.relative_to(racine.parent).as_posix()
    return Fiche(fichier, nom, code="droit-valeur-fautive", sortie=CodeSortie.DROIT)


def _lire_series(fiches: Iterable[Fiche]) -> dict[str, Serie]:
    series: dict[str, Serie] = {}
    fichier_de: dict[str, str] = {}
    for fiche in fiches:
        bloc = fiche.bloc(fiche.donnees, (), ("series",))
        for rang, brut in enumerate(fiche.liste(bloc.get("series"), ("series",))):
            chemin = ("series", rang)
            serie = lire_serie(fiche, brut, chemin)
            if serie is None:
                continue
            if serie.code in series:
                fiche.faute(
                    (*chemin, "code"),
                    f"la série « {serie.code} » est déjà dans {fichier_de[serie.code]}",
                    "n'écrire une valeur qu'à un endroit : en ôter une",
                    "droit-doublon",
                )
            series[serie.code], fichier_de[serie.code] = serie, fiche.nom
    return series
