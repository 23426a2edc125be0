"""Dire en français ce qu'un contrôle désigne : « la créance F2026-031 », « 14 850,00 € »."""

from __future__ import annotations

from collections.abc import Collection
from itertools import islice

from toolkit.noyau.dossier import Evenement
from toolkit.noyau.ecriture import date_longue, enumeration
from toolkit.noyau.proximite import identifiant_proche

MONTRES_AU_PLUS = 5


def evenement(fait: Evenement) -> str:
    """« mise en demeure du 6 juillet 2026 »."""
    nom = fait.type.replace("_", " ")
    return f"{nom} du {date_longue(fait.date)}" if fait.date else nom


def liste(noms: Collection[str]) -> str:
    """« a, b et c » ; au-delà de cinq, « a, b, c, d, e et 12 autres »."""
    montres = list(islice(noms, MONTRES_AU_PLUS))
    autres = len(noms) - len(montres)
    if autres == 0:
        return enumeration(montres)
    return f"{', '.join(montres)} et {autres} autre{'s' if autres > 1 else ''}"


def proposer(ecrit: str, connus: Collection[str], quoi: str) -> str:
    """Le remède d'une référence inconnue : le nom proche, sinon ceux qui existent."""
    proche = identifiant_proche(ecrit, connus)
    if proche:
        return f"vouliez-vous dire « {proche} » ?"
    if not connus:
        return f"écrire {quoi} au dossier, ou ôter cette référence"
    return f"écrire l'un de ceux du dossier : {liste(connus)}"
