"""Ce que tout ordre juridique demande à un titre : est-il signifié, attaqué, reconnu."""

from __future__ import annotations

import datetime as dt

from toolkit.noyau.demeure import remise
from toolkit.noyau.dossier import Evenement, Titre
from toolkit.noyau.situation import Situation


def signification_de(titre: Titre, situation: Situation) -> dt.date | None:
    """Le jour de la première signification du titre ; None sans elle."""
    dates = [e.date for e in situation.evenements("signification") if e.titre == titre.id]
    return dates[0] if dates else None


def opposition_a(titre: Titre, situation: Situation) -> Evenement | None:
    """L'opposition ou le recours formé contre le titre, ou l'opposition dans la procédure dont il
    est issu.
    """
    for e in situation.evenements("opposition", "recours"):
        est_opposition = e.type == "opposition" and e.procedure in (None, titre.procedure)
        vise_la_procedure = e.titre is None and est_opposition
        if e.titre == titre.id or vise_la_procedure:
            return e
    return None


def est_reconnu(titre: Titre, pays: str) -> bool:
    """Vrai si le titre est rendu dans ce pays, ou y a été reconnu exécutoire."""
    return titre.pays in (None, pays) or bool(titre.exequatur or titre.certificat)


def depart_de_l_interet(titre: Titre, situation: Situation) -> dt.date:
    """Le jour dont court l'intérêt accordé : celui que la décision fixe, sinon celui où elle est
    rendue.

    « Depuis l'échéance » ou « depuis la mise en demeure » ne fixe un jour que si
    une seule créance le donne.
    """
    depuis = titre.interet.depuis if titre.interet else None
    if isinstance(depuis, dt.date):
        return depuis
    if depuis == "echeance" and len(situation.dossier.creances) == 1:
        return situation.dossier.creances[0].echeance or titre.date
    if depuis == "mise_en_demeure":
        remises = [r for e in situation.evenements("mise_en_demeure") if (r := remise(e))]
        return min(remises, default=titre.date)
    return titre.date
