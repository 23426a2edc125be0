"""Ce que les tests du droit ont en commun."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

from toolkit.lecture.droit import lire_droit
from toolkit.lieux import MODELES
from toolkit.noyau.droit import Droit

JURIDICTIONS = ("fr_BE", "fr_FR")


@cache
def droit(juridiction: str) -> Droit:
    """Le droit livré."""
    return lire_droit(juridiction, MODELES)


def fichiers_du_droit(juridiction: str) -> list[Path]:
    """Les fichiers livrés de valeurs, de délais et de mentions."""
    return sorted((MODELES / juridiction / "droit").glob("*.yaml"))


def ecrire(racine: Path, nom: str, texte: str) -> Path:
    """Écrit `racine/nom` et rend `racine`, prête à servir de répertoire de modèles."""
    fichier = racine / nom
    fichier.parent.mkdir(parents=True, exist_ok=True)
    fichier.write_text(texte, encoding="utf-8")
    return racine


def copie_des_modeles(racine: Path, juridiction: str) -> Path:
    """Une copie modifiable du droit et des actes livrés."""
    shutil.copytree(MODELES / juridiction, racine / juridiction)
    return racine
