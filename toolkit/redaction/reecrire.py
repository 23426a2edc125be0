"""Rendre au disque un dossier augmenté : une copie de l'ancien est gardée, rien n'est écrasé."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from toolkit.noyau.probleme import CodeSortie, ErreurExigible, Probleme
from toolkit.redaction.ecrire import ecriture_impossible

_MARQUE = "\ufeff"  # que des éditeurs de Windows écrivent en tête


def ouvrir(fichier: Path) -> tuple[bytes, str]:
    """Les octets du fichier, et son texte sans marque d'encodage ; lève `ErreurExigible`."""
    try:
        octets = fichier.read_bytes()
    except OSError as cause:
        raise ErreurExigible(ecriture_impossible(fichier.parent, cause)) from cause
    return octets, octets.decode("utf-8-sig")


def reecrire(fichier: Path, lu: bytes, texte: str) -> Path:
    """Remplace le contenu `lu` par `texte`, et rend le chemin de la copie de l'ancien.

    Lève `ErreurExigible` : dossier-modifie (quelqu'un l'a changé depuis qu'on l'a lu ;
    rien n'est écrit), ecriture-impossible.
    """
    cible = fichier.resolve()
    marque = _MARQUE if lu.startswith(_MARQUE.encode()) else ""
    try:
        if cible.read_bytes() != lu:
            raise ErreurExigible(_modifie(fichier))
        copie = _garder(cible, lu)
        descripteur, provisoire = tempfile.mkstemp(prefix=".en-cours-", dir=cible.parent)
        try:
            with os.fdopen(descripteur, "wb") as flux:
                flux.write((marque + texte).encode())
            shutil.copymode(cible, provisoire)
            Path(provisoire).replace(cible)
        except BaseException:
            Path(provisoire).unlink(missing_ok=True)
            raise
    except OSError as cause:
        raise ErreurExigible(ecriture_impossible(fichier.parent, cause)) from cause
    return copie


def _garder(cible: Path, octets: bytes) -> Path:
    """La copie prend le premier nom libre : `dossier.yaml.1.bak`, `dossier.yaml.2.bak`…"""
    rang = 1
    while True:
        copie = cible.with_name(f"{cible.name}.{rang}.bak")
        try:
            with copie.open("xb") as flux:
                flux.write(octets)
        except FileExistsError:
            rang += 1
            continue
        return copie


def _modifie(fichier: Path) -> Probleme:
    return Probleme(
        code="dossier-modifie",
        message=f"« {fichier.name} » a changé pendant l'opération : rien n'y est écrit",
        remede="fermer l'éditeur qui l'enregistre, puis relancer la commande",
        sortie=CodeSortie.MISE_EN_FORME,
    )
