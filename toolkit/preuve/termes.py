"""Retrouver, dans un passage, l'une des formulations d'un même terme."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.preuve.fil import Etendue, Fil


def premier_terme(
    fil: Fil, formulations: Sequence[str], toleres: Sequence[Etendue] = ()
) -> Etendue | None:
    """La première formulation qui s'y lit hors des portions tolérées ; None si aucune."""
    for formulation in formulations:
        for lue in fil.chercher_mots(formulation, debut_de_mot=True):
            if not any(t.debut <= lue.debut and lue.fin <= t.fin for t in toleres):
                return lue
    return None
