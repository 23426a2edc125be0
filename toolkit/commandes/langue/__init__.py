"""La langue de la ligne de commande : le français, quelle que soit celle de la machine.

Click dit ses messages par gettext ; leur traduction est livrée ici (`fr/LC_MESSAGES`).
"""

from __future__ import annotations

import gettext
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

DOMAINE = "exigible"
CATALOGUES = Path(__file__).resolve().parent

# Première variable que gettext consulte ; les autres (LANG, LC_ALL…) restent celles de la machine.
_VARIABLE = "LANGUAGE"


@contextmanager
def parler_francais() -> Iterator[None]:
    """Le temps d'une commande, gettext traduit en français ; ensuite tout est remis en place."""
    domaine, langue = gettext.textdomain(), os.environ.get(_VARIABLE)
    gettext.bindtextdomain(DOMAINE, str(CATALOGUES))
    gettext.textdomain(DOMAINE)
    os.environ[_VARIABLE] = "fr"
    try:
        yield
    finally:
        gettext.textdomain(domaine)
        if langue is None:
            del os.environ[_VARIABLE]
        else:
            os.environ[_VARIABLE] = langue
