"""Le prochain acte d'une voie : le premier que le dossier ne dit pas accompli."""

from __future__ import annotations

from collections.abc import Mapping

from toolkit.noyau.acte import FicheActe
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.valeurs import Voie


def prochain_acte(
    voie: Voie, situation: Situation, fiches: Mapping[str, FicheActe]
) -> FicheActe | None:
    """Le premier acte de la voie qui n'est pas fait ; une annexe suit son acte et ne compte pas."""
    siennes = [fiches[nom] for nom in voie.actes if nom in fiches]
    annexes = {nom for fiche in siennes for nom in fiche.annexes}
    attendues = (f for f in siennes if f.nom not in annexes and not est_fait(f, situation))
    return next(attendues, None)


def est_fait(fiche: FicheActe, situation: Situation) -> bool:
    """Vrai si un événement de cette procédure dit l'acte accompli.

    Un simple envoi ne dit pas de quoi : il ne compte que s'il nomme la procédure.
    """
    admises = (fiche.voie,) if fiche.evenement == "envoi" else (fiche.voie, None)
    return any(e.procedure in admises for e in situation.evenements(fiche.evenement))
