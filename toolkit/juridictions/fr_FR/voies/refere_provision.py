"""Le référé-provision (CPC 835, 873) : ce que rien de sérieux ne conteste, tout de suite."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.juridictions.fr_FR.conditions.refere import est_serieuse
from toolkit.juridictions.fr_FR.litige.juge import juge_propose
from toolkit.juridictions.fr_FR.litige.representation import representation
from toolkit.juridictions.fr_FR.voies import couts
from toolkit.juridictions.fr_FR.voies.calendrier import calendrier
from toolkit.juridictions.fr_FR.voies.communes import CONSEILS, PREUVES, TOUT_JUGE, TOUT_TITRE
from toolkit.juridictions.fr_FR.voies.motifs import du_fond, toujours
from toolkit.noyau.ecriture import euros
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.contestation import contestations, part_non_contestee
from toolkit.noyau.voies.trame import Trame
from toolkit.noyau.voies.valeurs import Motif

ID = "refere_provision"


def provision(s: Situation):
    """Ce qui peut être demandé : tout, moins ce qu'une contestation motivée atteint (EUR)."""
    return part_non_contestee(s, est_serieuse)


def pour(s: Situation) -> Iterator[Motif]:
    """Rapide, exécutoire, et limité à ce qui n'est pas contesté."""
    if contestations(s, est_serieuse):
        yield toujours("part-non-contestee", f"{euros(provision(s))} ne sont pas contestés",
                       "CPC 835 al. 2, 873 al. 2")  # fmt: skip
    yield toujours("execution-provisoire", "l'exécution provisoire ne peut être écartée",
                   "CPC 514-1")  # fmt: skip
    yield from du_fond(s)


VOIE = Trame(
    id=ID,
    actes=("assignation_refere_provision",),
    reference="CPC 835 al. 2, 873 al. 2, 484 à 490",
    ferment=(*TOUT_TITRE, "v-ref-contestation"),
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
        "execution-conseillee",
        "mise-en-demeure",
    ),
    affaiblissent=(
        "contribution-en-debat",
        "surendettement-a-signaler",
        "demandes-distinctes",
        *(c for c in CONSEILS if c not in ("execution-conseillee", "mise-en-demeure")),
    ),
    pour=pour,
    juge=lambda s: juge_propose(s, ID),
    representation=representation,
    montant=provision,
    cout=couts.additionner(couts.contributions, couts.greffe, couts.assignation),
    calendrier=calendrier("ref-", "conservatoire-fond"),
)
