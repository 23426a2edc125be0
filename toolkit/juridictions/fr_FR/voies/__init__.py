"""Les voies françaises : une procédure par module, dans l'ordre où l'on y pense."""

from toolkit.juridictions.fr_FR.voies import (
    assignation,
    commerciale_l126,
    conciliation,
    execution,
    injonction_de_payer,
    injonction_europeenne,
    petite_creance,
    petits_litiges,
    refere_provision,
    requete_simple,
    saisie_conservatoire,
)

TRAMES = (
    conciliation.VOIE,
    petite_creance.VOIE,
    commerciale_l126.VOIE,
    injonction_de_payer.VOIE,
    requete_simple.VOIE,
    refere_provision.VOIE,
    assignation.VOIE,
    injonction_europeenne.VOIE,
    petits_litiges.VOIE,
    saisie_conservatoire.VOIE,
    execution.VOIE,
)
