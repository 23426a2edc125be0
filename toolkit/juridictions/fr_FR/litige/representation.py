"""L'avocat est-il obligatoire : selon le juge, la matière et la valeur du litige."""

from __future__ import annotations

from decimal import Decimal

from toolkit.juridictions.fr_FR.delais.juges import CONSULAIRES
from toolkit.juridictions.fr_FR.litige.juge import EXECUTION, PROTECTEUR, juge_propose
from toolkit.juridictions.fr_FR.litige.matiere import Matiere, matiere
from toolkit.juridictions.fr_FR.litige.valeur import (
    ne_depasse_pas,
    obligation_d_origine,
    valeur_du_litige,
)
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.valeurs import Representation

FACULTATIVE: Representation = "facultative"
OBLIGATOIRE: Representation = "obligatoire"
# Requêtes que le créancier ou tout mandataire dépose, quel que soit le montant.
SANS_AVOCAT = (
    "injonction_de_payer",
    "requete_simple",
    "petite_creance",
    "conciliation",
    "injonction_europeenne",
    "petits_litiges",
    "execution",
)


def representation(s: Situation) -> Representation:
    """L'avocat devant le juge de la voie ; facultatif tant que le juge n'est pas connu."""
    propose = juge_propose(s, s.voie) if s.voie not in SANS_AVOCAT else None
    # Les personnes publiques se font représenter par un des leurs (CPC 761, 853).
    if propose is None or s.dossier.creancier.qualite == "personne_publique":
        return FACULTATIVE
    if propose.type == PROTECTEUR:
        return FACULTATIVE
    if propose.type in CONSULAIRES:
        return _selon("seuil_avocat_tribunal_de_commerce", _la_moindre(s), s)
    if propose.type == EXECUTION:
        return _selon("seuil_avocat_juge_de_l_execution", _la_moindre(s), s)
    if matiere(s) is Matiere.BAIL_COMMERCIAL:
        return OBLIGATOIRE  # compétence exclusive (CPC 761)
    return _selon("seuil_avocat_tribunal_judiciaire", valeur_du_litige(s, s.voie), s)


def article(s: Situation) -> str:
    """L'article qui décide de l'avocat devant ce juge."""
    propose = juge_propose(s, s.voie)
    if propose and propose.type in CONSULAIRES:
        return "CPC 853"
    if propose and propose.type == EXECUTION:
        return "CPCE L121-4, R121-6"
    return "CPC 760, 761"


def _la_moindre(s: Situation) -> Decimal:
    """La demande, ou l'obligation d'origine si elle est moindre : l'une ou l'autre dispense."""
    saisie = s.dossier.procedures.saisie_conservatoire
    garantie = saisie.montant if saisie and s.voie == "saisie_conservatoire" else None
    demande = garantie or valeur_du_litige(s, s.voie)
    return min(demande, obligation_d_origine(s) or demande)


def _selon(seuil: str, somme: Decimal, s: Situation) -> Representation:
    return FACULTATIVE if ne_depasse_pas(somme, seuil, s) else OBLIGATOIRE
