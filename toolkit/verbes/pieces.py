"""Les pièces du dossier, telles qu'on les montre."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.chaine import legislation, lire
from toolkit.noyau.gravites import touche_les_pieces
from toolkit.noyau.plan import controler
from toolkit.noyau.probleme import Probleme
from toolkit.noyau.situation import Situation

if TYPE_CHECKING:
    from toolkit.lecture.fichiers import PieceInventoriee
    from toolkit.noyau.pieces import PieceNumerotee


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceListee:
    """Une pièce telle qu'on la montre : son numéro, son fichier, ce qui la cite et lui manque.

    `fichier` vaut None s'il n'est pas au dossier ; `pages`, si ce n'est pas un PDF lisible.
    """

    numerotee: PieceNumerotee
    fichier: PieceInventoriee | None
    pages: int | None
    citee_par: tuple[str, ...]
    problemes: tuple[Probleme, ...]


def lister_les_pieces(
    source: Path, au: dt.date
) -> tuple[tuple[PieceListee, ...], tuple[Probleme, ...]]:
    """Les pièces en ordre de numéro, et leurs problèmes ; rien d'un dossier illisible."""
    from toolkit.lecture.pages import compter_les_pages
    from toolkit.noyau.pieces import citations, numeroter

    lu = lire(source)
    if lu.dossier is None:
        return (), lu.problemes
    lois = legislation(lu.dossier.juridiction)
    trouves = [*lu.problemes, *controler(Situation(lu.dossier, lois.droit, au), lois)]
    problemes = lu.situer(p for p in trouves if touche_les_pieces(p))
    citees = citations(lu.dossier)
    listees = []
    for numerotee in numeroter(lu.dossier.pieces):
        piece, racine = numerotee.piece, f"pieces.{numerotee.rang}"
        fichier = lu.inventaire.piece(piece.id)
        listees.append(
            PieceListee(
                numerotee=numerotee,
                fichier=fichier,
                pages=compter_les_pages(fichier, piece.mot_de_passe) if fichier else None,
                citee_par=citees.get(piece.id, ()),
                problemes=tuple(p for p in problemes if f"{p.chemin}.".startswith(f"{racine}.")),
            )
        )
    return tuple(listees), problemes
