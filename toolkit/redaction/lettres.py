"""Un nombre ou un montant en toutes lettres, à la française ou à la belge.

num2words ne sert que pour les cardinaux `lang="fr"` : sa monnaie, ses ordinaux
et son `fr_BE` sont faux (accords, entiers lus en centimes, arrondis muets).
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

# Au-delà, les cardinaux de num2words n'ont pas été comparés à une référence.
PLAFOND = 10**12


class NombreSansLettres(ValueError):
    """Le nombre ne peut pas s'écrire en toutes lettres sans être altéré."""


def cardinal(entier: int, *, est_belge: bool = False) -> str:
    """L'entier en toutes lettres : 71 → « soixante et onze », ou « septante et un ».

    Lève `NombreSansLettres` hors de ±10¹².
    """
    if isinstance(entier, bool) or not isinstance(entier, int) or abs(entier) >= PLAFOND:
        raise NombreSansLettres(f"« {entier} » n'est pas un entier inférieur à mille milliards")
    from num2words import num2words

    texte = num2words(abs(entier), lang="fr")
    texte = f"moins {texte}" if entier < 0 else texte
    return _en_belge(texte) if est_belge else texte


def montant_en_lettres(montant: Decimal, *, est_belge: bool = False) -> str:
    """Le montant (EUR) en toutes lettres.

    >>> montant_en_lettres(Decimal("1500.05"))
    'mille cinq cents euros et cinq centimes'
    >>> montant_en_lettres(Decimal("1000000.00"))
    "un million d'euros"

    Lève `NombreSansLettres` pour tout ce qui n'est pas un `Decimal` fini à deux
    décimales au plus : rien n'est arrondi, et un entier pourrait être des centimes.
    """
    if not isinstance(montant, Decimal) or not montant.is_finite():
        raise NombreSansLettres(f"« {montant} » n'est pas un montant décimal exact")
    if montant.as_tuple().exponent < -2:
        raise NombreSansLettres(f"« {montant} » a plus de deux décimales")
    euros, centimes = divmod(int(abs(montant).scaleb(2)), 100)
    morceaux = []
    if euros or not centimes:
        nom = cardinal(euros, est_belge=est_belge)
        liaison = " d'" if nom.endswith(("million", "millions", "milliard", "milliards")) else " "
        morceaux.append(f"{nom}{liaison}euro{'s' if euros > 1 else ''}")
    if centimes:
        nom = cardinal(centimes, est_belge=est_belge)
        morceaux.append(f"{nom} centime{'s' if centimes > 1 else ''}")
    texte = " et ".join(morceaux)
    return f"moins {texte}" if montant < 0 else texte


_UNITES = (
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze "
    "seize dix-sept dix-huit dix-neuf"
).split()


@cache
def _table_belge() -> dict[str, str]:
    """« soixante-douze » → « septante-deux », « quatre-vingt-onze » → « nonante et un »…"""
    table = {}
    for unite in range(10):
        suite = {0: "", 1: " et un"}.get(unite, f"-{_UNITES[unite]}")
        lie = " et " if unite == 1 else "-"
        table[f"soixante{lie}{_UNITES[10 + unite]}"] = f"septante{suite}"
        table[f"quatre-vingt-{_UNITES[10 + unite]}"] = f"nonante{suite}"
    return table


@cache
def _motif_belge() -> re.Pattern[str]:
    formes = sorted(map(re.escape, _table_belge()), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(formes)})(?![\w-])")


def _en_belge(texte: str) -> str:
    return _motif_belge().sub(lambda forme: _table_belge()[forme[0]], texte)
