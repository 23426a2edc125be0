"""Le relevé des mentions : ce que la relecture de chaque document a trouvé, prêt à imprimer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from toolkit.noyau.mention import LIBELLES, Attente, Constat, Forme, Preuve

PREUVES = {
    Preuve.VERBATIM: "texte de la loi, mot à mot",
    Preuve.VALEURS: "valeurs du dossier retrouvées",
    Preuve.BLOC: "passage reconnu à ses termes",
    Preuve.ABSENCE: "passage proscrit, cherché partout",
    Preuve.RELECTURE: "relecture humaine",
}


def releve_des_mentions(
    titre: str, debiteur: str, attentes: Sequence[Attente], constats: Sequence[Constat]
) -> Mapping[str, Any]:
    """Une section du relevé : un document, ce qu'on attendait et ce qu'on y a lu."""
    formes = {attente.id: attente.formes for attente in attentes}
    return {
        "titre": titre,
        "debiteur": debiteur,
        "mentions": [
            {
                "titre": constat.titre,
                "article": constat.article,
                "preuve": _preuve(constat, formes.get(constat.id, ())),
                "page": str(constat.page or ""),
                "constat": _issue(constat),
            }
            for constat in constats
        ],
    }


def _preuve(constat: Constat, formes: Sequence[Forme]) -> str:
    return ", ".join((PREUVES[constat.preuve], *(LIBELLES[forme] for forme in formes)))


def _issue(constat: Constat) -> str:
    if constat.trouvee is None:
        return "à relire"
    if constat.preuve is Preuve.ABSENCE:
        return "respectée" if constat.trouvee else "enfreinte"
    return "prouvée" if constat.trouvee else "absente"
