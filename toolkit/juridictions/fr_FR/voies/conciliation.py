"""La conciliation devant un conciliateur de justice : gratuite, parfois obligatoire d'abord."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.juridictions.fr_FR.litige.tentative import est_due
from toolkit.juridictions.fr_FR.voies.calendrier import calendrier
from toolkit.juridictions.fr_FR.voies.communes import TOUTE_DEMANDE
from toolkit.juridictions.fr_FR.voies.motifs import toujours
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.trame import Trame
from toolkit.noyau.voies.valeurs import Motif

ID = "conciliation"


def pour(s: Situation) -> Iterator[Motif]:
    """Obligatoire avant d'assigner pour une petite somme ; gratuite toujours."""
    if est_due(s.dans("assignation")):
        yield toujours("prealable-obligatoire", "préalable obligatoire avant d'assigner",
                       "CPC 750-1")  # fmt: skip
    yield toujours("gratuite", "la conciliation de justice est gratuite", "CPC 750-1")


VOIE = Trame(
    id=ID,
    actes=("saisine_conciliateur",),
    reference="CPC 750-1",
    ferment=(*TOUTE_DEMANDE, "sans-surendettement", "sans-decision", "conciliation-utile"),
    pour=pour,
    calendrier=calendrier("amiable-"),
)
