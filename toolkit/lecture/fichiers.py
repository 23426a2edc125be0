"""Un fichier du dossier tel qu'il est : type réel, taille, empreinte."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from pathlib import Path

from toolkit.lecture.octets import ZIP, reconnaitre, reconnaitre_archive

_MORCEAU = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceInventoriee:
    """Un fichier du dossier tel qu'il est ; `id` d'une pièce, ou nom d'un acte fourni.

    `type` est celui des octets (« pdf », « jpeg », « eml »… : `octets.EXTENSIONS`),
    `sha256` en hexadécimal, `octets` le contenu s'il n'est pas sur disque.
    """

    id: str
    fichier: str  # tel qu'écrit au dossier
    chemin: Path | None
    type: str
    taille: int
    sha256: str
    octets: bytes | None = None

    def lire(self) -> bytes:
        """Le contenu. Lève OSError si le fichier a disparu depuis l'inventaire."""
        if self.octets is not None:
            return self.octets
        assert self.chemin is not None
        return self.chemin.read_bytes()


def du_disque(id: str, ecrit: str, chemin: Path) -> PieceInventoriee:
    """Inventorie un fichier, lu par morceaux. Lève OSError s'il ne s'ouvre pas."""
    with chemin.open("rb") as flux:
        tete = flux.read(_MORCEAU)
        calcul = hashlib.sha256(tete)
        while morceau := flux.read(_MORCEAU):
            calcul.update(morceau)
        taille = flux.tell()
        sorte = reconnaitre_archive(flux) if tete.startswith(ZIP) else reconnaitre(tete[:4096])
    return PieceInventoriee(
        id=id,
        fichier=ecrit or chemin.name,
        chemin=chemin,
        type=sorte,
        taille=taille,
        sha256=calcul.hexdigest(),
    )


def des_octets(id: str, ecrit: str, octets: bytes) -> PieceInventoriee:
    """Inventorie un contenu gardé en mémoire."""
    est_archive = octets.startswith(ZIP)
    return PieceInventoriee(
        id=id,
        fichier=ecrit,
        chemin=None,
        type=reconnaitre_archive(io.BytesIO(octets)) if est_archive else reconnaitre(octets[:4096]),
        taille=len(octets),
        sha256=hashlib.sha256(octets).hexdigest(),
        octets=octets,
    )
