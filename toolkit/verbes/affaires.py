"""L'état d'une affaire, et d'un répertoire d'affaires : la liste du matin."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.chaine import legislation, lire
from toolkit.noyau.plan import arreter, controler
from toolkit.noyau.probleme import ErreurExigible, Probleme
from toolkit.production import sans_doublon

if TYPE_CHECKING:
    from toolkit.noyau.etat.valeurs import EtatDeLAffaire

# Sous ce nombre, lancer d'autres processus coûte plus que les calculs.
EN_PARALLELE_DES = 12

# Un dossier se reconnaît à ces clés, en tête de ligne.
CLES_D_UN_DOSSIER = (b"format:", b"reference:", b"juridiction:")
IGNORES = {"sortie", ".exigible", ".git", "__pycache__"}


@dataclass(frozen=True, slots=True)
class Portefeuille:
    """Les affaires d'un répertoire, rangées, et celles qui ne se lisent pas."""

    etats: tuple[EtatDeLAffaire, ...]
    problemes: tuple[Probleme, ...]


def etat(
    source: Path, au: dt.date, cabinet: Path | None = None
) -> tuple[EtatDeLAffaire | None, tuple[Probleme, ...]]:
    """L'état d'une affaire, et ses problèmes ; None si le dossier est illisible.

    Lève `ErreurExigible` : ordre juridique ou droit absents.
    """
    from toolkit.noyau.etat.composer import composer_l_etat

    lu = lire(source)
    if lu.dossier is None:
        return None, lu.problemes
    lois = legislation(lu.dossier.juridiction, cabinet)
    situation = arreter(lu.dossier, lois, au)
    trouves = (*lu.problemes, *situation.decompte.problemes, *controler(situation, lois))
    problemes = lu.situer(sans_doublon(trouves))
    return composer_l_etat(situation, lois, problemes), problemes


def portefeuille(repertoire: Path, au: dt.date, cabinet: Path | None = None) -> Portefeuille:
    """Les affaires du répertoire et de ses sous-répertoires, la plus pressante d'abord."""
    from toolkit.noyau.etat.imprimer import ranger

    dossiers = sorted(_trouver(repertoire))
    rendus = _calculer(dossiers, au, cabinet)
    etats = [etat for etat, _ in rendus if etat]
    fautes = tuple(p for etat, problemes in rendus if etat is None for p in problemes)
    return Portefeuille(ranger(etats), fautes)


def _trouver(repertoire: Path) -> Iterator[Path]:
    for racine, sous, fichiers in os.walk(repertoire):
        sous[:] = [s for s in sous if s not in IGNORES]
        for nom in fichiers:
            if nom.lower().endswith((".yaml", ".yml")) and _est_un_dossier(Path(racine, nom)):
                yield Path(racine, nom)


def _est_un_dossier(fichier: Path) -> bool:
    try:
        lignes = fichier.read_bytes().removeprefix(b"\xef\xbb\xbf").splitlines()
    except OSError:
        return False
    return all(any(ligne.startswith(cle) for ligne in lignes) for cle in CLES_D_UN_DOSSIER)


def _calculer(
    dossiers: Sequence[Path], au: dt.date, cabinet: Path | None
) -> list[tuple[EtatDeLAffaire | None, tuple[Probleme, ...]]]:
    if len(dossiers) < EN_PARALLELE_DES:
        return [_un(d, au, cabinet) for d in dossiers]
    from concurrent.futures import ProcessPoolExecutor
    from itertools import repeat

    with ProcessPoolExecutor() as atelier:
        parts = atelier.map(_un, dossiers, repeat(au), repeat(cabinet), chunksize=4)
        return list(parts)


def _un(
    dossier: Path, au: dt.date, cabinet: Path | None
) -> tuple[EtatDeLAffaire | None, tuple[Probleme, ...]]:
    try:
        return etat(dossier, au, cabinet)
    except ErreurExigible as erreur:
        return None, erreur.problemes


def ecrire_la_page(etats: Sequence[EtatDeLAffaire], au: dt.date, fichier: Path) -> Path:
    """Écrit une page HTML imprimable ; lève `ErreurExigible` : fichier déjà là, disque."""
    from toolkit.redaction.ecrire import ecrire_nouveau
    from toolkit.redaction.page_d_etat import rediger_la_page

    return ecrire_nouveau(fichier, rediger_la_page(etats, au))
