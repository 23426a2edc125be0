"""Lire un dossier : la forme, les identifiants, les pièces ; tous les problèmes à la fois."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from toolkit.noyau.dossier import Dossier
from toolkit.noyau.probleme import Probleme


@dataclass(frozen=True, slots=True, kw_only=True)
class Lu:
    """Ce qu'une lecture rend ; `dossier` vaut None si la forme est fautive."""

    dossier: Dossier | None
    problemes: tuple[Probleme, ...] = ()
    positions: Any = None
    inventaire: Any = ()
    fichier: str = ""
    texte: str = ""


def lire_dossier(source: Path | str | Mapping, pieces: Any = None) -> Lu:
    """Lit un dossier depuis un chemin, un texte YAML ou un dict."""
    import yaml

    class Lecteur(yaml.CSafeLoader):
        pass

    Lecteur.yaml_implicit_resolvers = {}
    arbre = source
    if not isinstance(source, Mapping):
        arbre = yaml.load(Path(source).read_text("utf-8"), Lecteur)
    return Lu(dossier=Dossier.model_validate(arbre), fichier=str(source))
