"""Ce qui empêche de calculer un plan : une clé absente, deux bases, des dates en désordre."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from toolkit.noyau.controles.inscription import Fait
from toolkit.noyau.dossier import Echeancier
from toolkit.noyau.echeancier.cadence import HEBDOMADAIRE, MOIS
from toolkit.noyau.echeancier.compte import jour_de_l_accord
from toolkit.noyau.echeancier.montants import NOMBRE_MAXIMAL
from toolkit.noyau.ecriture import date_longue, enumeration
from toolkit.noyau.situation import Situation

PERIODICITES = (HEBDOMADAIRE, *MOIS)


def manques(situation: Situation) -> Iterator[Fait]:
    """Ce qui manque au plan du dossier pour en faire des versements ; rien s'il n'y a pas de
    plan.
    """
    plan = situation.dossier.echeancier
    if plan is None:
        return
    if plan.echeances:
        yield from _des_echeances(plan)
    else:
        yield from _de_la_cadence(plan)
    yield from _du_passe(plan, situation)


def _des_echeances(plan: Echeancier) -> Iterator[Fait]:
    for rang, versement in enumerate(plan.echeances):
        chemin = f"echeancier.echeances.{rang}"
        for cle in ("date", "montant"):
            if getattr(versement, cle) is None:
                yield Fait(
                    f"le versement n° {rang + 1} du plan n'a pas de {cle}",
                    f"écrire `{cle}` sous ce versement",
                    f"{chemin}.{cle}",
                )
        if versement.montant is not None and versement.montant <= 0:
            yield Fait(
                f"le versement n° {rang + 1} du plan n'est pas positif",
                "écrire une somme à payer",
                f"{chemin}.montant",
            )
    dates = [(rang, e.date) for rang, e in enumerate(plan.echeances) if e.date]
    for (_, avant), (rang, apres) in pairwise(dates):
        if apres <= avant:
            yield Fait(
                f"le versement n° {rang + 1} du plan, du {date_longue(apres)}, ne suit pas celui "
                f"du {date_longue(avant)}",
                "écrire les versements en ordre de date, un par jour au plus",
                f"echeancier.echeances.{rang}.date",
            )


def _de_la_cadence(plan: Echeancier) -> Iterator[Fait]:
    if plan.premiere_echeance is None:
        yield Fait(
            "le plan ne dit pas quand se fait le premier versement",
            "écrire `premiere_echeance`, ou chaque versement sous `echeances`",
            "echeancier.premiere_echeance",
        )
    if plan.versements is None and plan.montant is None:
        yield Fait(
            "le plan ne dit ni combien de versements, ni leur montant",
            "écrire `versements` (leur nombre) ou `montant` (celui de chacun)",
            "echeancier.versements",
        )
    elif plan.versements is not None and not 0 < plan.versements <= NOMBRE_MAXIMAL:
        yield Fait(
            f"{plan.versements} versements : un plan en a de 1 à {NOMBRE_MAXIMAL}",
            "corriger `versements`",
            "echeancier.versements",
        )
    if plan.montant is not None and plan.montant <= 0:
        yield Fait(
            "le montant de chaque versement n'est pas positif",
            "écrire une somme à payer",
            "echeancier.montant",
        )
    if plan.versements != 1 and plan.periodicite not in PERIODICITES:
        dite = f" (« {plan.periodicite} » n'est pas connue)" if plan.periodicite else ""
        yield Fait(
            f"le plan ne dit pas la périodicité de ses versements{dite}",
            f"écrire `periodicite` : {enumeration(list(PERIODICITES), 'ou')}",
            "echeancier.periodicite",
        )


def _du_passe(plan: Echeancier, situation: Situation) -> Iterator[Fait]:
    """Un versement ne se convient pas pour un jour déjà passé."""
    depuis = jour_de_l_accord(plan, situation.au)
    premiere, chemin = plan.premiere_echeance, "echeancier.premiere_echeance"
    if plan.echeances:
        premiere, chemin = plan.echeances[0].date, "echeancier.echeances.0.date"
    if premiere and premiere < depuis:
        quoi = "l'accord" if plan.accorde_le == depuis else "le jour du calcul"
        yield Fait(
            f"le premier versement, du {date_longue(premiere)}, précède {quoi} "
            f"({date_longue(depuis)})",
            "dater le premier versement d'après l'accord, ou écrire `accorde_le`",
            chemin,
        )
