"""Ce que YAML perd en silence : le texte après un ` #`, les clés avalées par des guillemets.

La règle du ` #` : YAML ne lit pas ce qui le suit. Collé au mot d'après
(`Fenêtres #12`), c'est un numéro que l'auteur voulait garder ; suivi d'une espace
et précédé d'au moins deux (`Lyon  # greffe`), c'est un commentaire ; entre deux
espaces simples (`Fenêtres # 12`), on ne sait pas.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from toolkit.lecture.positions import Marque

INTERDITS = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
_COMMENTAIRE = re.compile(r"(?P<espaces>[ \t]+)(?P<perdu>#.*)")
_CLE_AVALEE = re.compile(r"(?P<retrait> *)(?:- +)?[\w-]+:(?: |$)")


@dataclass(frozen=True, slots=True)
class Coupe:
    """Un texte sans guillemets suivi d'un ` #` : ce que YAML ne lit pas."""

    chemin: str
    perdu: str
    marque: Marque
    est_vide: bool  # rien n'est lu avant le signe
    espaces: int  # avant le signe

    @property
    def est_collee(self) -> bool:
        """Vrai pour `#12` : le signe tient au mot qui suit, comme un numéro."""
        return len(self.perdu) > 1 and not self.perdu[1].isspace()


def coupe(chemin: str, evenement: Any, lignes: Sequence[str]) -> Coupe | None:
    """Ce que le ` #` qui suit un scalaire nu empêche de lire, s'il y en a un."""
    fin = evenement.end_mark
    ligne = lignes[fin.line] if fin.line < len(lignes) else ""
    trouve = _COMMENTAIRE.match(ligne, fin.column)
    if trouve is None:
        return None
    perdu = trouve["perdu"].rstrip()
    marque = Marque(fin.line + 1, trouve.start("perdu") + 1, len(perdu))
    return Coupe(chemin, perdu, marque, not evenement.value, len(trouve["espaces"]))


def avale_une_cle(
    cle: Marque | None, valeur: Marque, evenement: Any, lignes: Sequence[str]
) -> bool:
    """Vrai si un texte entre guillemets contient une ligne qui a l'air d'une clé de son groupe."""
    marge = cle.colonne - 1 if cle else valeur.colonne - 3
    suite = lignes[valeur.ligne : evenement.end_mark.line + 1]
    return any((c := _CLE_AVALEE.match(ligne)) and len(c["retrait"]) <= marge for ligne in suite)
