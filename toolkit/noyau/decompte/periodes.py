"""Dater un taux : une période par semestre ou par année, jusqu'où la table du droit va."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from toolkit.noyau.argent import ZERO
from toolkit.noyau.decompte.regime import Limite, PeriodeDeTaux
from toolkit.noyau.droit import Droit, DroitAbsent
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.probleme import CodeSortie, Gravite, Probleme
from toolkit.noyau.temps import UN_JOUR, semestres

Portion = tuple[dt.date, dt.date]


class TauxLu(NamedTuple):
    """Le taux d'un jour (pour cent par an), ce qui l'explique, et les textes qui le fixent.

    `fixe_par` : décret, arrêté, avis ou décision publiés ; vide d'un taux que le
    contrat écrit.
    """

    taux: Decimal
    explication: str
    fixe_par: tuple[str, ...] = ()


TauxDuJour = Callable[[dt.date], TauxLu]
Datees = tuple[tuple[PeriodeDeTaux, ...], tuple[Probleme, ...]]


def portions(premier: dt.date, au: dt.date, *, coupees_le: Iterable[dt.date] = ()) -> list[Portion]:
    """Les semestres de `premier` au lendemain de `au`, coupés aux jours donnés.

    Le lendemain sert à dire ce que vaut un jour de plus.
    """
    coupees = semestres(premier, au + UN_JOUR)
    for jour in coupees_le:
        coupees = [morceau for portion in coupees for morceau in _couper(portion, jour)]
    return coupees


def _couper(portion: Portion, jour: dt.date) -> list[Portion]:
    debut, fin = portion
    if debut < jour <= fin:
        return [(debut, jour - UN_JOUR), (jour, fin)]
    return [portion]


def dater(
    a_dater: Iterable[Portion],
    taux_de: TauxDuJour,
    droit: Droit,
    *,
    au: dt.date,
    reference: str,
    regle: str,
) -> Datees:
    """Une période par portion ; `taux_de(premier jour)` rend le taux et ce qui le fixe.

    Où la table s'arrête, l'intérêt s'arrête au dernier jour couvert et un
    problème nomme la publication attendue ; avant l'horizon de la table, le
    calcul est refusé. Un jour postérieur à `au` que rien ne couvre est sans
    conséquence.
    """
    periodes: list[PeriodeDeTaux] = []
    problemes: list[Probleme] = []
    for debut, fin in a_dater:
        try:
            lu = taux_de(debut)
        except DroitAbsent as absence:
            if debut <= au:
                problemes.append(_hors_table(absence, droit, reference))
            break
        periodes.append(
            PeriodeDeTaux(
                debut, fin, lu.taux, reference, regle, lu.explication, fixe_par=lu.fixe_par
            )
        )
    return tuple(periodes), tuple(problemes)


def suspendre(
    periodes: Iterable[PeriodeDeTaux],
    du: dt.date,
    au: dt.date | None,
    *,
    motif: str,
    reference: str,
) -> tuple[PeriodeDeTaux, ...]:
    """Les mêmes périodes, sans intérêt du jour `du` au jour `au` inclus (None : sans terme)."""
    suspendues: list[PeriodeDeTaux] = []
    for periode in periodes:
        debut, fin = max(periode.du, du), min(periode.au, au or dt.date.max)
        if debut > fin:
            suspendues.append(periode)
            continue
        if periode.du < debut:
            suspendues.append(replace(periode, au=debut - UN_JOUR))
        suspendues.append(ramener(replace(periode, du=debut, au=fin), ZERO, motif, reference))
        if fin < periode.au:
            suspendues.append(replace(periode, du=fin + UN_JOUR))
    return tuple(suspendues)


def ramener(periode: PeriodeDeTaux, taux: Decimal, motif: str, reference: str) -> PeriodeDeTaux:
    """La période à un taux moindre, qui retient le taux d'abord demandé."""
    demande = periode.limite.taux_demande if periode.limite else periode.taux
    return replace(periode, taux=taux, limite=Limite(demande, motif, reference))


def fondre(periodes: Sequence[PeriodeDeTaux]) -> list[PeriodeDeTaux]:
    """Les périodes en ordre ; deux voisines de même taux n'en font qu'une.

    Couper à taux constant ajouterait un arrondi.
    """
    fondues: list[PeriodeDeTaux] = []
    for periode in sorted(periodes, key=lambda p: p.du):
        derniere = fondues[-1] if fondues else None
        if derniere and derniere.au + UN_JOUR == periode.du and _se_confondent(derniere, periode):
            textes = tuple(dict.fromkeys((*derniere.fixe_par, *periode.fixe_par)))
            fondues[-1] = replace(derniere, au=periode.au, fixe_par=textes)
        else:
            fondues.append(periode)
    return fondues


def _hors_table(absence: DroitAbsent, droit: Droit, reference: str) -> Probleme:
    serie = droit.series.get(absence.code)
    est_anterieur = serie is None or absence.jour < serie.horizon
    return Probleme(
        code="droit-absent",
        message=f"aucun taux au {date_longue(absence.jour)} ({absence.code} : {absence.motif})",
        remede=f"ajouter la valeur publiée à `{absence.code}`, ou l'écrire sous `droit_local` "
        "au dossier",
        gravite=Gravite.BLOQUANT if est_anterieur else Gravite.AVERTISSEMENT,
        reference=reference,
        sortie=CodeSortie.DROIT,
    )


def _se_confondent(une: PeriodeDeTaux, autre: PeriodeDeTaux) -> bool:
    return (une.taux, une.regle, une.limite) == (autre.taux, autre.regle, autre.limite)
