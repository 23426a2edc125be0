"""`decompte` : ce qui est dû, ligne à ligne, à refaire à la main ou dans un tableur."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import NoReturn

import click

from toolkit.commandes.commun import (
    DOSSIER,
    conclure,
    conclure_l_explication,
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
@click.option(
    "--xlsx",
    "classeur",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FICHIER",
    help="Écrit aussi un classeur, où une formule refait chaque intérêt.",
)
@click.option(
    "--expliquer",
    "saisie",
    metavar="CHIFFRE_OU_DATE",
    help="Dit d'où vient un montant, un taux ou une date : « 480,96 », « 12,40 % », 2026-07-17.",
)
@option_cabinet
@option_json
@gardee
def decompte(
    dossier: Path,
    acte: str | None,
    au: dt.date,
    tableur: Path | None,
    classeur: Path | None,
    saisie: str | None,
    cabinet: Path | None,
    en_json: bool,
) -> None:
    """Calcule ce qui est dû d'après le DOSSIER, ligne à ligne, avec sa méthode."""
    from toolkit import verbes
    from toolkit.noyau import releve_decompte

    if saisie is not None:
        _expliquer(saisie, dossier, au, acte, cabinet, en_json)
    arrete, problemes = verbes.decompter(dossier, au, acte, cabinet)
    if arrete is None:
        conclure(problemes, {}, en_json)
    if tableur:
        verbes.ecrire_le_tableur(arrete, tableur)
    if classeur:
        verbes.ecrire_le_classeur(arrete, classeur)
    if not en_json:
        click.echo(releve_decompte.en_texte(arrete))
    conclure(problemes, releve_decompte.en_json(arrete), en_json)


def _expliquer(
    saisie: str, dossier: Path, au: dt.date, acte: str | None, cabinet: Path | None, en_json: bool
) -> NoReturn:
    from toolkit import verbes

    try:
        explication, problemes = verbes.expliquer(saisie, dossier, au, acte, cabinet)
    except ValueError as faute:
        raise click.BadParameter(str(faute), param_hint="--expliquer") from None
    conclure_l_explication(explication, problemes, en_json)
