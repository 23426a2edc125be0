"""L'injonction de payer européenne (règlement (CE) 1896/2006)."""

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

ID = "injonction_europeenne"


def pour(s: Situation) -> Iterator[Motif]:
    """Sans avocat, sans pièces à produire, sans plafond."""
    yield toujours("sans-avocat", "avocat facultatif, aucun plafond",
                   "règl. (CE) 1896/2006 art. 24", Statut.VERIFIE_SECONDAIRE)  # fmt: skip
    yield toujours("sans-piece", "les preuves se décrivent, sans avoir à être produites",
                   "règl. (CE) 1896/2006 art. 7", Statut.VERIFIE_SECONDAIRE)  # fmt: skip


VOIE = Trame(
    id=ID,
    actes=("injonction_europeenne",),
    reference="règl. (CE) 1896/2006 ; CPC 1424-1 à 1424-15",
    ferment=(*TOUT_TITRE, "transfrontalier"),
    manquent=(
        "competence-internationale",
        "juge-designe",
        "identite-du-creancier",
        "identite-du-debiteur",
        "cession-prouvee",
        "pouvoir-du-mandataire",
    ),
    affaiblissent=("contestation-connue",),
    pour=pour,
    juge=lambda s: juge_propose(s, ID),
    cout=couts.greffe,
    calendrier=calendrier("ipe-"),
)
