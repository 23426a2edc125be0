"""Le DOCX d'un acte : notre WordprocessingML versé par docxtpl dans le papier du cabinet."""

from __future__ import annotations

import io
import re
from dataclasses import asdict
from functools import lru_cache
from typing import Any

from toolkit.redaction.arbre import Arbre
from toolkit.redaction.docx.archive import figer, lire_parties
from toolkit.redaction.docx.corps import Redacteur
from toolkit.redaction.docx.notes import completer_notes
from toolkit.redaction.docx.numerotation import Recommencements
from toolkit.redaction.gabarit import environnement
from toolkit.redaction.papier import Entete, Papier

_NOTES = "word/footnotes.xml"
_NUMEROS = "word/numbering.xml"
_STYLES = "word/styles.xml"


def rediger_docx(corps: Arbre, entete: Entete, papier: Papier) -> bytes:
    """Les octets du DOCX de l'acte ; mêmes entrées, mêmes octets."""
    from markupsafe import Markup

    parties = _parties(papier.docx)
    redacteur = Redacteur(
        Recommencements(parties[_STYLES].decode(), parties[_NUMEROS].decode()),
        largeur_du_texte(parties["word/document.xml"].decode()),
    )
    xml = Markup(redacteur.corps(corps))  # noqa: S704 : chaque texte y est déjà échappé
    rendu = verser(papier.docx, {"corps": xml}, entete)
    rendu[_NUMEROS] = redacteur.listes.xml().encode()
    rendu[_NOTES] = completer_notes(rendu[_NOTES].decode(), redacteur.notes).encode()
    return figer(rendu)


@lru_cache(maxsize=8)
def _parties(octets: bytes) -> dict[str, bytes]:
    return lire_parties(octets)


def largeur_du_texte(document: str) -> int:
    """La largeur du texte, en vingtièmes de point, d'après la dernière section du papier."""
    page = re.findall(r'<w:pgSz[^>]*w:w="(\d+)"', document)
    marges = re.findall(r"<w:pgMar[^>]*>", document)
    bords = re.findall(r'w:(?:left|right)="(\d+)"', marges[-1])
    return int(page[-1]) - sum(map(int, bords))


def verser(modele: bytes, contexte: dict[str, Any], entete: Entete) -> dict[str, bytes]:
    """Les parties du modèle Word rendu par docxtpl."""
    from docxtpl import DocxTemplate

    document = DocxTemplate(io.BytesIO(modele))
    document.render({**contexte, "entete": asdict(entete)}, environnement("fr_FR"), autoescape=True)
    document.docx.core_properties.title = entete.titre
    document.docx.core_properties.author = entete.emetteur
    tampon = io.BytesIO()
    document.save(tampon)
    return lire_parties(tampon.getvalue())
