"""Les conditions de qui recouvre pour autrui la dette d'un consommateur (CDE XIX.6 à XIX.9)."""

from __future__ import annotations

from toolkit.juridictions.fr_BE.attentes import a_mis_en_demeure, attente_en_cours
from toolkit.juridictions.fr_BE.lettres import AUTORITE
from toolkit.juridictions.fr_BE.plafonds import REDUCTION
from toolkit.juridictions.fr_BE.recouvreurs import (
    AVOCAT_OU_OFFICIER,
    RECOUVREURS,
    recouvre_d_un_consommateur,
)
from toolkit.juridictions.fr_BE.registre import REGISTRE
from toolkit.noyau.droit import DroitAbsent, Statut
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.emetteur import intervenant
from toolkit.noyau.probleme import Gravite
from toolkit.noyau.regles import OUI, Reponse, inconnu, non, si
from toolkit.noyau.situation import Situation


@REGISTRE.condition("recouvrement-pour-autrui", reference="CDE XIX.7 § 2")
def recouvrement_pour_autrui(s: Situation) -> Reponse:
    """La lettre réclame pour le compte d'autrui la dette d'un consommateur."""
    return si(recouvre_d_un_consommateur(s))


@REGISTRE.condition("recouvrement-par-avocat-ou-huissier", reference="CDE XIX.7 § 2, 5°")
def par_avocat_ou_huissier(s: Situation) -> Reponse:
    """Un avocat ou un huissier réclame pour autrui la dette d'un consommateur."""
    return si(s.emetteur in AVOCAT_OU_OFFICIER and recouvre_d_un_consommateur(s))


@REGISTRE.condition("emetteur-pour-autrui")
def emetteur_pour_autrui(s: Situation) -> Reponse:
    """La lettre est signée par un autre que le créancier, pour son compte."""
    return si(s.emetteur in RECOUVREURS)


@REGISTRE.condition(
    "recouvreur-hors-attente",
    reference="CDE XIX.9",
    remede="attendre ce jour ; une demande se décide par écrit : acte `plan_apurement`, ou "
    "événement `accord` ou `rejet`",
)
def recouvreur_hors_attente(s: Situation) -> Reponse:
    """Aucun délai, aucune demande du consommateur n'arrête les mesures amiables du recouvreur."""
    if not recouvre_d_un_consommateur(s):
        return OUI
    attente = attente_en_cours(s)
    if attente is None:
        return OUI
    fin = date_longue(attente.fin)
    return non(
        f"{attente.motif} : aucune mesure amiable jusqu'au {fin} ({attente.article})",
        attente.chemin,
    )


@REGISTRE.condition(
    "recouvreur-a-mis-en-demeure",
    reference="CDE XIX.7 § 2",
    remede="envoyer d'abord l'acte `mise_en_demeure`, puis attendre la fin de son délai",
)
def recouvreur_a_mis_en_demeure(s: Situation) -> Reponse:
    """Qui recouvre pour autrui met d'abord le consommateur en demeure, avant tout appel."""
    if not recouvre_d_un_consommateur(s) or a_mis_en_demeure(s):
        return OUI
    return non("le recouvreur n'a pas encore mis le consommateur en demeure", "evenements")


@REGISTRE.condition(
    "recouvreur-inscrit",
    reference="CDE XIX.6",
    remede="écrire `mandataire.inscription`, d'après la liste du SPF Économie ; non inscrit, il ne "
    "peut pas recouvrer",
    gravite=Gravite.AVERTISSEMENT,
)
def recouvreur_inscrit(s: Situation) -> Reponse:
    """La société qui recouvre la dette d'un consommateur est inscrite auprès du SPF Économie."""
    if s.emetteur in AVOCAT_OU_OFFICIER or not recouvre_d_un_consommateur(s):
        return OUI
    agent = intervenant(s.dossier, s.emetteur)
    if agent and agent.inscription:
        return OUI
    nom = agent.enseigne if agent else "le recouvreur"
    return inconnu(
        f"le dossier ne dit pas si {nom} est inscrit auprès du SPF Économie",
        "mandataire.inscription",
    )


@REGISTRE.condition(
    "montants-conformes-au-livre-xix",
    reference="CDE XIX.7 § 1er",
    remede="en aviser le créancier, qui corrige ses conditions ; la lettre ne réclame que ce qui "
    "est permis",
    gravite=Gravite.AVERTISSEMENT,
)
def montants_conformes(s: Situation) -> Reponse:
    """Le créancier ne demande rien que le livre XIX défende ; qui recouvre pour lui le contrôle."""
    if not recouvre_d_un_consommateur(s) or s.decompte is None:
        return OUI
    for reduction in s.decompte.reductions:
        if "XIX" in reduction.reference or reduction.reference == REDUCTION:
            rangs = [r for r, c in enumerate(s.dossier.creances) if c.id == reduction.creance]
            chemin = f"creances.{rangs[0]}" if rangs else "frais"
            return non(f"le créancier demande trop : {reduction.motif}", chemin)
    return OUI


@REGISTRE.condition(
    "autorite-de-surveillance-verifiee",
    reference="CDE XIX.7 § 2, 2°",
    remede="comparer avec le site du SPF Économie ; la valeur est `autorite_de_surveillance`",
    gravite=Gravite.AVERTISSEMENT,
)
def autorite_verifiee(s: Situation) -> Reponse:
    """Les coordonnées de l'autorité de surveillance ont été lues à leur source."""
    if not recouvre_d_un_consommateur(s):
        return OUI
    try:
        version = s.droit.version(AUTORITE, s.au)
    except DroitAbsent as absence:
        return inconnu(f"les coordonnées de l'autorité de surveillance manquent : {absence.motif}")
    if version.statut is not Statut.A_VERIFIER:
        return OUI
    return non("les coordonnées de l'autorité de surveillance sont à vérifier")
