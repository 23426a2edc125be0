"""Les conditions de la requête en injonction de payer."""

from __future__ import annotations

from toolkit.juridictions.fr_FR.conditions.defendeurs import chemin_de, vises
from toolkit.juridictions.fr_FR.litige import etapes
from toolkit.juridictions.fr_FR.litige.matiere import reclamees
from toolkit.juridictions.fr_FR.registre import REGISTRE
from toolkit.noyau.delais.faits import chemin, chemin_du_titre
from toolkit.noyau.dossier import Creance
from toolkit.noyau.droit import Statut
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.probleme import Gravite, Sanction
from toolkit.noyau.regles import OUI, Reponse, non
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.contestation import contestations

# Sommes que le contrat ou le statut déterminent.
DE_CONTRAT = ("facture", "loyer", "charges", "pret", "honoraires", "effet_de_commerce")
DE_STATUT = ("cotisation", "charges_de_copropriete")


def est_un_cheque(creance: Creance) -> bool:
    """Vrai d'un chèque réclamé sans le contrat qu'il payait."""
    est_cheque = creance.nature == "cheque" or (creance.effet and creance.effet.type == "cheque")
    return bool(est_cheque) and creance.contrat is None


@REGISTRE.condition(
    "cheque-seul",
    reference="CPC 1405 ; CPCE L111-3 5°",
    statut=Statut.VERIFIE_SECONDAIRE,
    remede="faire délivrer le certificat de non-paiement : le commissaire de justice en tire un"
    " titre ; ou réclamer ce que le chèque payait, avec son contrat",
    sanction=Sanction.REJET,
)
def hors_cheque_seul(s: Situation) -> Reponse:
    """La somme n'est pas réclamée sur un chèque impayé seul, qui a sa propre voie."""
    for creance in reclamees(s):
        if est_un_cheque(creance):
            return non(
                f"créance {creance.id} : un chèque impayé seul suit sa propre voie, non traitée",
                f"creances.{s.dossier.creances.index(creance)}.nature",
            )
    return OUI


@REGISTRE.condition(
    "cause-de-1405",
    reference="CPC 1405",
    remede="assigner (acte `assignation`) ; ou rattacher la créance à son contrat",
    sanction=Sanction.REJET,
)
def cause_de_1405(s: Situation) -> Reponse:
    """Chaque somme vient d'un contrat, d'un statut ou d'un effet de commerce, qui la détermine."""
    for creance in reclamees(s):
        admise = creance.nature in (*DE_CONTRAT, *DE_STATUT, None) or creance.contrat
        if est_un_cheque(creance) or not (admise or creance.effet):
            return non(
                f"créance {creance.id} : ni contrat, ni statut, ni effet de commerce ne la fonde",
                f"creances.{s.dossier.creances.index(creance)}.nature",
            )
    return OUI


@REGISTRE.condition(
    "sans-dommages-interets",
    reference="CPC 1405",
    remede="les demander par assignation : acte `assignation`",
    gravite=Gravite.AVERTISSEMENT,
)
def sans_dommages_interets(s: Situation) -> Reponse:
    """Des dommages et intérêts ne sont pas déterminés par le contrat : ils n'y entrent pas."""
    prevue = s.dossier.procedures.injonction_de_payer
    demandes = (prevue.demandes if prevue else None) or s.dossier.demandes
    if demandes.dommages_interets:
        return non("des dommages et intérêts ne se demandent pas par injonction de payer",
                   "demandes.dommages_interets")  # fmt: skip
    return OUI


@REGISTRE.condition(
    "sans-caution",
    reference="Cass. com. 19 mai 2015, n° 14-16.888",
    statut=Statut.VERIFIE_SECONDAIRE,
    remede="assigner la caution (acte `assignation`), ou ne viser que le débiteur principal",
    gravite=Gravite.AVERTISSEMENT,
)
def sans_caution(s: Situation) -> Reponse:
    """Une caution n'est pas visée : l'injonction contre elle est discutée."""
    for debiteur in vises(s):
        if debiteur.role == "caution":
            return non(f"{debiteur.nom_complet} est caution : l'injonction contre elle est"
                       " discutée", chemin_de(debiteur, s, "role"))  # fmt: skip
    return OUI


@REGISTRE.condition(
    "requete-non-rejetee",
    reference="CPC 1409",
    remede="assigner : acte `assignation` (le rejet est sans recours)",
    sanction=Sanction.IRRECEVABILITE,
)
def requete_non_rejetee(s: Situation) -> Reponse:
    """Aucune requête en injonction n'a été rejetée : le rejet, même partiel, est sans recours."""
    rejet = etapes.rejet(s, etapes.INJONCTION)
    if rejet:
        return non(f"la requête a été rejetée le {date_longue(rejet.date)}", chemin(rejet, s))
    return OUI


@REGISTRE.condition(
    "sans-opposition",
    reference="CPC 1415, 1417, 1418",
    remede="suivre l'instance ouverte par l'opposition ; l'ordonnance ne s'exécute pas",
    sanction=Sanction.IRRECEVABILITE,
)
def sans_opposition(s: Situation) -> Reponse:
    """Le débiteur n'a pas formé opposition : elle saisit le tribunal de tout le litige."""
    ordonnance = etapes.ordonnance(s)
    if ordonnance and etapes.est_opposee(ordonnance, s):
        return non(f"opposition à l'ordonnance du {date_longue(ordonnance.date)} : le tribunal est"
                   " saisi", chemin_du_titre(ordonnance, s))  # fmt: skip
    return OUI


@REGISTRE.condition(
    "sans-ordonnance-a-signifier",
    reference="CPC 1411",
    remede="suivre cette ordonnance : la signifier (acte `signification_injonction`), puis"
    " l'exécuter (acte `remise_execution`)",
)
def sans_ordonnance_a_signifier(s: Situation) -> Reponse:
    """Aucune ordonnance n'est déjà rendue : on ne redemande que ce qui est devenu non avenu."""
    ordonnance = etapes.ordonnance(s)
    if ordonnance is None or etapes.est_opposee(ordonnance, s):
        return OUI  # l'opposition est dite ailleurs
    if not etapes.est_non_avenue(ordonnance, s):
        return non(f"une ordonnance a été rendue le {date_longue(ordonnance.date)}",
                   chemin_du_titre(ordonnance, s))  # fmt: skip
    return OUI


@REGISTRE.condition(
    "contestation-connue",
    reference="CPC 1415",
    remede="préférer l'assignation si la contestation est sérieuse : acte `assignation`",
    gravite=Gravite.AVERTISSEMENT,
)
def sans_contestation(s: Situation) -> Reponse:
    """Le débiteur ne conteste pas : une contestation annonce l'opposition."""
    faites = contestations(s)
    if faites:
        return non(f"contestation du {date_longue(faites[-1].date)} : une opposition est probable",
                   chemin(faites[-1], s))  # fmt: skip
    return OUI
