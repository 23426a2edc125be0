"""Devant qui : les délais français dépendent du tribunal."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.noyau.delais.faits import audiences
from toolkit.noyau.delais.valeurs import Depart
from toolkit.noyau.dossier import Juge
from toolkit.noyau.situation import Situation

CONSULAIRES = (
    "tribunal_de_commerce",
    "tribunal_des_activites_economiques",
    "president_du_tribunal_de_commerce",
)
JUDICIAIRES = (
    "tribunal_judiciaire",
    "juge_des_contentieux_de_la_protection",
    "tribunal_de_proximite",
    "president_du_tribunal_judiciaire",
)
# Procédure écrite avec constitution d'avocat.
A_CONSTITUTION = ("tribunal_judiciaire",)


def est_parmi(juge: Juge | None, types: tuple[str, ...]) -> bool:
    """Vrai si ce juge est d'un de ces types ; faux s'il n'est pas dit."""
    return juge is not None and juge.type in types


def audiences_devant(s: Situation, procedure: str, types: tuple[str, ...]) -> Iterator[Depart]:
    """Les audiences de cette procédure devant ces juges."""
    for _, audience in audiences(s, procedure):
        if est_parmi(audience.juge, types):
            yield audience
