"""La citation au fond : justice de paix, entreprise, première instance (CJ 700 à 718)."""

from __future__ import annotations

from toolkit.juridictions.fr_BE.voies import raisons
from toolkit.juridictions.fr_BE.voies.calendrier import des_delais
from toolkit.juridictions.fr_BE.voies.communs import (
    DE_TOUT_TITRE,
    FRAGILITES,
    PREUVES,
    juge_de,
    langue_devant,
    tout_demandable,
)
from toolkit.juridictions.fr_BE.voies.couts import d_un_proces
from toolkit.noyau.voies.trame import Trame

ID = "citation"

TRAME = Trame(
    id=ID,
    actes=(ID,),
    reference="CJ 700 à 718",
    ferment=DE_TOUT_TITRE,
    manquent=(
        "europe-juge-belge",
        "juge-a-choisir",
        "juge-designe",
        "langue-de-l-acte",
        *PREUVES,
        "fca-consultation-prealable",
        "traduction-jointe",
    ),
    affaiblissent=(*FRAGILITES, "dette-non-contestee"),
    pour=raisons.toutes(raisons.du_juge(ID), raisons.part_libre),
    juge=juge_de(ID),
    langue=langue_devant(ID),
    montant=tout_demandable,
    cout=d_un_proces(ID, "citation"),
    calendrier=des_delais("citation-delai", "mise-au-role", "pieces-demandeur"),
)
