"""Ce que la loi interdit de dire : aucun passage ne doit en réunir les termes."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.noyau.mention import Attente
from toolkit.noyau.probleme import CodeSortie, Probleme, Sanction
from toolkit.preuve.fil import Etendue
from toolkit.preuve.relecture import Relecture
from toolkit.preuve.termes import premier_terme

_SANCTIONS = {str(sanction): sanction for sanction in Sanction}


def passage_proscrit(attente: Attente, relecture: Relecture) -> list[Etendue]:
    """Les termes proscrits du premier passage qui les réunit ; aucun si nul ne le fait."""
    for groupe in relecture.groupes:
        toleres = [e for v in attente.valeurs for e in groupe.chercher_mots(str(v))]
        lus = [premier_terme(groupe, formulations, toleres) for formulations in attente.termes]
        presents = [lu for lu in lus if lu]
        if len(presents) == len(lus):
            return presents
    return []


def citer(lus: Sequence[Etendue]) -> str:
    """« saisie », page 2 ; vide si rien n'a été lu."""
    if not lus:
        return ""
    page = f", page {lus[0].page}" if lus[0].page else ""
    return " et ".join(f"« {' '.join(lu.texte.split())} »" for lu in lus) + page


def enfreinte(attente: Attente, lus: Sequence[Etendue], sortie: CodeSortie) -> Probleme:
    """Le problème d'un passage proscrit qui se lit pourtant."""
    return Probleme(
        code="passage-proscrit",
        message=f"passage proscrit : {attente.titre} ({attente.id}, {attente.article}) : "
        f"{citer(lus)}",
        remede="ôter ce passage, ou le dire autrement",
        reference=attente.article,
        sanction=sanction_de(attente),
        sortie=sortie,
    )


def sanction_de(attente: Attente) -> Sanction:
    """La sanction de la mention, dans le vocabulaire des problèmes."""
    return _SANCTIONS.get(attente.sanction, Sanction.AUCUNE)
