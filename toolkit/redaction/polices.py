"""Les polices livrées, et elles seules : un même acte donne les mêmes octets sur toute machine.

Sans cela, fontconfig remplace en silence un signe qui manque (l'espace fine
U+202F) par celui d'une police de la machine, qui entre alors dans le PDF.
"""

from __future__ import annotations

import os
from contextlib import suppress
from functools import cache
from pathlib import Path

from toolkit.lieux import POLICES

_VARIABLE = "FONTCONFIG_FILE"


def preparer_polices() -> Path:
    """Désigne à fontconfig les polices livrées ; rend le chemin de la configuration.

    À appeler avant d'importer WeasyPrint. La variable d'environnement
    FONTCONFIG_FILE vaut ensuite pour tout le processus ; l'appel se répète sans
    effet, d'autant de fils qu'on veut. Rien n'est écrit à côté des polices.
    """
    configuration = POLICES / "fonts.conf"
    valeur = str(configuration)
    if os.environ.get(_VARIABLE) != valeur:
        os.environ[_VARIABLE] = valeur
        if os.name == "nt":
            _poser_dans_msvcrt(valeur)
    _retenir_pango()
    return configuration


def _poser_dans_msvcrt(valeur: str) -> None:
    """Sous Windows, Pango peut être lié à msvcrt, qui garde sa propre copie de l'environnement."""
    import ctypes

    ctypes.cdll.msvcrt._wputenv(f"{_VARIABLE}={valeur}")


@cache
def _retenir_pango() -> None:
    """Garde Pango en mémoire jusqu'à la fin du processus.

    WeasyPrint le décharge quand Python se ferme ; si un fil de Pango court
    encore, le processus meurt d'une erreur de segmentation, l'acte étant écrit.
    Une bibliothèque ouverte par ctypes n'est jamais déchargée.
    """
    import ctypes

    for nom in ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib"):
        with suppress(OSError):
            ctypes.CDLL(nom)
