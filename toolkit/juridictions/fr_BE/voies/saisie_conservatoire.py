"""La saisie conservatoire : célérité, créance certaine, et l'autorisation ou ce qui en dispense."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from toolkit.juridictions.fr_BE.conditions.instruction import est_dispensee
from toolkit.juridictions.fr_BE.litige.etapes import autorisation, jugement
from toolkit.juridictions.fr_BE.voies import raisons
from toolkit.juridictions.fr_BE.voies.calendrier import des_delais
from toolkit.juridictions.fr_BE.voies.communs import (
    juge_de,
    langue_devant,
    part_demandable,
)
from toolkit.juridictions.fr_BE.voies.couts import d_une_requete, huissier
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.trame import Trame
from toolkit.noyau.voies.valeurs import Autorisation, Cout, Motif, Representation

ID = "saisie_conservatoire"
DELAIS = (
    "sc-decision",
    "sc-transcription-immobiliere",
    "sc-duree-mobiliere",
    "sc-duree-immobiliere",
    "sa-declaration-tiers",
    "sa-denonciation",
    "sa-duree",
)
DE_LA_REQUETE = (
    "juge-a-choisir",
    "juge-designe",
    "langue-de-l-acte",
    "sc-avocat",
    "demandeur-identifie",
    "preuve-commande",
    "preuve-facture",
)
DE_LA_MISSION = (
    "sc-titre-joint",
    "sc-ordonnance-complete",
    "sc-ordonnance-en-vigueur",
    "sc-somme-autorisee",
    "identite-recente",
    "traduction-jointe",
)
FATALS = ("sc-transcription-immobiliere", "sc-duree-mobiliere", "sa-duree")


def autorisation_du_juge(s: Situation) -> Autorisation:
    """« requise » tant que rien n'en dispense."""
    return "dispensee" if est_dispensee(s) else "requise"


def est_a_autoriser(s: Situation) -> bool:
    """Vrai s'il faut encore s'adresser au juge : l'huissier, lui, n'attend que son titre."""
    return not est_dispensee(s) and autorisation(s) is None


def par_avocat_devant_le_juge(s: Situation) -> Representation:
    """Un avocat signe la requête ; dispensé d'elle, le créancier mandate l'huissier sans lui."""
    return "facultative" if est_dispensee(s) else "obligatoire"


def sans_objet(s: Situation) -> Collection[str]:
    """Ce que seule la requête, ou seule la mission de l'huissier, suppose."""
    return DE_LA_MISSION if est_a_autoriser(s) else DE_LA_REQUETE


def couts(s: Situation) -> Iterator[Cout]:
    """La requête, si le juge doit autoriser ; puis l'huissier."""
    if est_a_autoriser(s):
        yield from d_une_requete(ID, "signification")(s)
    else:
        yield huissier("signification")


def titre(s: Situation) -> Iterator[Motif]:
    """Ce qui autorise déjà la saisie."""
    if jugement(s):
        yield Motif(code="jugement", raison="un jugement vaut autorisation", reference="CJ 1414")
    elif est_dispensee(s):
        yield Motif(
            code="titre-prive",
            raison="un titre authentique ou privé est invoqué",
            reference="CJ 1445",
        )
    elif autorisation(s):
        yield Motif(code="ordonnance", raison="le juge des saisies a autorisé", reference="CJ 1418")


TRAME = Trame(
    id=ID,
    actes=(
        "requete_saisie_conservatoire",
        "projet_ordonnance_saisie",
        "instruction_saisie",
        "instruction_saisie_arret",
        "denonciation_saisie",
    ),
    reference="CJ 1413 à 1460",
    ferment=(
        "matiere-avec-fiche",
        "sc-exigible",
        "sans-plan-en-cours",
        "defendeurs-vivants",
        "sc-concours",
        "sc-celerite",
        "sc-certaine",
        "sc-saisissable",
        "consommateur-non-prescrit",
    ),
    manquent=(
        *DE_LA_REQUETE,
        "sc-celerite-prouvee",
        "sc-montant-certain",
        "sc-biens",
        "sc-req-tiers-saisi",
        "sc-req-immeuble",
        "fca-consultation-prealable",
        *DE_LA_MISSION,
    ),
    affaiblissent=("dette-non-prescrite", "sans-mediation", "contestation-sans-motif"),
    pour=raisons.toutes(
        raisons.conditions_remplies("sc-celerite", "sc-certaine", "sc-exigible"),
        titre,
        raisons.du_juge(ID),
        raisons.part_libre,
    ),
    juge=juge_de(ID),
    representation=par_avocat_devant_le_juge,
    autorisation=autorisation_du_juge,
    langue=langue_devant(ID),
    montant=part_demandable,
    cout=couts,
    calendrier=des_delais(*DELAIS, fatals=FATALS),
    sans_objet=sans_objet,
)
