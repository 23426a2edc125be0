"""`pieces` : la liste numérotée des preuves, leur fichier, et ce qui les cite."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from toolkit.commandes.commun import DOSSIER, conclure, gardee, option_au, option_json

if TYPE_CHECKING:
    from toolkit.verbes import PieceListee

EMPREINTE_COURTE = 12


@click.command()
@click.argument("dossier", type=DOSSIER)
@option_au
@option_json
@gardee
def pieces(dossier: Path, au: dt.date, en_json: bool) -> None:
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
