"""Les voies du droit belge : un module par procédure, la première à prendre d'abord."""

from __future__ import annotations

from toolkit.juridictions.fr_BE.voies import (
    citation,
    citation_refere,
    conciliation,
    execution,
    injonction_de_payer,
    injonction_europeenne,
    petits_litiges,
    recouvrement_non_conteste,
    requete_contradictoire,
    saisie_conservatoire,
)
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.composition import composer_les_voies
from toolkit.noyau.voies.valeurs import Voie

TRAMES = (
    conciliation.TRAME,
    recouvrement_non_conteste.TRAME,
    injonction_de_payer.TRAME,
    citation.TRAME,
    citation_refere.TRAME,
    requete_contradictoire.TRAME,
    saisie_conservatoire.TRAME,
    execution.TRAME,
    injonction_europeenne.TRAME,
    petits_litiges.TRAME,
)


def voies(situation: Situation) -> tuple[Voie, ...]:
    """Les procédures belges, ouvertes ou fermées pour ce dossier au jour de la situation."""
    from toolkit.juridictions.fr_BE import JURIDICTION

    return composer_les_voies(TRAMES, situation, JURIDICTION)
