"""Des affaires vraisemblables, écrites en YAML : des faits, le verdict attendu, l'article.

Une situation part d'un exemple livré ou d'un dossier de `bases/` (`base`) :
`sans` en ôte des endroits (une pièce, une créance se nomment par leur `id`),
`faits` les change ; une clé qui finit par « + » ajoute à une liste. `voies` et
`actes` disent ce qui est attendu.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tests.depot import RACINE
from toolkit import calculer, lire
from toolkit.noyau.plan import Plan
from toolkit.noyau.voies.donnees import voies_en_json

ICI = RACINE / "tests" / "voies"
AU = "2026-11-21"


@dataclass(frozen=True, slots=True)
class Affaire:
    """Une situation : son nom, ses faits, et ce qu'on en attend."""

    fichier: str
    nom: str
    base: str
    au: dt.date
    sans: Sequence[str]
    faits: Mapping[str, Any]
    voies: Mapping[str, Mapping[str, Any]]
    actes: Mapping[str, Mapping[str, Any]]

    @property
    def dossier(self) -> dict[str, Any]:
        """Le dossier que décrit la situation."""
        brut = _lire(_base(self.base))
        for endroit in self.sans:
            brut = _oter(brut, endroit.split("."))
        return _fondre(brut, self.faits)

    def plan(self, *actes: str) -> Plan:
        """Le plan de ces actes."""
        lu = lire(self.dossier)
        assert lu.dossier is not None, lu.problemes
        return calculer(lu.dossier, self.au, actes)


def _base(nom: str) -> Path:
    exemple = RACINE / "exemples" / nom / "dossier.yaml"
    return exemple if exemple.is_file() else ICI / "bases" / f"{nom}.yaml"


def affaires(juridiction: str) -> list[Affaire]:
    """Les situations de cette juridiction, fichier par fichier."""
    return [
        Affaire(
            fichier=fichier.stem,
            nom=brut["nom"],
            base=brut["base"],
            au=dt.date.fromisoformat(brut.get("au", AU)),
            sans=brut.get("sans", ()),
            faits=brut.get("faits", {}),
            voies=brut.get("voies", {}),
            actes=brut.get("actes", {}),
        )
        for fichier in sorted((ICI / juridiction).glob("*.yaml"))
        for brut in _lire(fichier)
    ]


def voies(plan: Plan) -> dict[str, dict[str, Any]]:
    """Les voies telles que la commande les rend, par `id`."""
    return {v["id"]: v for v in voies_en_json(plan.voies)}


@cache
def _texte(fichier: Path) -> str:
    return fichier.read_text(encoding="utf-8")


def _lire(fichier: Path) -> Any:
    return yaml.load(_texte(fichier), yaml.BaseLoader)


def _oter(noeud: Any, noms: Sequence[str]) -> Any:
    premier, *suite = noms
    if isinstance(noeud, list):
        rang = next((n for n, e in enumerate(noeud) if _nom(e) == premier), None)
        rang = int(premier) if rang is None else rang
        changes = [_oter(noeud[rang], suite)] if suite else []
        return [*noeud[:rang], *changes, *noeud[rang + 1 :]]
    if not suite:
        return {cle: valeur for cle, valeur in noeud.items() if cle != premier}
    return {**noeud, premier: _oter(noeud[premier], suite)}


def _nom(element: Any) -> str:
    return element.get("id") or element.get("type") or "" if isinstance(element, dict) else ""


def _fondre(base: Any, ajout: Any) -> Any:
    """Les tables se fondent ; une liste dont les éléments ont un `id` se fond par `id`."""
    if isinstance(base, dict) and isinstance(ajout, dict):
        fondu = dict(base)
        for cle, valeur in ajout.items():
            if cle.endswith("+"):
                fondu[cle[:-1]] = [*fondu.get(cle[:-1], []), *valeur]
            else:
                fondu[cle] = _fondre(fondu.get(cle), valeur)
        return fondu
    if isinstance(base, list) and isinstance(ajout, list) and _par_id(base) and _par_id(ajout):
        connus = {e["id"]: e for e in base}
        changes = {e["id"]: _fondre(connus.get(e["id"]), e) for e in ajout}
        return list((connus | changes).values())
    return ajout


def _par_id(elements: Sequence[Any]) -> bool:
    return all(isinstance(e, dict) and "id" in e for e in elements)
