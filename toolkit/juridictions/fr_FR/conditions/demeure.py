"""Les conditions françaises de la mise en demeure et du décompte qu'elle porte."""

from __future__ import annotations

from toolkit.juridictions.fr_FR.arrets import PROCEDURES_COLLECTIVES, procedure_lue
from toolkit.juridictions.fr_FR.familles import FAMILLES, interet_legal
from toolkit.juridictions.fr_FR.registre import REGISTRE
from toolkit.juridictions.fr_FR.tiers import met_en_demeure
from toolkit.noyau.contexte.courus import courus
from toolkit.noyau.droit import Statut
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.regles import OUI, Reponse, non, si
from toolkit.noyau.situation import Situation


@REGISTRE.condition(
    "garde-procedure-collective",
    reference="C. com. L622-24, L622-28",
    remede="déclarer la créance au mandataire judiciaire : acte `declaration_de_creance`",
)
def hors_procedure_collective(s: Situation) -> Reponse:
    """Aucune procédure collective : après le jugement d'ouverture, la créance se déclare."""
    if s.cible.situation in PROCEDURES_COLLECTIVES:
        return non(
            f"{s.cible.nom_complet} est en procédure collective : la créance se déclare",
            s.chemin_de_la_cible("situation"),
        )
    rang = procedure_lue(s.cible, s)
    if rang is None:
        return OUI
    lue = s.dossier.verifications[rang]
    return non(
        f"{s.cible.nom_complet} : la consultation du {date_longue(lue.le)} dit"
        f" {lue.resultat.replace('_', ' ')}, et le dossier ne l'écrit pas sous `situation`",
        f"verifications.{rang}",
    )


@REGISTRE.condition(
    "garde-surendettement",
    reference="C. conso L722-2, L722-5, L722-14",
    remede="adresser la créance à la commission de surendettement ; suspendre les relances",
)
def hors_surendettement(s: Situation) -> Reponse:
    """Après recevabilité, ni intérêt, ni pénalité, ni relance en paiement."""
    if s.cible.situation == "surendettement":
        return non(
            f"{s.cible.nom_complet} : procédure de surendettement en cours",
            s.chemin_de_la_cible("situation"),
        )
    return OUI


@REGISTRE.condition("interet-legal-a-venir", reference="CC 1231-6, 1344-1")
def interet_legal_a_venir(s: Situation) -> Reponse:
    """Hors pénalités entre professionnels, la mise en demeure fait courir l'intérêt légal ; il
    court déjà, ou courra de la lettre.
    """
    courent, courront = interet_legal(s)
    return si(bool(courent or (courront and met_en_demeure(s))))


@REGISTRE.condition("penalites-dues", reference="C. com. L441-10 II")
def penalites_dues(s: Situation) -> Reponse:
    """Des pénalités ont couru sur une créance au moins."""
    return si(courus(s.decompte, FAMILLES)["penalites"] is not None)


@REGISTRE.condition(
    "forfait-du",
    reference="C. com. L441-10 II, D441-5",
    statut=Statut.VERIFIE_SECONDAIRE,
)
def forfait_du(s: Situation) -> Reponse:
    """L'indemnité forfaitaire reste due sur une facture au moins."""
    return si(s.reste("indemnites") > 0)


@REGISTRE.condition("tentative-amiable-utile", reference="CPC 750-1")
def tentative_amiable_utile(s: Situation) -> Reponse:
    """La demande ira devant le tribunal judiciaire et n'excède pas le seuil du préalable amiable.

    Entre commerçants le tribunal de commerce est compétent, et l'article ne le
    vise pas ; l'injonction de payer en est dispensée.
    """
    seuil = s.droit.cherche("seuil_tentative_amiable", s.au)
    if seuil is None:
        return non("le préalable amiable n'existait pas à cette date")
    commercants = s.dossier.creancier.activite == s.cible.activite == "commerciale"
    return si(not commercants and s.total <= seuil)


@REGISTRE.condition("mediateur-a-indiquer", reference="C. conso L616-1, R616-1")
def mediateur_a_indiquer(s: Situation) -> Reponse:
    """Un consommateur conteste, ou le dossier nomme le médiateur dont relève le professionnel."""
    conteste = bool(s.evenements("contestation"))
    nomme = s.dossier.creancier.mediateur_de_la_consommation is not None
    return si(s.cible.qualite == "consommateur" and (conteste or nomme))
