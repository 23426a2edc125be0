"""Ce qui part avec un document : sa lettre, ses annexes et ses pièces, dans un courriel."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.noyau.plan import DocumentPrevu
from toolkit.noyau.plan.compagnons import COURRIEL, courriel_empeche, pieces_non_jointes
from toolkit.noyau.probleme import Probleme
from toolkit.production import Document

if TYPE_CHECKING:
    from toolkit.lecture.inventaire import Inventaire
    from toolkit.redaction.courriel import PieceJointe
    from toolkit.redaction.document import Ressources


@dataclass(frozen=True, slots=True)
class Atelier:
    """Ce qu'il faut pour mettre en forme puis relire un document."""

    ressources: Callable[[DocumentPrevu], Ressources]
    prouver: Callable[[DocumentPrevu, Mapping[str, bytes]], Document]
    langue: str


def accompagner(
    document: Document,
    rediges: Sequence[Document],
    inventaire: Inventaire | None,
    atelier: Atelier,
) -> Document:
    """Le document et les compagnons que sa fiche veut, prouvés comme lui.

    `rediges` : tous les documents produits avec lui, dont ses annexes. Un document du
    cabinet n'a pas de compagnon : il ne dirait pas la même chose.
    """
    prevu = document.prevu
    est_du_cabinet = bool(inventaire and inventaire.acte(prevu.fiche.nom))
    if not (prevu.fiche.compagnons and document.est_pret):
        return document
    if document.est_projet or est_du_cabinet:
        return document
    octets, problemes = _rediger(document, rediges, inventaire, atelier)
    # Un texte seul n'a ni gras ni cadre ; la lettre jointe porte la forme que la loi ordonne.
    sans_forme = tuple(replace(attente, formes=()) for attente in prevu.attentes)
    prouve = atelier.prouver(replace(prevu, attentes=sans_forme), octets)
    return replace(
        document,
        octets={**document.octets, **octets},
        constats={**document.constats, **prouve.constats},
        problemes=tuple(dict.fromkeys((*document.problemes, *prouve.problemes, *problemes))),
    )


def _rediger(
    document: Document,
    rediges: Sequence[Document],
    inventaire: Inventaire | None,
    atelier: Atelier,
) -> tuple[Mapping[str, bytes], list[Probleme]]:
    """Les octets des compagnons, par extension, et ce qui y manque."""
    from toolkit.redaction.compagnons import rediger_compagnons

    prevu = document.prevu
    empeche = courriel_empeche(prevu, a_un_pdf=bool(document.pdf))
    voulus = [c for c in prevu.fiche.compagnons if not (empeche and c == COURRIEL)]
    problemes = [empeche] if empeche else []
    jointes: list[PieceJointe] = []
    if COURRIEL in voulus:
        pieces, absentes = _pieces(prevu, inventaire)
        jointes = [*_lettres(document, rediges), *pieces]
        problemes += [pieces_non_jointes(prevu, absentes)] if absentes else []
    ressources = atelier.ressources(prevu)
    octets = rediger_compagnons(prevu, voulus, ressources, jointes, langue=atelier.langue)
    return octets, problemes


def _lettres(document: Document, rediges: Sequence[Document]) -> list[PieceJointe]:
    """Le PDF de l'acte, et ceux de ses annexes que le débiteur peut lire."""
    from toolkit.redaction.courriel import PieceJointe, nommer_la_piece

    prevu = document.prevu
    reference = prevu.contexte["reference"]
    annexes = [d for d in rediges if _est_une_annexe(d.prevu, prevu)]
    return [
        PieceJointe(nommer_la_piece(f"{d.prevu.fiche.titre} – {reference}", ".pdf"), d.pdf, "pdf")
        for d in (document, *annexes)
        if d.pdf
    ]


def _est_une_annexe(annexe: DocumentPrevu, acte: DocumentPrevu) -> bool:
    jointe = annexe.joint_a == acte.fiche.nom and annexe.debiteur == acte.debiteur
    return jointe and "adversaire" in annexe.fiche.audience


def _pieces(
    prevu: DocumentPrevu, inventaire: Inventaire | None
) -> tuple[list[PieceJointe], list[str]]:
    """Les pièces que l'acte annonce, et l'intitulé de celles dont le fichier n'est pas connu."""
    from toolkit.redaction.courriel import PieceJointe, nommer_la_piece

    jointes: list[PieceJointe] = []
    absentes: list[str] = []
    for piece in prevu.contexte["pieces"]:
        trouvee = inventaire.piece(piece["id"]) if inventaire else None
        try:
            octets = trouvee.lire() if trouvee else b""
        except OSError:  # le fichier a disparu depuis l'inventaire
            octets = b""
        if not octets:
            absentes.append(piece["intitule"])
            continue
        intitule = f"Pièce {piece['numero']:02} – {piece['intitule']}"
        nom = nommer_la_piece(intitule, Path(trouvee.fichier).suffix)
        jointes.append(PieceJointe(nom, octets, trouvee.type))
    return jointes, absentes
