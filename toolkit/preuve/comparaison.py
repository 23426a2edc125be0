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
from dataclasses import dataclass
from difflib import SequenceMatcher

from toolkit.noyau.probleme import CodeSortie, Probleme
from toolkit.preuve.caracteres import mot_a_mot
from toolkit.preuve.document import DocumentLu, Passage, Zone
from toolkit.preuve.fil import Fil

_TROP_LONG = 4000  # mots : au-delà, difflib écarte les mots trop fréquents pour rester rapide
_CONTEXTE = 3  # mots cités de part et d'autre d'un écart
_DITS = 20
_DEPLACEMENT = 3  # mots : un passage plus court qui change de place est un écart


@dataclass(frozen=True, slots=True)
class _Mot:
    reduit: str
    imprime: str
    place: int
    ouvre: bool  # premier mot d'une ligne (PDF) ou d'un alinéa (DOCX)
    motif: str = ""  # numérotation de l'alinéa qu'il ouvre
    en_cellule: bool = False


@dataclass(frozen=True, slots=True)
class _Ecart:
    """Mots `a` à `b` du DOCX, `c` à `d` du PDF, qui ne se répondent pas."""

    a: int
    b: int
    c: int
    d: int


def comparer_lus(pdf: DocumentLu, docx: DocumentLu) -> tuple[Probleme, ...]:
    """Les écarts entre les deux documents lus (`formats-differents`)."""
    du_pdf, du_docx = _mots(pdf), _mots(docx)
    ecarts, paires = _aligner(du_docx, du_pdf)
    ecarts = [e for e in ecarts if not _est_tolere(e, du_docx, du_pdf)]
    ajouts = (_marges(docx), *_entetes_de_tableau(docx))
    ecarts = _sans_marges(ecarts, du_docx, du_pdf, ajouts, (_marges(pdf),))
    ecarts = _sans_deplacements(ecarts, du_docx, du_pdf)
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


def _mots(document: DocumentLu) -> list[_Mot]:
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
    mots: list[_Mot] = []
    ouverture: tuple[str, bool] | None = None
    for trouve in re.finditer(r"\S+", fil.texte):
        ouverture = ouvertures.get(trouve.start(), ouverture)
        reduit = mot_a_mot(trouve[0])[0]
        if not reduit:
            continue
        motif, en_cellule = ouverture or ("", False)
        mots.append(
            _Mot(reduit, trouve[0], trouve.start(), ouverture is not None, motif, en_cellule)
        )
        ouverture = None
    return mots


def _marges(document: DocumentLu) -> str:
    return _suite(p for p in document.passages if p.zone is Zone.MARGE)


def _entetes_de_tableau(document: DocumentLu) -> list[str]:
    """Les lignes d'en-tête des tableaux, que l'impression répète en tête de page."""
    rangees: dict[int | None, list[Passage]] = defaultdict(list)
    for passage in document.passages:
        if passage.se_repete:
            rangees[passage.rangee].append(passage)
    return [_suite(cellules) for cellules in rangees.values()]


def _suite(passages: Iterable[Passage]) -> str:
    """Les mots réduits des passages, bornés par des espaces."""
    reduits = (mot_a_mot(mot)[0] for mot in Fil(passages).texte.split())
    return f" {' '.join(r for r in reduits if r)} "


def _aligner(du_docx: list[_Mot], du_pdf: list[_Mot]) -> tuple[list[_Ecart], dict[int, int]]:
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
            ecarts.append(_Ecart(debut + i, debut + j, debut + k, debut + n))
    return ecarts, paires


def _est_tolere(ecart: _Ecart, du_docx: list[_Mot], du_pdf: list[_Mot]) -> bool:
    """Vrai si les mêmes lettres sont autrement espacées, ou si le PDF n'a qu'un numéro de plus."""
    a = [m.reduit for m in du_docx[ecart.a : ecart.b]]
    b = [m.reduit for m in du_pdf[ecart.c : ecart.d]]
    if "".join(a) == "".join(b):
        return True
    if a:
        return False
    # Un mot répété peut avoir été aligné sur le numéro : on fait glisser l'ajout vers la gauche.
    rang, c, d = ecart.a, ecart.c, ecart.d
    while True:
        if rang < len(du_docx) and _est_le_numero(du_docx[rang], du_pdf[c:d]):
            return True
        if not (rang and c and du_pdf[c - 1].reduit == du_pdf[d - 1].reduit):
            return False
        rang, c, d = rang - 1, c - 1, d - 1


def _est_le_numero(mot: _Mot, ajoutes: list[_Mot]) -> bool:
    if not (mot.ouvre and mot.motif):
        return False
    return re.fullmatch(mot.motif, "".join(m.reduit for m in ajoutes)) is not None


def _sans_marges(
    ecarts: list[_Ecart],
    du_docx: list[_Mot],
    du_pdf: list[_Mot],
    ajouts: tuple[str, ...],
    retraits: tuple[str, ...],
) -> list[_Ecart]:
    """Ôte les lignes entières que l'autre format porte en marge, ou qu'il répète à chaque page."""

    def admis(mots: list[_Mot], debut: int, fin: int, textes: tuple[str, ...]) -> bool:
        entier = mots[debut].ouvre and (fin == len(mots) or mots[fin].ouvre)
        suite = f" {' '.join(m.reduit for m in mots[debut:fin])} "
        return entier and any(suite in texte for texte in textes)

    return [
        e
        for e in ecarts
        if not (
            (e.a == e.b and admis(du_pdf, e.c, e.d, ajouts))
            or (e.c == e.d and admis(du_docx, e.a, e.b, retraits))
        )
    ]


def _sans_deplacements(
    ecarts: list[_Ecart], du_docx: list[_Mot], du_pdf: list[_Mot]
) -> list[_Ecart]:
    """Ôte les passages qui sont dans les deux formats, à une autre place."""
    perdus = {
        tuple(m.reduit for m in du_docx[e.a : e.b]): e
        for e in ecarts
        if e.c == e.d and e.b - e.a >= _DEPLACEMENT
    }
    deplaces: set[_Ecart] = set()
    for ecart in ecarts:
        suite = tuple(m.reduit for m in du_pdf[ecart.c : ecart.d])
        if ecart.a == ecart.b and suite in perdus:
            deplaces |= {ecart, perdus.pop(suite)}
    return [e for e in ecarts if e not in deplaces]


def _dire(ecart: _Ecart, du_docx: list[_Mot], du_pdf: list[_Mot], pages: Fil) -> Probleme:
    place = du_pdf[min(ecart.c, len(du_pdf) - 1)].place if du_pdf else 0
    page = pages.page_a(place) or 1
    lu_pdf, lu_docx = _citer(du_pdf, ecart.c, ecart.d), _citer(du_docx, ecart.a, ecart.b)
    return _probleme(
        f"le PDF et le DOCX diffèrent : PDF, page {page} : {lu_pdf} ; DOCX : {lu_docx}"
    )


def _fondu(du_docx: list[_Mot], rang: int, page: int | None) -> Probleme:
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


def _citer(mots: list[_Mot], debut: int, fin: int, contexte: int = _CONTEXTE) -> str:
    def suite(d: int, f: int) -> str:
        return " ".join(m.imprime for m in mots[max(d, 0) : f])

    avant, apres = suite(debut - contexte, debut), suite(fin, fin + contexte)
    coeur = suite(debut, fin) or "(rien)"
    coeur = coeur if len(coeur) < 200 else coeur[:199] + "…"
    return f"« {avant} [{coeur}] {apres} »".replace("«  ", "« ").replace("  »", " »")
