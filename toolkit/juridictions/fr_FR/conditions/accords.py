"""Les conditions françaises des accords : plans, transactions, reconnaissances, quittances."""

from __future__ import annotations

from toolkit.juridictions.fr_FR.ensemble import la_juridiction
from toolkit.juridictions.fr_FR.registre import REGISTRE
from toolkit.noyau.conditions.accords import ArticlesDesAccords, inscrire_les_accords
from toolkit.noyau.conditions.transactions import inscrire_les_transactions
from toolkit.noyau.controles.inscription import Article

ARTICLES = ArticlesDesAccords(
    terme=Article("CC 1305-2"),
    aveu=Article("CC 2240"),
    demeure=Article("CC 1344"),
    sans_frais=Article("C. conso L312-4 10°"),
    transaction=Article("CC 2044"),
    contreseing=Article("CC 1374 al. 3"),
)

inscrire_les_accords(REGISTRE, la_juridiction, ARTICLES)
inscrire_les_transactions(REGISTRE, ARTICLES)
