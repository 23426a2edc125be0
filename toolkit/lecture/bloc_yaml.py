"""Écrire une valeur en YAML par blocs, comme le format du dossier le demande."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

# Un texte qui se lit sans guillemets, et que nul ne prendrait pour un nombre, une date ou un
# mot réservé.
_NU = re.compile(r"[^\W\d_][\w '’.()/°–-]*(?<! )")
_RESERVES = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n", "vrai", "faux"})


def en_lignes_yaml(valeur: Any, retrait: int) -> list[str]:
    """Les lignes d'une table ou d'une liste, à `retrait` espaces du bord."""
    marge = " " * retrait
    if isinstance(valeur, Mapping):
        lignes: list[str] = []
        for cle, element in valeur.items():
            if est_un_atome(element):
                lignes.append(f"{marge}{cle}: {_atome(element)}")
            else:
                lignes += [f"{marge}{cle}:", *en_lignes_yaml(element, retrait + 2)]
        return lignes
    if isinstance(valeur, (list, tuple)):
        lignes = []
        for element in valeur:
            if est_un_atome(element):
                lignes.append(f"{marge}- {_atome(element)}")
            else:
                premiere, *suite = en_lignes_yaml(element, retrait + 2)
                lignes += [f"{marge}- {premiere.lstrip()}", *suite]
        return lignes
    return [marge + scalaire(valeur)]


def est_un_atome(valeur: Any) -> bool:
    """Vrai si la valeur tient sur la ligne de sa clé : un scalaire, ou une liste de scalaires."""
    if isinstance(valeur, (list, tuple)):
        return all(not isinstance(v, (Mapping, list, tuple)) for v in valeur)
    return not isinstance(valeur, Mapping)


def _atome(valeur: Any) -> str:
    if isinstance(valeur, (list, tuple)):
        return f"[{', '.join(map(scalaire, valeur))}]"
    return scalaire(valeur)


def scalaire(valeur: Any) -> str:
    """Une valeur, guillemets compris s'il en faut ; dates, nombres et booléens sont nus."""
    if isinstance(valeur, bool):
        return "true" if valeur else "false"
    if not isinstance(valeur, str):
        return str(valeur)
    if _NU.fullmatch(valeur) and valeur.lower() not in _RESERVES:
        return valeur
    echappe = re.sub(r'(["\\])', r"\\\1", valeur).replace("\n", "\\n").replace("\t", "\\t")
    return f'"{echappe}"'


def en_texte(valeur: Any) -> Any:
    """La valeur telle que le lecteur la rend : tout scalaire est du texte."""
    if isinstance(valeur, Mapping):
        return {cle: en_texte(v) for cle, v in valeur.items()}
    if isinstance(valeur, (list, tuple)):
        return [en_texte(v) for v in valeur]
    return ("true" if valeur else "false") if isinstance(valeur, bool) else str(valeur)
