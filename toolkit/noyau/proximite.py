"""Le mot que la saisie a sans doute voulu écrire : « vouliez-vous dire… »."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Sequence

# Au-delà, comparer un nom à tous les autres coûterait plus que la proposition ne vaut.
COMPARES_AU_PLUS = 300


def plus_proche(saisie: str, permis: Sequence[str]) -> str | None:
    """Le mot permis que la saisie a sans doute voulu écrire ; None si aucun ne ressemble.

    >>> plus_proche("Mise en demeure", ("relance", "mise_en_demeure"))
    'mise_en_demeure'
    """
    sans_accent = unicodedata.normalize("NFKD", saisie.strip().lower()[:80])
    simple = "".join(c for c in sans_accent if not unicodedata.combining(c))
    simple = simple.replace(" ", "_").replace("-", "_").replace("'", "_").replace("’", "_")
    minuscules = {mot.lower(): mot for mot in permis}
    trouve = _ressemblant(simple, minuscules)
    return minuscules[trouve] if trouve else None


def reduire(nom: str) -> str:
    """Un nom sans casse, accents ni ponctuation : deux écritures d'un même numéro s'y confondent.

    >>> reduire("F-2026 / 031") == reduire("f2026.031")
    True
    """
    decompose = unicodedata.normalize("NFKD", nom.casefold())
    return "".join(c for c in decompose if c.isalnum())


def identifiant_proche(ecrit: str, connus: Collection[str]) -> str | None:
    """L'identifiant connu que `ecrit` a sans doute voulu nommer ; None si aucun ne ressemble.

    >>> identifiant_proche("F2026-31", ["F2026-031", "F2026-044"])
    'F2026-031'
    """
    if not connus or len(connus) > COMPARES_AU_PLUS:
        return None
    reduits = {reduire(nom): nom for nom in connus}
    trouve = _ressemblant(reduire(ecrit), reduits)
    return reduits[trouve] if trouve else None


def _ressemblant(mot: str, mots: Collection[str]) -> str | None:
    import difflib
    from fractions import Fraction

    return next(iter(difflib.get_close_matches(mot, mots, n=1, cutoff=Fraction(2, 3))), None)
