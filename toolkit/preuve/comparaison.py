"""Un PDF et un DOCX disent-ils la même chose, mot à mot ?

Sont tolérés : les appels de note, les numéros et puces que le traitement de
texte ajoute, les en-têtes et pieds de page, la coupure des lignes et des
pages, la place d'un paragraphe entier. Le reste est dit : une valeur, un mot,
un paragraphe ou une ligne de tableau en plus ou en moins, deux alinéas fondus.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from toolkit.noyau.probleme import CodeSortie, Probleme
from toolkit.preuve.alignement import (
    Ecart,
    Mot,
    aligner,
    glisser,
    mots_du_document,
    reunir,
    scinder,
)
from toolkit.preuve.caracteres import mot_a_mot
from toolkit.preuve.document import DocumentLu, Passage, Zone
from toolkit.preuve.fil import Fil

_CONTEXTE = 3  # mots cités de part et d'autre d'un écart
_DITS = 20
_LIGNES_DE_MARGE = 30
_DEPLACEMENT = 3  # mots : un passage plus court qui change de place est un écart


def comparer_lus(pdf: DocumentLu, docx: DocumentLu) -> tuple[Probleme, ...]:
    """Les écarts entre les deux documents lus (`formats-differents`)."""
    du_pdf, du_docx = mots_du_document(pdf), mots_du_document(docx)
    ecarts, paires = aligner(du_docx, du_pdf)
    ajouts = _marges(docx) | _entetes_de_tableau(docx)
    ecarts = scinder(e for e in ecarts if not _est_tolere(e, du_docx, du_pdf))
    ecarts = _sans_marges(ecarts, du_docx, du_pdf, ajouts, _marges(pdf))
    ecarts = [e for e in ecarts if not _est_tolere(e, du_docx, du_pdf)]
    ecarts = reunir(_sans_deplacements(ecarts, du_docx, du_pdf))
    pages = Fil(p for zone in (Zone.CORPS, Zone.NOTE) for p in pdf.passages if p.zone is zone)
    problemes = [_dire(ecart, du_docx, du_pdf, pages) for ecart in ecarts[:_DITS]]
    if len(ecarts) > _DITS:
        problemes.append(_probleme(f"{len(ecarts) - _DITS} autres écarts entre les deux formats"))
    fondus = [
        _fondu(du_docx, rang, pages.page_a(du_pdf[place].place))
        for rang, place in paires.items()
        if du_docx[rang].ouvre
        and not du_docx[rang].en_cellule
        and not du_pdf[place].ouvre
        and paires.get(rang - 1) == place - 1
    ]
    return tuple(problemes + fondus[:_DITS])


def _marges(document: DocumentLu) -> set[str]:
    """Les textes que forment les passages en marge, entiers et consécutifs."""
    passages = [_suite([p]) for p in document.passages if p.zone is Zone.MARGE]
    return {
        "".join(passages[debut:fin])
        for debut in range(len(passages))
        for fin in range(debut + 1, min(len(passages), debut + _LIGNES_DE_MARGE) + 1)
    }


def _entetes_de_tableau(document: DocumentLu) -> set[str]:
    """Les lignes d'en-tête des tableaux, que l'impression répète en tête de page."""
    rangees: dict[int | None, list[Passage]] = defaultdict(list)
    for passage in document.passages:
        if passage.se_repete:
            rangees[passage.rangee].append(passage)
    return {_suite(cellules) for cellules in rangees.values()}


def _suite(passages: Iterable[Passage]) -> str:
    """Les mots réduits des passages, mis bout à bout."""
    return "".join(mot_a_mot(mot)[0] for mot in Fil(passages).texte.split())


def _est_tolere(ecart: Ecart, du_docx: list[Mot], du_pdf: list[Mot]) -> bool:
    """Vrai si les mêmes lettres sont autrement espacées, ou si le PDF n'a qu'un numéro de plus."""
    lu_docx = "".join(m.reduit for m in du_docx[ecart.a : ecart.b])
    lu_pdf = "".join(m.reduit for m in du_pdf[ecart.c : ecart.d])
    if lu_docx == lu_pdf:
        return True
    if lu_docx:
        # Le numéro touche le premier mot : « VIII.Les faits ».
        mot = du_docx[ecart.a]
        numero = lu_pdf.removesuffix(lu_docx)
        return numero != lu_pdf and mot.ouvre and _convient(mot.motif, numero)
    return any(
        e.a < len(du_docx) and _est_le_numero(du_docx[e.a], du_pdf[e.c : e.d])
        for e in glisser(ecart, du_docx, du_pdf)
    )


def _est_le_numero(mot: Mot, ajoutes: list[Mot]) -> bool:
    return mot.ouvre and _convient(mot.motif, "".join(m.reduit for m in ajoutes))


def _convient(motif: str, numero: str) -> bool:
    return bool(motif) and re.fullmatch(motif, numero) is not None


def _sans_marges(
    ecarts: list[Ecart],
    du_docx: list[Mot],
    du_pdf: list[Mot],
    ajouts: set[str],
    retraits: set[str],
) -> list[Ecart]:
    """Ôte les lignes entières que l'autre format porte en marge, ou qu'il répète à chaque page."""
    restes: list[Ecart] = []
    for e in ecarts:
        if e.a == e.b:
            sans = [
                Ecart(g.a, g.b, _apres_les_marges(du_pdf, g.c, g.d, ajouts), g.d)
                for g in glisser(e, du_docx, du_pdf)
            ]
            reste = min(sans, key=lambda g: g.d - g.c)
            restes += [reste] if reste.c < reste.d else []
        elif e.c == e.d:
            a = _apres_les_marges(du_docx, e.a, e.b, retraits)
            restes += [Ecart(a, e.b, e.c, e.d)] if a < e.b else []
        else:
            restes.append(e)
    return restes


def _apres_les_marges(mots: list[Mot], debut: int, fin: int, textes: set[str]) -> int:
    """La fin de la plus longue suite de lignes entières qui soit un de ces textes."""
    for bout in range(fin, debut, -1):
        entier = mots[debut].ouvre and (bout == len(mots) or mots[bout].ouvre)
        if entier and "".join(m.reduit for m in mots[debut:bout]) in textes:
            return bout
    return debut


def _sans_deplacements(ecarts: list[Ecart], du_docx: list[Mot], du_pdf: list[Mot]) -> list[Ecart]:
    """Ôte les passages qui sont dans les deux formats, à une autre place."""
    perdus = {
        tuple(m.reduit for m in du_docx[e.a : e.b]): e
        for e in ecarts
        if e.c == e.d and e.b - e.a >= _DEPLACEMENT
    }
    deplaces: set[Ecart] = set()
    for ecart in ecarts:
        suite = tuple(m.reduit for m in du_pdf[ecart.c : ecart.d])
        if ecart.a == ecart.b and suite in perdus:
            deplaces |= {ecart, perdus.pop(suite)}
    return [e for e in ecarts if e not in deplaces]


def _dire(ecart: Ecart, du_docx: list[Mot], du_pdf: list[Mot], pages: Fil) -> Probleme:
    place = du_pdf[min(ecart.c, len(du_pdf) - 1)].place if du_pdf else 0
    page = pages.page_a(place) or 1
    lu_pdf, lu_docx = _citer(du_pdf, ecart.c, ecart.d), _citer(du_docx, ecart.a, ecart.b)
    return _probleme(
        f"le PDF et le DOCX diffèrent : PDF, page {page} : {lu_pdf} ; DOCX : {lu_docx}"
    )


def _fondu(du_docx: list[Mot], rang: int, page: int | None) -> Probleme:
    debut = _citer(du_docx, rang, min(rang + 5, len(du_docx)), contexte=0)
    return _probleme(
        f"le PDF et le DOCX diffèrent : l'alinéa du DOCX qui commence par {debut} est, "
        f"page {page or 1} du PDF, dans la suite d'une ligne"
    )


def _probleme(message: str) -> Probleme:
    return Probleme(
        code="formats-differents",
        message=message,
        remede="produire les deux formats du même dossier, ou porter la retouche dans les deux",
        sortie=CodeSortie.IMPOSSIBLE,
    )


def _citer(mots: list[Mot], debut: int, fin: int, contexte: int = _CONTEXTE) -> str:
    def suite(d: int, f: int) -> str:
        return " ".join(m.imprime for m in mots[max(d, 0) : f])

    avant, apres = suite(debut - contexte, debut), suite(fin, fin + contexte)
    coeur = suite(debut, fin) or "(rien)"
    coeur = coeur if len(coeur) < 200 else coeur[:199] + "…"
    return f"« {avant} [{coeur}] {apres} »".replace("«  ", "« ").replace("  »", " »")
