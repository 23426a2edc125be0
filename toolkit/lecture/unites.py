"""Ce que vaut une valeur de droit selon son unité : nombre exact, durée, date, table.

Chaque lecteur rend la valeur ou lève `ValueError` avec ce qu'il fallait écrire.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any

_DECIMAL = re.compile(r"-?\d+(\.\d+)?")
_HEURE = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_NATURES = ("prescription", "forclusion")
_DUREES = ("jour", "mois", "an")


def _decimal(valeur: Any) -> Decimal:
    if not isinstance(valeur, str) or not _DECIMAL.fullmatch(valeur):
        raise ValueError("un nombre à point décimal, entre guillemets")
    return Decimal(valeur)


def _entier(valeur: Any) -> int:
    if not isinstance(valeur, str) or not valeur.isdecimal():
        raise ValueError("un nombre entier, entre guillemets")
    return int(valeur)


def _texte(valeur: Any) -> str:
    if not isinstance(valeur, str) or not valeur:
        raise ValueError("un texte")
    return valeur


def _jour(valeur: Any) -> dt.date:
    try:
        return dt.date.fromisoformat(_texte(valeur))
    except ValueError:
        raise ValueError("une date AAAA-MM-JJ") from None


def _heure(valeur: Any) -> str:
    if not isinstance(valeur, str) or not _HEURE.fullmatch(valeur):
        raise ValueError("une heure HH:MM, entre guillemets")
    return valeur


def _tranches(valeur: Any) -> tuple[Mapping[str, Decimal | None], ...]:
    attendu = "une liste de tranches {jusqua, forfait, pourcent, au_dela_de}"
    if not isinstance(valeur, list) or not valeur:
        raise ValueError(attendu)
    tranches = []
    for tranche in valeur:
        if not isinstance(tranche, dict) or tranche.keys() != {
            "jusqua", "forfait", "pourcent", "au_dela_de",
        }:  # fmt: skip
            raise ValueError(attendu)
        sans_terme = {k: None for k, v in tranche.items() if k == "jusqua" and v is None}
        lus = {k: _decimal(v) for k, v in tranche.items() if k not in sans_terme}
        tranches.append(MappingProxyType(lus | sans_terme))
    bornes = [t["jusqua"] for t in tranches]
    if bornes[-1] is not None or None in bornes[:-1] or bornes[:-1] != sorted(bornes[:-1]):
        raise ValueError("des tranches croissantes dont seule la dernière est sans « jusqua »")
    return tuple(tranches)


def _prescription(valeur: Any) -> Mapping[str, int | str]:
    attendu = "{nature, duree, unite, depart}"
    if not isinstance(valeur, dict) or valeur.keys() != {"nature", "duree", "unite", "depart"}:
        raise ValueError(attendu)
    if valeur["nature"] not in _NATURES or valeur["unite"] not in _DUREES:
        raise ValueError(f"nature : {', '.join(_NATURES)} ; unite : {', '.join(_DUREES)}")
    return MappingProxyType(
        {**valeur, "duree": _entier(valeur["duree"]), "depart": _texte(valeur["depart"])}
    )


UNITES: Mapping[str, Callable[[Any], Any]] = {
    **dict.fromkeys(("pour_cent_par_an", "pour_cent", "points", "multiple", "EUR"), _decimal),
    **dict.fromkeys(("jour", "jour_ouvrable", "mois", "an", "nombre"), _entier),
    "heure_du_jour": _heure,
    "date": _jour,
    "texte": _texte,
    "serie": _texte,  # le code d'une autre série, qui donne la valeur
    "tranches": _tranches,
    "prescription": _prescription,
}
