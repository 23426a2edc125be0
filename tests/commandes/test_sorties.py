"""Les sorties d'une commande : UTF-8 partout, tube fermé sans bruit, interruption, disque plein."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.commandes.appels import AU, EXEMPLE, TRACES, invoquer, lancer
from tests.depot import RACINE
from toolkit import verbes
from toolkit.commandes import exigible, groupe

PLEIN = Path("/dev/full")

INTERROMPRE = """
import signal
from toolkit import verbes
verbes.valider = lambda *_: signal.raise_signal(signal.SIGINT)
from toolkit.commandes import exigible
exigible(["valider", "dossier.yaml"])
"""


@pytest.mark.parametrize(
    "terminal",
    [
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"},
        {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
    ],
    ids=["ascii", "windows", "C"],
)
def test_tout_terminal_recoit_de_l_utf_8(terminal: dict[str, str], tmp_path: Path) -> None:
    aide = lancer("--help", env=terminal)
    assert aide.returncode == 0
    assert "Écrit un dossier vierge" in aide.stdout.decode()
    absent = lancer("valider", "é → absent.yaml", ou=tmp_path, env=terminal)
    assert absent.returncode == 3
    assert "n'existe pas" in absent.stderr.decode()


@pytest.mark.skipif(os.name == "nt", reason="un nom de fichier Windows est de l'Unicode")
def test_un_nom_de_fichier_hors_utf_8_s_imprime(tmp_path: Path) -> None:
    rendu = lancer("valider", os.fsdecode(b"\xff.yaml"), "--json", ou=tmp_path)
    assert rendu.returncode == 3
    assert b"\\udcff.yaml" in rendu.stdout


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["--help"], 0), (["actes", "--json"], 0), (["valider", EXEMPLE.parent], 3)],
    ids=["aide", "json", "refus"],
)
def test_un_tube_ferme_ne_change_ni_le_code_ni_le_silence(arguments: list, code: int) -> None:
    lecture, ecriture = os.pipe()
    os.close(lecture)
    try:
        fini = subprocess.run(
            [sys.executable, str(RACINE / "cli.py"), *map(str, arguments)],
            stdout=ecriture,
            stderr=subprocess.PIPE,
            stdin=subprocess.DEVNULL,
            check=False,
        )
    finally:
        os.close(ecriture)
    assert fini.returncode == code
    assert not any(trace in fini.stderr.decode() for trace in (*TRACES, "BrokenPipe", "Errno"))


@pytest.mark.skipif(not PLEIN.exists(), reason="le système n'a pas de disque plein à offrir")
def test_un_disque_plein_sous_la_sortie_rend_6() -> None:
    with PLEIN.open("wb") as plein:
        fini = subprocess.run(
            [sys.executable, str(RACINE / "cli.py"), "actes"],
            stdout=plein,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert fini.returncode == 6
    assert fini.stderr.decode() == "Erreur : la sortie ne s'écrit pas : le disque est plein\n"


def test_une_interruption_rend_130() -> None:
    fini = subprocess.run(
        [sys.executable, "-c", INTERROMPRE], cwd=RACINE, capture_output=True, check=False
    )
    assert fini.returncode == 130
    assert fini.stdout == b""
    assert fini.stderr.decode().split() == ["interrompu"]


def test_une_interruption_au_chargement_d_un_verbe_rend_130(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def interrompre(_: str) -> None:
        signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(groupe, "import_module", interrompre)
    assert invoquer("valider", EXEMPLE).exit_code == 130


def test_une_anomalie_rend_70_sans_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    def echouer(*_: object) -> None:
        raise RuntimeError("essai")

    monkeypatch.setattr(verbes, "valider", echouer)
    rendu = CliRunner().invoke(exigible, ["valider", str(EXEMPLE), *AU])
    assert rendu.exit_code == 70
    assert "anomalie du programme : RuntimeError : essai" in rendu.stderr
    assert "Traceback" not in rendu.output
