"""`exigible VERBE` : chaque verbe est un module, chargé quand on l'appelle."""

from __future__ import annotations

from importlib import import_module

import click

from toolkit.commandes.porte import Porte

# Verbe, nom de son module → ce qu'en dit l'aide.
VERBES = {
    "generer": "Produit les actes du dossier.",
    "valider": "Contrôle le dossier, ou ce qu'il manque à un acte.",
    "decompte": "Calcule ce qui est dû, ligne à ligne.",
    "delais": "Calcule les délais, les échéances et la prescription.",
    "voies": "Dit quelles procédures sont ouvertes, devant qui, à quel prix.",
    "etat": "Montre où en est une affaire, ou tout un répertoire.",
    "suivre": "Suit un plan de paiement : attendu, reçu, en retard.",
    "pieces": "Liste les pièces, fige leurs numéros, en attache.",
    "completer": "Demande ce qui manque à un acte, et l'écrit au dossier.",
    "nouveau": "Écrit un dossier vierge, commenté.",
    "actes": "Liste les actes et ce que chacun exige.",
    "modeles": "Exporte les modèles en Word.",
    "droit": "Montre le droit appliqué, ses sources et ses règles.",
}


class Verbes(Porte, click.Group):
    """Un groupe dont les verbes ne s'importent qu'à l'appel."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBES)

    def get_command(self, ctx: click.Context, nom: str) -> click.Command | None:
        if nom not in VERBES:
            return None
        return getattr(import_module(f"toolkit.commandes.{nom}"), nom)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in VERBES:
            ctx.fail(_verbe_inconnu(args[0]))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Verbes "):
            formatter.write_dl(list(VERBES.items()))


def _verbe_inconnu(ecrit: str) -> str:
    from difflib import get_close_matches

    message = f"le verbe « {ecrit} » n'existe pas"
    if ecrit.lower().endswith((".yaml", ".yml")):
        return f"{message} ; vouliez-vous dire « generer {ecrit} » ?"
    proches = get_close_matches(ecrit.lower(), VERBES, n=1)
    return f"{message} ; " + (
        f"vouliez-vous dire « {proches[0]} » ?" if proches else f"verbes : {', '.join(VERBES)}"
    )


def _afficher_la_version(ctx: click.Context, _: click.Parameter, est_demandee: bool) -> None:
    if not est_demandee or ctx.resilient_parsing:
        return
    from importlib import metadata

    try:
        click.echo(f"exigible, version {metadata.version('exigible')}")
    except metadata.PackageNotFoundError:
        click.echo("exigible, depuis les sources")
    ctx.exit()


@click.command(cls=Verbes, subcommand_metavar="VERBE [ARGUMENTS]…")
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_afficher_la_version,
    help="Affiche la version et s'arrête.",
)
def exigible() -> None:
    """Du dossier aux actes de recouvrement, France et Belgique."""
