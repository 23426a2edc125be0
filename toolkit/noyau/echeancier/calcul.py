"""Du dossier au plan : ce qui est dû, quand il se paie, combien à chaque fois, sur quoi."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice

from toolkit.noyau.argent import ZERO
from toolkit.noyau.decompte.valeurs import Decompte, Poste
from toolkit.noyau.dossier import Echeancier
from toolkit.noyau.echeancier.cadence import Date, dates_du_plan
from toolkit.noyau.echeancier.compte import CompteDuPlan, Somme, ouvrir_le_compte
from toolkit.noyau.echeancier.manques import manques
from toolkit.noyau.echeancier.montants import NOMBRE_MAXIMAL, d_un_montant, egaux
from toolkit.noyau.echeancier.valeurs import Echelonnement, VersementPrevu
from toolkit.noyau.juridiction import Juridiction
from toolkit.noyau.situation import Situation


def echelonner(situation: Situation, juridiction: Juridiction) -> Echelonnement | None:
    """Le plan du dossier, calculé ; None s'il n'y en a pas, ou s'il lui manque de quoi l'être
    (`manques` dit quoi).
    """
    plan = situation.dossier.echeancier
    if plan is None or any(manques(situation)):
        return None
    compte = ouvrir_le_compte(situation, juridiction, plan)
    convenue = _somme_convenue(situation)
    dates = dates_du_plan(plan, situation)
    if convenue is None:
        sommes = _sommes(plan, dates, lambda faits, jour: compte.apres(faits, jour).total)
        versements, final = _versements(sommes, compte)
        ecart = final.total if final else compte.initial.total
    else:
        sommes = _sommes(plan, dates, lambda faits, _: convenue - _total(faits))
        versements = _sans_imputation(sommes, convenue)
        ecart, final = convenue - sum((m for _, m in sommes), ZERO), None
    return Echelonnement(
        compte=compte,
        dette=compte.initial.total if convenue is None else convenue,
        versements=tuple(versements),
        avec_interets=bool(plan.avec_interets) and convenue is None,
        ecart=ecart,
        connus_jusqu_au=_dernier_taux(final) if final and plan.avec_interets else None,
    )


def _dernier_taux(final: Decompte) -> dt.date | None:
    """Le dernier jour dont le taux est publié, s'il précède le dernier versement."""
    from toolkit.noyau.contexte.courus import compte_jusqu_au

    return compte_jusqu_au(final)


def _somme_convenue(situation: Situation) -> Decimal | None:
    """La somme forfaitaire d'une transaction : le plan l'échelonne, et rien d'autre."""
    transaction = situation.dossier.transaction
    return transaction.montant if transaction else None


def _sommes(plan: Echeancier, dates: Iterator[Date], solder) -> list[tuple[Date, Decimal]]:
    """(date, montant) de chaque versement."""
    if plan.echeances:
        return list(zip(dates, (e.montant for e in plan.echeances), strict=True))
    if plan.montant is not None and plan.versements is None:
        connues = list(islice(dates, NOMBRE_MAXIMAL))
        faits = d_un_montant((due for _, due in connues), plan.montant, solder)
        return list(zip(connues, (montant for _, montant in faits), strict=False))
    retenues = list(islice(dates, plan.versements))
    dues = [due for _, due in retenues]
    if plan.montant is None:
        return list(zip(retenues, egaux(dues, solder), strict=True))
    faits = [(due, plan.montant) for due in dues[:-1]]
    return list(zip(retenues, [*(m for _, m in faits), solder(faits, dues[-1])], strict=True))


def _versements(
    sommes: Sequence[tuple[Date, Decimal]], compte: CompteDuPlan
) -> tuple[list[VersementPrevu], Decompte | None]:
    """Chaque versement et ce qu'il éteint, puis le décompte qui les suit tous."""
    faits: list[Somme] = []
    versements: list[VersementPrevu] = []
    decompte = None
    for rang, ((convenu_le, due), montant) in enumerate(sommes, start=1):
        faits.append((due, montant))
        decompte = compte.apres(faits, due)
        parts = dict.fromkeys(Poste, ZERO)
        for imputation in decompte.imputations:
            if imputation.le == due and imputation.origine == "paiement":
                for poste, part in imputation.parts.items():
                    parts[poste] += part
        versements.append(
            VersementPrevu(
                rang=rang,
                date=due,
                convenu_le=convenu_le,
                montant=montant,
                parts=parts,
                reste=decompte.total,
            )
        )
    return versements, decompte


def _sans_imputation(
    sommes: Sequence[tuple[Date, Decimal]], convenue: Decimal
) -> list[VersementPrevu]:
    reste, versements = convenue, []
    for rang, ((convenu_le, due), montant) in enumerate(sommes, start=1):
        reste -= montant
        versements.append(
            VersementPrevu(
                rang=rang,
                date=due,
                convenu_le=convenu_le,
                montant=montant,
                parts={},
                reste=reste,
            )
        )
    return versements


def _total(faits: Sequence[tuple[dt.date, Decimal]]) -> Decimal:
    return sum((montant for _, montant in faits), ZERO)
