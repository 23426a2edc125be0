"""Les accords des deux droits : un dossier par situation, et ce que chaque acte y change."""

from __future__ import annotations

import datetime as dt
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from toolkit import calculer, lire, rediger
from toolkit.production import Document

ICI = Path(__file__).parent
FICHIERS = sorted(ICI.glob("*.yaml"))


@cache
def ouvrir(nom: str) -> dict[str, Any]:
    """Le cas, toutes ses valeurs en texte."""
    return yaml.load((ICI / f"{nom}.yaml").read_text("utf-8"), yaml.BaseLoader)


# (situation, acte) : chacun des actes que le cas nomme.
CAS = [(f.stem, acte) for f in FICHIERS for acte in ouvrir(f.stem)["actes"]]


def dossier(nom: str, acte: str) -> dict[str, Any]:
    """Le dossier du cas, avec les clés de premier rang que l'acte y remplace."""
    cas = ouvrir(nom)
    return {**cas["dossier"], **cas["actes"][acte]}


@cache
def documents(nom: str, acte: str) -> tuple[Document, ...]:
    """Les documents de l'acte, dans les deux formats."""
    lu = lire(dossier(nom, acte))
    assert lu.dossier is not None, lu.problemes
    plan = calculer(lu.dossier, dt.date.fromisoformat(ouvrir(nom)["au"]), [acte])
    return tuple(d for d in rediger(plan, [acte]) if d.acte == acte)
