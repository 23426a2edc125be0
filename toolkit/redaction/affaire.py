"""Ouvrir le répertoire d'une affaire : le dossier, la place des pièces, le schéma de l'éditeur."""

from __future__ import annotations

import re
from pathlib import Path

from toolkit.lieux import PIECES
from toolkit.noyau.a_completer import A_COMPLETER
from toolkit.noyau.probleme import ErreurExigible
from toolkit.redaction.ecrire import deja_la, ecrire_nouveau, ecriture_impossible

DOSSIER = "dossier.yaml"

# Relatif au dossier : le répertoire de l'affaire se copie et se partage tel quel.
SCHEMA = ".exigible/dossier.schema.json"


def designer_le_dossier(chemin: Path) -> Path:
    """Le fichier à écrire : le chemin s'il finit par .yaml ou .yml, sinon `dossier.yaml` dedans."""
    return chemin if chemin.suffix.lower() in (".yaml", ".yml") else chemin / DOSSIER


def proposer_la_reference(fichier: Path) -> str:
    """La référence que suggère le nom du fichier, ou de son répertoire pour un `dossier.yaml`.

    >>> proposer_la_reference(Path("2026-0142.yaml"))
    '2026-0142'
    """
    nom = fichier.resolve().parent.name if fichier.name == DOSSIER else fichier.stem
    return nom if nom.strip() and nom.isprintable() else A_COMPLETER


def designer_en_commentaire(fichier: Path) -> str:
    """Le nom du fichier, tel qu'on le tape dans une commande et qu'un commentaire le porte."""
    nom = fichier.name if fichier.name.isprintable() else DOSSIER
    return f'"{nom}"' if " " in nom else nom


def en_texte_yaml(texte: str) -> str:
    r"""Le texte entre guillemets doubles, tel que YAML le relira.

    >>> print(en_texte_yaml('Rabot "père"'))
    "Rabot \"père\""
    """
    return '"' + re.sub(r'(["\\])', r"\\\1", texte) + '"'


def ouvrir_l_affaire(fichier: Path, texte: str, schema: Path) -> tuple[Path, ...]:
    """Écrit le dossier vierge, le répertoire des pièces, la copie du schéma ; rend leurs chemins.

    La copie du schéma est la seule à être remplacée : elle suit la version installée.
    Lève `ErreurExigible` : fichier-existant (rien n'est écrit), ecriture-impossible.
    """
    pieces, copie = fichier.parent / PIECES, fichier.parent / SCHEMA
    try:
        if fichier.exists():
            raise ErreurExigible(deja_la(fichier))
        copie.parent.mkdir(parents=True, exist_ok=True)
        copie.write_bytes(schema.read_bytes())
        pieces.mkdir(exist_ok=True)
    except OSError as cause:
        raise ErreurExigible(ecriture_impossible(fichier.parent, cause)) from cause
    return ecrire_nouveau(fichier, texte.encode()), pieces, copie
