"""`completer` : demander ce qui manque à un acte, et l'écrire au dossier."""

from __future__ import annotations

import datetime as dt
import sys
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
    from toolkit.noyau.questions import Question
    from toolkit.verbes import Brouillon


class Reponse(click.ParamType):
    """« creancier.iban=FR76… »."""

    name = "réponse"

    def convert(self, valeur: Any, param: Any, ctx: Any) -> tuple[str, str]:
        chemin, signe, texte = valeur.partition("=")
        if not (signe and chemin.strip() and texte.strip()):
            self.fail(f"« {valeur} » : écrire CLÉ=VALEUR, creancier.iban=FR76…", param, ctx)
        return chemin.strip(), texte.strip()


@click.command(cls=Porte)
@click.argument("dossier", type=DOSSIER)
@click.option("--pour", "acte", required=True, metavar="ACTE", help="L'acte à rendre possible.")
@click.option(
    "--reponse",
    "reponses",
    type=Reponse(),
    multiple=True,
    metavar="CLÉ=VALEUR",
    help="Répond sans dialogue (répétable).",
)
@option_au
@option_cabinet
@option_json
@gardee
def completer(
    dossier: Path,
    acte: str,
    reponses: tuple[tuple[str, str], ...],
    au: dt.date,
    cabinet: Path | None,
    en_json: bool,
) -> None:
    """Demande seulement ce qui manque à l'ACTE et l'écrit au DOSSIER ; une réponse vide passe.

    L'ancien dossier est gardé à côté. Sans terminal ni réponse, la liste des questions est rendue.
    """
    from toolkit import verbes

    if reponses or en_json or not sys.stdin.isatty():
        reste, copie, refus = verbes.completer(dossier, acte, au, dict(reponses), cabinet)
    else:
        brouillon = verbes.Brouillon(dossier, acte, au, cabinet)
        _dialoguer(brouillon)
        reste, copie, refus = brouillon.reste(), brouillon.ecrire(), ()
    if not en_json:
        for question in reste.questions:
            click.echo(f"à remplir : {question.chemin} ({_indication(question)})")
        if copie:
            click.echo(f"{dossier} : complété ; l'ancien est gardé : {copie.name}")
        if not (reste.questions or reste.autres or refus):
            click.echo(f"rien ne manque plus à {acte}")
    reponse = {
        "acte": acte,
        "questions": [_en_json(q) for q in reste.questions],
        "copie": str(copie) if copie else None,
    }
    code = 1 if reste.questions and not (reste.autres or refus) else None
    conclure((*refus, *reste.autres), reponse, en_json, code)


def _dialoguer(brouillon: Brouillon) -> None:
    """Une question à la fois ; une réponse peut en lever d'autres, ou en faire naître."""
    while questions := brouillon.reste().questions:
        question = questions[0]
        click.echo(f"\n{question.raison}" + (f" ({question.reference})" * bool(question.reference)))
        reponse = click.prompt(
            f"{question.titre} [{question.chemin}] ({_indication(question)})",
            default="",
            show_default=False,
        ).strip()
        if not reponse:
            brouillon.ecartees.add(question.chemin)
            continue
        for refus in brouillon.repondre(question.chemin, reponse):
            click.echo(f"  refusé : {refus.message} ; {refus.remede}")


def _indication(question: Question) -> str:
    if question.choix:
        return ", ".join(question.choix)
    exemple = f" ; exemple : {question.exemple}" if question.exemple else ""
    return f"{question.description or question.titre}{exemple}"


def _en_json(question: Question) -> dict[str, Any]:
    return {
        "chemin": question.chemin,
        "titre": question.titre,
        "description": question.description,
        "exemple": question.exemple,
        "choix": list(question.choix),
        "raison": question.raison,
        "reference": question.reference,
    }
