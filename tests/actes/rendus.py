"""Les mises en demeure des dossiers de référence, rédigées une fois pour tous les tests."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from functools import cache

from tests.depot import RACINE
from toolkit import calculer, lire, rediger
from toolkit.production import Document

JOUR = dt.date(2026, 11, 21)
DOSSIERS = (
    "fr_FR_b2b",
    "fr_FR_b2b_ordonnance",
    "fr_FR_incomplet",
    "fr_BE_b2b",
    "fr_BE_b2b_ordonnance",
    "fr_BE_b2c",
)

_PARTIES = re.compile(r"word/(?:document|footnotes|header\d*|footer\d*)\.xml")


@cache
def mise_en_demeure(nom: str) -> Document:
    """La mise en demeure d'un dossier de référence, dans les deux formats."""
    lu = lire(RACINE / "exemples" / nom / "dossier.yaml")
    plan = calculer(lu.dossier, JOUR, ["mise_en_demeure"])
    return rediger(plan)["mise_en_demeure"]


def alterer_docx(docx: bytes, avant: str, apres: str) -> bytes:
    """Le DOCX où `avant` devient `apres` partout : corps, en-têtes et pieds, même entre deux
    runs.
    """
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        parties = {info.filename: archive.read(info) for info in archive.infolist()}
    for nom in filter(_PARTIES.fullmatch, parties):
        morceaux = re.split(r"(<w:p[ >].*?</w:p>)", parties[nom].decode(), flags=re.DOTALL)
        change = [_alterer(m, avant, apres) if m.startswith("<w:p") else m for m in morceaux]
        parties[nom] = "".join(change).encode()
    sortie = io.BytesIO()
    with zipfile.ZipFile(sortie, "w") as archive:
        for partie, octets in parties.items():
            archive.writestr(partie, octets)
    return sortie.getvalue()


def _alterer(paragraphe: str, avant: str, apres: str) -> str:
    motif = re.compile(r"(<w:t(?: [^>]*)?>)(.*?)(</w:t>)", re.DOTALL)
    texte = "".join(m[2] for m in motif.finditer(paragraphe))
    cherche = re.sub(r"\s", lambda _: r"[\s\u00a0\u202f]", re.escape(avant).replace(r"\ ", " "))
    cherche = cherche.replace("'", "['’]")
    if not re.search(cherche, texte, re.IGNORECASE):
        return paragraphe
    nouveau = re.sub(cherche, apres, texte, flags=re.IGNORECASE)
    premier = True

    def remplacer(m: re.Match) -> str:
        nonlocal premier
        contenu, premier = (nouveau if premier else ""), False
        return f"{m[1]}{contenu}{m[3]}"

    return motif.sub(remplacer, paragraphe)
