"""Les sessions de la documentation sont réelles : on les rejoue et on compare leur sortie.

Une session est un bloc « console » : une ligne `$ commande`, puis ce qu'elle
imprime. Une ligne « … » y remplace autant de lignes qu'il faut.
"""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.depot import RACINE

DOCUMENTS = sorted(
    (*RACINE.glob("*.md"), *RACINE.glob("modeles/*.md"), *RACINE.glob("exemples/*.md"))
)
COMMANDES = {
    "exigible": [sys.executable, str(RACINE / "cli.py")],
    "generer": [sys.executable, str(RACINE / "cli.py"), "generer"],
    "python": [sys.executable],
}
DONNEES = ("exemples", "tests/erreurs")
COUPE = "…"


@dataclass(frozen=True)
class Pas:
    """Une commande, ce qu'elle doit imprimer, et le code qu'annonce une ligne `$ echo $?`."""

    commande: str
    attendu: tuple[str, ...]


def _sessions() -> list[tuple[str, list[Pas]]]:
    trouvees = []
    for document in DOCUMENTS:
        blocs = re.findall(r"^```console\n(.*?)^```", document.read_text("utf-8"), re.M | re.S)
        for rang, bloc in enumerate(blocs, 1):
            pas = [
                Pas(commande, tuple(suite.splitlines()))
                for commande, suite in re.findall(r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", bloc, re.M)
            ]
            trouvees.append((f"{document.name}-{rang}", pas))
    return trouvees


SESSIONS = _sessions()


def _convient(attendu: tuple[str, ...], rendu: str) -> bool:
    motif = "".join(
        r"(?:.*\n)*?" if ligne == COUPE else re.escape(ligne) + r"\n" for ligne in attendu
    )
    return re.fullmatch(motif, rendu) is not None


def test_le_lisezmoi_montre_une_session() -> None:
    assert any(nom.startswith("README.md") for nom, _ in SESSIONS)


@pytest.mark.parametrize(("nom", "session"), SESSIONS, ids=[nom for nom, _ in SESSIONS])
def test_une_session_se_rejoue(nom: str, session: list[Pas], tmp_path: Path) -> None:
    for donnees in DONNEES:
        shutil.copytree(RACINE / donnees, tmp_path / donnees)
    dernier = 0
    for pas in session:
        if pas.commande == "echo $?":
            assert (str(dernier),) == pas.attendu, nom
            continue
        mot, *arguments = shlex.split(pas.commande)
        if mot == "python" and arguments[0] == "cli.py":
            arguments[0] = str(RACINE / "cli.py")
        fini = subprocess.run(
            [*COMMANDES[mot], *arguments],
            cwd=tmp_path,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            encoding="utf-8",
            check=False,
        )
        dernier = fini.returncode
        assert _convient(pas.attendu, fini.stdout), f"{pas.commande}\n{fini.stdout}"
