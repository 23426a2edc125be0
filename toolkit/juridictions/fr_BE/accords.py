"""Ce que les accords belges impriment en plus des accords communs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from toolkit.juridictions.fr_BE.ensemble import la_juridiction
from toolkit.noyau.conditions.plans import est_de_consommateur
from toolkit.noyau.contexte.propres.accords import vue_de_l_accord
from toolkit.noyau.contexte.propres.defaillances import vue_de_la_defaillance
from toolkit.noyau.contexte.propres.quittances import vue_de_la_quittance
from toolkit.noyau.contexte.propres.transactions import (
    vue_de_la_reconnaissance,
    vue_de_la_transaction,
)
from toolkit.noyau.juridiction import Juridiction
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import ajouter_mois

UN_AN = 12  # mois

Vue = Callable[[Situation, Juridiction], Mapping[str, Any]]


def _propre(vue: Vue) -> Callable[[Situation], Mapping[str, Any]]:
    return lambda situation: vue(situation, la_juridiction())


def plan_d_apurement(situation: Situation) -> Mapping[str, Any]:
    """Le plan, et à l'agenda les relevés annuels dus à un consommateur (CDE XIX.12)."""
    vue = vue_de_l_accord(situation, la_juridiction())
    if not est_de_consommateur(situation) or not vue["agenda"]:
        return vue
    depart = vue["accord"]["accorde_le"] or vue["accord"]["arrete_au"]
    dernier = vue["agenda"][-1]["date"]
    releves = [
        {
            "id": f"releve-annuel-{rang}",
            "date": jour,
            "libelle": "relevé annuel du plan à remettre au débiteur (CDE XIX.12)",
        }
        for rang, jour in enumerate(_anniversaires(depart, dernier), start=1)
    ]
    return {**vue, "agenda": sorted([*vue["agenda"], *releves], key=lambda d: d["date"])}


def _anniversaires(depart: dt.date, fin: dt.date) -> Iterator[dt.date]:
    rang = 1
    while (jour := ajouter_mois(depart, UN_AN * rang)) < fin:
        yield jour
        rang += 1


PROPRES_DES_ACCORDS = {
    "plan_apurement": plan_d_apurement,
    "transaction": _propre(vue_de_la_transaction),
    "reconnaissance_de_dette": _propre(vue_de_la_reconnaissance),
    "quittance": _propre(vue_de_la_quittance),
    "constat_de_defaillance": _propre(vue_de_la_defaillance),
}
