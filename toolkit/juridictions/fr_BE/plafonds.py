"""Les plafonds du livre XIX : ce qu'une clause peut réclamer d'un consommateur (CDE XIX.4)."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

from toolkit.juridictions.fr_BE.taux import taux_commercial
from toolkit.noyau.argent import ZERO
from toolkit.noyau.clause import Palier, montant_stipule, par_paliers
from toolkit.noyau.decompte.periodes import Datees, TauxDuJour, dater, portions, ramener
from toolkit.noyau.decompte.regime import ClauseDue, PeriodeDeTaux, Retenue, Terme
from toolkit.noyau.dossier import Contrat
from toolkit.noyau.droit import DroitAbsent
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import UN_JOUR

REFERENCE = "CDE XIX.4"
REDUCTION = "L. 4 mai 2023 art. 15 § 2"
NON_ECRITE = "clause au-dessus du plafond, réputée non écrite : aucun accessoire n'est dû"
INTERET_RAMENE = "taux convenu ramené au plafond du semestre"
INDEMNITE_RAMENEE = "clause antérieure au livre XIX, ramenée au plafond"


def periodes_plafonnees(
    stipule: TauxDuJour, depart: dt.date, situation: Situation, *, est_nul: bool
) -> Datees:
    """Le taux convenu, ramené chaque semestre au plafond ; zéro si la clause est non écrite."""
    droit, au = situation.droit, situation.au
    datees, problemes = dater(
        portions(depart, au), stipule, droit, au=au, reference=REFERENCE, regle="interet-xix-4"
    )
    plafonds, manques = dater(
        portions(depart, au),
        taux_commercial(droit),
        droit,
        au=au,
        reference=REFERENCE,
        regle="interet-xix-4",
    )
    # Au-delà du dernier plafond publié, rien ne dit ce qui peut être réclamé.
    couples = zip(datees, plafonds, strict=False)
    ramenees = []
    for periode, plafond in couples:
        if est_nul:
            ramenees.append(ramener(periode, ZERO, NON_ECRITE, REFERENCE))
        elif periode.taux > plafond.taux:
            ramenees.append(_au_plafond(periode, plafond))
        else:
            ramenees.append(periode)
    return tuple(ramenees), (*problemes, *manques)


def _au_plafond(periode: PeriodeDeTaux, plafond: PeriodeDeTaux) -> PeriodeDeTaux:
    return replace(
        ramener(periode, plafond.taux, INTERET_RAMENE, REFERENCE),
        explication=f"{INTERET_RAMENE} : {plafond.explication}",
        fixe_par=plafond.fixe_par,
    )


def interet_nul(stipule: TauxDuJour, contrat: Contrat, terme: Terme, situation: Situation) -> bool:
    """Vrai si la clause d'intérêt d'un contrat récent dépassait le plafond quand elle a été
    convenue.

    Licite alors, elle n'est que ramenée au plafond des semestres où il est plus
    bas. Un contrat sans date se juge à l'échéance.
    """
    if not est_recent(contrat, situation):
        return False
    convenu_le = contrat.modifie_le or contrat.date or terme.exigible_le
    try:
        demande = stipule(convenu_le).taux
        maximum = taux_commercial(situation.droit)(convenu_le).taux
    except DroitAbsent:
        return False
    return demande > maximum


def est_recent(contrat: Contrat | None, situation: Situation) -> bool:
    """Vrai si une clause excessive du contrat est non écrite : conclu, ou modifié, sous le livre
    XIX.

    Celle d'un contrat antérieur est réduite, depuis la loi du 5 novembre 2023.
    """
    droit, au = situation.droit, situation.au
    if au < droit.valeur("livre_xix_reduction_clauses_anciennes", au):
        return True
    conclu = (contrat.modifie_le or contrat.date) if contrat else None
    return conclu is None or conclu >= droit.valeur("livre_xix_contrats_nouveaux", au)


def clauses(
    terme: Terme, situation: Situation, contrat: Contrat, fin: dt.date, *, est_nulle: bool
) -> tuple[ClauseDue, ...]:
    """L'indemnité convenue, sur le principal restant dû à la fin du délai du premier rappel.

    Excessive, la clause d'un contrat récent est non écrite : elle emporte aussi
    les intérêts, que la loi range dans la même clause indemnitaire (XIX.2 § 4).
    """
    clause = contrat.conventions.clause_penale
    if clause is None:
        return ()

    def calcul(reste_du: Decimal, origine: Decimal) -> Retenue:
        if reste_du <= 0:
            return Retenue(ZERO, ZERO)
        maximum = maximum_de_l_indemnite(reste_du, fin, situation)
        stipule = montant_stipule(clause, terme.creance, reste_du, origine)
        if clause.bareme == "legal_maximum":
            stipule = maximum
        if est_nulle:
            return Retenue(stipule, ZERO, NON_ECRITE, REFERENCE)
        if stipule <= maximum:
            return Retenue(stipule, stipule)
        if est_recent(contrat, situation):
            return Retenue(stipule, ZERO, NON_ECRITE, REFERENCE, emporte_les_interets=True)
        return Retenue(stipule, maximum, INDEMNITE_RAMENEE, REDUCTION)

    return (ClauseDue(fin + UN_JOUR, REFERENCE, "indemnite-xix-4", calcul),)


def maximum_de_l_indemnite(reste_du: Decimal, jour: dt.date, situation: Situation) -> Decimal:
    """Le maximum légal de l'indemnité (EUR) pour ce principal restant dû (XIX.4 al. 1er, 2°)."""
    droit = situation.droit
    paliers = [
        Palier(t["jusqua"], t["forfait"], t["pourcent"], t["au_dela_de"])
        for t in droit.valeur("plafond_indemnite_consommateur", jour)
    ]
    sommet = droit.decimal("plafond_indemnite_consommateur_maximum", jour)
    return min(par_paliers(paliers, reste_du), sommet)
