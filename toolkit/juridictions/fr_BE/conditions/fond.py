"""Les conditions du référé, de la requête contradictoire et de la citation au fond."""

from __future__ import annotations

from toolkit.juridictions.fr_BE.litige.contestations import (
    motivees,
    principal_conteste,
    principal_non_conteste,
)
from toolkit.juridictions.fr_BE.litige.etapes import delais
from toolkit.juridictions.fr_BE.litige.matiere import Matiere, matieres
from toolkit.juridictions.fr_BE.litige.preuves import pieces
from toolkit.juridictions.fr_BE.registre import REGISTRE
from toolkit.noyau.controles.designer import evenement as nommer_evenement
from toolkit.noyau.decompte.valeurs import Poste
from toolkit.noyau.delais.valeurs import Etat
from toolkit.noyau.droit import Statut
from toolkit.noyau.ecriture import date_longue, euros
from toolkit.noyau.probleme import Gravite, Sanction
from toolkit.noyau.regles import OUI, Reponse, non, prouve
from toolkit.noyau.situation import Situation

AU_FOND = "prendre l'acte `citation`"


@REGISTRE.condition(
    "refere-urgence",
    reference="CJ 584",
    statut=Statut.VERIFIE_SECONDAIRE,
    remede="écrire les faits qui font l'urgence : `procedures.citation_refere.dispense_amiable`"
    " (motif : urgence, fait, pieces) ; sinon l'acte `citation`",
    sanction=Sanction.REJET,
)
def refere_urgence(s: Situation) -> Reponse:
    """Des faits établissent l'urgence ; le simple retard n'en est pas un."""
    prevue = s.dossier.procedures.citation_refere
    dispense = prevue.dispense_amiable if prevue else None
    if dispense and dispense.motif == "urgence" and (dispense.fait or dispense.pieces):
        return prouve(dispense.pieces)
    saisie = s.dossier.procedures.saisie_conservatoire
    faits = [c for c in saisie.celerite if c.fait] if saisie else []
    if faits:
        return prouve(p for c in faits for p in c.pieces)
    return non("aucun fait du dossier n'établit l'urgence", "procedures.citation_refere")


@REGISTRE.condition(
    "refere-non-contestee",
    reference="CJ 584, 1039",
    statut=Statut.VERIFIE_SECONDAIRE,
    remede=AU_FOND,
    gravite=Gravite.APPRECIATION,
    sanction=Sanction.REJET,
)
def refere_non_contestee(s: Situation) -> Reponse:
    """L'obligation n'est pas sérieusement contestable, pour une part au moins."""
    if principal_conteste(s) <= 0 or principal_non_conteste(s) > 0:
        return OUI
    derniere = motivees(s)[-1]
    return non(
        f"toute la dette est contestée avec motif depuis le {date_longue(derniere.date)}",
        f"evenements.{s.dossier.evenements.index(derniere)}",
    )


@REGISTRE.condition(
    "refere-provision-limitee",
    reference="CJ 584, 1039",
    statut=Statut.VERIFIE_SECONDAIRE,
    remede="limiter la provision : `procedures.citation_refere.demandes.principal`",
    gravite=Gravite.APPRECIATION,
    sanction=Sanction.REJET,
)
def refere_provision_limitee(s: Situation) -> Reponse:
    """La provision demandée ne dépasse pas ce qui n'est pas contesté."""
    libre = principal_non_conteste(s)
    if principal_conteste(s) <= 0 or s.reste(Poste.PRINCIPAL) <= libre:
        return OUI
    return non(
        f"la dette est contestée, hors {euros(libre)}",
        f"evenements.{s.dossier.evenements.index(motivees(s)[-1])}",
    )


@REGISTRE.condition(
    "rc-cas-de-la-loi",
    reference="CJ 1034bis, 1344bis",
    remede=AU_FOND,
    sanction=Sanction.IRRECEVABILITE,
)
def rc_cas_de_la_loi(s: Situation) -> Reponse:
    """La loi permet la requête contradictoire : louage d'immeubles."""
    if matieres(s) == (Matiere.LOUAGE,):
        return OUI
    return non(
        "la requête contradictoire n'est ouverte que par la loi : ici, ni louage d'immeubles ni"
        " autre cas",
        "creances",
    )


@REGISTRE.condition(
    "immeuble-connu",
    reference="CJ 629",
    remede="écrire l'adresse de l'immeuble loué : `contrats.0.immeuble`",
    gravite=Gravite.AVERTISSEMENT,
)
def immeuble_connu(s: Situation) -> Reponse:
    """L'immeuble, dont le lieu fixe le juge, a son adresse."""
    for rang, contrat in enumerate(s.dossier.contrats):
        if contrat.nature in ("bail_habitation", "bail_commercial") and contrat.immeuble is None:
            return non(
                f"contrat {contrat.id} : adresse de l'immeuble absente", f"contrats.{rang}.immeuble"
            )
    return OUI


@REGISTRE.condition(
    "fiche-informative-jointe",
    reference="CJ 519 § 4",
    remede="demander à l'huissier la fiche informative qu'il joint à l'exploit",
    gravite=Gravite.AVERTISSEMENT,
)
def fiche_informative_jointe(s: Situation) -> Reponse:
    """L'huissier joint la fiche informative à l'exploit ; l'outil n'en écrit pas le texte."""
    jointes = pieces(s, "fiche_informative")
    if jointes:
        return prouve(p.id for p in jointes)
    return non("fiche informative à joindre par l'huissier", "")


@REGISTRE.condition(
    "reponses-jointes",
    reference="usage",
    remede="joindre ce que le débiteur a écrit : lettres, courriels, propositions de plan",
    gravite=Gravite.AVERTISSEMENT,
)
def reponses_jointes(s: Situation) -> Reponse:
    """Les réponses écrites du débiteur que le dossier rapporte sont jointes."""
    types = ("contestation", "promesse", "demande_facilites", "reconnaissance")
    for evenement in s.evenements(*types):
        if not evenement.pieces and evenement.canal not in ("telephone", None):
            return non(
                f"{nommer_evenement(evenement)} : l'écrit n'est pas joint",
                f"evenements.{s.dossier.evenements.index(evenement)}.pieces",
            )
    return OUI


@REGISTRE.condition(
    "gel-amiable-acheve",
    reference="CDE XIX.9",
    remede="attendre la décision sur la demande du consommateur, ou passer outre en connaissance",
    gravite=Gravite.AVERTISSEMENT,
)
def gel_amiable_acheve(s: Situation) -> Reponse:
    """Aucun gel du livre XIX n'est en cours : agir pendant qu'il dure peut passer pour un abus."""
    gels = delais(s, "facilites-decision", "mediation-gel", "contestation-decision")
    for gel in gels:
        if gel.etat is Etat.A_VENIR:
            return non(
                f"livre XIX : mesures amiables gelées jusqu'au {date_longue(gel.echeance)}",
                gel.depart.chemin,
            )
    return OUI
