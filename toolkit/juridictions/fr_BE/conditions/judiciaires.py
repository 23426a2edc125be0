"""Les conditions belges communes aux procédures : matière, demandeur, insolvabilité."""

from __future__ import annotations

from toolkit.juridictions.fr_BE.litige.matiere import avec_fiche
from toolkit.juridictions.fr_BE.litige.region import est_en_belgique
from toolkit.juridictions.fr_BE.registre import REGISTRE
from toolkit.noyau.probleme import Gravite, Sanction
from toolkit.noyau.regles import OUI, Reponse, non
from toolkit.noyau.situation import Situation

CONCOURS = ("faillite", "reglement_collectif_de_dettes")
SURSIS = ("reorganisation_judiciaire",)
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


def en_situation(s: Situation, *situations: str) -> tuple[str, str] | None:
    """(raison, chemin) du premier débiteur que le dossier, ou un registre, dit dans cet état."""
    for rang, debiteur in enumerate(s.dossier.debiteurs):
        if debiteur.situation in situations:
            mots = debiteur.situation.replace("_", " ")
            return f"{debiteur.nom_complet} : {mots}", f"debiteurs.{rang}.situation"
    dernieres = {
        (v.registre, v.partie): (rang, v)
        for rang, v in sorted(
            enumerate(s.dossier.verifications), key=lambda couple: couple[1].le or s.au
        )
        if v.le and v.le <= s.au
    }
    for rang, v in dernieres.values():
        if v.resultat in situations:
            return (
                f"registre {v.registre} : {v.resultat.replace('_', ' ')}",
                f"verifications.{rang}",
            )
    return None


@REGISTRE.condition(
    "defendeurs-vivants",
    reference="CJ 702, 2°",
    remede="rechercher les héritiers ou le notaire, et les écrire comme débiteurs",
)
def defendeurs_vivants(s: Situation) -> Reponse:
    """Aucun débiteur n'est décédé : la dette passe aux héritiers."""
    trouve = en_situation(s, "decede")
    return non(trouve[0], trouve[1]) if trouve else OUI


@REGISTRE.condition(
    "sans-concours",
    reference="droit de l'insolvabilité ; CJ 1675/7",
    remede="déclarer la créance : acte `declaration_de_creance`",
)
def sans_concours(s: Situation) -> Reponse:
    """Aucun débiteur n'est en faillite ni en règlement collectif de dettes."""
    trouve = en_situation(s, *CONCOURS)
    return non(f"{trouve[0]}, la créance s'y déclare", trouve[1]) if trouve else OUI


@REGISTRE.condition(
    "sans-sursis",
    reference="droit de l'insolvabilité",
    remede="obtenir le jugement reste possible ; l'exécuter attend la fin du sursis",
    gravite=Gravite.AVERTISSEMENT,
)
def sans_sursis(s: Situation) -> Reponse:
    """Aucun débiteur n'est en réorganisation judiciaire."""
    trouve = en_situation(s, *SURSIS)
    return non(f"{trouve[0]} en cours, l'exécution est suspendue", trouve[1]) if trouve else OUI


@REGISTRE.condition(
    "sans-mediation",
    reference="CJ 1391bis",
    remede="l'huissier informe le médiateur, qui répond dans le mois ; attendre est prudent",
    gravite=Gravite.AVERTISSEMENT,
)
def sans_mediation(s: Situation) -> Reponse:
    """Aucune médiation de dettes n'est en cours."""
    trouve = en_situation(s, "mediation_de_dettes")
    return non(f"{trouve[0]}, sans suspension légale", trouve[1]) if trouve else OUI
