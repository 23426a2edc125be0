"""Le texte des modèles : celui du cabinet s'il l'a écrit, sinon celui qui est livré."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from toolkit.lecture.actes import MODELE_WORD
from toolkit.noyau.probleme import CodeSortie, ErreurExigible, Probleme


def lire_source(nom: str, racine: Path, cabinet: Path | None = None) -> str:
    """Le texte du modèle `nom` (« commun/adresse.html », « fr_FR/actes/relance_1/acte.html »).

    `racine` est le répertoire des modèles livrés. Un nom ne sort jamais de ces
    répertoires. Lève `ErreurExigible` (`modele-introuvable`, `modele-fautif` si le fichier
    n'est pas en UTF-8 ; sortie MODELE).
    """
    chemin = PurePosixPath(nom)
    if not chemin.is_absolute() and ".." not in chemin.parts:
        for base in filter(None, (cabinet, racine)):
            fichier = base / chemin
            if fichier.is_file() and fichier.resolve().is_relative_to(base.resolve()):
                return _texte(fichier, nom)
    raise ErreurExigible(
        Probleme(
            code="modele-introuvable",
            message=f"le modèle « {nom} » n'existe ni chez le cabinet ni dans ce qui est livré",
            remede="corriger le nom du modèle, ou écrire le fichier",
            sortie=CodeSortie.MODELE,
        )
    )


def _texte(fichier: Path, nom: str) -> str:
    try:
        return fichier.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as cause:
        raise ErreurExigible(
            Probleme(
                code="modele-fautif",
                message=f"le modèle « {nom} » n'est pas enregistré en UTF-8",
                remede="le réenregistrer en UTF-8 depuis l'éditeur de texte",
                sortie=CodeSortie.MODELE,
            )
        ) from cause


def lire_modele_word(juridiction: str, acte: str, cabinet: Path | None) -> bytes | None:
    """Le modèle Word de l'acte que le cabinet a édité ; None s'il n'en a pas."""
    fichier = cabinet / juridiction / "actes" / acte / MODELE_WORD if cabinet else None
    return fichier.read_bytes() if fichier and fichier.is_file() else None
