"""`generer` : du dossier aux actes, écrits sur le disque."""

from __future__ import annotations

import datetime as dt
import gc
from pathlib import Path
from typing import TYPE_CHECKING, Any

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

if TYPE_CHECKING:
    from toolkit.production import Ecrit


class Formats(click.ParamType):
    """« docx,pdf »."""

    name = "formats"

    def convert(self, valeur: Any, param: Any, ctx: Any) -> tuple[str, ...]:
        if isinstance(valeur, tuple):
            return valeur
        formats = tuple(f.strip().lower() for f in valeur.split(",") if f.strip())
        inconnus = [f for f in formats if f not in ("docx", "pdf")]
        if inconnus or not formats:
            self.fail(f"format « {valeur} » : écrire docx, pdf, ou docx,pdf", param, ctx)
        return formats


@click.command(cls=Porte)
@click.argument("dossier", type=DOSSIER)
@click.option("--acte", "actes", multiple=True, metavar="NOM", help="Acte à produire (répétable).")
@click.option(
    "--sortie",
    type=click.Path(path_type=Path),
    default=Path("sortie"),
    metavar="RÉPERTOIRE",
    help="Répertoire où écrire (défaut : sortie).",
)
@option_au
@option_cabinet
@click.option(
    "--format",
    "formats",
    type=Formats(),
    default=("docx", "pdf"),
    metavar="docx,pdf",
    help="Formats à produire (défaut : les deux).",
)
@click.option("--projet", is_flag=True, help="Produit quand même, sous filigrane PROJET.")
@click.option("--strict", is_flag=True, help="N'écrit rien si un seul acte manque.")
@option_json
@gardee
def generer(
    dossier: Path,
    actes: tuple[str, ...],
    sortie: Path,
    au: dt.date,
    cabinet: Path | None,
    formats: tuple[str, ...],
    projet: bool,
    strict: bool,
    en_json: bool,
) -> None:
    """Produit les actes du DOSSIER (un fichier YAML), relus mention par mention."""
    from toolkit import chaine

    gc.set_threshold(50_000)  # la mise en page laisse à ramasser, mais rarement
    gc.enable()
    production = chaine.generer(
        dossier,
        au,
        actes=actes,
        sortie=sortie,
        cabinet=cabinet,
        formats=formats,
        projet=projet,
        strict=strict,
    )
    if not en_json:
        for ecrit in production.ecrits:
            _annoncer(ecrit)
    reponse = {"sortie": str(sortie), "documents": [_en_json(e) for e in production.ecrits]}
    conclure(production.problemes, reponse, en_json, production.code)


def _annoncer(ecrit: Ecrit) -> None:
    document = ecrit.document
    constats = () if document.est_projet else _releve(ecrit)
    trouvees = sum(c.trouvee is True for c in constats)
    a_relire = sum(c.trouvee is None for c in constats)
    click.echo(f"{document.acte} ({document.prevu.debiteur}) : {ecrit.repertoire}")
    for nom in ecrit.fichiers.values():
        click.echo(f"  {nom}")
    if constats:
        suite = f", {a_relire} à relire" if a_relire else ""
        click.echo(f"  {trouvees} mentions prouvées sur {len(constats)}{suite}")
    if document.est_projet:
        click.echo("  projet sous filigrane : ce qui manque y est imprimé")
    if document.prevu.fiche.blancs:
        click.echo(f"  à remplir : {', '.join(document.prevu.fiche.blancs)}")


def _releve(ecrit: Ecrit) -> tuple:
    constats = ecrit.document.constats
    return tuple(constats.get("pdf") or constats.get("docx") or ())


def _en_json(ecrit: Ecrit) -> dict[str, Any]:
    from toolkit.noyau.rapport import constat_en_json

    prevu = ecrit.document.prevu
    return {
        "acte": ecrit.document.acte,
        "debiteur": prevu.debiteur,
        "fichiers": {f: str(ecrit.repertoire / nom) for f, nom in ecrit.fichiers.items()},
        "mentions": [constat_en_json(c) for c in _releve(ecrit)],
        "blancs": [{"nom": nom, "pour": pour} for nom, pour in prevu.fiche.blancs.items()],
    }
