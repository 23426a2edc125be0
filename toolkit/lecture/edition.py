"""Ajouter à un dossier sans toucher à ce qui y est : le seul endroit qui modifie un YAML.

Une fonction pure, du texte au texte. Chaque ajout est prouvé : le texte relu est
l'ancien plus l'ajout, et le nouveau texte n'a que des lignes de plus. Seule une
clé sans valeur, ou laissée à remplir par `nouveau`, la reçoit sur sa ligne.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from toolkit.lecture.bloc_yaml import en_lignes_yaml, en_texte, scalaire
from toolkit.lecture.reperes_yaml import Repere, chercher
from toolkit.lecture.yaml_situe import lire_yaml
from toolkit.noyau.a_completer import A_COMPLETER
from toolkit.noyau.probleme import ErreurExigible, Probleme

EN_SUITE = "+"  # dernier maillon d'un chemin : un élément de plus dans la liste


@dataclass(frozen=True, slots=True)
class Ajout:
    """Ce qu'on ajoute : une clé absente (« creancier.iban »), ou un élément de plus à une liste
    (« evenements.+ »).
    """

    chemin: str
    valeur: Any

    @property
    def maillons(self) -> list[str]:
        """Les clés et rangs du chemin."""
        return self.chemin.split(".")


def ajouter(texte: str, ajouts: Sequence[Ajout], fichier: str = "") -> str:
    """Le texte du dossier, augmenté de chaque ajout.

    Lève `ErreurExigible` (edition-impossible) : le texte n'a pas d'endroit où ajouter
    sans toucher à ce qui est écrit, ou la relecture ne rend pas exactement l'ajout.
    """
    for ajout in ajouts:
        texte = _ajouter(texte, ajout, fichier)
    return texte


def _ajouter(texte: str, ajout: Ajout, fichier: str) -> str:
    fin = "\r\n" if "\r\n" in texte else "\n"
    lignes = texte.replace("\r\n", "\n").split("\n")
    try:
        repere = chercher(texte, ajout.maillons)
    except ValueError as cause:
        raise _impossible(ajout, str(cause), fichier) from None
    if repere.remplace:
        nouvelles = _remplir(lignes, repere, ajout, fichier)
    else:
        blocs = _blocs(repere, ajout)
        nouvelles = [*lignes[: repere.ligne], *blocs, *lignes[repere.ligne :]]
    nouveau = fin.join(nouvelles)
    _prouver(texte, nouveau, ajout, fichier)
    return nouveau


def _blocs(repere: Repere, ajout: Ajout) -> list[str]:
    """Les lignes de l'ajout, sous les clés qu'il faut encore ouvrir."""
    valeur = ajout.valeur
    for maillon in reversed(repere.a_ouvrir):
        valeur = [valeur] if maillon == EN_SUITE else {maillon: valeur}
    return en_lignes_yaml(valeur, repere.retrait)


def _remplir(lignes: list[str], repere: Repere, ajout: Ajout, fichier: str) -> list[str]:
    """La place laissée à compléter reçoit sa valeur ; le reste de la ligne ne bouge pas."""
    if isinstance(ajout.valeur, (Mapping, list, tuple)):
        raise _impossible(ajout, "la place à compléter n'attend qu'une valeur", fichier)
    ligne = lignes[repere.ligne]
    debut, bout = repere.remplace
    espace = " " if ligne[debut - 1] == ":" else ""
    ecrite = ligne[:debut] + espace + scalaire(ajout.valeur) + ligne[bout:]
    return [*lignes[: repere.ligne], ecrite, *lignes[repere.ligne + 1 :]]


def _prouver(avant: str, apres: str, ajout: Ajout, fichier: str) -> None:
    ancien, nouveau = lire_yaml(avant), lire_yaml(apres)
    if ancien.problemes or nouveau.problemes or ancien.racine is None or nouveau.racine is None:
        raise _impossible(ajout, "le texte ne se relit pas", fichier)
    attendu = _poser(ancien.racine, ajout.maillons, en_texte(ajout.valeur))
    if nouveau.racine != attendu:
        raise _impossible(ajout, "la relecture ne rend pas l'ajout", fichier)


def _poser(noeud: Any, maillons: Sequence[str], valeur: Any) -> Any:
    """Une copie de l'arbre, la valeur posée au bout des maillons."""
    if not maillons:
        if noeud not in (None, "", A_COMPLETER):
            raise ValueError("une valeur est déjà écrite")
        return valeur
    maillon, *suite = maillons
    if maillon == EN_SUITE:
        return [*(noeud or []), valeur]
    if isinstance(noeud, list):
        rang = int(maillon)
        return [*noeud[:rang], _poser(noeud[rang], suite, valeur), *noeud[rang + 1 :]]
    table = noeud or {}
    return {**table, maillon: _poser(table.get(maillon), suite, valeur)}


def _impossible(ajout: Ajout, motif: str, fichier: str) -> ErreurExigible:
    lignes = "\n".join(en_lignes_yaml({ajout.maillons[0]: ajout.valeur}, 0))
    return ErreurExigible(
        Probleme(
            code="edition-impossible",
            message=f"{fichier or 'dossier'} : rien n'est écrit sous `{ajout.chemin}` ({motif})",
            remede=f"écrire ces lignes à la main :\n{lignes}",
            chemin=ajout.chemin.removesuffix(f".{EN_SUITE}"),
        )
    )
