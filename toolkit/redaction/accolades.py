"""Les accolades d'une valeur, cachées le temps d'un rendu par docxtpl.

docxtpl change « {_{ » en « {{ » jusque dans les valeurs, et laisse passer sans bruit une
balise mal fermée. Les accolades des valeurs se cachent donc sous deux non-caractères :
après rendu, toute balise qui se voit encore est une faute du modèle, et non une donnée.
"""

from __future__ import annotations

import re

# Non-caractères d'Unicode : admis par XML, absents par définition de tout texte.
_CACHES = str.maketrans("{}", "\ufdd0\ufdd1")
_VISIBLES = str.maketrans("\ufdd0\ufdd1", "{}")
_BALISES = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_MOITIE = re.compile(r"\{[{%#]|[}%#]\}")


def cacher(texte: str) -> str:
    """Le texte, ses accolades cachées."""
    return texte.translate(_CACHES)


def montrer(texte: str) -> str:
    """Le texte, ses accolades remises."""
    return texte.translate(_VISIBLES)


def balise_restante(texte: str) -> str:
    """Le voisinage de la première balise Jinja, même entière ; vide s'il n'y en a pas."""
    trouvee = _MOITIE.search(texte)
    if not trouvee:
        return ""
    return texte[max(trouvee.start() - 30, 0) : trouvee.end() + 30].strip()


def balise_orpheline(texte: str) -> str:
    """Le voisinage de la première moitié de balise sans l'autre ; vide s'il n'y en a pas."""
    return balise_restante(_BALISES.sub(" … ", texte))
