"""Le zip d'un DOCX, figé : mêmes parties, mêmes octets."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_TYPES = "[Content_Types].xml"


def lire_parties(octets: bytes) -> dict[str, bytes]:
    """Les parties du document, par nom."""
    with zipfile.ZipFile(io.BytesIO(octets)) as archive:
        return {nom: archive.read(nom) for nom in archive.namelist()}


def figer(parties: Mapping[str, bytes]) -> bytes:
    """Le zip des parties : ordre fixe (types d'abord, comme l'exige OPC), dates fixes."""
    tampon = io.BytesIO()
    with zipfile.ZipFile(tampon, "w") as archive:
        for nom in sorted(parties, key=lambda nom: (nom != _TYPES, nom)):
            entree = zipfile.ZipInfo(nom, (1980, 1, 1, 0, 0, 0))
            entree.compress_type = zipfile.ZIP_DEFLATED
            entree.create_system = 3
            entree.external_attr = 0o644 << 16
            archive.writestr(entree, parties[nom], compresslevel=6)
    return tampon.getvalue()
