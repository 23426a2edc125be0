"""Retrouver, dans le contexte, les valeurs qu'une mention doit montrer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from toolkit.noyau.contexte.taux import Taux
from toolkit.noyau.ecriture import iban, pourcentage
from toolkit.noyau.mention import Valeur

# Où le dossier porte une valeur que le contexte range ailleurs. Une partie, une créance
# disent elles-mêmes leur place (clé `chemin`).
ORIGINES = {
    "paiement.iban": "creancier.iban",
    "lieu": "creancier.adresse.ville",
    "mediateur": "creancier.mediateur_de_la_consommation",
}


@dataclass(frozen=True, slots=True)
class Absence:
    """Une valeur que la mention suppose et que le dossier ne donne pas."""

    nom: str
    chemin: str


def valeurs_de(
    contexte: Mapping[str, Any], noms: Sequence[str]
) -> tuple[tuple[Valeur, ...], tuple[Absence, ...]]:
    """Les valeurs de ces noms (« creances.montant » en donne une par créance), et celles qui
    manquent.

    Une liste vide ne manque pas : rien n'est à montrer.
    """
    valeurs: list[Valeur] = []
    absences: list[Absence] = []
    for nom in noms:
        for valeur, chemin in _suivre(contexte, nom.split("."), ""):
            if valeur is None or valeur == "":
                absences.append(Absence(nom, chemin))
            else:
                valeurs.append(_imprimable(nom, valeur))
    return tuple(dict.fromkeys(valeurs)), tuple(dict.fromkeys(absences))


def _suivre(noeud: Any, noms: list[str], chemin: str) -> Iterator[tuple[Any, str]]:
    """Les valeurs au bout des noms, et la place de chacune au dossier."""
    if isinstance(noeud, (list, tuple)):
        for element in noeud:
            yield from _suivre(element, noms, chemin)
    elif not noms or noeud is None:
        yield noeud, chemin
    else:
        ici = noeud.get("chemin", chemin)
        cle = noeud.get("cles", {}).get(noms[0], noms[0])
        suivant = f"{ici}.{cle}" if ici else cle
        yield from _suivre(noeud[noms[0]], noms[1:], ORIGINES.get(suivant, suivant))


def _imprimable(nom: str, valeur: Any) -> Valeur:
    if isinstance(valeur, Taux):
        return pourcentage(valeur)
    if nom.endswith("iban"):
        return iban(valeur)
    if isinstance(valeur, (Decimal, dt.date)):
        return valeur
    return str(valeur)
