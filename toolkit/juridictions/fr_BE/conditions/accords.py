"""Les conditions belges des accords : plans, transactions, reconnaissances, quittances."""

from __future__ import annotations

from toolkit.juridictions.fr_BE.ensemble import la_juridiction
from toolkit.juridictions.fr_BE.recouvreurs import recouvre_d_un_consommateur
from toolkit.juridictions.fr_BE.registre import REGISTRE
from toolkit.noyau.conditions.accords import ArticlesDesAccords, inscrire_les_accords
from toolkit.noyau.conditions.transactions import inscrire_les_transactions
from toolkit.noyau.controles.inscription import Article
from toolkit.noyau.droit import Statut
from toolkit.noyau.regles import Reponse, si
from toolkit.noyau.situation import Situation

ARTICLES = ArticlesDesAccords(
    terme=Article("CC 5.224, 5.231"),
    aveu=Article("ancien CC 2248", Statut.VERIFIE_SECONDAIRE),
    demeure=Article("CC 5.231"),
    sans_frais=Article("CDE XIX.4, XIX.13"),
    transaction=Article("ancien CC 2044", Statut.A_VERIFIER),
    contreseing=Article("CC 8.21", Statut.A_VERIFIER),
)

inscrire_les_accords(REGISTRE, la_juridiction, ARTICLES)
inscrire_les_transactions(REGISTRE, ARTICLES)


@REGISTRE.condition("plan-d-un-recouvreur", reference="CDE XIX.11, XIX.12")
def plan_d_un_recouvreur(s: Situation) -> Reponse:
    """Le plan est convenu par qui recouvre pour autrui la dette d'un consommateur."""
    return si(recouvre_d_un_consommateur(s))


@REGISTRE.condition("recu-de-visite", reference="CDE XIX.10 § 2")
def recu_de_visite(s: Situation) -> Reponse:
    """Le paiement a été reçu le jour d'une visite chez le consommateur."""
    jours = {e.date for e in s.evenements("visite")}
    recu = s.paiement.date if s.paiement else None
    return si(recouvre_d_un_consommateur(s) and recu in jours)


@REGISTRE.condition("extinction-a-annoncer", reference="CDE XIX.12")
def extinction_a_annoncer(s: Situation) -> Reponse:
    """Ce paiement, le dernier, éteint la dette d'un consommateur : le recouvreur l'en avise."""
    recus = [p.date for p in s.dossier.paiements if p.date and p.date <= s.au]
    est_dernier = bool(s.paiement and recus and s.paiement.date == max(recus))
    eteinte = bool(s.regimes) and s.total <= 0
    return si(recouvre_d_un_consommateur(s) and est_dernier and eteinte)
