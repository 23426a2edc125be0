"""Ce qu'un fichier est vraiment, d'après ses premiers octets ; l'extension n'y compte pas."""

from __future__ import annotations

import re
from typing import BinaryIO

_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"{\\rtf", "rtf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),  # .doc, .xls, .msg
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!", "rar"),
)
ZIP = b"PK\x03\x04"
_CONTENUS_D_ARCHIVE = {"word/": "docx", "xl/": "xlsx", "ppt/": "pptx", "content.xml": "odt"}
_COURRIEL = re.compile(
    rb"\A(?:(?:from|to|cc|bcc|subject|date|received|return-path|delivered-to|message-id|reply-to"
    rb"|mime-version|content-type|dkim-signature|authentication-results|x-[a-z0-9-]+)[ \t]*:"
    rb"|From [^\r\n]+\r?\n)",
    re.IGNORECASE,
)
_HTML = re.compile(rb"\A\s*(?:<!doctype html|<html)", re.IGNORECASE)
_XML = re.compile(rb"\A\s*<(?:\?xml|!DOCTYPE|[A-Za-z_][\w.:-]*[\s>/])")

# La première de chaque type est l'extension courante.
EXTENSIONS: dict[str, tuple[str, ...]] = {
    "pdf": (".pdf",),
    "png": (".png",),
    "jpeg": (".jpg", ".jpeg", ".jpe", ".jfif"),
    "gif": (".gif",),
    "tiff": (".tif", ".tiff"),
    "bmp": (".bmp",),
    "webp": (".webp",),
    "heic": (".heic", ".heif", ".avif"),
    "eml": (".eml",),
    "xml": (".xml",),
    "html": (".html", ".htm"),
    "docx": (".docx", ".docm", ".dotx"),
    "xlsx": (".xlsx", ".xlsm"),
    "pptx": (".pptx",),
    "odt": (".odt", ".ods", ".odp"),
    "ole": (".doc", ".xls", ".ppt", ".msg"),
    "rtf": (".rtf",),
    "zip": (".zip",),
    "texte": (".txt", ".csv", ".md", ".json", ".yaml", ".yml"),
}


def reconnaitre(tete: bytes) -> str:
    """Le type d'un fichier d'après ses premiers octets (4 Kio suffisent).

    Un des noms de `EXTENSIONS`, « exe », « gzip », « 7z », « rar », ou « inconnu ».

    >>> reconnaitre(b"%PDF-1.7")
    'pdf'
    """
    if b"%PDF-" in tete[:1024]:  # la norme admet des octets avant l'en-tête
        return "pdf"
    for signature, sorte in _SIGNATURES:
        if tete.startswith(signature):
            return sorte
    if tete.startswith(ZIP):
        return "zip"
    if tete[4:8] == b"ftyp" and tete[8:12] in (b"heic", b"heix", b"mif1", b"msf1", b"avif"):
        return "heic"
    if tete[:2] == b"BM" and tete[6:10] == b"\0\0\0\0":
        return "bmp"
    if tete[:2] == b"MZ" and b"\0" in tete[:64]:
        return "exe"
    if tete[:4] == b"RIFF" and tete[8:12] == b"WEBP":
        return "webp"
    return _texte_reconnu(tete.removeprefix(b"\xef\xbb\xbf"))


def reconnaitre_archive(flux: BinaryIO) -> str:
    """Le type d'un fichier qui commence par `ZIP` : un document bureautique, ou « zip »."""
    import zipfile

    try:
        noms = zipfile.ZipFile(flux).namelist()
    except zipfile.BadZipFile:
        return "inconnu"
    trouves = (s for debut, s in _CONTENUS_D_ARCHIVE.items() for n in noms if n.startswith(debut))
    return next(trouves, "zip")


def _texte_reconnu(tete: bytes) -> str:
    if b"\0" in tete:
        return "inconnu"
    if _COURRIEL.match(tete):
        return "eml"
    if _HTML.match(tete):
        return "html"
    if _XML.match(tete):
        return "xml"
    return "texte" if tete.strip() else "inconnu"
