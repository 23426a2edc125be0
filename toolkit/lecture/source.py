"""D'où vient un dossier : un fichier, un texte YAML, ou un dict. Ouvrir ne lève jamais."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from toolkit.lecture.encodage import CODES as CODES_D_ENCODAGE
from toolkit.lecture.encodage import decoder
from toolkit.lecture.positions import Marque
from toolkit.lecture.refus_yaml import TAILLE_MAXIMALE, refuser
from toolkit.noyau.probleme import CodeSortie, Lieu, Probleme

CODES = CODES_D_ENCODAGE | {"fichier-illisible", "fichier-introuvable", "fichier-repertoire"}

TEXTE = "texte"
"""Le nom imprimé d'un dossier qui n'a pas de fichier."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ouvert:
    """Une source ouverte : son texte, ou son arbre si c'était un dict ; ni l'un ni l'autre :
    échec."""

    fichier: str = ""
    racine: Path | None = None  # le répertoire de l'affaire
    texte: str | None = None
    arbre: Mapping[str, Any] | None = None
    problemes: tuple[Probleme, ...] = ()


def ouvrir(source: Path | str | Mapping[str, Any]) -> Ouvert:
    """Ouvre un dossier. Une chaîne est un texte YAML si elle a plusieurs lignes ou une clé."""
    if isinstance(source, Mapping):
        return Ouvert(arbre=source)
    if isinstance(source, str) and _est_un_texte(source):
        return Ouvert(fichier=TEXTE, texte=source.removeprefix("\ufeff"))
    return _ouvrir_le_fichier(Path(source))


def _est_un_texte(source: str) -> bool:
    return "\n" in source or "\r" in source or ": " in source or not source.strip()


def _ouvrir_le_fichier(chemin: Path) -> Ouvert:
    fichier = str(chemin)
    try:
        if chemin.is_dir():
            return Ouvert(fichier=fichier, problemes=(_repertoire(chemin),))
        if chemin.stat().st_size > TAILLE_MAXIMALE:
            faute = refuser("fichier-trop-gros", Marque(1, 1, 1))
            return _echec(fichier, faute.code, faute.message, faute.remede)
        octets = chemin.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return _introuvable(chemin)
    except (OSError, ValueError):
        return _echec(
            fichier,
            "fichier-illisible",
            f"« {fichier} » ne s'ouvre pas",
            "vérifier le nom, les droits sur le fichier, et qu'il n'est pas ouvert ailleurs",
        )
    texte, problemes = decoder(octets, fichier)
    return Ouvert(fichier=fichier, racine=chemin.parent, texte=texte, problemes=problemes)


def _introuvable(chemin: Path) -> Ouvert:
    voisins = sorted(chemin.parent.glob("*.y*ml")) if chemin.parent.is_dir() else []
    remede = f"vouliez-vous dire « {voisins[0]} » ?" if voisins else "vérifier le chemin du dossier"
    return _echec(
        str(chemin), "fichier-introuvable", f"le fichier « {chemin} » n'existe pas", remede
    )


def _repertoire(chemin: Path) -> Probleme:
    dedans = chemin / "dossier.yaml"
    return _probleme(
        str(chemin),
        "fichier-repertoire",
        f"« {chemin} » est un répertoire",
        f"écrire {dedans}" if dedans.is_file() else "écrire le chemin du fichier YAML du dossier",
    )


def _echec(fichier: str, code: str, message: str, remede: str) -> Ouvert:
    return Ouvert(fichier=fichier, problemes=(_probleme(fichier, code, message, remede),))


def _probleme(fichier: str, code: str, message: str, remede: str) -> Probleme:
    return Probleme(
        code=code,
        message=message,
        remede=remede,
        lieu=Lieu(fichier, 1, 1),
        sortie=CodeSortie.ILLISIBLE,
    )
