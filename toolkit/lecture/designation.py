"""Nommer en français un endroit du dossier : « montant de la créance F2026-031 »."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from toolkit.noyau.dossier.parcours import champ_au
from toolkit.noyau.ecriture import en_minuscule

Chemin = Sequence[str | int]

_ARTICLE = re.compile(r"^(?:de la |de l'|du |des )")

_DE_CHACUN = {
    "debiteurs": "du débiteur",
    "contrats": "du contrat",
    "creances": "de la créance",
    "avoirs": "de l'avoir",
    "paiements": "du paiement",
    "frais": "des frais",
    "evenements": "de l'événement",
    "titres": "du titre",
    "verifications": "de la vérification",
    "pieces": "de la pièce",
    "droit_local": "de la valeur de droit",
    "acceptations": "de l'acceptation",
    "actes": "de l'acte",
    "procedures": "de la procédure",
}
_DE = {
    "gestionnaire": "du gestionnaire",
    "creancier": "du créancier",
    "creancier_origine": "du créancier d'origine",
    "cession": "de la cession",
    "mandataire": "du mandataire",
    "huissier": "de l'huissier",
    "echeancier": "de l'échéancier",
    "demandes": "des demandes",
    "calcul": "du calcul",
}


def designer(chemin: Chemin, arbre: Mapping[str, Any]) -> str:
    """La désignation d'une valeur ; vide pour la racine."""
    entite, reste = _entite(chemin, arbre)
    titres = [_titre(chemin[: len(chemin) - i]) for i in reversed(range(len(reste)))]
    titres = [t for t in titres if t]
    if not titres:
        return _ARTICLE.sub("", entite)
    feuille, groupes = titres[-1], titres[:-1]
    dans = f" ({', '.join(groupes)})" if groupes else ""
    return f"{feuille}{dans} {entite}".rstrip()


def de_l_entite(chemin: Chemin, arbre: Mapping[str, Any]) -> str:
    """« de la créance F2026-031 », « du créancier », « du dossier » : l'entité du groupe."""
    if len(chemin) == 1 and chemin[0] in _DE:
        return _DE[chemin[0]]
    entite, reste = _entite(chemin, arbre)
    if any(isinstance(pas, str) for pas in reste):
        return f"de « {designer(chemin, arbre)} »"
    return entite or "du dossier"


def _entite(chemin: Chemin, arbre: Mapping[str, Any]) -> tuple[str, Chemin]:
    """L'entité que vise un chemin, et ce qui reste du chemin sous elle."""
    if len(chemin) >= 2 and chemin[0] in _DE_CHACUN:
        nom = _nom(chemin[1], _valeur(arbre, chemin[:2]))
        return f"{_DE_CHACUN[chemin[0]]} {nom}", chemin[2:]
    if len(chemin) >= 2 and chemin[0] in _DE:
        return _DE[chemin[0]], chemin[1:]
    return "", chemin


def _nom(pas: str | int, valeur: Any) -> str:
    if isinstance(pas, str):
        return pas
    if isinstance(valeur, Mapping):
        if isinstance(valeur.get("id"), str):
            return _bref(valeur["id"])
        if isinstance(valeur.get("type"), str):
            return f"n° {pas + 1} ({_bref(valeur['type'])})"
    return f"n° {pas + 1}"


def _bref(texte: str) -> str:
    return texte if len(texte) <= 60 else f"{texte[:59]}…"


def _valeur(arbre: Any, chemin: Chemin) -> Any:
    for pas in chemin:
        try:
            arbre = arbre[pas]
        except (KeyError, IndexError, TypeError):
            return None
    return arbre


def _titre(chemin: Chemin) -> str:
    if isinstance(chemin[-1], int):
        return f"n° {chemin[-1] + 1}"
    champ = champ_au(chemin)
    titre = champ.titre if champ and champ.titre else str(chemin[-1])
    return titre if titre[1:2].isupper() else en_minuscule(titre)
