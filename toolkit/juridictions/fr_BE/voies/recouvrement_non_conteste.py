"""Le recouvrement de dettes d'argent non contestées, entre entreprises, sans juge (CJ 1394/20)."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.juridictions.fr_BE.voies import raisons
from toolkit.juridictions.fr_BE.voies.calendrier import des_delais, sans_date
from toolkit.juridictions.fr_BE.voies.communs import par_avocat, part_demandable
from toolkit.juridictions.fr_BE.voies.couts import huissier
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.trame import Trame
from toolkit.noyau.voies.valeurs import Cout, Etape

ID = "recouvrement_non_conteste"
DELAIS = ("rci-reaction-debiteur", "rci-pv-au-plus-tot", "rci-recours-suspensif")


def couts(s: Situation) -> Iterator[Cout]:
    """L'huissier seul : ni mise au rôle, ni contribution, ni indemnité de procédure."""
    yield huissier("signification")


def calendrier(s: Situation) -> Iterator[Etape]:
    """La sommation, le mois du débiteur, huit jours, puis le procès-verbal."""
    if not s.evenements("sommation_de_payer"):
        yield sans_date("sommation de payer par l'huissier", "CJ 1394/21")
        yield sans_date(
            "procès-verbal de non-contestation, huit jours après le mois laissé au débiteur",
            "CJ 1394/24 § 1er",
        )
    yield from des_delais(*DELAIS)(s)


FERMENT = (
    "matiere-avec-fiche",
    "sans-decision",
    "defendeurs-vivants",
    "rci-somme-argent",
    "rci-part-non-contestee",
    "rci-b2b-bce",
    "rci-activite",
    "rci-pas-autorite-publique",
    "rci-pas-concours",
    "rci-contractuelle",
    "sans-plan-en-cours",
)

TRAME = Trame(
    id=ID,
    actes=(ID,),
    reference="CJ 1394/20 à 1394/27",
    ferment=FERMENT,
    manquent=(
        "rci-non-contestee",
        "rci-pv-au-plus-tot",
        "rci-avocat",
        "preuve-facture",
        "preuve-commande-ou-execution",
        "inscriptions-prouvees",
        "preuve-mise-en-demeure",
        "clauses-acceptees",
        "insolvabilite-verifiee",
        "fca-consultation-prealable",
        "traduction-jointe",
    ),
    affaiblissent=("dette-non-prescrite", "contestation-sans-motif", "sans-mediation"),
    pour=raisons.toutes(
        raisons.conditions_remplies("rci-b2b-bce", "rci-activite", "rci-contractuelle"),
        raisons.part_libre,
    ),
    representation=par_avocat,
    montant=part_demandable,
    cout=couts,
    calendrier=calendrier,
)
