"""La saisie conservatoire (CPCE L511-1 et s.) : geler avant d'obtenir un titre."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.juridictions.fr_FR.litige.dispense import autorisation_valide, dispense
from toolkit.juridictions.fr_FR.litige.juge import juge_propose
from toolkit.juridictions.fr_FR.litige.representation import representation
from toolkit.juridictions.fr_FR.voies import couts
from toolkit.juridictions.fr_FR.voies.calendrier import calendrier
from toolkit.juridictions.fr_FR.voies.communes import TOUTE_DEMANDE
from toolkit.juridictions.fr_FR.voies.motifs import toujours
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.trame import Trame
from toolkit.noyau.voies.valeurs import Autorisation, Motif

ID = "saisie_conservatoire"
# Une créance à échoir suffit, si elle paraît fondée et menacée.
FERMENT = ("creance-subsistante", *(c for c in TOUTE_DEMANDE if c != "creance-exigible"))


def autorisation(s: Situation) -> Autorisation:
    """Requise, sauf titre de L511-2."""
    return "dispensee" if dispense(s) else "requise"


def pour(s: Situation) -> Iterator[Motif]:
    """Ce qui permet déjà de saisir."""
    trouvee = dispense(s)
    if trouvee:
        yield toujours("dispense-d-autorisation", f"autorisation non requise : {trouvee.cause}",
                       "CPCE L511-2")  # fmt: skip
    ordonnance = autorisation_valide(s)
    if ordonnance:
        yield toujours("autorisee", f"autorisée par l'ordonnance {ordonnance.id}", "CPCE R521-1")


VOIE = Trame(
    id=ID,
    actes=(
        "requete_saisie_conservatoire",
        "projet_ordonnance_saisie",
        "instruction_saisie",
        "denonciation_saisie",
    ),
    reference="CPCE L511-1 à L512-2, R511-1 à R512-3",
    ferment=(*FERMENT, "sc-cond-01", "sc-cond-02", "sc-cib-01"),
    manquent=(
        "matiere-connue",
        "juge-designe",
        "v-rep-avocat",
        "mandataire-habilite",
        "v-caj",
        "v-tae-contribution",
        "biens-designes",
        "tiers-ou-ficoba",
        "reponse-sur-ficoba",
        "sc-voie-02",
        "sc-voie-03",
        "sc-voie-04",
        "identite-du-creancier",
        "identite-du-debiteur",
        "cession-prouvee",
        "pouvoir-du-mandataire",
    ),
    affaiblissent=(
        "contribution-en-debat",
        "surendettement-a-signaler",
        "extrait-du-registre",
        "provisions-sur-charges",
    ),
    pour=pour,
    juge=lambda s: juge_propose(s, ID),
    representation=representation,
    autorisation=autorisation,
    cout=couts.additionner(couts.contributions, couts.greffe),
    calendrier=calendrier("SC-", "conservatoire-fond"),
)
