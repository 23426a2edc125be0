"""Les pièces : numérotées une fois, prouvant une fois, chacune utile."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from toolkit.noyau.controles.arbre import pieces_citees
from toolkit.noyau.controles.inscription import Fait, controle
from toolkit.noyau.dossier import Dossier
from toolkit.noyau.probleme import Gravite, Probleme
from toolkit.noyau.situation import Situation

# Elles prouvent par elles-mêmes le pouvoir d'agir ou la situation d'une partie.
PARLANTES = frozenset({"pouvoir", "justificatif_contribution"})


@controle("piece-numero-en-double", Gravite.BLOQUANT)
def piece_numero_en_double(s: Situation) -> Iterator[Fait]:
    """Un numéro communiqué désigne une pièce et une seule, même retirée."""
    deja: dict[int, str] = {}
    for rang, piece in enumerate(s.dossier.pieces):
        if piece.numero is None:
            continue
        premiere = deja.setdefault(piece.numero, piece.id)
        if premiere != piece.id:
            yield Fait(
                f"les pièces « {premiere} » et « {piece.id} » portent toutes deux le numéro"
                f" {piece.numero}",
                "rendre à chacune le numéro sous lequel elle a été communiquée, ou l'ôter :"
                " `exigible pieces` montre les numéros libres",
                f"pieces.{rang}.numero",
            )


@controle("fichier-en-double", Gravite.AVERTISSEMENT)
def fichier_en_double(s: Situation) -> Iterator[Fait]:
    """Deux pièces pour un fichier : le bordereau communiquerait deux fois le même document."""
    deja: dict[str, str] = {}
    for rang, piece in enumerate(s.dossier.pieces):
        if not piece.fichier or piece.retiree:
            continue
        chemin = piece.fichier.replace("\\", "/").removeprefix("./").casefold()
        premiere = deja.setdefault(chemin, piece.id)
        if premiere != piece.id:
            yield Fait(
                f"les pièces « {premiere} » et « {piece.id} » sont le même fichier,"
                f" {piece.fichier}",
                "n'en garder qu'une, citée partout, ou corriger le fichier de l'autre",
                f"pieces.{rang}.fichier",
            )


@controle("piece-sans-fichier", Gravite.AVERTISSEMENT)
def piece_sans_fichier(s: Situation) -> Iterator[Fait]:
    """Une pièce sans fichier ne peut être ni jointe ni communiquée."""
    for rang, piece in enumerate(s.dossier.pieces):
        if not piece.fichier and not piece.retiree:
            yield Fait(
                f"la pièce « {piece.id} » n'a pas de fichier",
                "écrire `fichier`, le chemin du document sous le répertoire de l'affaire",
                f"pieces.{rang}",
            )


@controle("pieces-inutilisees", Gravite.INFORMATION)
def pieces_inutilisees(s: Situation) -> Iterator[Fait]:
    """Une pièce que rien ne cite ne prouve rien : oubli, ou pièce de trop."""
    citees = {valeur for _, _, valeur in pieces_citees(s.dossier)}
    for rang, piece in enumerate(s.dossier.pieces):
        if piece.id in citees or piece.retiree or piece.partie or piece.nature in PARLANTES:
            continue
        yield Fait(
            f"rien au dossier ne cite la pièce « {piece.id} »",
            "la citer sous la créance ou l'événement qu'elle prouve, ou la retirer",
            f"pieces.{rang}.id",
        )


def controler_les_empreintes(
    dossier: Dossier, empreintes: Mapping[str, str]
) -> tuple[Probleme, ...]:
    """Les pièces dont les octets sont les mêmes ; `empreintes` : `id` de pièce → SHA-256.

    Deux pièces qui nomment le même fichier relèvent de `fichier-en-double`.
    """
    deja: dict[str, tuple[str, str]] = {}
    problemes = []
    for rang, piece in enumerate(dossier.pieces):
        empreinte = empreintes.get(piece.id)
        if empreinte is None or piece.retiree:
            continue
        premiere, fichier = deja.setdefault(empreinte, (piece.id, piece.fichier or ""))
        if premiere != piece.id and fichier.casefold() != (piece.fichier or "").casefold():
            problemes.append(
                Probleme(
                    code="pieces-identiques",
                    message=f"les pièces « {premiere} » et « {piece.id} » sont le même document,"
                    " octet pour octet",
                    remede="n'en garder qu'une, ou remettre le bon document sous l'autre",
                    gravite=Gravite.AVERTISSEMENT,
                    chemin=f"pieces.{rang}.fichier",
                )
            )
    return tuple(problemes)
