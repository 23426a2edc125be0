"""`exigible VERBE` : chaque verbe est un module, chargé quand on l'appelle."""

from __future__ import annotations

from importlib import import_module

import click

# Verbe → (module, ce qu'en dit l'aide).
VERBES = {
    "generer": "Produit les actes du dossier.",
    "valider": "Contrôle le dossier, ou ce qu'il manque à un acte.",
    "nouveau": "Écrit un dossier vierge, commenté.",
    "actes": "Liste les actes et ce que chacun exige.",
    "modeles": "Exporte ou vérifie les modèles.",
}


class Verbes(click.Group):
    """Un groupe dont les verbes ne s'importent qu'à l'appel."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBES)

    def get_command(self, ctx: click.Context, nom: str) -> click.Command | None:
        if nom not in VERBES:
            return None
        return getattr(import_module(f"toolkit.commandes.{nom}"), nom)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Verbes"):
            formatter.write_dl(list(VERBES.items()))


@click.command(cls=Verbes)
@click.version_option(package_name="exigible", prog_name="exigible")
def exigible() -> None:
    """Du dossier aux actes de recouvrement, France et Belgique."""
