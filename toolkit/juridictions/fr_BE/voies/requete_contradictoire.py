"""La requête contradictoire : où la loi la permet, ainsi en louage (CJ 1034bis, 1344bis)."""

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

ID = "requete_contradictoire"

TRAME = Trame(
    id=ID,
    actes=(ID,),
    reference="CJ 1034bis à 1034sexies, 1344bis",
    ferment=("rc-cas-de-la-loi", *DE_TOUT_TITRE),
    manquent=(
        "juge-a-choisir",
        "juge-designe",
        "langue-de-l-acte",
        *PREUVES[:-1],
        "rc-certificat-domicile",
    ),
    affaiblissent=(*FRAGILITES, "immeuble-connu", "dette-non-contestee"),
    pour=raisons.toutes(raisons.conditions_remplies("rc-cas-de-la-loi"), raisons.du_juge(ID)),
    juge=juge_de(ID),
    langue=langue_devant(ID),
    montant=tout_demandable,
    cout=d_un_proces(ID),
    calendrier=des_delais("extrait-registre", "pieces-demandeur"),
)
