"""Le code QR d'un virement : correction M, marge claire de quatre modules."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from toolkit.noyau.virement import Virement

if TYPE_CHECKING:
    from segno import QRCode

COTE = 34.0  # millimètres, marge comprise : le code lui-même en fait plus de 25
_MARGE = 4  # modules
_POINTS_PAR_MODULE = 10


def svg(virement: Virement) -> str:
    """Le code en SVG : un seul tracé plein, sans joint visible entre deux modules."""
    modules = list(_composer(virement).matrix_iter(border=_MARGE))
    taille = len(modules)
    trace = "".join(
        f"M{x} {y}h{longueur}v1h-{longueur}z"
        for y, ligne in enumerate(modules)
        for x, longueur in _suites(ligne)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{COTE}mm" height="{COTE}mm" '
        f'viewBox="0 0 {taille} {taille}"><path d="{trace}"/></svg>'
    )


def png(virement: Virement) -> bytes:
    """Le code en PNG noir et blanc."""
    tampon = io.BytesIO()
    _composer(virement).save(tampon, kind="png", scale=_POINTS_PAR_MODULE, border=_MARGE)
    return tampon.getvalue()


def _composer(virement: Virement) -> QRCode:
    import segno

    # La norme fixe la correction M et borne le code à la version 13.
    return segno.make_qr(virement.charge, error="m", boost_error=False, encoding="utf-8", eci=False)


def _suites(ligne: bytes) -> list[tuple[int, int]]:
    """Place et longueur de chaque suite de modules noirs."""
    suites: list[tuple[int, int]] = []
    for x, noir in enumerate(ligne):
        if noir and suites and sum(suites[-1]) == x:
            suites[-1] = (suites[-1][0], suites[-1][1] + 1)
        elif noir:
            suites.append((x, 1))
    return suites
