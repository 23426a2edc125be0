"""`delais` : chaque date utile, d'où elle vient, ce qu'on perd à la manquer."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from toolkit.commandes.commun import (
    DOSSIER,
    conclure,
    conclure_l_explication,
    gardee,
    option_au,
    option_json,
)


@click.command()
@click.argument("dossier", type=DOSSIER)
@option_au
@click.option(
    "--ics",
    "agenda",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FICHIER",
    help="Écrit aussi les délais en agenda iCalendar.",
)
@click.option(
    "--expliquer",
    "saisie",
    metavar="DATE_OU_ID",
    help="Dit d'où vient un délai : son id (ip-signification) ou une de ses dates, 2026-08-14.",
)
@option_json
@gardee
def delais(
    dossier: Path, au: dt.date, agenda: Path | None, saisie: str | None, en_json: bool
) -> None:
    """Calcule les délais que le DOSSIER ouvre, en ordre de date, prescription comprise."""
    from toolkit import verbes
    from toolkit.noyau.delais import en_donnees, en_texte
    from toolkit.noyau.probleme import CodeSortie

    if saisie is not None:
        conclure_l_explication(*verbes.expliquer_les_delais(saisie, dossier, au), en_json)
    calcules, problemes = verbes.delais(dossier, au, agenda)
    if calcules is None:
        conclure(problemes, {"delais": []}, en_json)
    if not en_json:
        for delai in calcules:
            click.echo(en_texte(delai, au))
        if not calcules:
            click.echo(f"{dossier} : aucun délai n'y court")
    # Un délai manqué n'empêche pas de le dire : la liste demandée est rendue.
    reponse = {"delais": [en_donnees(d) for d in calcules]}
    conclure(problemes, reponse, en_json, CodeSortie.PRODUIT)
