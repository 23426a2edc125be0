"""Relire une production : quel acte, de qui, pour qui, et si ses fichiers sont ceux qu'elle dit."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from toolkit.lieux import MANIFESTE
from toolkit.noyau.probleme import CodeSortie, ErreurExigible, Probleme


@dataclass(frozen=True, slots=True)
class Produit:
    """Un fichier d'une production."""

    chemin: Path
    acte: str
    debiteur: str
    emetteur: str
    au: str
    juridiction: str
    reference: str


def retrouver(source: Path) -> Produit | None:
    """Le document principal d'une production (un répertoire), ou ce fichier s'il en vient.

    None si la source n'est pas une production. Lève `ErreurExigible` (production-illisible).
    """
    repertoire = source if source.is_dir() else source.parent
    manifeste = repertoire / MANIFESTE
    if not manifeste.is_file():
        if source.is_dir():
            raise ErreurExigible(_illisible(source, "il n'a pas de manifeste.json"))
        return None
    try:
        contenu = json.loads(manifeste.read_text(encoding="utf-8"))
        fichiers = {f["chemin"]: f for f in contenu["fichiers"]}
        nom = source.name if source.is_file() else _principal(contenu["acte"], fichiers)
        if nom not in fichiers:
            return None
        dit = fichiers[nom]
        return Produit(
            repertoire / nom,
            dit["acte"],
            dit["debiteur"],
            dit["emetteur"],
            contenu["au"],
            contenu["juridiction"],
            contenu["reference"],
        )
    except (OSError, ValueError, KeyError, TypeError, StopIteration):
        raise ErreurExigible(_illisible(source, "son manifeste ne se lit pas")) from None


def _principal(acte: str, fichiers: dict) -> str:
    """Le PDF de l'acte, à défaut son DOCX ; plusieurs débiteurs : au lecteur de choisir."""
    siens = [nom for nom, f in fichiers.items() if f["acte"] == acte]
    for suffixe in (".pdf", ".docx"):
        trouves = [nom for nom in siens if nom.endswith(suffixe)]
        if len(trouves) > 1:
            raise ErreurExigible(_plusieurs(acte, trouves))
        if trouves:
            return trouves[0]
    raise KeyError(acte)


def _illisible(source: Path, motif: str) -> Probleme:
    return Probleme(
        code="production-illisible",
        message=f"« {source} » n'est pas une production qui se lise : {motif}",
        remede="donner le répertoire écrit par `generer`, ou un fichier",
        sortie=CodeSortie.MISE_EN_FORME,
    )


def _plusieurs(acte: str, trouves: list[str]) -> Probleme:
    return Probleme(
        code="production-a-preciser",
        message=f"{acte} : la production a un document par débiteur ({', '.join(trouves)})",
        remede="nommer le fichier envoyé plutôt que son répertoire",
        sortie=CodeSortie.USAGE,
    )
