"""Acte → ce que lui seul imprime, quelle que soit la juridiction ; un module par famille.

Tout montant qu'un acte pourrait imprimer affaiblit la preuve des siens : on ne
lui donne que ce dont il a besoin.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from toolkit.noyau.contexte.feuille import feuille
from toolkit.noyau.contexte.propres.compte_rendu import compte_rendu
from toolkit.noyau.contexte.propres.contact import fiche_appel, fiche_visite
from toolkit.noyau.contexte.propres.fiche_debiteur import fiche_debiteur
from toolkit.noyau.contexte.propres.mandat import mandat
from toolkit.noyau.decompte.valeurs import Decompte
from toolkit.noyau.situation import Situation

PROPRES: Mapping[str, Callable[[Situation, Decompte], Mapping[str, Any]]] = {
    "decompte": lambda situation, decompte: {"feuille": feuille(situation, decompte)},
    "compte_rendu_au_client": compte_rendu,
    "fiche_appel": fiche_appel,
    "fiche_debiteur": fiche_debiteur,
    "fiche_visite": fiche_visite,
    "mandat": mandat,
}
