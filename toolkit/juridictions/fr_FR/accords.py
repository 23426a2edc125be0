"""Ce que les accords français impriment en plus des accords communs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from toolkit.juridictions.fr_FR.ensemble import la_juridiction
from toolkit.noyau.contexte.propres.accords import vue_de_l_accord
from toolkit.noyau.contexte.propres.defaillances import vue_de_la_defaillance
from toolkit.noyau.contexte.propres.quittances import vue_de_la_quittance
from toolkit.noyau.contexte.propres.transactions import (
    vue_de_la_reconnaissance,
    vue_de_la_transaction,
)
from toolkit.noyau.juridiction import Juridiction
from toolkit.noyau.references import conclu_le
from toolkit.noyau.situation import Situation

Vue = Callable[[Situation, Juridiction], Mapping[str, Any]]


def _propre(vue: Vue) -> Callable[[Situation], Mapping[str, Any]]:
    def composer(situation: Situation) -> Mapping[str, Any]:
        return {**vue(situation, la_juridiction()), "plan_sans_frais": _sans_frais(situation)}

    return composer


def _sans_frais(situation: Situation) -> Mapping[str, str]:
    """L'article qui exclut du crédit un délai sans frais : il dépend de la date du contrat."""
    dernier = max((conclu_le(c, situation) for c in situation.dossier.creances), default=None)
    article = situation.droit.valeur("article_delais_sans_frais", dernier or situation.au)
    return {"article": article}


PROPRES_DES_ACCORDS = {
    "echeancier": _propre(vue_de_l_accord),
    "protocole_transactionnel": _propre(vue_de_la_transaction),
    "reconnaissance_de_dette": _propre(vue_de_la_reconnaissance),
    "quittance": _propre(vue_de_la_quittance),
    "constat_de_defaillance": _propre(vue_de_la_defaillance),
}
