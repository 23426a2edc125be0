"""Écrire une production : tout ou rien, et jamais par-dessus ce que quelqu'un a retouché ou envoyé.

Un répertoire neuf naît complet par renommage d'un voisin temporaire ; dans un
répertoire existant chaque fichier est préparé à côté, puis tous sont renommés,
le manifeste en dernier.
"""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from toolkit.lieux import MANIFESTE
from toolkit.noyau.disque import motif_du_refus
from toolkit.noyau.probleme import CodeSortie, ErreurExigible, Probleme

_INTERDITS = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_RESERVES = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")


def nom_de_fichier(texte: str) -> str:
    """Le texte rendu propre à nommer un fichier sur tout système ; jamais vide.

    >>> nom_de_fichier("2026/0142: Rabot")
    '2026-0142- Rabot'
    """
    propre = _INTERDITS.sub("-", texte).strip(" .")[:120].rstrip(" .")
    return f"_{propre}" if not propre or _RESERVES.fullmatch(propre) else propre


def ecrire_production(
    repertoire: Path, fichiers: Mapping[str, bytes], *, est_fige: bool = False
) -> None:
    """Écrit les fichiers (nom → octets, manifeste compris) dans `repertoire`.

    `est_fige` : le document est parti ; celui qui est en place ne change plus.
    Lève `ErreurExigible` : document-fige ; fichier-retouche, si un document a
    changé depuis qu'il a été produit ; ecriture-impossible, si le disque refuse.
    Rien n'est alors écrit.
    """
    try:
        differents = _differents(repertoire, fichiers)
        if differents and est_fige:
            raise ErreurExigible(*(_fige(repertoire / nom) for nom in differents))
        connues = _empreintes(repertoire)
        retouches = [n for n, empreinte in differents.items() if connues.get(n) != empreinte]
        if retouches:
            raise ErreurExigible(*(_retouche(repertoire / nom) for nom in retouches))
        if repertoire.exists():
            _remplacer(repertoire, fichiers)
        else:
            _creer(repertoire, fichiers)
    except OSError as cause:
        raise ErreurExigible(ecriture_impossible(repertoire, cause)) from cause


def ecrire_nouveau(fichier: Path, octets: bytes) -> Path:
    """Écrit un fichier qui n'existe pas encore, et rend son chemin.

    Lève `ErreurExigible` : fichier-existant (rien n'est remplacé), ecriture-impossible.
    """
    try:
        fichier.parent.mkdir(parents=True, exist_ok=True)
        with fichier.open("xb") as flux:
            flux.write(octets)
    except FileExistsError:
        raise ErreurExigible(deja_la(fichier)) from None
    except OSError as cause:
        raise ErreurExigible(ecriture_impossible(fichier.parent, cause)) from cause
    return fichier


def _creer(repertoire: Path, fichiers: Mapping[str, bytes]) -> None:
    repertoire.parent.mkdir(parents=True, exist_ok=True)
    voisin = Path(tempfile.mkdtemp(prefix=".en-cours-", dir=repertoire.parent))
    try:
        for nom, octets in fichiers.items():
            (voisin / nom).write_bytes(octets)
        voisin.chmod(0o755)
        voisin.rename(repertoire)
    except BaseException:
        shutil.rmtree(voisin, ignore_errors=True)
        raise


def _remplacer(repertoire: Path, fichiers: Mapping[str, bytes]) -> None:
    changes = {
        nom: octets
        for nom, octets in fichiers.items()
        if not (repertoire / nom).is_file() or (repertoire / nom).read_bytes() != octets
    }
    prets: dict[str, Path] = {}
    try:
        for nom, octets in changes.items():
            prets[nom] = repertoire / f".en-cours-{nom}"
            prets[nom].write_bytes(octets)
        for nom in sorted(prets, key=lambda n: n == MANIFESTE):
            prets[nom].replace(repertoire / nom)
    finally:
        for pret in prets.values():
            pret.unlink(missing_ok=True)


def _differents(repertoire: Path, fichiers: Mapping[str, bytes]) -> Mapping[str, str]:
    """Les documents en place qui diffèrent de ceux qu'on va écrire, et leur empreinte."""
    en_place = {
        nom: (repertoire / nom).read_bytes()
        for nom in fichiers
        if nom != MANIFESTE and (repertoire / nom).exists()
    }
    return {nom: empreinte(o) for nom, o in en_place.items() if o != fichiers[nom]}


def _empreintes(repertoire: Path) -> Mapping[str, str]:
    try:
        manifeste = json.loads((repertoire / MANIFESTE).read_text(encoding="utf-8"))
        return {f["chemin"]: f["sha256"] for f in manifeste["fichiers"]}
    except (FileNotFoundError, NotADirectoryError, ValueError, KeyError, TypeError):
        return {}


def empreinte(octets: bytes) -> str:
    """SHA-256, en hexadécimal."""
    return sha256(octets).hexdigest()


def _retouche(fichier: Path) -> Probleme:
    return Probleme(
        code="fichier-retouche",
        message=f"« {fichier.name} » a été modifié depuis sa production ; il reste en place",
        remede="le renommer ou le déplacer, ou choisir un autre répertoire par --sortie",
        sortie=CodeSortie.MISE_EN_FORME,
    )


def _fige(fichier: Path) -> Probleme:
    return Probleme(
        code="document-fige",
        message=f"« {fichier.name} » est parti (un événement le dit) : il ne change plus",
        remede="dater la nouvelle production d'un autre jour par --au, ou choisir --sortie",
        sortie=CodeSortie.MISE_EN_FORME,
    )


def deja_la(fichier: Path) -> Probleme:
    """Le fichier à créer existe : rien n'est remplacé."""
    return Probleme(
        code="fichier-existant",
        message=f"« {fichier} » existe déjà ; il n'est pas remplacé",
        remede="le renommer ou le déplacer, ou choisir un autre nom",
        sortie=CodeSortie.MISE_EN_FORME,
    )


def ecriture_impossible(repertoire: Path, cause: OSError) -> Probleme:
    """Le disque a refusé d'écrire dans ce répertoire."""
    return Probleme(
        code="ecriture-impossible",
        message=f"impossible d'écrire dans « {repertoire} » : {motif_du_refus(cause)}",
        remede="vérifier le chemin, les droits et la place sur le disque, ou écrire ailleurs",
        sortie=CodeSortie.MISE_EN_FORME,
    )
