"""Un fichier YAML du droit ou d'un acte : ses champs se lisent un à un, ses fautes se situent.

Une fiche accumule ses fautes pour les rendre toutes à la fois ; `lever` les
change en `ErreurExigible`. Ni le droit ni les actes n'ouvrent un YAML autrement.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from toolkit.lecture.encodage import decoder
from toolkit.lecture.pertes_yaml import Coupe
from toolkit.lecture.yaml_situe import lire_yaml
from toolkit.noyau.droit import Statut
from toolkit.noyau.probleme import CodeSortie, ErreurExigible, Lieu, Probleme

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")

BOOLEENS = ("vrai", "faux", "true", "false")

Chemin = tuple[str | int, ...]


class Fiche:
    """Le contenu d'un fichier, et les fautes qu'on y trouve.

    `nom` est le nom imprimé dans les messages ; `code` et `sortie` sont ceux
    d'une faute de forme. `sous` : le fichier est une liste, lue sous cette clé.
    Lève `ErreurExigible` si le fichier ne se lit pas.
    """

    def __init__(
        self, fichier: Path, nom: str, *, code: str, sortie: CodeSortie, sous: str = ""
    ) -> None:
        self.nom, self._code, self._sortie = nom, code, sortie
        self.fautes: list[Probleme] = []
        texte, problemes = decoder(fichier.read_bytes(), nom)
        # Le lecteur veut une table pour racine : une ligne de plus, ôtée des lieux.
        self._decalage = 1 if sous else 0
        arbre = lire_yaml(f"{sous}:\n{texte}" if sous else texte or "", nom)
        self.donnees, self._positions = arbre.racine, arbre.positions
        self._refuser([*problemes, *arbre.problemes], arbre.coupes)

    def _refuser(self, problemes: Sequence[Probleme], coupes: Sequence[Coupe]) -> None:
        if any(p.code in ("fichier-vide", "racine-inattendue") for p in problemes):
            self.faute((), "le fichier est vide, ou ne commence pas par une clé", "le compléter")
        elif problemes:
            self.fautes = [
                replace(p, lieu=self._recaler(p.lieu), sortie=self._sortie) for p in problemes
            ]
        self.lever()
        for coupe in coupes:
            if not coupe.perdu.startswith("# "):
                self.faute(
                    tuple(coupe.chemin.split(".")),
                    f"« {coupe.perdu} » est un commentaire pour YAML, le texte s'arrête avant",
                    "mettre tout le texte entre guillemets",
                )

    def _recaler(self, lieu: Lieu | None) -> Lieu | None:
        return lieu and replace(lieu, ligne=max(lieu.ligne - self._decalage, 1))

    def lieu(self, chemin: Chemin) -> Lieu | None:
        """Où se trouve `chemin` ; à défaut, le bloc qui aurait dû le contenir."""
        return self._recaler(self._positions.lieu(".".join(map(str, chemin))))

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
