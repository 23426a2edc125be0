"""La mise en demeure belge : elle vaut du jour où elle est faite, et peut devancer l'échéance."""

from __future__ import annotations

import datetime as dt

from toolkit.noyau.decompte.regime import Terme
from toolkit.noyau.demeure import interpellations, remise
from toolkit.noyau.dossier import Evenement
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import UN_JOUR


def prise_d_effet(interpellation: Evenement, terme: Terme) -> dt.date | None:
    """Le jour de sa présentation, à défaut de son envoi ; anticipée, l'échéance (CC 5.232)."""
    return max(remise(interpellation) or interpellation.date, terme.exigible_le)


def premier_jour_de_la_demeure(terme: Terme, situation: Situation) -> dt.date | None:
    """Premier jour de l'intérêt légal : celui de la mise en demeure (CC 5.240), au plus tôt le
    lendemain de l'échéance ; None sans elle.
    """
    for interpellation in interpellations(terme.creance, situation):
        return max(interpellation.date, terme.exigible_le + UN_JOUR)
    return None
