"""`decompte` : ce qui est dû, ligne à ligne, à refaire à la main ou dans un tableur."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from toolkit.commandes.commun import (
    DOSSIER,
    conclure,
    gardee,
    option_au,
    option_cabinet,
    option_json,
)


@click.command()
@click.argument("dossier", type=DOSSIER)
@click.option("--pour", "acte", metavar="ACTE", help="Ce que cet acte peut réclamer.")
@option_au
@click.option(
    "--csv",
    "tableur",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FICHIER",
    help="Écrit aussi les lignes pour un tableur, avec une colonne de contrôle.",
)
@option_cabinet
@option_json
@gardee
def decompte(
    dossier: Path,
    acte: str | None,
    au: dt.date,
    tableur: Path | None,
    cabinet: Path | None,
    en_json: bool,
) -> None:
    """Calcule ce qui est dû d'après le DOSSIER, ligne à ligne, avec sa méthode."""
    from toolkit import verbes
    from toolkit.noyau import releve_decompte

    arrete, problemes = verbes.decompter(dossier, au, acte, cabinet)
    if arrete is None:
        conclure(problemes, {}, en_json)
    if tableur:
        verbes.ecrire_le_tableur(arrete, tableur)
    if not en_json:
        click.echo(releve_decompte.en_texte(arrete))
    conclure(problemes, releve_decompte.en_json(arrete), en_json)
