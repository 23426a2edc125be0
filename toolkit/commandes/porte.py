"""La porte d'une commande appelée du dehors : sa langue, ses sorties, son code de sortie."""

from __future__ import annotations

import gc
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
        # Une commande vit une seconde : ramasser ses miettes en coûterait le dixième.
        gc.disable()
        with ouvrir_les_sorties(), parler_francais():
            sys.exit(self._executer(args, prog_name, options))

    def _executer(
        self, args: Sequence[str] | None, prog_name: str | None, options: dict[str, Any]
    ) -> int:
        from toolkit.noyau.probleme import CodeSortie

        try:
            rendu = super().main(args, prog_name, standalone_mode=False, **options)
        except click.ClickException as erreur:
            with suppress(click.ClickException):  # si la sortie aussi est perdue
                if "--json" in (sys.argv[1:] if args is None else args):
                    click.echo(_en_json(erreur))
                else:
                    erreur.show()
            return erreur.exit_code
        except click.Abort:
            click.echo("interrompu", err=True)
            return CodeSortie.INTERRUPTION
        return rendu if isinstance(rendu, int) else CodeSortie.PRODUIT


def _en_json(erreur: click.ClickException) -> str:
    """La faute de la ligne de commande, sous la même forme que tout problème."""
    import json

    from toolkit.noyau.probleme import CodeSortie, Probleme
    from toolkit.noyau.rapport import en_json

    probleme = Probleme(
        code="ligne-de-commande",
        message=erreur.format_message(),
        remede="voir `--help` du verbe",
        sortie=CodeSortie.USAGE,
    )
    return json.dumps({"problemes": [en_json(probleme)]}, ensure_ascii=False, indent=2)
