"""Ce qu'une lettre peut réclamer pendant un plan : les versements en retard, jamais le solde."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from toolkit.noyau.acte import FicheActe
from toolkit.noyau.argent import ZERO
from toolkit.noyau.decompte.limites import limiter
from toolkit.noyau.decompte.valeurs import Decompte, Poste
from toolkit.noyau.echeancier.defaut import delai_de_decheance
from toolkit.noyau.echeancier.etat import est_accorde, suivi_de
from toolkit.noyau.echeancier.suivi import Suivi
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.juridiction import Juridiction
from toolkit.noyau.situation import Situation

PENDANT_LE_PLAN = "hors-accord-respecte"  # la condition des lettres qui réclament
MOTIF = "le plan accordé ne rend exigibles que les versements en retard"


def limiter_au_retard(
    decompte: Decompte, fiche: FicheActe, situation: Situation, juridiction: Juridiction
) -> Decompte:
    """Le décompte, ramené aux versements en retard si l'acte réclame pendant un plan accordé."""
    suivi = _en_retard(fiche, situation, juridiction)
    if suivi is None:
        return decompte
    reference = f"accord du {date_longue(suivi.accorde_le)}"
    maximum = _par_poste(suivi.retard, decompte, juridiction.ordre_d_imputation(situation))
    return limiter(decompte, maximum, MOTIF, reference)


def vue_du_retard(
    fiche: FicheActe, situation: Situation, juridiction: Juridiction
) -> Mapping[str, Any] | None:
    """Ce qu'une telle lettre dit du plan : ses versements en retard, la déchéance qu'il prévoit,
    et le solde qui deviendrait exigible ; None hors de ce cas.
    """
    suivi = _en_retard(fiche, situation, juridiction)
    if suivi is None:
        return None
    plan = situation.dossier.echeancier
    return {
        "accorde_le": suivi.accorde_le,
        "manques": [
            {"rang": v.prevu.rang, "date": v.prevu.date, "manque": v.manque}
            for v in suivi.en_retard
        ],
        "retard": suivi.retard,
        "jours": delai_de_decheance(plan, situation),
        "solde": suivi.reste,
    }


def _en_retard(fiche: FicheActe, situation: Situation, juridiction: Juridiction) -> Suivi | None:
    if PENDANT_LE_PLAN not in fiche.conditions or not est_accorde(situation):
        return None
    suivi = suivi_de(situation, juridiction)
    return suivi if suivi and suivi.en_retard else None


def _par_poste(retard: Decimal, decompte: Decompte, ordre) -> dict[Poste, Decimal]:
    """Le retard réparti sur les postes restant dus, dans l'ordre d'imputation."""
    maximum = dict.fromkeys(Poste, ZERO)
    for poste in ordre:
        maximum[poste] = min(retard, max(decompte.reste[poste], ZERO))
        retard -= maximum[poste]
    return maximum
