"""Où ajouter dans un YAML : la ligne, le retrait, et les clés qu'il faut encore ouvrir."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from toolkit.noyau.a_completer import A_COMPLETER

_BLOCS = ("|", ">")


@dataclass(frozen=True, slots=True)
class Repere:
    """L'endroit d'un ajout.

    `ligne` : rang (depuis 0) de la ligne avant laquelle insérer, ou de celle à
    remplir ; `a_ouvrir` : les maillons du chemin qui n'existent pas encore ;
    `remplace` : colonnes de la place à compléter, vide s'il faut insérer.
    """

    ligne: int
    retrait: int
    a_ouvrir: tuple[str, ...] = ()
    remplace: tuple[int, ...] = ()


def chercher(texte: str, maillons: Sequence[str]) -> Repere:
    """Le repère de ce chemin ; lève `ValueError`, en français, s'il n'y a pas où ajouter."""
    import yaml

    try:
        racine = yaml.compose(texte, Loader=yaml.BaseLoader)
    except yaml.YAMLError:
        raise ValueError("le texte ne se lit pas") from None
    if not isinstance(racine, yaml.MappingNode) or racine.flow_style:
        raise ValueError("le dossier n'est pas écrit en blocs")
    return _descendre(racine, list(maillons), texte.replace("\r\n", "\n").split("\n"))


def _descendre(noeud: Any, maillons: list[str], lignes: list[str]) -> Repere:
    import yaml

    maillon, *suite = maillons
    if isinstance(noeud, yaml.SequenceNode):
        if maillon == "+":
            return _apres(noeud, ("+",), lignes)
        if not maillon.isdecimal() or int(maillon) >= len(noeud.value):
            raise ValueError(f"la liste n'a pas d'élément {maillon}")
        return _descendre(noeud.value[int(maillon)], suite, lignes)
    if not isinstance(noeud, yaml.MappingNode):
        raise ValueError("une valeur est déjà écrite à cet endroit")
    paire = next(((c, v) for c, v in noeud.value if c.value == maillon), None)
    if paire is None:
        return _apres(noeud, tuple(maillons), lignes)
    cle, valeur = paire
    if isinstance(valeur, yaml.ScalarNode):
        return _sur_un_scalaire(cle, valeur, suite)
    if not suite:
        raise ValueError("une valeur est déjà écrite à cet endroit")
    return _descendre(valeur, suite, lignes)


def _sur_un_scalaire(cle: Any, valeur: Any, suite: list[str]) -> Repere:
    """Une clé sans valeur la reçoit sur sa ligne, ou un bloc dessous ; une place à compléter se
    remplit.
    """
    if valeur.value == "" and valeur.style is None:
        if suite:
            return Repere(cle.start_mark.line + 1, cle.start_mark.column + 2, tuple(suite))
        apres = cle.end_mark.column + 1
        return Repere(cle.start_mark.line, 0, remplace=(apres, apres))
    if valeur.value == A_COMPLETER and not suite:
        colonnes = (valeur.start_mark.column, valeur.end_mark.column)
        return Repere(valeur.start_mark.line, 0, remplace=colonnes)
    raise ValueError("une valeur est déjà écrite à cet endroit")


def _apres(noeud: Any, a_ouvrir: tuple[str, ...], lignes: list[str]) -> Repere:
    """Juste après la dernière ligne écrite du nœud, à son retrait."""
    if noeud.flow_style:
        raise ValueError("cet endroit est écrit entre crochets ou accolades, sur une ligne")
    return Repere(_derniere_ligne(noeud, lignes) + 1, noeud.start_mark.column, a_ouvrir)


def _derniere_ligne(noeud: Any, lignes: list[str]) -> int:
    """Le rang (depuis 0) de la dernière ligne où le nœud écrit quelque chose."""
    import yaml

    if isinstance(noeud, yaml.ScalarNode):
        if noeud.style not in _BLOCS:
            return noeud.end_mark.line
        ligne = noeud.end_mark.line - (1 if noeud.end_mark.column == 0 else 0)
        ligne = min(ligne, len(lignes) - 1)
        while ligne > noeud.start_mark.line and not lignes[ligne].strip():
            ligne -= 1
        return ligne
    if noeud.flow_style:
        return noeud.end_mark.line
    dernier = noeud.value[-1]
    if isinstance(dernier, tuple):
        cle, valeur = dernier
        return max(_derniere_ligne(cle, lignes), _derniere_ligne(valeur, lignes))
    return _derniere_ligne(dernier, lignes)
