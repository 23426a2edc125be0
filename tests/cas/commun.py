"""Lire un cas : un dossier du dépôt, ou des parties nommées et les seuls faits du cas."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tests.depot import RACINE
from toolkit import lire
from toolkit.chaine import legislation
from toolkit.noyau.decompte import Decompte
from toolkit.noyau.decompte.limites import decompter_pour
from toolkit.noyau.plan import arreter

ICI = Path(__file__).parent
CAS = sorted((ICI / "decompte").glob("*.yaml"))


def ouvrir(fichier: Path) -> dict[str, Any]:
    """Le cas, toutes ses valeurs en texte."""
    return yaml.load(fichier.read_text("utf-8"), yaml.BaseLoader)


@cache
def _parties() -> dict[str, Any]:
    return ouvrir(ICI / "parties.yaml")


def source_de(cas: dict[str, Any]) -> Path | dict[str, Any]:
    """Le dossier du cas, à lire."""
    if "dossier" in cas:
        return RACINE / cas["dossier"]
    parties = _parties()[cas["parties"]]
    faits = {cle: valeur for cle, valeur in cas["faits"].items() if cle != "debiteur"}
    compose = {"format": "1", "reference": "cas", **parties, **faits}
    if "debiteur" in cas["faits"]:  # ce que le cas ajoute au premier débiteur
        premier, *autres = compose["debiteurs"]
        compose["debiteurs"] = [{**premier, **cas["faits"]["debiteur"]}, *autres]
    return compose


def etablir(source: Path | dict[str, Any], au: str, pour: str = "") -> Decompte:
    """Le décompte du dossier à la date ; `pour` : un acte, et la procédure où il se place."""
    lu = lire(source)
    assert lu.dossier is not None, lu.problemes
    loi = legislation(lu.dossier.juridiction)
    situation = arreter(lu.dossier, loi, dt.date.fromisoformat(au))
    if not pour:
        return situation.decompte
    limite = decompter_pour(pour, pour, situation, loi.juridiction)
    return replace(limite, problemes=situation.decompte.problemes)
