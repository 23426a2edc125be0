"""Ce que les actes français nomment en plus du contexte commun."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from toolkit.juridictions.fr_FR.clauses import est_non_ecrite
from toolkit.juridictions.fr_FR.familles import FAMILLES, interet_legal
from toolkit.juridictions.fr_FR.lettres import echanges
from toolkit.juridictions.fr_FR.tiers import emane_d_un_tiers, lettre_du_tiers
from toolkit.noyau.contexte.courus import courus
from toolkit.noyau.contexte.sommes import clauses
from toolkit.noyau.decompte.valeurs import Ligne, Poste
from toolkit.noyau.emetteur import CREANCIER
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
            "unitaire": _forfait_unitaire(forfaits, situation),
            "nombre": len(forfaits),
            "est_du": situation.reste(Poste.INDEMNITES) > 0,
            "est_public": _est_public(forfaits),
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
        "a_la_premiere_personne": _ecrit_pour_soi(situation),
        "lettre_du_tiers": _lettre_du_tiers(situation),
        **echanges(situation),
        "articles": {"imputation": situation.droit.valeur("article_imputation", situation.au)},
    }


def _ecrit_pour_soi(situation: Situation) -> bool:
    """Vrai d'un particulier qui signe lui-même : il écrit « je »."""
    signe = situation.emetteur == CREANCIER
    return signe and not situation.dossier.creancier.est_personne_morale


def _lettre_du_tiers(situation: Situation) -> Mapping[str, Any]:
    """La référence et la date que toute démarche ultérieure du tiers rappelle (CPCE R124-4)."""
    envoyee = lettre_du_tiers(situation) if emane_d_un_tiers(situation) else None
    return {"reference": situation.dossier.reference, "date": envoyee}


def _est_public(forfaits: Sequence[Ligne]) -> bool:
    return any(x.reference.startswith("CCP") for x in forfaits)


def _forfait_unitaire(forfaits: Sequence[Ligne], situation: Situation) -> Decimal | None:
    """Le forfait d'une facture entière, même quand le débiteur n'en doit que sa part."""
    if not forfaits:
        return None
    code = "marches_publics" if _est_public(forfaits) else "recouvrement_b2b"
    jour = forfaits[0].du or situation.au
    return situation.droit.cherche(f"indemnite_forfaitaire_{code}", jour) or forfaits[0].montant
