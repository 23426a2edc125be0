"""Ce qui, chez le débiteur, appelle autre chose qu'une lettre : insolvabilité, médiation,
contestation.
"""

from __future__ import annotations

from toolkit.juridictions.fr_BE.attentes import DECISIONS_DU_MEDIATEUR
from toolkit.juridictions.fr_BE.litige.defendeurs import dire_la_situation
from toolkit.juridictions.fr_BE.registre import REGISTRE
from toolkit.noyau.delais.faits import chemin, destinataires
from toolkit.noyau.dossier import Evenement
from toolkit.noyau.droit import Statut
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.probleme import Gravite
from toolkit.noyau.regles import OUI, Reponse, non
from toolkit.noyau.situation import Situation
from toolkit.noyau.voies.contestation import contestations, est_motivee

# Ce qu'il faut faire de la créance, selon le concours ouvert.
A_FAIRE = {
    "faillite": "la créance se déclare au curateur",
    "reorganisation_judiciaire": "la créance se règle par le plan ou l'accord de la réorganisation",
    "reglement_collectif_de_dettes": "la créance se déclare au médiateur de dettes",
}
CONNUES = (*A_FAIRE, "mediation_de_dettes")
# La réponse à une contestation : elle est admise, ou rejetée par écrit.
REPONSES = ("accord", "rejet")


@REGISTRE.condition(
    "debiteur-sans-concours",
    reference="CDE livre XX ; CJ 1675/7",
    remede="déclarer la créance : acte `declaration_de_creance`",
    statut=Statut.VERIFIE_SECONDAIRE,
)
def sans_insolvabilite(s: Situation) -> Reponse:
    """Ni faillite, ni réorganisation, ni règlement collectif : la créance s'y déclare."""
    situation, chemin_de_la_situation = _situation_connue(s)
    suite = A_FAIRE.get(situation)
    if suite is None:
        return OUI
    mots = dire_la_situation(situation)
    return non(
        f"{s.cible.nom_complet} : {mots} en cours, on ne lui réclame plus un paiement ; {suite}",
        chemin_de_la_situation,
    )


@REGISTRE.condition(
    "mediation-de-dettes-en-cours",
    reference="CDE XIX.9 § 3 ; L. 3 mai 2024",
    remede="écrire au médiateur de dettes, et lui proposer un plan : acte `plan_apurement`",
    statut=Statut.VERIFIE_SECONDAIRE,
    gravite=Gravite.AVERTISSEMENT,
)
def sans_mediation(s: Situation) -> Reponse:
    """Le débiteur n'est pas en médiation de dettes amiable."""
    situation, ou = _situation_connue(s)
    demandee = _mediation_demandee(s)
    if situation != "mediation_de_dettes" and demandee is None:
        return OUI
    return non(
        f"{s.cible.nom_complet} est en médiation de dettes : une réclamation directe la dessert",
        ou if demandee is None else chemin(demandee, s),
    )


@REGISTRE.condition(
    "contestation-sans-reponse",
    reference="CDE XIX.3 ; CC 8.11 § 4",
    remede="y répondre par écrit (événement `accord` ou `rejet`), ou transiger : acte "
    "`transaction`",
    statut=Statut.VERIFIE_SECONDAIRE,
    gravite=Gravite.AVERTISSEMENT,
)
def contestation_repondue(s: Situation) -> Reponse:
    """Toute contestation motivée de la dette a eu sa réponse."""
    reponses = s.evenements(*REPONSES)
    for contestation in contestations(s, est_motivee):
        if s.cible.id not in (contestation.auteur, *destinataires(contestation, s)):
            continue
        if not any(r.date >= contestation.date for r in reponses):
            return non(
                f"la contestation du {date_longue(contestation.date)} n'a pas de réponse au "
                f"dossier : « {contestation.motif} »",
                chemin(contestation, s),
            )
    return OUI


def _mediation_demandee(s: Situation) -> Evenement | None:
    """La médiation que le débiteur visé a demandée et dont rien ne dit l'issue."""
    for demande in s.evenements("demande_mediation_de_dettes"):
        finie = any(e.date >= demande.date for e in s.evenements(*DECISIONS_DU_MEDIATEUR))
        if s.cible.id in (demande.auteur, *destinataires(demande, s)) and not finie:
            return demande
    return None


def _situation_connue(s: Situation) -> tuple[str, str]:
    """(situation, chemin) du débiteur visé : celle du dossier, à défaut celle d'un registre."""
    consultations = [
        (v.le, rang, v.resultat)
        for rang, v in enumerate(s.dossier.verifications)
        if v.partie == s.cible.id and v.resultat in CONNUES and v.le and v.le <= s.au
    ]
    if s.cible.situation == "normale" and consultations:
        _, rang, resultat = max(consultations)
        return resultat, f"verifications.{rang}.resultat"
    return s.cible.situation, s.chemin_de_la_cible("situation")
