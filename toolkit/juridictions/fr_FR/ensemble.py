"""La juridiction entière, pour ceux de ses modules qui comptent avec tout son raisonnement."""

from __future__ import annotations

from toolkit.noyau.juridiction import Juridiction


def la_juridiction() -> Juridiction:
    """La juridiction française, que ces modules aident à composer : connue à l'appel seulement."""
    from toolkit.juridictions.fr_FR import JURIDICTION

    return JURIDICTION
