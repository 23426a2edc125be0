"""`valider` : le dossier est-il bon, et que manque-t-il à un acte ?"""

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
@click.option("--pour", "acte", metavar="ACTE", help="Dit ce qui manque à cet acte.")
@option_au
@option_cabinet
@option_json
@gardee
def valider(
    dossier: Path, acte: str | None, au: dt.date, cabinet: Path | None, en_json: bool
) -> None:
    """Contrôle le DOSSIER : forme, identifiants, pièces, cohérence ; avec --pour, un acte."""
    from toolkit import verbes

    problemes = verbes.valider(dossier, au, acte, cabinet)
    pret = not any(p.est_bloquant for p in problemes)
    if not en_json:
        quoi = f"l'acte {acte}" if acte else "le dossier"
        conclusion = "est prêt" if pret else "n'est pas prêt"
        click.echo(f"{dossier} : {quoi} {conclusion}")
    conclure(problemes, {"pret": pret}, en_json)
