"""La saisie conservatoire : célérité, créance certaine, et l'autorisation ou ce qui en dispense."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.juridictions.fr_BE.conditions.instruction import base_de_la_saisie
from toolkit.juridictions.fr_BE.conditions.saisie import prevue
from toolkit.juridictions.fr_BE.litige.etapes import autorisation, jugement
from toolkit.juridictions.fr_BE.voies import raisons
from toolkit.juridictions.fr_BE.voies.calendrier import des_delais
from toolkit.juridictions.fr_BE.voies.communs import (
    juge_de,
    langue_devant,
    par_avocat,
    part_demandable,
)
from toolkit.juridictions.fr_BE.voies.couts import d_une_requete, huissier
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.trame import Trame
from toolkit.noyau.voies.valeurs import Autorisation, Cout, Motif

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
FATALS = ("sc-transcription-immobiliere", "sc-duree-mobiliere", "sa-duree")


def est_dispensee(s: Situation) -> bool:
    """Vrai si un jugement (1414), ou un titre que le dossier invoque pour une saisie-arrêt (1445),
    tient lieu d'ordonnance.
    """
    base = base_de_la_saisie(s, est_arret=prevue(s).biens in ("creances", None))
    return jugement(s) is not None or (base is not None and base != autorisation(s))


def autorisation_du_juge(s: Situation) -> Autorisation:
    """« requise » tant que rien n'en dispense."""
    return "dispensee" if est_dispensee(s) else "requise"


def couts(s: Situation) -> Iterator[Cout]:
    """La requête, si le juge doit autoriser ; puis l'huissier."""
    if est_dispensee(s) or autorisation(s):
        yield huissier("signification")
    else:
        yield from d_une_requete(ID, "signification")(s)


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
        "defendeurs-vivants",
        "sc-concours",
        "sc-celerite",
        "sc-certaine",
        "sc-saisissable",
        "consommateur-non-prescrit",
    ),
    manquent=(
        "juge-a-choisir",
        "juge-designe",
        "langue-de-l-acte",
        "sc-avocat",
        "demandeur-identifie",
        "sc-celerite-prouvee",
        "sc-montant-certain",
        "sc-biens",
        "sc-req-tiers-saisi",
        "sc-req-immeuble",
        "preuve-commande",
        "preuve-facture",
        "fca-consultation-prealable",
    ),
    affaiblissent=("dette-non-prescrite", "sans-mediation", "contestation-sans-motif"),
    pour=raisons.toutes(
        raisons.conditions_remplies("sc-celerite", "sc-certaine", "sc-exigible"),
        titre,
        raisons.du_juge(ID),
        raisons.part_libre,
    ),
    juge=juge_de(ID),
    representation=par_avocat,
    autorisation=autorisation_du_juge,
    langue=langue_devant(ID),
    montant=part_demandable,
    cout=couts,
    calendrier=des_delais(*DELAIS, fatals=FATALS),
)
