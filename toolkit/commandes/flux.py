"""Les sorties : en UTF-8 partout, et indifférentes au départ de qui les lit."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TextIO

import click

# Sous Windows, écrire dans un tube fermé rend EINVAL.
_LECTEUR_PARTI = (errno.EPIPE, errno.EINVAL)


class SortieImpossible(click.ClickException):
    """Ce que la commande imprime ne s'écrit pas : disque plein, par exemple."""

    exit_code = 6


class Sortie:
    """Un flux de texte ; si son lecteur s'en va (`| head`), la suite se perd sans bruit.

    Le code de sortie reste ainsi celui du travail, non celui de la lecture.
    """

    def __init__(self, flux: TextIO) -> None:
        self._flux = flux

    def write(self, texte: str) -> int:
        if texte == "":  # click sonde ainsi le flux, et tairait la faute
            return 0
        try:
            self._flux.write(texte)
        except OSError as cause:
            self._renoncer(cause)
        return len(texte)

    def flush(self) -> None:
        try:
            self._flux.flush()
        except OSError as cause:
            self._renoncer(cause)

    def _renoncer(self, cause: OSError) -> None:
        # Ce qui reste en mémoire doit s'écouler quelque part quand l'interpréteur s'arrête.
        nulle_part = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nulle_part, self._flux.fileno())
        os.close(nulle_part)
        if cause.errno not in _LECTEUR_PARTI:
            from toolkit.noyau.disque import motif_du_refus

            raise SortieImpossible(f"la sortie ne s'écrit pas : {motif_du_refus(cause)}") from cause

    def __getattr__(self, nom: str) -> Any:
        return getattr(self._flux, nom)


@contextmanager
def ouvrir_les_sorties() -> Iterator[None]:
    """Le temps d'une commande, les deux sorties écrivent tout texte, sur tout terminal."""
    origines = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = (_preparer(flux) for flux in origines)
    try:
        yield
    finally:
        sys.stdout, sys.stderr = origines


def _preparer(flux: TextIO | None) -> Any:
    if flux is None:  # un programme sans console
        return None
    reconfigurer = getattr(flux, "reconfigure", None)
    if reconfigurer is not None:
        # Un nom de fichier peut porter des octets qui ne sont pas de l'UTF-8.
        reconfigurer(encoding="utf-8", errors="backslashreplace")
    return Sortie(flux)
