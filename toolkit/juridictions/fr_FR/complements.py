"""Ce que les actes français nomment en plus du contexte commun."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from toolkit.juridictions.fr_FR.clauses import est_non_ecrite
from toolkit.juridictions.fr_FR.familles import FAMILLES, interet_legal
from toolkit.noyau.contexte.courus import courus
from toolkit.noyau.contexte.sommes import clauses
from toolkit.noyau.decompte.valeurs import Poste
from toolkit.noyau.situation import Situation


def complements(situation: Situation) -> Mapping[str, Any]:
    """Forfait, intérêts courus, clauses, médiateur de la consommation, articles à citer."""
    mediateur = situation.dossier.creancier.mediateur_de_la_consommation
    forfaits = [x for x in situation.decompte.lignes if x.nature == Poste.INDEMNITES]
    sans_effet = {c.id for c in situation.dossier.creances if est_non_ecrite(c, situation)}
    courent, courront = interet_legal(situation)
    courent_par_famille = courus(situation.decompte, FAMILLES)
    return {
        "forfait": {
            "unitaire": forfaits[0].montant if forfaits else None,
            "nombre": len(forfaits),
            "est_public": any(x.reference.startswith("CCP") for x in forfaits),
        },
        "courus": courent_par_famille,
        "est_seule_famille": sum(map(bool, courent_par_famille.values())) == 1,
        "interet_legal": {"court": courent, "courra": courront},
        "clauses": [
            c for c in clauses(situation, situation.decompte) if c["creance"] not in sans_effet
        ],
        "mediateur": {
            "nom": mediateur.nom if mediateur else None,
            "adresse": mediateur.adresse if mediateur else None,
            "site": mediateur.site if mediateur else None,
        },
        "articles": {"imputation": situation.droit.valeur("article_imputation", situation.au)},
    }
