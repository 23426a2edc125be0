"""Faire perdre à un DOCX ce qu'une attente y cherche : une valeur, un terme, un mot de la loi."""

from __future__ import annotations

import datetime as dt
import html
import io
import re
import zipfile
from decimal import Decimal

from tests.actes.rendus import alterer_docx
from toolkit import preuve
from toolkit.noyau.ecriture import date_courte, date_longue, euros
from toolkit.noyau.mention import Attente, Preuve
from toolkit.production import Document

FAUTES = {"mention-absente", "passage-proscrit"}
# Un mot que toute lettre porte, à la place duquel glisser un passage proscrit.
BANAL = "salutations"


def perdre(docx: bytes, attente: Attente) -> bytes:
    """Le DOCX où la mention n'est plus, ou qui dit ce qu'elle proscrit."""
    if attente.preuve is Preuve.ABSENCE:
        proscrit = " ".join(groupe[0] for groupe in attente.termes)
        return alterer_docx(docx, BANAL, proscrit)
    if attente.preuve is Preuve.VERBATIM:
        debut = " ".join(attente.texte.split()[:4])
        return alterer_docx(docx, html.escape(debut, quote=False), "autre chose")
    if attente.preuve is Preuve.BLOC:
        otes = list(attente.termes[0])
    else:
        otes = [_imprimee(valeur, docx) for valeur in attente.valeurs]
    for passage in otes:
        docx = alterer_docx(docx, passage, "autre chose")
    return docx


def fautes_de(document: Document, docx: bytes) -> set[tuple[str, str]]:
    """(code, message) de chaque problème trouvé à la relecture du DOCX altéré."""
    montants = preuve.montants_du_contexte(document.prevu.contexte)
    releve = preuve.prouver(docx, "docx", document.prevu.attentes, montants_connus=montants)
    return {(p.code, p.message) for p in releve.problemes}


def _imprimee(valeur: object, docx: bytes) -> str:
    if isinstance(valeur, Decimal):
        return euros(valeur)
    if isinstance(valeur, dt.date):
        longue = date_longue(valeur)
        return longue if longue in _texte(docx) else date_courte(valeur)
    return html.escape(str(valeur), quote=False)


def _texte(docx: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        corps = archive.read("word/document.xml").decode()
    return "".join(re.findall(r"<w:t(?: [^>]*)?>(.*?)</w:t>", corps, flags=re.DOTALL))
