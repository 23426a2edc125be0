"""Aligner mot à mot un DOCX et un PDF : ce qui se répond, et les écarts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from toolkit.preuve.caracteres import mot_a_mot
from toolkit.preuve.document import DocumentLu, Zone
from toolkit.preuve.fil import Fil

_TROP_LONG = 4000  # mots : au-delà, difflib écarte les mots trop fréquents pour rester rapide


@dataclass(frozen=True, slots=True)
class Mot:
    """Un mot imprimé, réduit à ce qui se compare."""

    reduit: str
    imprime: str
    place: int
    ouvre: bool  # premier mot d'une ligne (PDF) ou d'un alinéa (DOCX)
    motif: str = ""  # numérotation de l'alinéa qu'il ouvre
    en_cellule: bool = False


@dataclass(frozen=True, slots=True)
class Ecart:
    """Mots `a` à `b` du DOCX, `c` à `d` du PDF, qui ne se répondent pas."""

    a: int
    b: int
    c: int
    d: int


def mots_du_document(document: DocumentLu) -> list[Mot]:
    """Les mots du corps puis des notes, sans ceux qui ne sont que ponctuation."""
    passages = [p for zone in (Zone.CORPS, Zone.NOTE) for p in document.passages if p.zone is zone]
    fil = Fil(passages)
    est_pdf = document.format == "pdf"
    ouvertures: dict[int, tuple[str, bool]] = {}
    rang = 0
    for passage in passages:
        for ordre, ligne in enumerate(passage.lignes):
            debut = fil.portee(rang)[0]
            if est_pdf or ligne.ouvre_alinea:
                motif = "" if ordre else passage.numerotation
                ouvertures[debut] = (motif, passage.rangee is not None)
            rang += 1
    mots: list[Mot] = []
    ouverture: tuple[str, bool] | None = None
    for trouve in re.finditer(r"\S+", fil.texte):
        ouverture = ouvertures.get(trouve.start(), ouverture)
        reduit = mot_a_mot(trouve[0])[0]
        if not reduit:
            continue
        motif, en_cellule = ouverture or ("", False)
        mots.append(
            Mot(reduit, trouve[0], trouve.start(), ouverture is not None, motif, en_cellule)
        )
        ouverture = None
    return mots


def aligner(du_docx: list[Mot], du_pdf: list[Mot]) -> tuple[list[Ecart], dict[int, int]]:
    """Les écarts, et le rang dans le PDF de chaque mot du DOCX qui y a son pareil."""
    a, b = [m.reduit for m in du_docx], [m.reduit for m in du_pdf]
    debut = 0
    while debut < min(len(a), len(b)) and a[debut] == b[debut]:
        debut += 1
    fin = 0
    while fin < min(len(a), len(b)) - debut and a[-1 - fin] == b[-1 - fin]:
        fin += 1
    paires = {rang: rang for rang in range(debut)}
    paires |= {len(a) - 1 - rang: len(b) - 1 - rang for rang in range(fin)}
    milieu_a, milieu_b = a[debut : len(a) - fin], b[debut : len(b) - fin]
    long = max(len(milieu_a), len(milieu_b)) > _TROP_LONG
    ecarts = []
    for genre, i, j, k, n in SequenceMatcher(None, milieu_a, milieu_b, long).get_opcodes():
        if genre == "equal":
            paires |= {debut + i + r: debut + k + r for r in range(j - i)}
        else:
            ecarts.append(Ecart(debut + i, debut + j, debut + k, debut + n))
    return ecarts, paires


def glisser(ecart: Ecart, du_docx: list[Mot], du_pdf: list[Mot]) -> Iterator[Ecart]:
    """Le même ajout du PDF, à toutes les places où les mots voisins permettent de le lire."""
    yield ecart
    a, c, d = ecart.a, ecart.c, ecart.d
    while a and c and du_pdf[c - 1].reduit == du_pdf[d - 1].reduit == du_docx[a - 1].reduit:
        a, c, d = a - 1, c - 1, d - 1
        yield Ecart(a, a, c, d)
    a, c, d = ecart.a, ecart.c, ecart.d
    while d < len(du_pdf) and a < len(du_docx) and du_pdf[c].reduit == du_pdf[d].reduit:
        a, c, d = a + 1, c + 1, d + 1
        yield Ecart(a, a, c, d)


def scinder(ecarts: Iterable[Ecart]) -> list[Ecart]:
    """Chaque remplacement en un retrait du DOCX et un ajout du PDF, qui se jugent séparément."""
    scindes: list[Ecart] = []
    for e in ecarts:
        if e.a < e.b:
            scindes.append(Ecart(e.a, e.b, e.c, e.c))
        if e.c < e.d:
            scindes.append(Ecart(e.b, e.b, e.c, e.d))
    return scindes


def reunir(ecarts: list[Ecart]) -> list[Ecart]:
    """Les retraits et les ajouts qui se touchent, de nouveau en remplacements."""
    reunis: list[Ecart] = []
    for e in ecarts:
        if reunis and (reunis[-1].b, reunis[-1].d) == (e.a, e.c):
            reunis[-1] = Ecart(reunis[-1].a, e.b, reunis[-1].c, e.d)
        else:
            reunis.append(e)
    return reunis
