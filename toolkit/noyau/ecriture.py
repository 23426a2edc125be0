"""Comment une valeur s'imprime en français : le même texte pour l'écrire et pour le prouver.

Les espaces sont insécables (U+00A0) : un montant ou une date ne se coupe pas.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

INSECABLE = "\u00a0"

MOIS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip


def nombre(valeur: Decimal | int, decimales: int = 2) -> str:
    """« 14 850,00 » : virgule décimale, milliers séparés d'une espace insécable."""
    texte = f"{valeur:,.{decimales}f}"
    return texte.replace(",", INSECABLE).replace(".", ",").replace("-", "\u2212")


def euros(montant: Decimal) -> str:
    """« 14 850,00 € »."""
    return f"{nombre(montant)}{INSECABLE}€"


def pourcentage(taux: Decimal) -> str:
    """« 12,40 % », taux en pour cent."""
    return f"{nombre(taux)}{INSECABLE}%"


def date_longue(jour: dt.date) -> str:
    """« 1er mai 2026 »."""
    quantieme = "1er" if jour.day == 1 else str(jour.day)
    return f"{quantieme}{INSECABLE}{MOIS[jour.month - 1]}{INSECABLE}{jour.year}"


def date_courte(jour: dt.date) -> str:
    """« 01/05/2026 »."""
    return f"{jour:%d/%m/%Y}"


def par_groupes(chiffres: str, *tailles: int) -> str:
    """Découpe un numéro en groupes : `par_groupes("945807303", 3, 3, 3)` → « 945 807 303 »."""
    morceaux, debut = [], 0
    for taille in tailles:
        morceaux.append(chiffres[debut : debut + taille])
        debut += taille
    morceaux.append(chiffres[debut:])
    return INSECABLE.join(m for m in morceaux if m)


def iban(numero: str) -> str:
    """« FR76 3000 4008 … » : l'IBAN par groupes de quatre."""
    compact = numero.replace(" ", "").upper()
    return par_groupes(compact, *[4] * (len(compact) // 4))


def enumeration(elements: list[str], conjonction: str = "et") -> str:
    """« a, b et c »."""
    if len(elements) < 2:
        return "".join(elements)
    return f"{', '.join(elements[:-1])} {conjonction} {elements[-1]}"


def en_minuscule(texte: str) -> str:
    """Le texte, première lettre en minuscule : une phrase qui en continue une autre."""
    return texte[:1].lower() + texte[1:]


def en_majuscule(texte: str) -> str:
    """Le texte, première lettre en majuscule."""
    return texte[:1].upper() + texte[1:]
