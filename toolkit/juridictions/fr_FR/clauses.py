"""La clause pénale française : ce que la loi en retranche selon le contrat."""

from __future__ import annotations

from decimal import Decimal

from toolkit.noyau.argent import ZERO, au_cent
from toolkit.noyau.clause import Plafonner, clauses_du_contrat
from toolkit.noyau.decompte.regime import ClauseDue, Retenue, Terme
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
        regle="clause-penale",
        plafonner=_plafond(terme, situation),
    )


def _plafond(terme: Terme, situation: Situation) -> Plafonner | None:
    contrat = situation.contrat(terme.creance)
    nature = contrat.nature if contrat else None
    droit = situation.droit
    conclu = conclu_le(terme.creance, situation)
    if nature == "bail_habitation":
        if conclu >= droit.valeur("bail_habitation_penalites_non_ecrites", conclu):
            return _non_ecrite
    elif nature == "credit_consommation":
        part = droit.cherche("indemnite_defaillance_credit", conclu)
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
