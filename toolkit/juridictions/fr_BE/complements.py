"""Ce que les actes belges nomment en plus du contexte commun."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from toolkit.juridictions.fr_BE import livre_xix
from toolkit.juridictions.fr_BE.familles import FAMILLES, interet_legal
from toolkit.noyau.contexte.courus import courus
from toolkit.noyau.decompte.valeurs import Ligne, Poste
from toolkit.noyau.situation import Situation


def complements(situation: Situation) -> Mapping[str, Any]:
    """Forfait, intérêts courus, premier rappel, articles à citer selon la date du contrat."""
    forfaits = [x for x in situation.decompte.lignes if x.nature == Poste.INDEMNITES]
    courent, courront = interet_legal(situation)
    courent_par_famille = courus(situation.decompte, FAMILLES)
    return {
        "courus": courent_par_famille,
        "est_seule_famille": sum(map(bool, courent_par_famille.values())) == 1,
        "interet_legal": {"court": courent, "courra": courront},
        "forfait": {"unitaire": _forfait_unitaire(forfaits, situation), "nombre": len(forfaits)},
        "premier_rappel": _premier_rappel(situation),
        "articles": _articles(situation),
    }


def _premier_rappel(situation: Situation) -> Mapping[str, Any]:
    for creance in situation.dossier.creances:
        rappel = livre_xix.premier_rappel(creance, situation)
        if rappel and livre_xix.s_applique(creance, situation):
            return {"date": rappel.date, "fin": livre_xix.fin_du_delai(rappel, situation)}
    return {"date": None, "fin": None}


def _articles(situation: Situation) -> Mapping[str, str]:
    jour = _date_du_contrat(situation)
    return {
        nom: situation.droit.valeur(f"article_{nom}", jour)
        for nom in ("mise_en_demeure", "interet_de_retard", "clause_indemnitaire", "imputation")
    }


def _date_du_contrat(situation: Situation) -> dt.date:
    """Le plus ancien contrat en cause ; sans contrat daté, la plus ancienne facture, à défaut
    le jour de l'acte.
    """
    contrats = (situation.contrat(c) for c in situation.dossier.creances)
    dates = [c.date for c in contrats if c and c.date]
    dates += [c.date for c in situation.dossier.creances if c.date and not c.contrat]
    return min(dates, default=situation.au)


def _forfait_unitaire(forfaits: Sequence[Ligne], situation: Situation) -> Decimal | None:
    """Le forfait d'une facture entière, même quand le débiteur n'en doit que sa part."""
    if not forfaits:
        return None
    jour = forfaits[0].du or situation.au
    return situation.droit.cherche("indemnite_forfaitaire_b2b", jour) or forfaits[0].montant
