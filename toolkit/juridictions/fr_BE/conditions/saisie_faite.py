"""Les conditions propres à chaque acte de saisie : sur quels biens, et ce qui est déjà fait."""

from __future__ import annotations

from toolkit.juridictions.fr_BE.conditions.saisie import VOIE, prevue
from toolkit.juridictions.fr_BE.litige.etapes import dernier_delai
from toolkit.juridictions.fr_BE.registre import REGISTRE
from toolkit.noyau.delais.faits import faits, saisies
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.probleme import Gravite
from toolkit.noyau.regles import OUI, Reponse, non, prouve
from toolkit.noyau.situation import Situation


def _biens(s: Situation, *admis: str) -> Reponse:
    """OUI si les biens à saisir relèvent de cet acte."""
    if prevue(s).biens in admis:
        return OUI
    return non(
        f"biens à saisir : {(prevue(s).biens or 'non écrits').replace('_', ' ')}",
        f"procedures.{VOIE}.biens",
    )


@REGISTRE.condition(
    "sc-meubles-ou-immeubles",
    reference="CJ 1422, 1429",
    remede="pour des créances, prendre l'acte `instruction_saisie_arret`",
)
def sc_meubles_ou_immeubles(s: Situation) -> Reponse:
    """La saisie porte sur des meubles ou des immeubles."""
    return _biens(s, "meubles", "immeubles", "droits_d_associe")


@REGISTRE.condition(
    "sa-creances",
    reference="CJ 1445",
    remede="pour des meubles ou des immeubles, prendre l'acte `instruction_saisie`",
)
def sa_creances(s: Situation) -> Reponse:
    """La saisie porte sur ce qu'un tiers doit au débiteur."""
    return _biens(s, "creances")


@REGISTRE.condition(
    "sa-recue-par-le-tiers",
    reference="CJ 1457",
    remede="attendre que le tiers saisi ait reçu l'acte, et l'écrire sous `evenements` (type :"
    " saisie, destinataire : tiers_saisi, recu_le)",
)
def sa_recue_par_le_tiers(s: Situation) -> Reponse:
    """Le tiers saisi a reçu l'acte de saisie-arrêt."""
    faites = saisies(s, VOIE)
    if not faites:
        return non("aucune saisie-arrêt n'a été reçue par le tiers saisi", "evenements")
    return prouve(faites[-1].pieces)


@REGISTRE.condition(
    "sa-denonciation-a-faire",
    reference="CJ 1457",
    remede="rien à refaire : la saisie a déjà été dénoncée",
    gravite=Gravite.AVERTISSEMENT,
)
def sa_denonciation_a_faire(s: Situation) -> Reponse:
    """La saisie n'a pas encore été dénoncée au débiteur."""
    faites = faits(s, "denonciation", procedure=VOIE) or faits(s, "denonciation")
    if not faites:
        return OUI
    rang = s.dossier.evenements.index(faites[-1])
    return non(f"déjà dénoncée le {date_longue(faites[-1].date)}", f"evenements.{rang}")


@REGISTRE.condition(
    "sa-denonciation-a-temps",
    reference="CJ 1457",
    remede="dénoncer sans attendre : le débiteur peut demander la mainlevée, et les frais restent"
    " au saisissant",
    gravite=Gravite.AVERTISSEMENT,
)
def sa_denonciation_a_temps(s: Situation) -> Reponse:
    """La dénonciation se fait dans les huit jours de la réception de l'acte par le tiers saisi."""
    delai = dernier_delai(s, "sa-denonciation")
    if delai is None or delai.accompli_le or s.au <= delai.echeance:
        return OUI
    raison = f"elle devait se faire au plus tard le {date_longue(delai.echeance)}"
    return non(raison, delai.depart.chemin)
