"""Les voies de droit du dossier : ouvertes, fermées, et pourquoi."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from toolkit.chaine import legislation, lire
from toolkit.noyau.plan import arreter
from toolkit.noyau.probleme import Probleme

if TYPE_CHECKING:
    from toolkit.noyau.voies.valeurs import Voie


class VoiesDuDossier(NamedTuple):
    """Les voies (None : dossier illisible), les problèmes, et les mots pour les imprimer."""

    voies: tuple[Voie, ...] | None
    problemes: tuple[Probleme, ...]
    vocabulaire: Mapping[str, Any]


def voies(source: Path, au: dt.date) -> VoiesDuDossier:
    """Les voies au jour `au`, et ce qui s'oppose à ce que le dossier prévoit.

    Lève `ErreurExigible` : droit ou ordre juridique absent.
    """
    from toolkit.noyau.voies.releve import relever

    lu = lire(source)
    if lu.dossier is None:
        return VoiesDuDossier(None, lu.problemes, {})
    lois = legislation(lu.dossier.juridiction)
    trouvees, problemes = relever(arreter(lu.dossier, lois, au), lois)
    return VoiesDuDossier(trouvees, lu.situer(problemes), lois.droit.vocabulaire)
