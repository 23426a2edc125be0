"""Les dossiers fautifs de tests/erreurs : ce que la lecture en dit, mot à mot.

`python -m tests.lecture.attendus` récrit les attendus ; relire le diff avant de le garder.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from unittest import mock

from tests.depot import RACINE
from toolkit.lecture import coupes, identifiants, inventaire, messages, source, yaml_situe
from toolkit.lecture.dossier import Lu, lire_dossier
from toolkit.lecture.refus_yaml import TAILLE_MAXIMALE
from toolkit.noyau.rapport import en_texte

ERREURS = RACINE / "tests" / "erreurs"

CODES = frozenset().union(
    *(m.CODES for m in (coupes, identifiants, inventaire, messages, source, yaml_situe))
)


def _absent() -> Lu:
    return lire_dossier(Path("absent.yaml"))


def _repertoire() -> Lu:
    return lire_dossier(Path())


def _texte() -> Lu:
    return lire_dossier(Path("dossier.yaml").read_text(encoding="utf-8"))


def _dossier_ferme() -> Lu:
    with mock.patch.object(Path, "read_bytes", side_effect=PermissionError):
        return lire_dossier(Path("dossier.yaml"))


def _piece_fermee() -> Lu:
    with mock.patch.object(inventaire, "du_disque", side_effect=PermissionError):
        return lire_dossier(Path("dossier.yaml"))


def _trop_gros() -> Lu:
    return lire_dossier("objet: " + "x" * TAILLE_MAXIMALE)


# Ces fautes ne tiennent pas dans un dossier.yaml : on les met en scène.
MISES_EN_SCENE: dict[str, Callable[[], Lu]] = {
    "fichier-illisible": _dossier_ferme,
    "fichier-introuvable": _absent,
    "fichier-repertoire": _repertoire,
    "fichier-trop-gros": _trop_gros,
    "piece-illisible": _piece_fermee,
    "pieces-non-lues": _texte,
}


def lire(code: str) -> Lu:
    """Lit le dossier fautif de ce code, depuis son répertoire."""
    ici = Path.cwd()
    os.chdir(ERREURS / code)
    try:
        return MISES_EN_SCENE.get(code, lambda: lire_dossier(Path("dossier.yaml")))()
    finally:
        os.chdir(ici)


def imprimer(lu: Lu) -> str:
    """Les problèmes tels que la commande les imprime."""
    return "\n".join(map(en_texte, lu.problemes)) + "\n"


if __name__ == "__main__":
    for code in sorted(CODES):
        (ERREURS / code).mkdir(exist_ok=True)
        (ERREURS / code / "attendu.txt").write_text(
            imprimer(lire(code)), encoding="utf-8", newline="\n"
        )
