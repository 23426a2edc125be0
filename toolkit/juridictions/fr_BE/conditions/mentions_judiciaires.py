"""Quand une mention d'un acte judiciaire belge est due."""

from __future__ import annotations

from toolkit.juridictions.fr_BE.conditions.saisie import prevue
from toolkit.juridictions.fr_BE.litige.langue import traductions_a_joindre
from toolkit.juridictions.fr_BE.registre import REGISTRE
from toolkit.noyau.regles import Reponse, si
from toolkit.noyau.situation import Situation


@REGISTRE.condition("traduction-due", reference="L. 15 juin 1935 art. 38")
def traduction_due(s: Situation) -> Reponse:
    """Un débiteur est domicilié en région de langue néerlandaise ou allemande."""
    return si(bool(traductions_a_joindre(s)))


@REGISTRE.condition("delais-de-grace-refuses", reference="CJ 1340 al. 2")
def delais_de_grace_refuses(s: Situation) -> Reponse:
    """Le demandeur s'oppose à l'octroi de délais de grâce."""
    return si(bool(s.dossier.demandes.delais_refuses))


@REGISTRE.condition("demandeur-personne-morale", reference="CJ 703")
def demandeur_personne_morale(s: Situation) -> Reponse:
    """Le demandeur est une personne morale."""
    return si(s.dossier.creancier.est_personne_morale)


@REGISTRE.condition("saisie-d-immeuble", reference="CJ 1430")
def saisie_d_immeuble(s: Situation) -> Reponse:
    """La saisie vise un immeuble."""
    return si(prevue(s).biens == "immeubles")


@REGISTRE.condition("saisie-arret", reference="CJ 1447")
def saisie_arret(s: Situation) -> Reponse:
    """La saisie vise ce qu'un tiers doit au débiteur."""
    return si(prevue(s).biens in ("creances", None))


@REGISTRE.condition("revenus-saisis", reference="CJ 1409, 1457")
def revenus_saisis(s: Situation) -> Reponse:
    """La saisie-arrêt frappe les revenus d'une personne physique."""
    tiers = prevue(s).tiers_saisi
    dette = (tiers.nature_dette or "").lower() if tiers else ""
    mots = ("salaire", "rémunération", "revenu", "pension", "allocation", "appointements")
    return si(not s.cible.est_personne_morale and any(mot in dette for mot in mots))
