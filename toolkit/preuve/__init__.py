"""Relire les octets d'un acte, d'où qu'ils viennent, et prouver ce que la loi y veut.

`prouver` dit de chaque mention attendue si elle se lit, à quelle page et sous
la forme exigée ; `comparer` dit si un PDF et un DOCX disent la même chose.
Rien n'est supposé de qui a écrit ces octets.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from toolkit.noyau.mention import Attente, Constat, Preuve
from toolkit.noyau.probleme import CodeSortie, Probleme
from toolkit.preuve.mentions import Absence, constater
from toolkit.preuve.relecture import Relecture
from toolkit.preuve.texte import FORMATS, Format, lire
from toolkit.preuve.valeurs import montants_du_contexte

__all__ = ["FORMATS", "Releve", "comparer", "montants_du_contexte", "prouver"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Releve:
    """Ce que la relecture d'un document a donné.

    `pages` vaut 0 pour un DOCX, qui n'en a pas. `montants` (EUR) : ceux qu'il
    imprime, sans leur signe, chacun une fois, dans l'ordre de lecture.
    """

    constats: tuple[Constat, ...]
    problemes: tuple[Probleme, ...]
    pages: int
    montants: tuple[Decimal, ...] = ()


def prouver(
    octets: bytes,
    format: Format,
    attentes: Sequence[Attente],
    *,
    code_absence: str = "mention-absente",
    sortie_absence: CodeSortie = CodeSortie.IMPOSSIBLE,
    montants_connus: frozenset[Decimal] | None = None,
) -> Releve:
    """Relit un document et constate chaque mention attendue, dans l'ordre des attentes.

    `code_absence` et `sortie_absence` : comment nommer une mention absente, selon
    que l'acte vient d'un modèle ou d'un tiers. `montants_connus` (EUR) : les seuls
    que le document puisse imprimer, signe à part ; les autres sont des problèmes
    (`montant-inconnu`). None : les montants ne sont pas contrôlés.

    Problèmes rendus : `document-illisible`, `document-sans-texte`, `page-sans-texte`,
    `page-reconnue`, `texte-invisible`, `code_absence`, `forme-absente`, `montant-inconnu`.
    """
    document = lire(octets, format)
    if isinstance(document, Probleme):
        constats = tuple(_non_relue(attente, document) for attente in attentes)
        return Releve(constats=constats, problemes=(document,), pages=0)
    relecture = Relecture(document)
    absence = Absence(code=code_absence, sortie=sortie_absence)
    constats_lus: list[Constat] = []
    problemes = list(document.problemes)
    for attente in attentes:
        constat, siens = constater(attente, relecture, absence)
        constats_lus.append(constat)
        problemes += siens
    if montants_connus is not None:
        problemes += _montants_inconnus(relecture, montants_connus)
    return Releve(
        constats=tuple(constats_lus),
        problemes=tuple(problemes),
        pages=document.pages,
        montants=tuple(dict.fromkeys(lu.valeur for lu in relecture.montants if lu.est_un_montant)),
    )


def comparer(pdf: bytes, docx: bytes) -> tuple[Probleme, ...]:
    """Les écarts de texte entre un PDF et un DOCX du même acte ; aucun s'ils disent la même chose.

    Problèmes rendus : `formats-differents`, `document-illisible`, `document-sans-texte`.
    """
    from toolkit.preuve.comparaison import comparer_lus

    lu_pdf, lu_docx = lire(pdf, "pdf"), lire(docx, "docx")
    if isinstance(lu_pdf, Probleme) or isinstance(lu_docx, Probleme):
        return tuple(lu for lu in (lu_pdf, lu_docx) if isinstance(lu, Probleme))
    return comparer_lus(lu_pdf, lu_docx)


def _non_relue(attente: Attente, empechement: Probleme) -> Constat:
    return Constat(
        id=attente.id,
        titre=attente.titre,
        article=attente.article,
        preuve=attente.preuve,
        trouvee=None if attente.preuve is Preuve.RELECTURE else False,
        detail=empechement.message,
    )


def _montants_inconnus(relecture: Relecture, connus: Iterable[Decimal]) -> list[Probleme]:
    admis = {abs(connu) for connu in connus}
    inconnus: dict[Decimal, tuple[str, list[int]]] = {}
    for lu in relecture.montants:
        if lu.est_un_montant and lu.valeur not in admis:
            _, pages = inconnus.setdefault(lu.valeur, (lu.etendue.texte.strip(), []))
            if lu.etendue.page and lu.etendue.page not in pages:
                pages.append(lu.etendue.page)
    return [_montant_inconnu(texte, pages) for texte, pages in inconnus.values()]


def _montant_inconnu(texte: str, pages: list[int]) -> Probleme:
    liste = ", ".join(str(page) for page in pages)
    ou = f", page{'s' if len(pages) > 1 else ''} {liste}" if pages else ""
    return Probleme(
        code="montant-inconnu",
        message=f"« {texte} »{ou} : ce montant ne vient ni du dossier ni du décompte",
        remede="corriger le montant imprimé, ou l'écrire au dossier s'il est dû",
    )
