"""Régénère schemas/dossier.schema.json : `python -m toolkit.lecture.schema`."""

from __future__ import annotations

import json

from toolkit.lieux import SCHEMAS
from toolkit.noyau.dossier.schema import schema_du_dossier

FICHIER = SCHEMAS / "dossier.schema.json"


def imprimer() -> str:
    """Le schéma tel qu'il est écrit dans le fichier."""
    return json.dumps(schema_du_dossier(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    FICHIER.write_text(imprimer(), encoding="utf-8", newline="\n")
