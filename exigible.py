"""Nom d'import public de la boîte à outils : `exigible.lire(…)` est `toolkit.lire(…)`.

Rien de lourd n'est chargé par `import exigible` : chaque nom l'est à son premier usage.
"""

from __future__ import annotations

import toolkit

__all__ = toolkit.__all__


def __getattr__(nom: str) -> object:
    return getattr(toolkit, nom)


def __dir__() -> list[str]:
    return sorted(__all__)
