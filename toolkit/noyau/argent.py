"""L'euro en `Decimal` : lecture d'une saisie humaine, arrondi unique au cent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")
ZERO = Decimal("0.00")

_ESPACES = "\u00a0\u202f\u2009 "
_FORME = re.compile(r"(?P<signe>[-+\u2212]?)(?P<entier>\d+)(?:[.,](?P<decimales>\d+))?")
_GROUPES = re.compile(rf"(?<=\d)[{_ESPACES}](?=\d{{3}}(?:\D|$))")


class MontantIllisible(ValueError):
    """La saisie n'est pas un montant ; `remede` dit comment l'écrire."""

    def __init__(self, motif: str, remede: str) -> None:
        super().__init__(motif)
        self.remede = remede


def au_cent(montant: Decimal) -> Decimal:
    """Le montant (EUR) arrondi au cent, demi vers le haut : le seul arrondi du programme."""
    return montant.quantize(CENT, rounding=ROUND_HALF_UP)


def lire_montant(saisie: str) -> Decimal:
    """Lit un montant en euros : « 14850.00 », « 14850,00 », « 14 850,00 € ».

    >>> lire_montant("14 850,00 €")
    Decimal('14850.00')

    Lève `MontantIllisible` si la saisie n'est pas un nombre, a plus de deux
    décimales, ou est ambiguë (« 14.850 » : milliers ou décimales ?).
    """
    nettoye = saisie.strip(_ESPACES)
    nettoye = re.sub(rf"[{_ESPACES}]*(?:€|EUR|euros?)$", "", nettoye, flags=re.IGNORECASE)
    nettoye = _GROUPES.sub("", nettoye)
    trouve = _FORME.fullmatch(nettoye)
    if not trouve:
        raise MontantIllisible(
            f"« {saisie} » n'est pas un montant",
            "écrire un montant en euros, par exemple 14850.00",
        )
    entier, decimales = trouve["entier"], trouve["decimales"] or ""
    if len(decimales) == 3:
        raise MontantIllisible(
            f"« {saisie} » est ambigu : {entier}{decimales} euros, ou {entier} et des millièmes ?",
            f"écrire {entier}{decimales}.00 ou {entier}.{decimales[:2]}",
        )
    if len(decimales) > 2:
        raise MontantIllisible(
            f"« {saisie} » a plus de deux décimales",
            f"arrondir au cent, par exemple {entier}.{decimales[:2]}",
        )
    signe = "-" if trouve["signe"] in ("-", "\u2212") else ""
    return Decimal(f"{signe}{entier}.{decimales:0<2}")


def partager(montant: Decimal, poids: Sequence[Decimal]) -> list[Decimal]:
    """Le montant (EUR) réparti selon les poids, au cent, sans qu'un cent ne se perde.

    >>> partager(Decimal("10.00"), [Decimal(1), Decimal(1), Decimal(1)])
    [Decimal('3.33'), Decimal('3.34'), Decimal('3.33')]
    """
    total = sum(poids, ZERO)
    parts: list[Decimal] = []
    cumul = donne = ZERO
    for un in poids:
        cumul += un
        part = au_cent(montant * cumul / total) - donne if total else ZERO
        parts.append(part)
        donne += part
    return parts
