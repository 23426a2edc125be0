"""L'injonction de payer européenne, entre États liés (règlement 1896/2006)."""

from __future__ import annotations

from toolkit.juridictions.fr_BE.voies import raisons
from toolkit.juridictions.fr_BE.voies.calendrier import des_delais
from toolkit.juridictions.fr_BE.voies.communs import (
    DE_TOUT_TITRE,
    FRAGILITES,
    juge_de,
    langue_devant,
    tout_demandable,
)
from toolkit.juridictions.fr_BE.voies.couts import d_une_requete
from toolkit.noyau.voies.trame import Trame

ID = "injonction_europeenne"

TRAME = Trame(
    id=ID,
    actes=(ID,),
    reference="Règl. (CE) 1896/2006",
    ferment=("ipe-transfrontalier", "ipe-consommateur", *DE_TOUT_TITRE),
    manquent=("europe-juge-belge", "juge-a-choisir", "juge-designe", "langue-de-l-acte"),
    affaiblissent=(*FRAGILITES, "dette-non-contestee"),
    pour=raisons.toutes(raisons.conditions_remplies("ipe-transfrontalier"), raisons.du_juge(ID)),
    juge=juge_de(ID),
    langue=langue_devant(ID),
    montant=tout_demandable,
    cout=d_une_requete(ID, "signification"),
    calendrier=des_delais("ipe-opposition"),
)
