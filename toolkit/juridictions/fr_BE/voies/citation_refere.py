"""La citation en référé : l'urgence, et une obligation non sérieusement contestable (CJ 584)."""

from __future__ import annotations

from toolkit.juridictions.fr_BE.voies import raisons
from toolkit.juridictions.fr_BE.voies.calendrier import des_delais
from toolkit.juridictions.fr_BE.voies.communs import (
    DE_TOUT_TITRE,
    FRAGILITES,
    PREUVES,
    juge_de,
    langue_devant,
    part_demandable,
)
from toolkit.juridictions.fr_BE.voies.couts import d_un_proces
from toolkit.noyau.voies.trame import Trame

ID = "citation_refere"

TRAME = Trame(
    id=ID,
    actes=(ID,),
    reference="CJ 584, 1035 à 1041",
    ferment=(*DE_TOUT_TITRE, "refere-non-contestee", "refere-urgence"),
    manquent=(
        "refere-provision-limitee",
        "europe-juge-belge",
        "juge-a-choisir",
        "juge-designe",
        "langue-de-l-acte",
        *PREUVES,
        "fca-consultation-prealable",
        "traduction-jointe",
    ),
    affaiblissent=FRAGILITES,
    pour=raisons.toutes(
        raisons.conditions_remplies("refere-urgence", "refere-non-contestee"),
        raisons.du_juge(ID),
        raisons.part_libre,
    ),
    juge=juge_de(ID),
    langue=langue_devant(ID),
    montant=part_demandable,
    cout=d_un_proces(ID, "citation"),
    calendrier=des_delais("refere-delai", "mise-au-role"),
)
