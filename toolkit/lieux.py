"""Où sont les choses : les modèles et les schémas (à côté du paquet dans les sources, dedans une
fois installé), et, dans une affaire, les pièces et le manifeste d'une production.
"""

from __future__ import annotations

from pathlib import Path

_PAQUET = Path(__file__).resolve().parent
_RACINE = _PAQUET if (_PAQUET / "modeles").is_dir() else _PAQUET.parent

MODELES = _RACINE / "modeles"
SCHEMAS = _RACINE / "schemas"
POLICES = MODELES / "commun" / "polices"

PIECES = "pieces"  # répertoire, à côté du dossier
MANIFESTE = "manifeste.json"  # fichier, dans chaque production
