"""Quelle clause indemnitaire une lettre peut encore invoquer."""

from __future__ import annotations

from toolkit.noyau.argent import ZERO
from toolkit.noyau.decompte.valeurs import Poste
from toolkit.noyau.dossier import Creance
from toolkit.noyau.situation import Situation


def est_a_citer(creance: Creance, situation: Situation) -> bool:
    """Vrai si la clause stipulée ajoute déjà une somme, ou en ajouterait une faute de paiement.

    Une dette éteinte n'encourt plus rien ; une clause écartée ou abandonnée ne
    s'invoque pas.
    """
    contrat, decompte = situation.contrat(creance), situation.decompte
    if not (contrat and contrat.conventions.clause_penale and creance.id in situation.regimes):
        return False
    encouru = sum(
        (x.montant for x in decompte.lignes if _concerne(x.nature, x.creance, creance)), ZERO
    )
    if encouru:
        return True
    ecartee = any(
        not r.retenu for r in decompte.reductions if _concerne(r.poste, r.creance, creance)
    )
    abandonnee = "clause_penale" in situation.dossier.demandes.renonciations
    reste = decompte.reste_par_creance[creance.id][Poste.PRINCIPAL]
    return not (ecartee or abandonnee) and reste > 0


def _concerne(poste: str, id: str, creance: Creance) -> bool:
    return poste == Poste.CLAUSE_PENALE and id == creance.id
