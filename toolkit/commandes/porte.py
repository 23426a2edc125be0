"""La porte d'une commande appelée du dehors : sa langue, ses sorties, son code de sortie."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import click

from toolkit.commandes.flux import ouvrir_les_sorties
from toolkit.commandes.langue import parler_francais


class Porte(click.Command):
    """Une commande que l'on appelle du dehors.

    Elle parle français et rend un code qui dit qui doit agir : 2 pour une ligne
    de commande fausse, 130 pour une interruption.
    """

    def main(
        self, args: Sequence[str] | None = None, prog_name: str | None = None, **options: Any
    ) -> Any:
        options.pop("standalone_mode", None)
        with ouvrir_les_sorties(), parler_francais():
            sys.exit(self._executer(args, prog_name, options))

    def _executer(
        self, args: Sequence[str] | None, prog_name: str | None, options: dict[str, Any]
    ) -> int:
        from toolkit.noyau.probleme import CodeSortie

        try:
            rendu = super().main(args, prog_name, standalone_mode=False, **options)
        except click.ClickException as erreur:
            with suppress(click.ClickException):  # si la sortie d'erreur aussi est perdue
                erreur.show()
            return erreur.exit_code
        except click.Abort:
            click.echo("interrompu", err=True)
            return CodeSortie.INTERRUPTION
        return rendu if isinstance(rendu, int) else CodeSortie.PRODUIT
