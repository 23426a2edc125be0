"""D'où vient un chiffre ou une date du décompte : le fait, la règle, le droit, le calcul."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from toolkit.noyau.argent import MontantIllisible, lire_montant
from toolkit.noyau.decompte.valeurs import Decompte
from toolkit.noyau.grandeurs.lignes import des_lignes
from toolkit.noyau.grandeurs.totaux import (
    des_dates_du_dossier,
    des_imputations,
    des_mouvements,
    des_reductions,
    des_totaux,
)
from toolkit.noyau.grandeurs.valeur import Grandeur
from toolkit.noyau.probleme import Probleme
from toolkit.noyau.question import epurer, lire_une_date
from toolkit.noyau.releve_explication import imprimer
from toolkit.noyau.situation import Situation

Source = Callable[[Situation, Decompte], Iterator[Grandeur]]
SOURCES: tuple[Source, ...] = (
    des_totaux,
    des_lignes,
    des_imputations,
    des_reductions,
    des_mouvements,
    des_dates_du_dossier,
)

_TAUX = re.compile(r"(-?\d+(?:[.,]\d+)?)\s*%")
_JOURS = re.compile(r"(\d+)\s*j(?:ours?)?")
_PROCHES = 3


@dataclass(frozen=True, slots=True)
class Question:
    """Ce qu'on demande ; `sorte` : montant, taux, jours, date, ou nombre quand rien ne le dit."""

    valeur: Decimal | dt.date
    sorte: str

    def vise(self, grandeur: Grandeur) -> bool:
        """Vrai si la grandeur est celle qu'on demande ; le signe d'un montant ne compte pas."""
        if isinstance(self.valeur, dt.date) or isinstance(grandeur.valeur, dt.date):
            return self.valeur == grandeur.valeur
        memes = abs(self.valeur) == abs(grandeur.valeur)
        return memes and self.sorte in ("nombre", grandeur.sorte)


def lire_la_question(saisie: str) -> Question | None:
    """« 480,96 € », « 12,40 % », « 144 jours », « 2026-07-17 », « 17/07/2026 » ; None sinon."""
    texte = epurer(saisie)
    if jour := lire_une_date(texte):
        return Question(jour, "date")
    if taux := _TAUX.fullmatch(texte):
        return Question(Decimal(taux[1].replace(",", ".")), "taux")
    if jours := _JOURS.fullmatch(texte):
        return Question(Decimal(jours[1]), "jours")
    try:
        valeur = lire_montant(texte)
    except MontantIllisible:
        return None
    return Question(valeur, "montant" if re.search(r"€|EUR|euro", texte) else "nombre")


def expliquer(question: Question, situation: Situation) -> tuple[Grandeur, ...]:
    """Tout ce que le décompte imprime sous cette valeur, chaque origine une fois.

    La situation porte le décompte établi, et le droit ce que le calcul y a lu.
    """
    return tuple(_sans_doublon(g for g in _toutes(situation) if question.vise(g)))


def absente(saisie: str, question: Question, situation: Situation) -> Probleme:
    """Ce que le décompte n'imprime pas ; le remède nomme ce qui en est le plus proche."""
    memes = {
        imprimer(g): abs(_rang(g.valeur) - _rang(question.valeur))
        for g in _toutes(situation)
        if isinstance(g.valeur, dt.date) == isinstance(question.valeur, dt.date)
        and question.sorte in ("nombre", "date", g.sorte)
    }
    proches = " ; ".join(sorted(memes, key=memes.__getitem__)[:_PROCHES])
    return Probleme(
        code="chiffre-inconnu",
        message=f"« {saisie} » n'apparaît nulle part dans ce décompte",
        remede=f"vérifier la date --au et l'acte --pour ; au plus près : {proches or 'rien'}",
    )


def _toutes(situation: Situation) -> Iterator[Grandeur]:
    decompte = situation.decompte
    if decompte is not None:
        yield from (g for source in SOURCES for g in source(situation, decompte))


def _rang(valeur: Decimal | dt.date) -> Decimal:
    return Decimal(valeur.toordinal()) if isinstance(valeur, dt.date) else abs(valeur)


def _sans_doublon(grandeurs: Iterable[Grandeur]) -> Iterator[Grandeur]:
    vues: set[tuple[str, tuple[str, ...]]] = set()
    for grandeur in grandeurs:
        cle = (grandeur.titre, grandeur.calcul)
        if cle not in vues:
            vues.add(cle)
            yield grandeur
