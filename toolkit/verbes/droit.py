"""Consulter le droit et les règles d'un ordre juridique."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from toolkit.chaine import droit_seul

if TYPE_CHECKING:
    from toolkit.noyau.consultation import Entree, RegleInscrite


def consulter_le_droit(juridiction: str, au: dt.date) -> tuple[Entree, ...]:
    """Toutes les valeurs et tous les délais au jour `au` ; lève `ErreurExigible` (droit fautif)."""
    from toolkit.noyau.consultation import consulter

    return consulter(droit_seul(juridiction).droit, au)


def regles(juridiction: str) -> tuple[RegleInscrite, ...]:
    """Les conditions et les règles inscrites ; lève `ErreurExigible` comme `consulter_le_droit`."""
    from toolkit.noyau.consultation import enumerer

    return enumerer(droit_seul(juridiction).juridiction.registre)
