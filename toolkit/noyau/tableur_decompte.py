"""Le décompte pour un tableur : une ligne par mouvement, et de quoi refaire chaque montant."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from toolkit.noyau.argent import ZERO, au_cent
from toolkit.noyau.decompte.valeurs import Decompte, Ligne
from toolkit.noyau.ecriture import date_courte
from toolkit.noyau.temps import jours_de_l_annee

COLONNES = (
    "rang", "creance", "debiteur", "nature", "du", "au", "jours", "base", "taux", "montant",
    "cumul", "controle", "reference", "regle", "explication", "fixe_par",
)  # fmt: skip
SEPARATEUR = ";"


def en_csv(decompte: Decompte) -> str:
    """Le décompte pour un tableur : point-virgule, virgule décimale, une ligne par mouvement.

    `cumul` est la somme des lignes jusqu'à celle-ci ; `controle`, le montant
    refait de la base, du taux et des jours de la ligne, à égaler à `montant`.
    La dernière ligne porte le total, et pour contrôle la somme des lignes.
    """
    rangs = [COLONNES, *_rangs(decompte)]
    return "".join(f"{SEPARATEUR.join(map(_cellule, rang))}\r\n" for rang in rangs)


def _rangs(decompte: Decompte) -> Iterator[tuple[Any, ...]]:
    cumul = ZERO
    for rang, ligne in enumerate(decompte.lignes, 1):
        cumul += ligne.montant
        yield (
            rang, ligne.creance, ligne.debiteur, str(ligne.nature), ligne.du, ligne.au,
            ligne.jours, ligne.base, ligne.taux, ligne.montant, cumul,
            _refaire(ligne, decompte.conventions.base_jours), ligne.reference, ligne.regle,
            ligne.explication, " ; ".join(ligne.fixe_par),
        )  # fmt: skip
    vides = ("",) * 3
    yield (
        "",
        "",
        "",
        "total",
        "",
        decompte.arrete_au,
        *vides,
        decompte.total,
        cumul,
        cumul,
        *vides,
        "",
    )


def _refaire(ligne: Ligne, base_jours: str) -> Decimal:
    """Le montant de la ligne, refait de ce qu'elle imprime."""
    if ligne.base is None or ligne.taux is None or ligne.jours is None or ligne.du is None:
        return ligne.montant
    annee = jours_de_l_annee(ligne.du.year) if base_jours == "exact" else 365
    return au_cent(ligne.base * ligne.taux * ligne.jours / (100 * annee))


def _cellule(valeur: Any) -> str:
    if isinstance(valeur, Decimal):
        return f"{valeur:f}".replace(".", ",")
    if isinstance(valeur, dt.date):
        return date_courte(valeur)
    texte = "" if valeur is None else str(valeur)
    # Un tableur exécuterait une cellule qui commence comme une formule.
    texte = f"'{texte}" if texte[:1] in ("=", "+", "-", "@") else texte
    if any(signe in texte for signe in (SEPARATEUR, '"', "\n", "\r")):
        return '"' + texte.replace('"', '""') + '"'
    return texte
