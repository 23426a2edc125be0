"""Pourquoi le système refuse un fichier, en français."""

from __future__ import annotations

import errno

_MOTIFS = {
    errno.EACCES: "l'accès est refusé",
    errno.EPERM: "l'accès est refusé",
    errno.EROFS: "le disque est en lecture seule",
    errno.ENOSPC: "le disque est plein",
    errno.ENOENT: "le chemin n'existe pas",
    errno.ENOTDIR: "un des répertoires du chemin est un fichier",
    errno.EISDIR: "c'est un répertoire",
    errno.EEXIST: "il existe déjà",
    errno.ENAMETOOLONG: "le nom est trop long",
    errno.EINVAL: "le nom n'est pas permis par le système",
    errno.EBUSY: "il est employé par un autre programme",
    errno.EMFILE: "trop de fichiers sont ouverts",
    errno.EIO: "le disque ne répond pas",
}


def motif_du_refus(cause: OSError) -> str:
    """Ce que dit le système, en français ; à défaut, le numéro de l'erreur.

    >>> motif_du_refus(PermissionError(13, "Permission denied"))
    "l'accès est refusé"
    """
    return _MOTIFS.get(cause.errno or 0, f"erreur {cause.errno} du système")
