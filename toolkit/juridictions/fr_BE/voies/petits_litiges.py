"""La procédure européenne des petits litiges (règlement 861/2007)."""

from __future__ import annotations

from toolkit.juridictions.fr_BE.voies import raisons
from toolkit.juridictions.fr_BE.voies.calendrier import prescription
from toolkit.juridictions.fr_BE.voies.communs import (
    DE_TOUT_TITRE,
    FRAGILITES,
    juge_de,
    langue_devant,
    tout_demandable,
)
from toolkit.juridictions.fr_BE.voies.couts import d_un_proces
from toolkit.noyau.voies.trame import Trame

ID = "petits_litiges"

TRAME = Trame(
    id=ID,
    actes=(ID,),
    reference="Règl. (CE) 861/2007",
    ferment=("pl-transfrontalier", "ipe-consommateur", "pl-plafond", *DE_TOUT_TITRE),
    manquent=("europe-juge-belge", "juge-a-choisir", "juge-designe", "langue-de-l-acte"),
    affaiblissent=FRAGILITES,
    pour=raisons.toutes(
        raisons.conditions_remplies("pl-transfrontalier", "pl-plafond"), raisons.du_juge(ID)
    ),
    juge=juge_de(ID),
    langue=langue_devant(ID),
    montant=tout_demandable,
    cout=d_un_proces(ID),
    calendrier=prescription,
)
