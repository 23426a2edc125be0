"""Un fichier YAML du droit ou d'un acte : ses champs se lisent un à un, ses fautes se situent.

Une fiche accumule ses fautes pour les rendre toutes à la fois ; `lever` les
change en `ErreurExigible`. Ni le droit ni les actes n'ouvrent un YAML autrement.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any

from toolkit.noyau.droit import Statut
from toolkit.noyau.probleme import CodeSortie, ErreurExigible, Lieu, Probleme

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")

BOOLEENS = ("vrai", "faux", "true", "false")

Chemin = tuple[str | int, ...]


class Fiche:
    """Le contenu d'un fichier, et les fautes qu'on y trouve.

    `nom` est le nom imprimé dans les messages ; `code` et `sortie` sont ceux
    d'une faute de forme. Lève `ErreurExigible` si le fichier n'est pas du YAML.
    """

    def __init__(self, fichier: Path, nom: str, *, code: str, sortie: CodeSortie) -> None:
        self.nom, self._code, self._sortie = nom, code, sortie
        self.fautes: list[Probleme] = []
        self._lignes = fichier.read_text(encoding="utf-8").splitlines()
        self.donnees, self._positions = _lire_yaml("\n".join(self._lignes), self._illisible)

    def _illisible(self, ligne: int, colonne: int, motif: str) -> ErreurExigible:
        return ErreurExigible(
            Probleme(
                code=self._code,
                message=f"{self.nom} n'est pas un fichier YAML lisible : {motif}",
                remede="corriger l'écriture à la ligne indiquée",
                lieu=self._lieu(ligne, colonne),
                sortie=self._sortie,
            )
        )

    def _lieu(self, ligne: int, colonne: int) -> Lieu:
        extrait = self._lignes[ligne - 1] if ligne <= len(self._lignes) else ""
        return Lieu(self.nom, ligne, colonne, extrait)

    def lieu(self, chemin: Chemin) -> Lieu:
        """Où se trouve `chemin` ; à défaut, le bloc qui aurait dû le contenir."""
        while chemin and chemin not in self._positions:
            chemin = chemin[:-1]
        return self._lieu(*self._positions.get(chemin, (1, 1)))

    def faute(self, chemin: Chemin, message: str, remede: str, code: str = "") -> None:
        """Note une faute à l'endroit `chemin`."""
        self.fautes.append(
            Probleme(
                code=code or self._code,
                message=message,
                remede=remede,
                lieu=self.lieu(chemin),
                sortie=self._sortie,
            )
        )

    def lever(self) -> None:
        """Lève toutes les fautes notées ; ne fait rien s'il n'y en a pas."""
        if self.fautes:
            raise ErreurExigible(*self.fautes)

    def bloc(self, valeur: Any, chemin: Chemin, cles: Collection[str]) -> Mapping[str, Any]:
        """`valeur` si c'est un bloc de clés connues ; sinon note la faute et rend ce qui se lit."""
        if not isinstance(valeur, dict):
            self.faute(chemin, "un bloc de clés est attendu ici", f"clés : {', '.join(cles)}")
            return {}
        if not valeur.keys() <= set(cles):
            for cle in valeur.keys() - set(cles):
                self.faute((*chemin, cle), f"clé inconnue : « {cle} »", f"clés : {', '.join(cles)}")
        return valeur

    def liste(self, valeur: Any, chemin: Chemin) -> list[Any]:
        """`valeur` si c'est une liste non vide."""
        if isinstance(valeur, list) and valeur:
            return valeur
        self.faute(chemin, "une liste non vide est attendue ici", "écrire au moins un élément")
        return []

    def textes(self, bloc: Mapping[str, Any], chemin: Chemin, cle: str) -> tuple[str, ...]:
        """La liste de textes `cle`, vide si la clé est absente."""
        valeur = bloc.get(cle) or []
        if isinstance(valeur, list) and all(isinstance(v, str) and v for v in valeur):
            return tuple(valeur)
        self.faute((*chemin, cle), f"« {cle} » doit être une liste de textes", "[premier, second]")
        return ()

    def texte(self, bloc: Mapping[str, Any], chemin: Chemin, cle: str, *, requis=True) -> str:
        """Le texte `cle` ; vide et noté en faute s'il manque alors qu'il est requis."""
        valeur = bloc.get(cle)
        if isinstance(valeur, str) and (valeur or not requis):
            return valeur
        if valeur is None and not requis:
            return ""
        self.faute((*chemin, cle), f"« {cle} » est vide ou absent", f"écrire « {cle} »")
        return ""

    def choix(
        self, bloc: Mapping[str, Any], chemin: Chemin, cle: str, permis: Collection[str]
    ) -> str:
        """Le texte `cle`, pris dans `permis`."""
        valeur = self.texte(bloc, chemin, cle)
        if valeur and valeur not in permis:
            self.faute(
                (*chemin, cle), f"{cle} inconnu : « {valeur} »", f"écrire : {', '.join(permis)}"
            )
        return valeur

    def est_vrai(self, bloc: Mapping[str, Any], chemin: Chemin, cle: str) -> bool:
        """Vrai si `cle` vaut vrai ; faux si elle est absente."""
        return cle in bloc and self.choix(bloc, chemin, cle, BOOLEENS) in ("vrai", "true")

    def date(
        self,
        bloc: Mapping[str, Any],
        chemin: Chemin,
        cle: str,
        *,
        requis: bool = True,
        mots: Collection[str] = (),
    ) -> dt.date | None:
        """La date `cle` (AAAA-MM-JJ) ; un des `mots` vaut « depuis toujours » (`date.min`)."""
        valeur = bloc.get(cle)
        if valeur is None and not requis:
            return None
        if valeur in mots:
            return dt.date.min
        try:
            if isinstance(valeur, str) and _DATE.fullmatch(valeur):
                return dt.date.fromisoformat(valeur)
        except ValueError:
            pass
        self.faute(
            (*chemin, cle),
            f"« {cle} » n'est pas une date : « {valeur} »",
            " ou ".join(["écrire une date AAAA-MM-JJ", *mots]),
        )
        return None

    def statut(self, bloc: Mapping[str, Any], chemin: Chemin) -> Statut:
        """Le `statut` ; `A_VERIFIER` et une faute s'il n'existe pas."""
        try:
            return Statut(bloc.get("statut"))
        except ValueError:
            self.choix(bloc, chemin, "statut", [s.value for s in Statut])
            return Statut.A_VERIFIER


def _lire_yaml(
    texte: str, illisible: Callable[[int, int, str], ErreurExigible]
) -> tuple[Any, dict[Chemin, tuple[int, int]]]:
    import yaml

    positions: dict[Chemin, tuple[int, int]] = {}

    def valeur(noeud: yaml.Node, chemin: Chemin) -> Any:
        positions[chemin] = (noeud.start_mark.line + 1, noeud.start_mark.column + 1)
        if isinstance(noeud, yaml.MappingNode):
            return {k.value: valeur(v, (*chemin, k.value)) for k, v in noeud.value}
        if isinstance(noeud, yaml.SequenceNode):
            return [valeur(v, (*chemin, i)) for i, v in enumerate(noeud.value)]
        if not noeud.style and noeud.value in ("", "~", "null"):
            return None
        return noeud.value

    try:
        racine = yaml.compose(texte, Loader=yaml.CBaseLoader)
    except yaml.MarkedYAMLError as erreur:
        marque = erreur.problem_mark
        raise illisible(marque.line + 1, marque.column + 1, str(erreur.problem)) from erreur
    return (valeur(racine, ()) if racine else None), positions
