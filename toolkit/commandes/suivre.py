"""`suivre` : où en est le plan de paiement, attendu, reçu, en retard."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from toolkit.commandes.commun import DOSSIER, conclure, gardee, option_au, option_json


@click.command()
@click.argument("dossier", type=DOSSIER)
@option_au
@click.option(
    "--ics",
    "agenda",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FICHIER",
    help="Écrit aussi les versements encore dus en agenda iCalendar.",
)
@option_json
@gardee
def suivre(dossier: Path, au: dt.date, agenda: Path | None, en_json: bool) -> None:
    """Suit l'échéancier du DOSSIER : attendu, reçu, en retard, à venir. Ne modifie rien."""
    from toolkit import verbes
    from toolkit.noyau.echeancier import releve

    suivi, problemes = verbes.suivre(dossier, au, agenda)
    if suivi is None:
        conclure(problemes, {}, en_json)
    if not en_json:
        click.echo(releve.en_texte(suivi))
    conclure(problemes, releve.en_json(suivi), en_json)
