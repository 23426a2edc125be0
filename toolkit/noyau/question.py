"""Lire ce qu'on demande d'expliquer, écrit comme on l'écrit."""

from __future__ import annotations

import datetime as dt

_DATES = ("%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y")


def epurer(saisie: str) -> str:
    """La saisie, espaces et signes typographiques ramenés à ceux du clavier."""
    texte = " ".join(saisie.replace("\u00a0", " ").replace("\u202f", " ").split())
    return texte.replace("\u2212", "-")


def lire_une_date(saisie: str) -> dt.date | None:
    """« 2026-07-17 », « 17/07/2026 » ; None si ce n'en est pas une."""
    for forme in _DATES:
        try:
            return dt.datetime.strptime(epurer(saisie), forme).date()
        except ValueError:
            continue
    return None
