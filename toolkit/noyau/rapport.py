"""Un problème, imprimé pour une personne ou rendu pour une machine."""

from __future__ import annotations

import unicodedata
from typing import Any

from toolkit.noyau.mention import Constat
from toolkit.noyau.probleme import Lieu, Probleme

LARGEUR_D_EXTRAIT = 96

_RETRAIT = " " * 6
_INVISIBLES = frozenset({"Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"})


def en_texte(probleme: Probleme) -> str:
    """Le problème sur plusieurs lignes : où, quoi, la ligne soulignée, le remède, l'article.

    >>> print(en_texte(Probleme(code="x", message="rien", remede="tout", chemin="creances.0")))
    creances.0: bloquant [x] rien
          tout
    """
    lieu = probleme.lieu
    ou = f"{lieu.fichier}:{lieu.ligne}:{lieu.colonne}" if lieu else probleme.chemin
    tete = f"{probleme.gravite} [{probleme.code}] {probleme.message}"
    lignes = [_visible(f"{ou}: {tete}" if ou else tete)]
    if lieu and lieu.extrait:
        lignes += _extrait(lieu)
    lignes.append(_RETRAIT + _visible(probleme.remede))
    if probleme.reference:
        lignes.append(_RETRAIT + probleme.reference)
    return "\n".join(lignes)


def en_json(probleme: Probleme) -> dict[str, Any]:
    """Le problème en valeurs JSON ; sans lieu, `fichier`, `ligne` et `colonne` sont nuls."""
    lieu = probleme.lieu
    return {
        "gravite": str(probleme.gravite),
        "code": probleme.code,
        "message": probleme.message,
        "remede": probleme.remede,
        "reference": probleme.reference,
        "sanction": str(probleme.sanction),
        "grief_requis": probleme.grief_requis,
        "fichier": lieu.fichier if lieu else None,
        "ligne": lieu.ligne if lieu else None,
        "colonne": lieu.colonne if lieu else None,
        "chemin": probleme.chemin,
        "acte": probleme.acte,
    }


def constat_en_json(constat: Constat) -> dict[str, Any]:
    """Ce que le JSON des commandes et le manifeste disent d'une mention."""
    return {
        "id": constat.id,
        "article": constat.article,
        "preuve": constat.preuve.value,
        "trouvee": constat.trouvee,
        "page": constat.page,
    }


def _extrait(lieu: Lieu) -> list[str]:
    """La ligne fautive et son soulignement ; trop longue, elle est coupée autour de la faute."""
    debut = lieu.colonne - 1
    est_longue = len(lieu.extrait) > LARGEUR_D_EXTRAIT
    decalage = max(0, debut - LARGEUR_D_EXTRAIT // 2) if est_longue else 0
    montre = _visible(lieu.extrait[decalage : decalage + LARGEUR_D_EXTRAIT])
    soulignes = max(1, min(lieu.longueur, len(montre) - (debut - decalage)))
    return [
        f"{lieu.ligne:>5} | {montre}".rstrip(),
        f"{_RETRAIT}| {' ' * (debut - decalage)}{'^' * soulignes}",
    ]


def _visible(texte: str) -> str:
    """Le texte sur une ligne, ses caractères de commande en points."""
    return "".join(
        " " if c in "\t\r\n" else "·" if unicodedata.category(c) in _INVISIBLES else c
        for c in texte
    )
