"""Où sont les modèles et les schémas : à côté du paquet dans les sources, dedans une fois
installé.
"""

from __future__ import annotations

from pathlib import Path

_PAQUET = Path(__file__).resolve().parent
_RACINE = _PAQUET if (_PAQUET / "modeles").is_dir() else _PAQUET.parent

MODELES = _RACINE / "modeles"
SCHEMAS = _RACINE / "schemas"
POLICES = MODELES / "commun" / "polices"
