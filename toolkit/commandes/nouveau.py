"""`nouveau` : un dossier vierge, commenté, à remplir dans un éditeur de texte."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.commandes.commun import (
    conclure,
    gardee,
    option_cabinet,
    option_json,
    option_juridiction,
)

# Un test les compare au plan de chaque juridiction.
GENRES = {
    "facture_b2b": "facture entre professionnels (défaut)",
    "facture_b2c": "facture à un consommateur",
    "loyer": "loyers et charges d'un logement",
    "pret": "prêt d'argent entre particuliers",
    "particulier": "autre somme due entre particuliers",
}

AIDE = """Écrit un dossier vierge, commenté, à remplir dans un éditeur de texte.

FICHIER est le dossier à écrire (dossier.yaml par défaut), ou le répertoire de l'affaire. À côté
naissent « pieces », pour les documents, et une copie du schéma, pour la complétion dans
VS Code et les éditeurs JetBrains. Rien n'est jamais remplacé.

\b
Genres de créance :
"""


@click.command(help=AIDE + "\n".join(f"  {genre:12} {sens}" for genre, sens in GENRES.items()))
@click.argument(
    "fichier", required=False, type=click.Path(path_type=Path), default=Path("dossier.yaml")
)
@option_juridiction
@click.option(
    "--creance",
    "genre",
    type=click.Choice(list(GENRES)),
    default="facture_b2b",
    metavar="GENRE",
    help="Genre de créance (défaut : facture_b2b).",
)
@option_cabinet
@option_json
@gardee
def nouveau(
    fichier: Path, juridiction: str, genre: str, cabinet: Path | None, en_json: bool
) -> None:
    from toolkit import verbes

    titre, (dossier, pieces, schema) = verbes.nouveau(fichier, juridiction, genre, cabinet)
    if not en_json:
        click.echo(f"{dossier} : {titre}")
        click.echo(f"  {pieces} : y déposer les documents")
        click.echo(f"  {schema} : la complétion de l'éditeur")
        click.echo(f"le remplir, puis voir ce qui reste : exigible valider {dossier}")
    reponse = {
        "juridiction": juridiction,
        "creance": genre,
        "fichier": str(dossier),
        "ecrits": [str(dossier), str(pieces), str(schema)],
    }
    conclure((), reponse, en_json)
