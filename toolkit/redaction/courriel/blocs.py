"""Les blocs d'un acte dans l'ordre où un courriel les dit, leurs numéros écrits."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_uppercase

from toolkit.redaction.arbre import Arbre, Noeud

_ROMAINS = (("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1))


def numeroter(corps: Arbre) -> Iterator[tuple[str, Noeud]]:
    """Chaque bloc et, pour un titre de partie ou de section, son numéro (« II. », « A. »)."""
    partie = section = 0
    for bloc in corps.noeuds():
        numero = ""
        if bloc.nom == "h2" and not bloc.classes:
            partie, section = partie + 1, 0
            numero = f"{_romain(partie)}. "
        elif bloc.nom == "h3":
            section += 1
            numero = f"{ascii_uppercase[(section - 1) % 26]}. "
        yield numero, bloc


def est_de_papier(noeud: Noeud) -> bool:
    """Vrai d'un blanc qu'une main signe : un courriel n'en a pas."""
    return noeud.a_la_classe("blanc") and noeud.attributs["data-nom"] == "signature"


def _romain(nombre: int) -> str:
    texte = ""
    for signe, valeur in _ROMAINS:
        texte += signe * (nombre // valeur)
        nombre %= valeur
    return texte
