"""Famille et graisse d'une police, lues dans son nom PostScript."""

from __future__ import annotations

import re
from functools import cache

_SOUS_ENSEMBLE = re.compile(r"^[A-Z]{6}\+")
_GRAS = re.compile(r"bold|black|heavy|demi|gras(?![a-z])|fett|^(?:cm|sf|lm)bx|-medi", re.IGNORECASE)
_FACONS = re.compile(
    r"bold|black|heavy|semi|demi|light|medium|medi|regular|regu|book|italic|ital|oblique|obli"
    r"|slanted|mt$|ps(?=mt|-|$)",
    re.IGNORECASE,
)


@cache
def famille(nom: str) -> str:
    """La famille, sans préfixe de sous-ensemble, graisse ni pente.

    >>> famille("BAAAAA+TimesNewRomanPS-BoldMT"), famille("Nimbus-Sans-Bold")
    ('timesnewroman', 'nimbussans')
    """
    nu = _SOUS_ENSEMBLE.sub("", nom)
    reste = re.sub(r"[^a-z0-9]", "", _FACONS.sub("", nu).lower())
    return "times" if reste == "timesroman" else reste or nu.lower()


@cache
def est_grasse(nom: str) -> bool:
    """Vrai si le nom dit une graisse forte."""
    return bool(_GRAS.search(_SOUS_ENSEMBLE.sub("", nom)))
