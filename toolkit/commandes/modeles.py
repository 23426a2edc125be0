"""`modeles` : sortir un acte en modèle Word, à retoucher par le cabinet."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.commandes.commun import gardee, option_cabinet, option_juridiction


@click.group(subcommand_metavar="VERBE [ARGUMENTS]…")
def modeles() -> None:
    """Exporte les modèles livrés, pour que le cabinet les reformule."""


@modeles.command()
@click.argument("acte")
@option_juridiction
@click.option(
    "--vers",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("cabinet"),
    metavar="RÉPERTOIRE",
    help="Répertoire du cabinet (défaut : cabinet).",
)
@option_cabinet
@gardee
def exporter(acte: str, juridiction: str, vers: Path, cabinet: Path | None) -> None:
    """Écrit l'ACTE en modèle Word (docxtpl), avec ses balises, là où --cabinet le retrouvera."""
    from toolkit import verbes

    fichier = verbes.exporter_modele(acte, juridiction, vers, cabinet)
    click.echo(f"{fichier}\n  retoucher dans Word, puis : generer dossier.yaml --cabinet {vers}")
