"""La clause pénale française : ce que la loi en retranche selon le contrat."""

from __future__ import annotations

from decimal import Decimal

from toolkit.juridictions.fr_FR.demeure import prise_d_effet
from toolkit.noyau.argent import ZERO, au_cent
from toolkit.noyau.clause import Plafonner, clauses_du_contrat
from toolkit.noyau.decompte.regime import ClauseDue, Retenue, Terme
from toolkit.noyau.dossier import Creance
from toolkit.noyau.references import citer, conclu_le
from toolkit.noyau.situation import Situation


def clauses(terme: Terme, situation: Situation) -> tuple[ClauseDue, ...]:
    """La clause pénale, encourue après mise en demeure (CC 1231-5 dernier al.) ; le juge seul la
    modère.
    """
    return clauses_du_contrat(
        terme,
        situation,
        reference=citer("clause_penale", terme.creance, situation),
        prise=prise_d_effet(situation),
        regle="clause-penale",
        plafonner=_plafond(terme, situation),
    )


def est_non_ecrite(creance: Creance, situation: Situation) -> bool:
    """Vrai si la loi répute non écrite toute clause de pénalité du contrat de la créance."""
    contrat = situation.contrat(creance)
    if contrat is None or contrat.nature != "bail_habitation":
        return False
    conclu = conclu_le(creance, situation)
    return conclu >= situation.droit.valeur("bail_habitation_penalites_non_ecrites", conclu)


def _plafond(terme: Terme, situation: Situation) -> Plafonner | None:
    if est_non_ecrite(terme.creance, situation):
        return _non_ecrite
    contrat = situation.contrat(terme.creance)
    if contrat and contrat.nature == "credit_consommation":
        conclu = conclu_le(terme.creance, situation)
        part = situation.droit.cherche("indemnite_defaillance_credit", conclu)
        if part is not None:
            return _plafonnee(part)
    return None


def _non_ecrite(stipule: Decimal, reste_du: Decimal) -> Retenue:
    return Retenue(
        stipule,
        ZERO,
        "bail d'habitation : une clause de pénalité est réputée non écrite",
        "L. n° 89-462 du 6 juillet 1989 art. 4 i)",
    )


def _plafonnee(part: Decimal) -> Plafonner:
    """L'indemnité de défaillance, au plus une part du reste dû (C. conso L312-39, D312-16)."""

    def plafonner(stipule: Decimal, reste_du: Decimal) -> Retenue:
        maximum = au_cent(reste_du * part / 100)
        if stipule <= maximum:
            return Retenue(stipule, stipule)
        motif = "crédit à la consommation : indemnité ramenée à son maximum légal"
        return Retenue(stipule, maximum, motif, "C. conso L312-39, D312-16")

    return plafonner
