"""Les dossiers fautifs que la lecture laisse passer : ce que `exigible valider` en dit, mot à mot.

La première ligne d'un dossier peut porter les options de la commande :
`# --au 2025-11-01 --pour mise_en_demeure`. Ceux que la lecture refuse sont dans
`tests.lecture.attendus`.

`python -m tests.erreurs.attendus` récrit les attendus ; relire le diff avant de le garder.
"""

from __future__ import annotations

import datetime as dt
import os
from dataclasses import dataclass
from pathlib import Path

from tests.depot import RACINE
from tests.lecture import attendus as lecture
from toolkit.noyau.probleme import Probleme
from toolkit.noyau.rapport import en_texte
from toolkit.verbes import valider

ERREURS = RACINE / "tests" / "erreurs"
AU = dt.date(2026, 11, 21)


@dataclass(frozen=True, slots=True)
class Options:
    """Les options de la commande, lues en tête du dossier."""

    au: dt.date = AU
    acte: str | None = None


def codes() -> list[str]:
    """Les codes qui ont un dossier fautif, hors ceux de la lecture."""
    repertoires = {d.name for d in ERREURS.iterdir() if (d / "dossier.yaml").is_file()}
    return sorted(repertoires - lecture.CODES)


def options(code: str) -> Options:
    """Les options que la première ligne du dossier demande."""
    tete, *_ = (ERREURS / code / "dossier.yaml").read_text(encoding="utf-8").splitlines()
    mots = tete.removeprefix("#").split() if tete.startswith("# --") else []
    lues = dict(zip(mots[::2], mots[1::2], strict=True))
    au = dt.date.fromisoformat(lues["--au"]) if "--au" in lues else AU
    return Options(au, lues.get("--pour"))


def trouver(code: str) -> tuple[Probleme, ...]:
    """Les problèmes du dossier fautif de ce code, lu depuis son répertoire."""
    demandees = options(code)
    ici = Path.cwd()
    os.chdir(ERREURS / code)
    try:
        return valider(Path("dossier.yaml"), demandees.au, demandees.acte)
    finally:
        os.chdir(ici)


def imprimer(problemes: tuple[Probleme, ...]) -> str:
    """Les problèmes tels que la commande les imprime."""
    return "\n".join(map(en_texte, problemes)) + "\n"


if __name__ == "__main__":
    for nom in codes():
        attendu = ERREURS / nom / "attendu.txt"
        attendu.write_text(imprimer(trouver(nom)), encoding="utf-8", newline="\n")
