"""Les conditions belges communes aux procédures : matière, demandeur, insolvabilité."""

from __future__ import annotations

from toolkit.juridictions.fr_BE.litige.defendeurs import defendeurs, en_situation
from toolkit.juridictions.fr_BE.litige.matiere import avec_fiche
from toolkit.juridictions.fr_BE.litige.region import est_en_belgique
from toolkit.juridictions.fr_BE.registre import REGISTRE
from toolkit.noyau.probleme import Gravite, Sanction
from toolkit.noyau.regles import OUI, Reponse, inconnu, non
from toolkit.noyau.situation import Situation

CONCOURS = ("faillite", "reglement_collectif_de_dettes")
SURSIS = ("reorganisation_judiciaire",)
A_DECLARER = (
    "déclarer la créance : acte `declaration_de_creance` ; contre un codébiteur ou une caution,"
    " ôter ce débiteur de `creances[].debiteurs`"
)
REGISTRE.condition(
    "matiere-avec-fiche",
    reference="CJ 573, 578, 590, 591, 601bis",
    remede="confier l'affaire à un avocat : aucune fiche de droit ne couvre cette matière",
)(avec_fiche)


@REGISTRE.condition(
    "demandeur-identifie",
    reference="CJ 702, 1° ; 1026, 2° ; 1034ter, 2° ; 1340, 2°",
    remede="écrire `creancier.numero_entreprise`, ou `creancier.registre_national`",
    sanction=Sanction.NULLITE_DE_FORME,
)
def demandeur_identifie(s: Situation) -> Reponse:
    """Le demandeur donne son numéro d'entreprise ou de registre national."""
    creancier = s.dossier.creancier
    est_etranger = not est_en_belgique(creancier.adresse_courante(s.au))
    if creancier.numero_entreprise or creancier.registre_national or est_etranger:
        return OUI
    cle = "numero_entreprise" if creancier.est_personne_morale else "registre_national"
    return non(
        f"{creancier.nom_complet} : ni numéro d'entreprise ni numéro de registre national",
        f"creancier.{cle}",
    )


def aucun(s: Situation, *situations: str, suite: str = "") -> Reponse:
    """OUI si nul n'est dans cet état ; non s'ils y sont tous ; sinon inconnu : l'acte viserait
    aussi quelqu'un qu'il ne peut viser, et les autres restent à poursuivre.
    """
    trouves = en_situation(s, *situations)
    if not trouves:
        return OUI
    raison, chemin = next(iter(trouves.values()))
    return partiel(len(trouves), s, f"{raison}{suite}", chemin)


def partiel(combien: int, s: Situation, raison: str, chemin: str) -> Reponse:
    """Non si tous les défendeurs sont touchés, inconnu s'il en reste à poursuivre."""
    if combien >= len(defendeurs(s)):
        return non(raison, chemin)
    return inconnu(f"{raison} ; les autres débiteurs restent à poursuivre, sans lui", chemin)


@REGISTRE.condition(
    "defendeurs-vivants",
    reference="CJ 702, 2°",
    remede="rechercher les héritiers ou le notaire, et les écrire comme débiteurs",
)
def defendeurs_vivants(s: Situation) -> Reponse:
    """Aucun débiteur n'est décédé : la dette passe aux héritiers."""
    return aucun(s, "decede")


@REGISTRE.condition(
    "sans-concours",
    reference="droit de l'insolvabilité ; CJ 1675/7",
    remede=A_DECLARER,
)
def sans_concours(s: Situation) -> Reponse:
    """Aucun débiteur n'est en faillite ni en règlement collectif de dettes."""
    return aucun(s, *CONCOURS, suite=", la créance s'y déclare")


@REGISTRE.condition(
    "sans-sursis",
    reference="droit de l'insolvabilité",
    remede="obtenir le jugement reste possible ; l'exécuter attend la fin du sursis",
    gravite=Gravite.AVERTISSEMENT,
)
def sans_sursis(s: Situation) -> Reponse:
    """Aucun débiteur n'est en réorganisation judiciaire."""
    return aucun(s, *SURSIS, suite=" en cours, l'exécution est suspendue")


@REGISTRE.condition(
    "sans-mediation",
    reference="CJ 1391bis",
    remede="l'huissier informe le médiateur, qui répond dans le mois ; attendre est prudent",
    gravite=Gravite.AVERTISSEMENT,
)
def sans_mediation(s: Situation) -> Reponse:
    """Aucune médiation de dettes n'est en cours."""
    return aucun(s, "mediation_de_dettes", suite=", sans suspension légale")
