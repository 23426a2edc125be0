"""L'injonction de payer (CPC 1405 à 1422) : la requête, l'ordonnance, sa signification."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.juridictions.fr_FR.litige.juge import juge_propose
from toolkit.juridictions.fr_FR.voies import couts
from toolkit.juridictions.fr_FR.voies.calendrier import calendrier
from toolkit.juridictions.fr_FR.voies.communes import CONSEILS, PREUVES, TOUT_JUGE, TOUT_TITRE
from toolkit.juridictions.fr_FR.voies.motifs import toujours
from toolkit.noyau.droit import Statut
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.trame import Trame
from toolkit.noyau.voies.valeurs import Motif

ID = "injonction_de_payer"


def pour(s: Situation) -> Iterator[Motif]:
    """Sans avocat, sans débat, sans préalable amiable."""
    yield toujours("sans-avocat", "déposée par le créancier ou tout mandataire", "CPC 1407")
    yield toujours(
        "sans-prealable",
        "aucune tentative amiable préalable, quel que soit le montant",
        "Cass. 2e civ. avis 25 sept. 2025, n° 25-70.013",
        Statut.VERIFIE_SECONDAIRE,
    )


VOIE = Trame(
    id=ID,
    actes=(
        "requete_injonction_de_payer",
        "projet_ordonnance_injonction",
        "signification_injonction",
    ),
    reference="CPC 1405 à 1422",
    ferment=(
        *TOUT_TITRE,
        "cause-de-1405",
        "debiteur-en-france",
        "requete-non-rejetee",
        "sans-opposition",
    ),
    manquent=(*TOUT_JUGE, "option-de-l-injonction", "pouvoir-du-mandataire", *PREUVES),
    affaiblissent=(
        "sans-caution",
        "sans-dommages-interets",
        "contestation-connue",
        "surendettement-a-signaler",
        *CONSEILS,
    ),
    pour=pour,
    juge=lambda s: juge_propose(s, ID),
    cout=couts.additionner(couts.greffe, couts.contributions, couts.signification),
    calendrier=calendrier("ip-"),
)
