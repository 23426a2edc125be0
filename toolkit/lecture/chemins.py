"""Trouver un fichier écrit au dossier sans jamais sortir du répertoire de l'affaire."""

from __future__ import annotations

import difflib
import os
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

_SANS_LIEN = "remplacer le lien par le fichier lui-même"
_ABSOLU = re.compile(r"[A-Za-z]:|[/\\~]")


class FichierRefuse(Exception):
    """Le fichier ne peut pas servir ; `code`, `motif` et `remede` disent pourquoi."""

    def __init__(self, code: str, motif: str, remede: str) -> None:
        super().__init__(motif)
        self.code = code
        self.motif = motif
        self.remede = remede


@dataclass(frozen=True, slots=True)
class Trouve:
    """Un fichier du répertoire ; `nom` est le sien, à la casse près."""

    chemin: Path
    nom: str  # avec des barres obliques ordinaires


class Repertoire:
    """Le répertoire de l'affaire ; ses listes de noms sont lues une fois."""

    def __init__(self, racine: Path) -> None:
        self.racine = racine
        self._entrees: dict[str, dict[str, os.DirEntry[str]]] = {}

    def trouver(self, ecrit: str) -> Trouve:
        """Le fichier que désigne un chemin relatif, séparé par `/` ou `\\`.

        Lève `FichierRefuse` : hors du répertoire, absent, ou pas un fichier.
        """
        etapes = [e for e in re.split(r"[/\\]", ecrit) if e not in ("", ".")]
        if _ABSOLU.match(ecrit) or ".." in etapes:
            raise FichierRefuse(
                "piece-hors-du-dossier",
                f"« {ecrit} » est hors du répertoire du dossier",
                f"copier le fichier à côté du dossier et écrire pieces/{(etapes or [''])[-1]}",
            )
        chemin, noms, entree = str(self.racine), [], None
        for etape in etapes:
            entree = self._entree(chemin, etape, ecrit, noms)
            chemin = entree.path
            noms.append(entree.name)
            if entree.is_symlink():
                self._verifier_le_lien(Path(chemin), ecrit)
        if entree is None or not entree.is_file():
            raise FichierRefuse(
                "piece-pas-un-fichier",
                f"« {ecrit} » n'est pas un fichier",
                "écrire le chemin du fichier, avec son extension",
            )
        return Trouve(Path(chemin), "/".join(noms))

    def _entree(self, repertoire: str, etape: str, ecrit: str, deja: list[str]) -> os.DirEntry[str]:
        entrees = self._lister(repertoire)
        if etape in entrees:
            return entrees[etape]
        equivalents = [e for nom, e in entrees.items() if _plat(nom) == _plat(etape)]
        if len(equivalents) == 1:
            return equivalents[0]
        proches = difflib.get_close_matches(etape, entrees, n=1)
        raise FichierRefuse(
            "piece-introuvable",
            f"le fichier « {ecrit} » n'existe pas",
            f"vouliez-vous dire « {'/'.join([*deja, proches[0]])} » ?"
            if proches
            else "déposer le fichier à cet endroit, ou corriger le chemin",
        )

    def _lister(self, repertoire: str) -> dict[str, os.DirEntry[str]]:
        if repertoire not in self._entrees:
            try:
                with os.scandir(repertoire) as lues:
                    self._entrees[repertoire] = {e.name: e for e in sorted(lues, key=_nom)}
            except OSError:
                self._entrees[repertoire] = {}
        return self._entrees[repertoire]

    def _verifier_le_lien(self, chemin: Path, ecrit: str) -> None:
        try:
            vrai = chemin.resolve(strict=True)
        except (OSError, RuntimeError):
            motif = f"« {ecrit} » est un lien vers un fichier absent"
            raise FichierRefuse("piece-introuvable", motif, _SANS_LIEN) from None
        if not vrai.is_relative_to(self.racine.resolve()):
            motif = f"« {ecrit} » est un lien qui sort du répertoire du dossier"
            raise FichierRefuse("piece-hors-du-dossier", motif, _SANS_LIEN)


def meme_casse(ecrit: str, reel: str) -> bool:
    """Vrai si un nom est écrit avec les mêmes capitales que le fichier."""
    return unicodedata.normalize("NFC", ecrit) == unicodedata.normalize("NFC", reel)


def _plat(nom: str) -> str:
    return unicodedata.normalize("NFC", nom).casefold()


def _nom(entree: os.DirEntry[str]) -> str:
    return entree.name
