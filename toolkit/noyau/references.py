"""L'article que cite une ligne du décompte, selon la date du contrat (séries `reference_*`)."""

from __future__ import annotations

import datetime as dt

from toolkit.noyau.decompte.regime import References
from toolkit.noyau.decompte.valeurs import Ligne
from toolkit.noyau.dossier import Creance
from toolkit.noyau.situation import Situation

_TEXTES_NOMMES = 3  # au-delà, une suite de textes se dit par son nombre


def citer(notion: str, creance: Creance, situation: Situation) -> str:
    """La référence d'une notion (« interet_legal », « clause_penale »…) pour cette créance."""
    return situation.droit.valeur(f"reference_{notion}", conclu_le(creance, situation))


def conclu_le(creance: Creance, situation: Situation) -> dt.date:
    """Le jour du contrat dont naît la créance ; à défaut celui de la créance, puis de l'acte."""
    contrat = situation.contrat(creance)
    du_contrat = (contrat.date or contrat.accepte_le) if contrat else None
    return du_contrat or creance.date or situation.au


def references(situation: Situation) -> References:
    """Les articles que le moteur cite ; plusieurs débiteurs appellent ceux de la division."""
    creances = situation.dossier.creances
    plus_ancien = min((conclu_le(c, situation) for c in creances), default=situation.au)
    noms = ["imputation"]
    if len(situation.dossier.debiteurs) > 1:
        noms += ["division", "solidarite", "caution"]
    lues = (situation.droit.valeur(f"reference_{nom}", plus_ancien) for nom in noms)
    return References(*lues)


def nommer_les_textes(ligne: Ligne) -> str:
    """Les textes qui fixent le taux de la ligne, hors l'article qu'elle cite déjà ; d'une longue
    suite, le premier, le nombre et le dernier.
    """
    textes = [t for t in ligne.fixe_par if not t.startswith(ligne.reference)]
    if len(textes) <= _TEXTES_NOMMES:
        return " ; ".join(textes)
    return f"{textes[0]}, puis {len(textes) - 2} autres, jusqu'à : {textes[-1]}"
