"""Les parties d'un DOCX : un zip d'XML, ouvert sans confiance."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LIEN = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TAILLE_MAX = 64 << 20  # octets d'une partie une fois ouverte
_FAUTES_DU_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, RuntimeError)
_OLE = b"\xd0\xcf\x11\xe0"


class PartieRefusee(Exception):
    """Le fichier n'est pas un DOCX lisible ; `remede` dit quoi fournir."""

    def __init__(self, motif: str, remede: str = "fournir le DOCX d'origine, entier") -> None:
        super().__init__(motif)
        self.remede = remede


@dataclass(slots=True)
class Parties:
    """Les parties utiles, déjà analysées ; une partie absente vaut None."""

    document: Any
    styles: Any = None
    numerotation: Any = None
    theme: Any = None
    notes: list[Any] = field(default_factory=list)
    marges: list[Any] = field(default_factory=list)


def ouvrir(octets: bytes) -> Parties:
    """Ouvre le zip et suit les liens du document ; lève `PartieRefusee`."""
    if octets.startswith(_OLE):
        raise PartieRefusee(
            "le fichier est protégé par un mot de passe, ou c'est un ancien .doc",
            "l'enregistrer au format .docx, sans mot de passe",
        )
    try:
        archive = zipfile.ZipFile(io.BytesIO(octets))
        noms = set(archive.namelist())
        principal = _principal(archive, noms)
        parties = Parties(_lire(archive, principal))
        dossier, base = posixpath.split(principal)
        liens = f"{dossier}/_rels/{base}.rels"
        for genre, nom in _liens(archive, liens, dossier) if liens in noms else ():
            if nom in noms:
                _ranger(parties, genre, archive, nom)
    except _FAUTES_DU_ZIP:
        raise PartieRefusee("le fichier n'est pas un DOCX, ou il est abîmé") from None
    except etree.XMLSyntaxError:
        raise PartieRefusee("une partie du DOCX n'est pas de l'XML bien formé") from None
    return parties


def _ranger(parties: Parties, genre: str, archive: zipfile.ZipFile, nom: str) -> None:
    if genre == "styles":
        parties.styles = _lire(archive, nom)
    elif genre == "numbering":
        parties.numerotation = _lire(archive, nom)
    elif genre == "theme":
        parties.theme = _lire(archive, nom)
    elif genre in ("footnotes", "endnotes"):
        parties.notes.append(_lire(archive, nom))
    elif genre in ("header", "footer"):
        parties.marges.append(_lire(archive, nom))


def _principal(archive: zipfile.ZipFile, noms: set[str]) -> str:
    if "_rels/.rels" in noms:
        for genre, nom in _liens(archive, "_rels/.rels", ""):
            if genre == "officeDocument" and nom in noms:
                return nom
    if "word/document.xml" not in noms:
        raise PartieRefusee("le fichier n'est pas un document Word")
    return "word/document.xml"


def _liens(archive: zipfile.ZipFile, nom: str, dossier: str) -> list[tuple[str, str]]:
    liens = []
    for lien in _lire(archive, nom).iter(_LIEN):
        cible = lien.get("Target", "")
        chemin = cible[1:] if cible.startswith("/") else posixpath.join(dossier, cible)
        liens.append((lien.get("Type", "").rsplit("/", 1)[-1], posixpath.normpath(chemin)))
    return liens


def _lire(archive: zipfile.ZipFile, nom: str) -> Any:
    if archive.getinfo(nom).file_size > _TAILLE_MAX:
        raise PartieRefusee(f"la partie « {nom} » du DOCX est démesurée")
    analyseur = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    racine = etree.fromstring(archive.read(nom), analyseur)
    if racine.getroottree().docinfo.doctype:
        raise PartieRefusee(f"la partie « {nom} » du DOCX déclare un DOCTYPE")
    return racine
