"""Les conditions d'un plan de paiement, que les deux droits partagent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from toolkit.noyau.conditions.plans import Plans, est_de_consommateur
from toolkit.noyau.controles.inscription import Article
from toolkit.noyau.juridiction import Juridiction
from toolkit.noyau.probleme import Gravite, Sanction
from toolkit.noyau.regles import Registre, Reponse, si
from toolkit.noyau.situation import Situation

CONSTATER = "constater la défaillance, si un versement manque : acte `constat_de_defaillance`"


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlesDesAccords:
    """Les textes qui fondent, dans un droit, ce qu'un accord suppose et empêche."""

    terme: Article  # rien n'est exigible avant le terme accordé
    aveu: Article  # l'accord reconnaît la dette
    demeure: Article  # la mise en demeure de payer le versement manqué
    sans_frais: Article  # un consommateur ne paie pas le plan
    transaction: Article
    contreseing: Article


def inscrire_les_accords(
    registre: Registre, juridiction: Callable[[], Juridiction], articles: ArticlesDesAccords
) -> None:
    """Inscrit les conditions des plans de paiement."""
    plans = Plans(juridiction)
    a = articles
    for id, question, article, remede in (
        ("echeancier-complet", plans.echeancier_complet, a.aveu, "compléter `echeancier`"),
        (
            "versements-font-la-dette",
            plans.versements_font_la_dette,
            a.aveu,
            "corriger les montants du plan ; `exigible suivre` les montre",
        ),
        (
            "plan-sans-frais-ajoutes",
            plans.plan_sans_frais_ajoutes,
            a.sans_frais,
            "ramener les versements à ce qui est dû : le plan ne se facture pas",
        ),
        (
            "accord-conclu",
            plans.accord_conclu,
            a.terme,
            "écrire `etat: accorde` et `accorde_le` une fois l'accord signé",
        ),
        (
            "echeance-manquee",
            plans.echeance_manquee,
            a.terme,
            "attendre ; `exigible suivre` dit où en est le plan",
        ),
        (
            "decheance-encourue",
            plans.decheance_encourue,
            a.demeure,
            "mettre en demeure de payer le versement manqué : acte `mise_en_demeure` ; puis "
            "attendre la fin de son délai",
        ),
        ("hors-accord-respecte", plans.hors_accord_respecte, a.terme, CONSTATER),
    ):
        registre.condition(id, reference=article.reference, statut=article.statut, remede=remede)(
            question
        )
    registre.condition(
        "sans-plan-en-cours",
        reference=a.terme.reference,
        remede=CONSTATER,
        gravite=Gravite.APPRECIATION,
        sanction=Sanction.REJET,
    )(plans.sans_plan_en_cours)
    registre.condition("mise-en-demeure-restee-sans-effet")(plans.mise_en_demeure_restee_sans_effet)
    registre.condition("decheance-datee")(plans.decheance_datee)
    registre.condition("plan-accorde-en-retard")(plans.plan_accorde_en_retard)
    registre.condition("plan-au-dossier")(plan_au_dossier)
    registre.condition("plan-avec-interets")(plan_avec_interets)
    registre.condition("plan-sans-interets")(plan_sans_interets)
    registre.condition("plan-de-consommateur")(plan_de_consommateur)


def plan_au_dossier(s: Situation) -> Reponse:
    """Un plan échelonne la dette."""
    return si(s.dossier.echeancier is not None)


def plan_avec_interets(s: Situation) -> Reponse:
    """Les intérêts courent pendant le plan."""
    plan = s.dossier.echeancier
    return si(bool(plan and plan.avec_interets))


def plan_sans_interets(s: Situation) -> Reponse:
    """Le plan arrête les intérêts."""
    plan = s.dossier.echeancier
    return si(not (plan and plan.avec_interets))


def plan_de_consommateur(s: Situation) -> Reponse:
    """Un professionnel échelonne la dette d'un consommateur."""
    return si(est_de_consommateur(s))
