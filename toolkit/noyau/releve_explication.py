"""Les explications, imprimées pour une personne ou rendues pour une machine."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Any

from toolkit.noyau.ecriture import date_longue, euros, nombre, pourcentage
from toolkit.noyau.grandeurs.valeur import Grandeur, droit_en_json, imprimer_le_droit
from toolkit.noyau.probleme import Lieu

Situer = Callable[[str], Lieu | None]


def en_texte(grandeurs: Iterable[Grandeur], situer: Situer) -> str:
    """Une grandeur par paragraphe ; `situer` rend le lieu d'un chemin du dossier."""
    return "\n\n".join("\n".join(_lignes(g, situer)) for g in grandeurs)


def en_json(grandeurs: Iterable[Grandeur], situer: Situer) -> list[dict[str, Any]]:
    """Les mêmes, en valeurs JSON."""
    return [
        {
            "sorte": g.sorte,
            "valeur": g.valeur.isoformat() if isinstance(g.valeur, dt.date) else str(g.valeur),
            "titre": g.titre,
            "calcul": list(g.calcul),
            "regle": g.regle,
            "reference": g.reference,
            "faits": [{"chemin": c, **_lieu_en_json(situer(c))} for c in g.faits],
            "droit": [droit_en_json(lue) for lue in g.droit],
        }
        for g in grandeurs
    ]


def imprimer(grandeur: Grandeur) -> str:
    """La valeur, comme le décompte l'imprime."""
    valeur = grandeur.valeur
    if isinstance(valeur, dt.date):
        return date_longue(valeur)
    if grandeur.sorte == "montant":
        return euros(valeur)
    if grandeur.sorte == "taux":
        return pourcentage(valeur)
    return f"{nombre(valeur, 0 if grandeur.sorte == 'jours' else 2)} {grandeur.sorte}"


def _lignes(grandeur: Grandeur, situer: Situer) -> Iterable[str]:
    yield f"{imprimer(grandeur)} : {grandeur.titre}"
    for pas in grandeur.calcul:
        yield f"  calcul   {pas}"
    if grandeur.regle or grandeur.reference:
        reference = f" ({grandeur.reference})" if grandeur.reference else ""
        yield f"  règle    {grandeur.regle or 'sans nom'}{reference}"
    for lue in grandeur.droit:
        yield f"  droit    {imprimer_le_droit(lue)}"
    for chemin in grandeur.faits:
        lieu = situer(chemin)
        place = (
            f"{lieu.fichier}:{lieu.ligne}:{lieu.colonne} : {lieu.extrait.strip()}" if lieu else ""
        )
        yield f"  fait     {place or chemin}"


def _designer(lieu: Lieu) -> str:
    return f"{lieu.fichier}:{lieu.ligne}:{lieu.colonne} : {lieu.extrait.strip()}"


def _lieu_en_json(lieu: Lieu | None) -> dict[str, Any]:
    if lieu is None:
        return {}
    return {"fichier": lieu.fichier, "ligne": lieu.ligne, "colonne": lieu.colonne}
