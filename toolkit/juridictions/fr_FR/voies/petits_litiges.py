"""Le règlement européen des petits litiges (règlement (CE) 861/2007)."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.juridictions.fr_FR.litige.juge import juge_propose
from toolkit.juridictions.fr_FR.voies import couts
from toolkit.juridictions.fr_FR.voies.calendrier import calendrier
from toolkit.juridictions.fr_FR.voies.communes import TOUT_TITRE
from toolkit.juridictions.fr_FR.voies.motifs import toujours
from toolkit.noyau.droit import Statut
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.trame import Trame
from toolkit.noyau.voies.valeurs import Motif

ID = "petits_litiges"


def pour(s: Situation) -> Iterator[Motif]:
    """Sans avocat, que la créance soit contestée ou non."""
    yield toujours("sans-avocat", "avocat facultatif, créance contestée ou non",
                   "règl. (CE) 861/2007 art. 10", Statut.VERIFIE_SECONDAIRE)  # fmt: skip


VOIE = Trame(
    id=ID,
    actes=("petits_litiges",),
    reference="règl. (CE) 861/2007 ; CPC 1382 à 1391",
    ferment=(*TOUT_TITRE, "transfrontalier", "petit-litige"),
    manquent=(
        "competence-internationale",
        "juge-designe",
        "identite-du-creancier",
        "identite-du-debiteur",
        "cession-prouvee",
        "pouvoir-du-mandataire",
        "engagement-du-debiteur",
        "factures",
    ),
    pour=pour,
    juge=lambda s: juge_propose(s, ID),
    cout=couts.greffe,
    calendrier=calendrier("rpl-"),
)
