"""Acte → ce que lui seul imprime du droit français ; une ligne et un module par famille d'actes."""

from __future__ import annotations

from collections.abc import Mapping

from toolkit.juridictions.fr_FR import declaration, greffe, lettres
from toolkit.juridictions.fr_FR.accords import PROPRES_DES_ACCORDS
from toolkit.juridictions.fr_FR.conciliation import saisine
from toolkit.juridictions.fr_FR.judiciaire import judiciaire
from toolkit.juridictions.fr_FR.reversement import reversement
from toolkit.juridictions.fr_FR.signalements import signalements
from toolkit.noyau.juridiction import Propre

JUDICIAIRES = (
    "requete_injonction_de_payer",
    "projet_ordonnance_injonction",
    "signification_injonction",
    "assignation",
    "assignation_refere_provision",
    "requete_simple",
    "petite_creance",
    "requete_saisie_conservatoire",
    "projet_ordonnance_saisie",
    "instruction_saisie",
    "denonciation_saisie",
    "remise_execution",
    "injonction_europeenne",
    "petits_litiges",
)

PROPRES: Mapping[str, Propre] = {
    **PROPRES_DES_ACCORDS,
    **dict.fromkeys(JUDICIAIRES, judiciaire),
    "compte_rendu_au_client": signalements,
    "declaration_de_creance": declaration.propre,
    "lettre_au_greffe": greffe.propre,
    "mandat": reversement,
    "mise_en_demeure": lettres.mise_en_demeure,
    "saisine_conciliateur": saisine,
}
