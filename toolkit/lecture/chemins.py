"""Trouver un fichier écrit au dossier sans jamais sortir du répertoire de l'affaire."""

from __future__ import annotations

import difflib
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

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
        self._noms: dict[Path, tuple[str, ...]] = {}

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
        reels: list[str] = []
        for etape in etapes:
            reels.append(self._nom_reel(self.racine.joinpath(*reels), etape, ecrit))
        chemin = self.racine.joinpath(*reels)
        self._verifier(chemin, ecrit)
        return Trouve(chemin, "/".join(reels))

    def _nom_reel(self, repertoire: Path, etape: str, ecrit: str) -> str:
        noms = self._lister(repertoire)
        if etape in noms:
            return etape
        equivalents = [n for n in noms if _plat(n) == _plat(etape)]
        if len(equivalents) == 1:
            return equivalents[0]
        proches = difflib.get_close_matches(etape, noms, n=1)
        raise FichierRefuse(
            "piece-introuvable",
            f"le fichier « {ecrit} » n'existe pas",
            f"vouliez-vous dire « {proches[0]} » ?"
            if proches
            else "déposer le fichier à cet endroit, ou corriger le chemin",
        )

    def _lister(self, repertoire: Path) -> tuple[str, ...]:
        if repertoire not in self._noms:
            try:
                noms = tuple(sorted(f.name for f in repertoire.iterdir()))
            except OSError:
                noms = ()
            self._noms[repertoire] = noms
        return self._noms[repertoire]

    def _verifier(self, chemin: Path, ecrit: str) -> None:
        try:
            vrai = chemin.resolve(strict=True)
        except (OSError, RuntimeError):
            raise FichierRefuse(
                "piece-introuvable",
                f"« {ecrit} » est un lien vers un fichier absent",
                "remplacer le lien par le fichier lui-même",
            ) from None
        if not vrai.is_relative_to(self.racine.resolve()):
            raise FichierRefuse(
                "piece-hors-du-dossier",
                f"« {ecrit} » est un lien qui sort du répertoire du dossier",
                "remplacer le lien par le fichier lui-même",
            )
        if not vrai.is_file():
            raise FichierRefuse(
                "piece-pas-un-fichier",
                f"« {ecrit} » n'est pas un fichier",
                "écrire le chemin du fichier, avec son extension",
            )


def meme_casse(ecrit: str, reel: str) -> bool:
    """Vrai si un nom est écrit avec les mêmes capitales que le fichier."""
    return unicodedata.normalize("NFC", ecrit) == unicodedata.normalize("NFC", reel)


def _plat(nom: str) -> str:
    return unicodedata.normalize("NFC", nom).casefold()
