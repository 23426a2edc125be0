"""Les conditions belges des accords : plans, transactions, reconnaissances, quittances."""

from __future__ import annotations

from toolkit.juridictions.fr_BE.ensemble import la_juridiction
from toolkit.juridictions.fr_BE.registre import REGISTRE
from toolkit.noyau.conditions.accords import ArticlesDesAccords, inscrire_les_accords
from toolkit.noyau.conditions.transactions import inscrire_les_transactions
from toolkit.noyau.controles.inscription import Article
from toolkit.noyau.droit import Statut

ARTICLES = ArticlesDesAccords(
    terme=Article("CC 5.224, 5.231"),
    aveu=Article("ancien CC 2248", Statut.VERIFIE_SECONDAIRE),
    demeure=Article("CC 5.231"),
    sans_frais=Article("CDE XIX.4, XIX.13"),
    transaction=Article("ancien CC 2044", Statut.A_VERIFIER),
)

inscrire_les_accords(REGISTRE, la_juridiction, ARTICLES)
inscrire_les_transactions(REGISTRE, ARTICLES)
