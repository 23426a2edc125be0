"""Les actes d'une voie que le dossier ne dit pas accomplis."""

from __future__ import annotations

from collections.abc import Mapping

from toolkit.noyau.acte import FicheActe
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.valeurs import Voie


def actes_attendus(
    voie: Voie, situation: Situation, fiches: Mapping[str, FicheActe]
) -> list[FicheActe]:
    """Les actes de la voie qui ne sont pas faits, dans l'ordre ; une annexe suit son acte et n'en
    est pas un.
    """
    siennes = [fiches[nom] for nom in voie.actes if nom in fiches]
    annexes = {nom for fiche in siennes for nom in fiche.annexes}
    return [f for f in siennes if f.nom not in annexes and not est_fait(f, situation)]


def est_fait(fiche: FicheActe, situation: Situation) -> bool:
    """Vrai si un événement de cette procédure dit l'acte accompli.

    Un simple envoi ne dit pas de quoi : il ne compte que s'il nomme la procédure.
    """
    admises = (fiche.voie,) if fiche.evenement == "envoi" else (fiche.voie, None)
    return any(e.procedure in admises for e in situation.evenements(fiche.evenement))
