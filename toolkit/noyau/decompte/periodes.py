"""Dater un taux : une période par semestre ou par année, jusqu'où la table du droit va."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from decimal import Decimal

from toolkit.noyau.decompte.valeurs import PeriodeDeTaux
from toolkit.noyau.droit import DroitAbsent
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.probleme import CodeSortie, Gravite, Probleme

Portion = tuple[dt.date, dt.date]


def dater(
    portions: Iterable[Portion],
    taux_de: Callable[[dt.date], tuple[Decimal, str]],
    *,
    reference: str,
    regle: str,
) -> tuple[tuple[PeriodeDeTaux, ...], tuple[Probleme, ...]]:
    """Une période par portion ; `taux_de(premier jour)` rend le taux et son explication.

    Où la table s'arrête, l'intérêt s'arrête au dernier jour couvert et un
    problème nomme la publication attendue ; avant l'horizon de la table, le
    calcul est refusé.
    """
    periodes: list[PeriodeDeTaux] = []
    problemes: list[Probleme] = []
    for debut, fin in portions:
        try:
            taux, explication = taux_de(debut)
        except DroitAbsent as absence:
            problemes.append(_hors_table(absence, reference, bool(periodes)))
            break
        periodes.append(PeriodeDeTaux(debut, fin, taux, reference, regle, explication))
    return tuple(periodes), tuple(problemes)


def _hors_table(absence: DroitAbsent, reference: str, a_commence: bool) -> Probleme:
    depuis = date_longue(absence.jour)
    return Probleme(
        code="droit-absent",
        message=f"aucun taux au {depuis} ({absence.code} : {absence.motif})",
        remede=f"ajouter la valeur publiée à `{absence.code}`, ou l'écrire sous `droit_local` au dossier",
        gravite=Gravite.AVERTISSEMENT if a_commence else Gravite.BLOQUANT,
        reference=reference,
        sortie=CodeSortie.DROIT,
    )
