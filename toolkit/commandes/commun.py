"""Ce que les commandes partagent : options, impression des problèmes, code de sortie."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

if TYPE_CHECKING:
    from toolkit.noyau.probleme import Probleme
    from toolkit.verbes import Explication

DOSSIER = click.Path(path_type=Path)
ANNEES = range(1900, 2200)  # celles qu'un dossier peut dater


class Jour(click.ParamType):
    """Une date AAAA-MM-JJ."""

    name = "date"

    def convert(self, valeur: Any, param: Any, ctx: Any) -> dt.date:
        if isinstance(valeur, dt.date):
            return valeur
        try:
            jour = dt.date.fromisoformat(valeur)
        except ValueError:
            self.fail(f"« {valeur} » n'est pas une date ; écrire AAAA-MM-JJ", param, ctx)
        if jour.year not in ANNEES:
            self.fail(f"l'année {jour.year} n'est pas celle d'une affaire", param, ctx)
        return jour


class OrdreJuridique(click.ParamType):
    """Un droit connu : fr_FR, fr_BE, ou celui d'un greffon."""

    name = "code"

    def convert(self, valeur: Any, param: Any, ctx: Any) -> str:
        from toolkit.verbes import connait_la_juridiction

        if not connait_la_juridiction(valeur):
            self.fail(f"« {valeur} » n'est pas un droit connu ; écrire fr_FR ou fr_BE", param, ctx)
        return valeur


def option_juridiction(commande: Callable) -> Callable:
    """`--juridiction` : le droit dont on demande les actes ou les modèles."""
    return click.option(
        "--juridiction",
        type=OrdreJuridique(),
        default="fr_FR",
        metavar="CODE",
        help="Droit applicable : fr_FR (défaut) ou fr_BE.",
    )(commande)


def option_au(commande: Callable) -> Callable:
    """`--au` : le jour du calcul ; seule lecture de l'horloge du programme."""
    return click.option(
        "--au",
        type=Jour(),
        default=dt.date.today,
        metavar="AAAA-MM-JJ",
        help="Jour du calcul (défaut : aujourd'hui).",
    )(commande)


def option_json(commande: Callable) -> Callable:
    """`--json` : un seul document JSON sur la sortie standard."""
    return click.option("--json", "en_json", is_flag=True, help="Répond en JSON.")(commande)


def option_cabinet(commande: Callable) -> Callable:
    """`--cabinet` : le répertoire des papiers et modèles du cabinet."""
    return click.option(
        "--cabinet",
        type=click.Path(path_type=Path, exists=True, file_okay=False),
        metavar="RÉPERTOIRE",
        help="Répertoire du papier et des modèles du cabinet.",
    )(commande)


def gardee(commande: Callable) -> Callable:
    """Une commande dont aucune faute ne sort en trace : le code de sortie dit qui doit agir."""

    @wraps(commande)
    def protegee(*args: Any, **options: Any) -> None:
        from toolkit.noyau.probleme import ErreurExigible

        try:
            commande(*args, **options)
        except ErreurExigible as erreur:
            conclure(erreur.problemes, {}, options.get("en_json", False))
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as cause:
            _anomalie(cause, options.get("en_json", False))

    return protegee


def conclure(
    problemes: Sequence[Probleme], reponse: dict[str, Any], en_json: bool, code: int | None = None
) -> NoReturn:
    """Imprime les problèmes (texte sur la sortie d'erreur, ou JSON avec la réponse) et sort."""
    from toolkit.noyau.probleme import code_de_sortie
    from toolkit.noyau.rapport import en_json as probleme_en_json
    from toolkit.noyau.rapport import en_texte

    if en_json:
        reponse = {**reponse, "problemes": [probleme_en_json(p) for p in problemes]}
        click.echo(json.dumps(reponse, ensure_ascii=False, indent=2))
    else:
        for probleme in problemes:
            click.echo(en_texte(probleme), err=True)
    sys.exit(code_de_sortie(problemes) if code is None else code)


def conclure_l_explication(
    explication: Explication | None, problemes: Sequence[Probleme], en_json: bool
) -> NoReturn:
    """Imprime d'où vient ce qu'on demande, puis les problèmes, et sort."""
    from toolkit.noyau import releve_explication

    if explication is None:
        conclure(problemes, {}, en_json)
    grandeurs, situer = explication.grandeurs, explication.situer
    if not en_json and grandeurs:
        click.echo(releve_explication.en_texte(grandeurs, situer))
    conclure(problemes, {"explications": releve_explication.en_json(grandeurs, situer)}, en_json)


def _anomalie(cause: Exception, en_json: bool) -> NoReturn:
    import traceback

    from toolkit.noyau.probleme import CodeSortie, Probleme

    derniere = traceback.extract_tb(cause.__traceback__)[-1]
    ou = f"{Path(derniere.filename).name}, ligne {derniere.lineno}"
    faute = Probleme(
        code="anomalie-du-programme",
        message=f"anomalie du programme : {type(cause).__name__} : {cause} ({ou})",
        remede="rien n'a été écrit ; signaler ce message avec la commande employée",
        sortie=CodeSortie.ANOMALIE,
    )
    conclure([faute], {}, en_json)
