"""L'assignation au fond : tribunal judiciaire, juge de la protection, tribunal de commerce."""

from __future__ import annotations

from toolkit.juridictions.fr_FR.litige.juge import juge_propose
from toolkit.juridictions.fr_FR.litige.representation import representation
from toolkit.juridictions.fr_FR.litige.valeur import valeur_du_litige
from toolkit.juridictions.fr_FR.voies import couts
from toolkit.juridictions.fr_FR.voies.calendrier import calendrier
from toolkit.juridictions.fr_FR.voies.communes import CONSEILS, PREUVES, TOUT_JUGE, TOUT_TITRE
from toolkit.juridictions.fr_FR.voies.motifs import du_fond
from toolkit.noyau.voies.trame import Trame

ID = "assignation"

VOIE = Trame(
    id=ID,
    actes=("assignation",),
    reference="CPC 54, 56, 750 à 757, 853 à 858",
    ferment=TOUT_TITRE,
    manquent=(
        *TOUT_JUGE,
        "v-as-750-1",
        "v-rep-avocat",
        "mandataire-habilite",
        "v-caj",
        "v-tae-contribution",
        "pouvoir-du-mandataire",
        "protecteur-nomme",
        *PREUVES,
    ),
    affaiblissent=(
        "contribution-en-debat",
        "instance-unique",
        "surendettement-a-signaler",
        "demandes-distinctes",
        *CONSEILS,
    ),
    pour=du_fond,
    juge=lambda s: juge_propose(s, ID),
    representation=representation,
    montant=lambda s: valeur_du_litige(s, ID),
    cout=couts.additionner(couts.contributions, couts.greffe, couts.assignation),
    calendrier=calendrier("atj-", "atc-", "conservatoire-fond", "SC-R511-7-AL2", "fond-"),
)
