"""Le droit d'une juridiction, lu de `modeles/<juridiction>/droit/*.yaml`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from toolkit.lecture.calendrier import feries_locaux, jours_feries
from toolkit.lecture.fiche import Fiche
from toolkit.lecture.regles_de_delai import lire_regles
from toolkit.lecture.series import lire_serie
from toolkit.noyau.droit import Droit, RegleDeDelai, Serie
from toolkit.noyau.probleme import CodeSortie, ErreurExigible, Probleme

# Ce que le droit emporte de `juridiction.yaml`, et sa forme.
PROPRES = {"usages": dict, "vocabulaire": dict, "langue": str}


def lire_droit(juridiction: str, racine: Path) -> Droit:
    """Le droit de la juridiction ; `racine` est le répertoire des modèles.

    Les séries se lisent ici ; les délais, au premier qu'on demande (un décompte
    n'en lit aucun). L'un et l'autre lèvent `ErreurExigible` (sortie DROIT) avec
    toutes les fautes trouvées : `droit-introuvable`, `droit-valeur-fautive`,
    `droit-lacune`, `droit-chevauchement`, `droit-doublon`.
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
    propre = racine / juridiction / "juridiction.yaml"
    lus = (*fichiers, propre) if propre.exists() else (*fichiers,)
    return _lire(juridiction, racine, tuple(map(_empreinte, lus)))


Empreinte = tuple[Path, int, int]


def _empreinte(fichier: Path) -> Empreinte:
    """Ce qui change dès que le fichier change : un droit déjà lu et inchangé ne se relit pas."""
    etat = fichier.stat()
    return fichier, etat.st_mtime_ns, etat.st_size


@lru_cache(maxsize=8)
def _lire(juridiction: str, racine: Path, empreintes: tuple[Empreinte, ...]) -> Droit:
    fichiers = [fichier for fichier, _, _ in empreintes if fichier.parent.name == "droit"]
    delais = [f for f in fichiers if f.name.startswith("delais")]
    fiches = [_ouvrir(f, racine) for f in fichiers if f not in delais]
    series = MappingProxyType(_lire_series(fiches))
    _lever(fiches)
    propre = _lire_juridiction(racine / juridiction / "juridiction.yaml", racine)
    regles = DelaisDifferes(delais, racine)
    return Droit(
        juridiction,
        series,
        regles,
        est_ferie=jours_feries(juridiction),
        est_ferie_dans=feries_locaux(juridiction),
        **propre,
    )


class DelaisDifferes(Sequence[RegleDeDelai]):
    """Les règles de délai, lues des fichiers à la première demande."""

    def __init__(self, fichiers: Sequence[Path], racine: Path) -> None:
        self._fichiers, self._racine = fichiers, racine

    @cached_property
    def _regles(self) -> tuple[RegleDeDelai, ...]:
        fiches = [_ouvrir(f, self._racine) for f in self._fichiers]
        regles = lire_regles(fiches)
        _lever(fiches)
        return regles

    def __getitem__(self, rang):
        return self._regles[rang]

    def __len__(self) -> int:
        return len(self._regles)


def _lever(fiches: Iterable[Fiche]) -> None:
    fautes = [faute for fiche in fiches for faute in fiche.fautes]
    if fautes:
        raise ErreurExigible(*fautes)


def _ouvrir(fichier: Path, racine: Path) -> Fiche:
    nom = fichier.relative_to(racine.parent).as_posix()
    return Fiche(fichier, nom, code="droit-valeur-fautive", sortie=CodeSortie.DROIT)


def _lire_juridiction(fichier: Path, racine: Path) -> Mapping[str, Any]:
    """Ce que la juridiction a de propre : `usages`, `vocabulaire`, `langue`."""
    if not fichier.exists():
        return {}
    fiche = _ouvrir(fichier, racine)
    propre = {c: v for c in PROPRES if (v := fiche.donnees.get(c)) is not None}
    for cle, sorte in PROPRES.items():
        if not isinstance(propre.get(cle, sorte()), sorte):
            fiche.faute((cle,), f"« {cle} » n'a pas la forme attendue", "corriger cette clé")
    fiche.lever()
    return propre


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
