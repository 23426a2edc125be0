"""`pieces` : lister les preuves, figer leurs numéros, en attacher une ou un envoi."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from toolkit.commandes.commun import DOSSIER, Jour, conclure, gardee, option_au, option_json
from toolkit.commandes.porte import Porte

if TYPE_CHECKING:
    from toolkit.verbes import Edite, PieceListee

EMPREINTE_COURTE = 12
CANAUX = ("courriel", "lettre", "recommande", "recommande_ar", "lre", "huissier", "main_propre")


LISTER = "lister"


class Pieces(Porte, click.Group):
    """Un groupe qui, sans sous-verbe, liste les pièces du dossier."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args and args[0] not in (*self.commands, "--help"):
            args = [LISTER, *args]
        return super().parse_args(ctx, args)


@click.group(cls=Pieces, subcommand_metavar="DOSSIER | SOUS-VERBE [ARGUMENTS]…")
def pieces() -> None:
    """Liste les pièces du DOSSIER, fige leurs numéros, en attache."""


@pieces.command(LISTER, cls=Porte)
@click.argument("dossier", type=DOSSIER)
@option_au
@option_json
@gardee
def lister(dossier: Path, au: dt.date, en_json: bool) -> None:
    """Liste les pièces du DOSSIER sous leur numéro, et dit laquelle manque ou ne sert à rien."""
    from toolkit import verbes

    listees, problemes = verbes.lister_les_pieces(dossier, au)
    if not en_json:
        for listee in listees:
            _montrer(listee)
        if listees:
            suivant = max(p.numerotee.numero for p in listees) + 1
            click.echo(f"\n{len(listees)} pièces ; la prochaine portera le numéro {suivant}")
    conclure(problemes, {"pieces": [_en_json(p) for p in listees]}, en_json)


@pieces.command("numeroter", cls=Porte)
@click.argument("dossier", type=DOSSIER)
@option_json
@gardee
def numeroter(dossier: Path, en_json: bool) -> None:
    """Écrit au DOSSIER le numéro que porte chaque pièce : il ne changera plus."""
    from toolkit import verbes

    _rendre_compte(verbes.figer_les_numeros(dossier), dossier, en_json)


@pieces.command("attacher", cls=Porte)
@click.argument("dossier", type=DOSSIER)
@click.argument("source", type=click.Path(path_type=Path, exists=True))
@click.option("--le", type=Jour(), metavar="AAAA-MM-JJ", help="Jour de l'envoi, ou de la pièce.")
@click.option("--canal", type=click.Choice(CANAUX), help="Par où le document est parti.")
@click.option("--numero", default="", metavar="TEXTE", help="Numéro de l'envoi recommandé.")
@click.option(
    "--preuve",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FICHIER",
    help="Preuve de dépôt ou d'envoi, attachée avec lui.",
)
@click.option("--id", "id_", metavar="ID", help="Attache une simple pièce, sous cet identifiant.")
@click.option("--nature", metavar="MOT", help="Nature de la pièce.")
@click.option("--intitule", metavar="TEXTE", help="Intitulé de la pièce.")
@click.option("--emane-de", metavar="ID", help="De qui la pièce émane, si ce n'est le créancier.")
@option_json
@gardee
def attacher(
    dossier: Path,
    source: Path,
    le: dt.date | None,
    canal: str | None,
    numero: str,
    preuve: Path | None,
    id_: str | None,
    nature: str | None,
    intitule: str | None,
    emane_de: str | None,
    en_json: bool,
) -> None:
    """Inscrit au DOSSIER l'envoi d'un document produit (SOURCE), ou une pièce nouvelle (--id)."""
    from toolkit import verbes

    if id_:
        cles = {
            "id": id_, "nature": nature, "intitule": intitule, "date": le, "emane_de": emane_de,
        }  # fmt: skip
        edite = verbes.attacher_une_piece(dossier, source, cles)
    elif canal:
        edite = verbes.attacher_l_envoi(
            dossier, source, le=le, canal=canal, numero=numero, preuve=preuve
        )
    else:
        raise click.UsageError(
            "dire par où le document est parti (--canal), ou nommer la pièce (--id)"
        )
    _rendre_compte(edite, dossier, en_json)


def _rendre_compte(edite: Edite, dossier: Path, en_json: bool) -> None:
    if not en_json:
        for racine, nombre in Counter(a.chemin.partition(".")[0] for a in edite.ajouts).items():
            click.echo(f"{dossier} : {nombre} ajout{'s' if nombre > 1 else ''} sous `{racine}`")
        for copie in edite.copies:
            click.echo(f"{copie} : copié")
        if edite.copie:
            click.echo(f"l'ancien dossier est gardé : {edite.copie.name}")
        else:
            click.echo("rien à ajouter")
    reponse = {
        "dossier": str(dossier),
        "ajouts": [{"chemin": a.chemin, "valeur": _lisible(a.valeur)} for a in edite.ajouts],
        "copie": str(edite.copie) if edite.copie else None,
        "fichiers": [str(c) for c in edite.copies],
    }
    conclure((), reponse, en_json)


def _lisible(valeur: Any) -> Any:
    if isinstance(valeur, dict):
        return {cle: _lisible(v) for cle, v in valeur.items()}
    return valeur.isoformat() if isinstance(valeur, dt.date) else valeur


def _montrer(listee: PieceListee) -> None:
    numerotee, piece = listee.numerotee, listee.numerotee.piece
    etat = " [retirée]" if piece.retiree else ""
    fige = " [numéro figé]" if numerotee.est_fige else ""
    click.echo(f"{numerotee.numero:>3}. {piece.intitule or piece.id}{etat}{fige}")
    details = [piece.nature or "sans nature"]
    if piece.date:
        details.append(piece.date.isoformat())
    details.append(piece.fichier or "sans fichier")
    if listee.pages:
        details.append(f"{listee.pages} page{'s' if listee.pages > 1 else ''}")
    if listee.fichier:
        details += [_taille(listee.fichier.taille), listee.fichier.sha256[:EMPREINTE_COURTE]]
    click.echo(f"     {' · '.join(details)}")
    click.echo(f"     {piece.id} : {', '.join(listee.citee_par) or 'citée nulle part'}")
    for probleme in listee.problemes:
        click.echo(f"     {probleme.gravite} [{probleme.code}]")


def _taille(octets: int) -> str:
    return f"{octets} o" if octets < 1000 else f"{octets // 1000} ko"


def _en_json(listee: PieceListee) -> dict[str, Any]:
    from toolkit.noyau.rapport import en_json as probleme_en_json

    piece, fichier = listee.numerotee.piece, listee.fichier
    return {
        "numero": listee.numerotee.numero,
        "numero_fige": listee.numerotee.est_fige,
        "id": piece.id,
        "nature": piece.nature,
        "intitule": piece.intitule,
        "date": piece.date.isoformat() if piece.date else None,
        "retiree": piece.retiree,
        "fichier": piece.fichier,
        "type": fichier.type if fichier else None,
        "pages": listee.pages,
        "octets": fichier.taille if fichier else None,
        "sha256": fichier.sha256 if fichier else None,
        "citee_par": list(listee.citee_par),
        "problemes": [probleme_en_json(p) for p in listee.problemes],
    }
