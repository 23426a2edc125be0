"""Les délais d'un dossier et ce qu'ils empêchent : ce que la commande imprime."""

from __future__ import annotations

from toolkit.noyau.delais.inscription import touche_les_delais
from toolkit.noyau.delais.moteur import calculer_delais
from toolkit.noyau.delais.valeurs import Delai
from toolkit.noyau.legislation import Legislation
from toolkit.noyau.plan import controler
from toolkit.noyau.probleme import Probleme
from toolkit.noyau.situation import Situation

# Sans délais : le dossier est illisible, et les problèmes disent pourquoi.
Releve = tuple[tuple[Delai, ...] | None, tuple[Probleme, ...]]


def relever(
    situation: Situation, lois: Legislation
) -> tuple[tuple[Delai, ...], tuple[Probleme, ...]]:
    """Les délais en ordre de date, et les problèmes qu'ils posent, points acceptés levés."""
    trouves = (p for p in controler(situation, lois) if touche_les_delais(p))
    delais = calculer_delais(situation, lois.juridiction.temps)
    return delais, tuple(dict.fromkeys(trouves))
