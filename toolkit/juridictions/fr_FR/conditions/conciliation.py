"""Les conditions de la saisine du conciliateur de justice."""

from __future__ import annotations

from toolkit.juridictions.fr_FR.conciliation import est_prealable
from toolkit.juridictions.fr_FR.registre import REGISTRE
from toolkit.noyau.regles import Reponse, si
from toolkit.noyau.situation import Situation


@REGISTRE.condition("conciliation-prealable", reference="CPC 750-1")
def conciliation_prealable(s: Situation) -> Reponse:
    """La loi exige une tentative amiable avant d'assigner pour cette somme."""
    return si(est_prealable(s))
