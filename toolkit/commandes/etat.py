"""`etat` : où en est une affaire, ou la liste du matin d'un répertoire."""

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
from toolkit.commandes.porte import Porte


@click.command(cls=Porte)
@click.argument("source", type=DOSSIER, metavar="DOSSIER|RÉPERTOIRE")
@option_au
@option_cabinet
@click.option(
    "--html",
    "page",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FICHIER",
    help="Écrit aussi une page à imprimer, avec sa frise.",
)
@option_json
@gardee
def etat(source: Path, au: dt.date, cabinet: Path | None, page: Path | None, en_json: bool) -> None:
    """Dit ce qui est fait, dû, empêché, ce qui vient et combien : d'un DOSSIER, ou du RÉPERTOIRE
    entier, le plus pressant d'abord.
    """
    from toolkit import verbes
    from toolkit.noyau.etat.imprimer import en_donnees, en_texte, liste_du_matin
    from toolkit.noyau.probleme import CodeSortie

    if source.is_dir():
        rendu = verbes.portefeuille(source, au, cabinet)
        etats, problemes = rendu.etats, rendu.problemes
        lignes = [
            *liste_du_matin(etats),
            f"{len(etats)} affaire{'s' if len(etats) > 1 else ''} au {au.isoformat()}",
        ]
    else:
        seul, problemes = verbes.etat(source, au, cabinet)
        if seul is None:
            conclure(problemes, {"affaires": []}, en_json)
        etats, problemes, lignes = (seul,), (), [en_texte(seul)]
    if not en_json:
        click.echo("\n".join(lignes))
    if page:
        verbes.ecrire_la_page(etats, au, page)
    # Une affaire qui a des défauts a quand même un état : c'est lui qu'on demandait.
    code = None if problemes else CodeSortie.PRODUIT
    conclure(problemes, {"au": au.isoformat(), "affaires": [en_donnees(e) for e in etats]},
             en_json, code)  # fmt: skip
