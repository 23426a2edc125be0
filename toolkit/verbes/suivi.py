"""Où en est le plan de paiement d'un dossier."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.chaine import legislation, lire
from toolkit.noyau.plan import arreter
from toolkit.noyau.probleme import Probleme

if TYPE_CHECKING:
    from toolkit.noyau.echeancier.suivi import Suivi


def suivre(
    source: Path, au: dt.date, agenda: Path | None = None
) -> tuple[Suivi | None, tuple[Probleme, ...]]:
    """Le suivi du plan, et ce qu'il appelle ; None s'il n'y en a pas, ou s'il ne se calcule pas.

    Écrit aussi l'`agenda` (iCalendar) des versements encore dus. Le dossier n'est
    jamais modifié. Lève `ErreurExigible` : droit ou ordre juridique absent, disque.
    """
    from toolkit.noyau.echeancier.etat import suivi_de
    from toolkit.noyau.echeancier.releve import agenda as rendez_vous
    from toolkit.noyau.echeancier.releve import alertes, empechements
    from toolkit.redaction.agenda import ecrire_rendez_vous

    lu = lire(source)
    if lu.dossier is None:
        return None, lu.problemes
    lois = legislation(lu.dossier.juridiction)
    situation = arreter(lu.dossier, lois, au)
    suivi = suivi_de(situation, lois.juridiction)
    if suivi is None:
        return None, lu.situer(tuple(empechements(situation)))
    if agenda:
        reference = lu.dossier.reference
        ecrire_rendez_vous(agenda, rendez_vous(suivi), reference, f"{reference}-plan", au)
    bloquants = (p for p in situation.decompte.problemes if p.est_bloquant)
    return suivi, lu.situer((*bloquants, *alertes(suivi)))
