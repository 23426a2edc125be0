"""`voies` : quelles procédures sont ouvertes à ce jour, devant quel juge, à quel prix."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from toolkit.commandes.commun import (
    DOSSIER,
    conclure,
    gardee,
    option_au,
    option_json,
)


@click.command()
@click.argument("dossier", type=DOSSIER)
@option_au
@option_json
@gardee
def voies(dossier: Path, au: dt.date, en_json: bool) -> None:
    """Dit quelles procédures sont ouvertes au DOSSIER, ce qui leur manque, ce qui les ferme."""
    from toolkit import verbes
    from toolkit.noyau.probleme import CodeSortie
    from toolkit.noyau.voies import voies_en_json
    from toolkit.noyau.voies.impression import voie_en_texte

    releve = verbes.voies(dossier, au)
    if releve.voies is None:
        conclure(releve.problemes, {"voies": []}, en_json)
    if not en_json:
        for voie in releve.voies:
            click.echo(voie_en_texte(voie, releve.vocabulaire))
    # Une voie fermée n'est pas un échec : la liste demandée est rendue.
    reponse = {"voies": voies_en_json(releve.voies)}
    conclure(releve.problemes, reponse, en_json, CodeSortie.PRODUIT)
