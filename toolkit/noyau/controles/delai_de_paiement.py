"""Le délai de paiement convenu, confronté au plus long que la loi admet entre professionnels."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

from toolkit.noyau.controles.contrats import contrats_par_id
from toolkit.noyau.controles.inscription import Fait
from toolkit.noyau.dossier import Contrat, Creance
from toolkit.noyau.echeance import jour_du_terme
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import premier_ouvrable

# Ce que la loi du retard de paiement régit : le prix d'un bien ou d'un service.
PRIX = (None, "facture", "honoraires")
HORS_DU_PRIX = ("bail_habitation", "bail_commercial", "pret", "credit_consommation", "copropriete")

Plafond = Callable[[Creance, Contrat | None, Situation], dt.date | None]


def echeances_au_dela(s: Situation, plafond: Plafond, suite: str) -> Iterator[Fait]:
    """Les échéances convenues après le dernier jour que rend `plafond`, reporté s'il est chômé.

    `plafond` rend None si la loi ne borne pas cette échéance ; `suite` dit ce
    qui s'ensuit. Un terme du contrat n'est signalé qu'une fois.
    """
    contrats = contrats_par_id(s)
    rangs = {c.id: rang for rang, c in enumerate(s.dossier.contrats)}
    deja: set[str] = set()
    for rang, creance in enumerate(s.dossier.creances):
        contrat = contrats.get(creance.contrat)
        convenue = creance.echeance or jour_du_terme(contrat, creance)
        if convenue is None or not _est_un_prix(creance, contrat):
            continue
        dernier = plafond(creance, contrat, s)
        if dernier is None or convenue <= dernier:
            continue
        if convenue <= premier_ouvrable(dernier, s.droit.est_ouvrable):
            continue
        chemin = f"creances.{rang}.echeance"
        if creance.echeance is None:
            chemin = f"contrats.{rangs[creance.contrat]}.conventions.terme"
            if chemin in deja:
                continue
            deja.add(chemin)
        jours = (convenue - creance.date).days
        yield Fait(
            f"la créance {creance.id} échoit le {date_longue(convenue)}, {jours} jours après sa"
            f" date ; la loi admet au plus le {date_longue(dernier)}",
            f"vérifier l'échéance ; {suite}",
            chemin,
        )


def _est_un_prix(creance: Creance, contrat: Contrat | None) -> bool:
    if creance.date is None or creance.nature not in PRIX:
        return False
    return contrat is None or contrat.nature not in HORS_DU_PRIX
