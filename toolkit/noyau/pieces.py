"""Les pièces : leur numéro, qui ne change plus une fois communiqué, et ce qui les cite."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from toolkit.noyau.controles.arbre import pieces_citees
from toolkit.noyau.controles.designer import evenement as nommer_evenement
from toolkit.noyau.dossier import Dossier, Piece
from toolkit.noyau.ecriture import date_longue

_NOMS = {
    "avoirs": "avoir",
    "cession": "cession",
    "contrats": "contrat",
    "creances": "créance",
    "creancier": "créancier",
    "debiteurs": "débiteur",
    "echeancier": "échéancier",
    "frais": "frais",
    "paiements": "paiement",
    "procedures": "procédure",
    "titres": "titre",
    "transaction": "transaction",
    "verifications": "vérification",
}


@dataclass(frozen=True, slots=True)
class PieceNumerotee:
    """Une pièce et son numéro ; `est_fige` : il est écrit au dossier."""

    numero: int
    piece: Piece
    est_fige: bool
    rang: int  # place de la pièce dans le dossier, depuis zéro


def numeroter(pieces: Sequence[Piece]) -> tuple[PieceNumerotee, ...]:
    """Les pièces, numéro attribué, en ordre de numéro.

    Un numéro écrit est respecté. Une pièce sans numéro prend son rang ; s'il
    est pris, elle vient à la suite de toutes les autres : une pièce ajoutée,
    déplacée ou ôtée ne change jamais un numéro déjà communiqué. Une pièce
    retirée garde le sien. Deux pièces au même numéro le gardent toutes deux :
    c'est un problème du dossier (`piece-numero-en-double`).
    """
    numeros = {rang: p.numero for rang, p in enumerate(pieces) if p.numero is not None}
    pris = set(numeros.values())
    sans_place = []
    for rang in (r for r in range(len(pieces)) if r not in numeros):
        if rang + 1 in pris:
            sans_place.append(rang)
        else:
            numeros[rang] = rang + 1
    suivant = max([len(pieces), *numeros.values()]) + 1
    numeros |= {rang: suivant + i for i, rang in enumerate(sans_place)}
    numerotees = (
        PieceNumerotee(numeros[rang], piece, piece.numero is not None, rang)
        for rang, piece in enumerate(pieces)
    )
    return tuple(sorted(numerotees, key=lambda p: (p.numero, p.rang)))


def citations(dossier: Dossier) -> dict[str, tuple[str, ...]]:
    """`id` de pièce → ce qui la cite : « créance F2026-031 », « relance du 9 avril 2026 »."""
    trouvees: dict[str, dict[str, None]] = {}
    for chemin, _, id_ in pieces_citees(dossier):
        trouvees.setdefault(id_, {})[_citant(chemin.split("."), dossier)] = None
    return {id_: tuple(citants) for id_, citants in trouvees.items()}


def _citant(chemin: Sequence[str], dossier: Dossier) -> str:
    """Ce que désigne le début d'un chemin, nommé comme on en parle."""
    racine, *suite = chemin
    nom = _NOMS.get(racine, racine.replace("_", " "))
    if racine == "procedures":
        return f"{nom} {suite[0].replace('_', ' ')}"
    if not suite or not suite[0].isdigit():
        return nom
    rang = int(suite[0])
    notion = getattr(dossier, racine)[rang]
    if racine == "evenements":
        return nommer_evenement(notion)
    if racine == "paiements" and notion.date:
        return f"{nom} du {date_longue(notion.date)}"
    if racine == "verifications" and notion.registre:
        return f"{nom} {notion.registre}"
    return f"{nom} {getattr(notion, 'id', None) or f'n° {rang + 1}'}"
