"""L'acte qui lève un empêchement : son remède le nomme."""

from __future__ import annotations

import re
from collections.abc import Mapping

from toolkit.noyau.acte import FicheActe
from toolkit.noyau.probleme import Probleme

_ACTE_NOMME = re.compile(r"acte `(\w+)`")


def actes_du_remede(probleme: Probleme, fiches: Mapping[str, FicheActe]) -> list[str]:
    """Les actes de la juridiction que le remède nomme (« acte `declaration_de_creance` »)."""
    return [nom for nom in _ACTE_NOMME.findall(probleme.remede) if nom in fiches]
