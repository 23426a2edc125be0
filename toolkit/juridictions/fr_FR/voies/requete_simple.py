"""La requête au tribunal judiciaire, pour une petite demande (CPC 750, 757, 818)."""

from __future__ import annotations

from toolkit.juridictions.fr_FR.litige.juge import juge_propose
from toolkit.juridictions.fr_FR.litige.valeur import valeur_du_litige
from toolkit.juridictions.fr_FR.voies import couts
from toolkit.juridictions.fr_FR.voies.calendrier import calendrier
from toolkit.juridictions.fr_FR.voies.communes import CONSEILS, PREUVES, TOUT_JUGE, TOUT_TITRE
from toolkit.juridictions.fr_FR.voies.motifs import du_fond
from toolkit.noyau.voies.trame import Trame

ID = "requete_simple"

VOIE = Trame(
    id=ID,
    actes=("requete_simple",),
    reference="CPC 750, 757, 818",
    ferment=(*TOUT_TITRE, "requete-recevable"),
    manquent=(
        *TOUT_JUGE,
        "v-as-750-1",
        "v-caj",
        "mandataire-habilite",
        "pouvoir-du-mandataire",
        *PREUVES,
    ),
    affaiblissent=("instance-unique", "surendettement-a-signaler", *CONSEILS),
    pour=du_fond,
    juge=lambda s: juge_propose(s, ID),
    montant=lambda s: valeur_du_litige(s, ID),
    cout=couts.additionner(couts.contributions, couts.greffe),
    calendrier=calendrier("fond-"),
)
