"""Appeler les commandes : dans ce processus (`invoquer`), ou dans un processus neuf (`lancer`)."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from click.testing import CliRunner, Result

from tests.depot import RACINE
from toolkit.commandes import exigible

EXEMPLE = RACINE / "exemples/fr_FR_b2b/dossier.yaml"
AU = ("--au", "2026-11-21")

TRACES = ("Traceback", "anomalie du programme")


def invoquer(*arguments: str | Path) -> Result:
    """La commande, ses sorties et son code ; une trace est un échec du test."""
    rendu = CliRunner().invoke(exigible, [str(a) for a in arguments], prog_name="exigible")
    assert rendu.exception is None or isinstance(rendu.exception, SystemExit), rendu.exception
    assert not any(trace in rendu.output for trace in TRACES), rendu.output
    return rendu


def lancer(
    *arguments: str | Path, ou: Path | None = None, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    """La commande dans un processus neuf ; ses sorties restent des octets."""
    return subprocess.run(
        [sys.executable, str(RACINE / "cli.py"), *map(str, arguments)],
        cwd=ou or RACINE,
        env={**os.environ, **(env or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
