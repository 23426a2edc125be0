"""L'injonction de payer : sommation, puis requête dans les quinze jours (CJ 1338 à 1344)."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.juridictions.fr_BE.voies import raisons
from toolkit.juridictions.fr_BE.voies.calendrier import des_delais, sans_date
from toolkit.juridictions.fr_BE.voies.communs import (
    DE_TOUT_TITRE,
    FRAGILITES,
    juge_de,
    langue_devant,
    par_avocat,
    tout_demandable,
)
from toolkit.juridictions.fr_BE.voies.couts import d_une_requete
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.trame import Trame
from toolkit.noyau.voies.valeurs import Etape

ID = "injonction_de_payer"


def calendrier(s: Situation) -> Iterator[Etape]:
    """Quinze jours pour payer, quinze jours pour la requête, quinze jours pour l'ordonnance."""
    if not s.evenements("sommation_injonction"):
        yield sans_date("sommation de payer, quinze jours avant la requête", "CJ 1339")
    yield from des_delais(
        "inj-paiement",
        "inj-requete",
        "inj-ordonnance",
        "inj-recours-debiteur",
        fatals=("inj-requete",),
    )(s)


TRAME = Trame(
    id=ID,
    actes=("sommation_injonction", "requete_injonction_de_payer"),
    reference="CJ 1338 à 1344",
    ferment=(
        *DE_TOUT_TITRE,
        "inj-non-rejetee",
        "inj-domicile-be",
        "inj-jp-1860",
        "inj-ecrit-debiteur",
    ),
    manquent=(
        "juge-a-choisir",
        "juge-designe",
        "langue-de-l-acte",
        "inj-avocat",
        "demandeur-identifie",
        "inj-sommation",
        "inj-fenetre-15j",
        "inj-req-annexe-sommation",
    ),
    affaiblissent=(*FRAGILITES, "dette-non-contestee"),
    pour=raisons.toutes(
        raisons.conditions_remplies("inj-jp-1860", "inj-ecrit-debiteur"), raisons.du_juge(ID)
    ),
    juge=juge_de(ID),
    representation=par_avocat,
    langue=langue_devant(ID),
    montant=tout_demandable,
    cout=d_une_requete(ID),
    calendrier=calendrier,
)
