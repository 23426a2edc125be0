"""Ce que les actes français nomment en plus du contexte commun."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from toolkit.noyau.decompte.valeurs import Poste
from toolkit.noyau.situation import Situation


def complements(situation: Situation) -> Mapping[str, Any]:
    """Forfait, médiateur de la consommation, articles à citer."""
    mediateur = situation.dossier.creancier.mediateur_de_la_consommation
    forfaits = [
        ligne.montant for ligne in situation.decompte.lignes if ligne.nature == Poste.INDEMNITES
    ]
    return {
        "forfait": {"unitaire": forfaits[0] if forfaits else None, "nombre": len(forfaits)},
        "mediateur": {
            "nom": mediateur.nom if mediateur else None,
            "adresse": mediateur.adresse if mediateur else None,
            "site": mediateur.site if mediateur else None,
        },
        "articles": {"imputation": situation.droit.valeur("article_imputation", situation.au)},
    }
