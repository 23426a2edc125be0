"""Contrôler le dossier, ou ce qui manque à un acte."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.chaine import calculer, droit_seul, legislation, lire
from toolkit.noyau.plan import problemes_du_dossier
from toolkit.noyau.probleme import ErreurExigible, Probleme
from toolkit.production import sans_doublon

if TYPE_CHECKING:
    from toolkit.lecture.dossier import Lu
    from toolkit.noyau.plan import DocumentPrevu


def valider(
    source: Path, au: dt.date, acte: str | None = None, cabinet: Path | None = None
) -> tuple[Probleme, ...]:
    """Les problèmes du dossier, ou ceux de l'acte nommé ; rien n'est rédigé."""
    lu = lire(source)
    if lu.dossier is None:
        return lu.problemes
    try:
        if acte is None:
            ordre = lu.dossier.juridiction
            # Les actes ne se lisent que si le dossier en nomme un.
            lois = legislation(ordre, cabinet) if lu.dossier.actes else droit_seul(ordre)
            trouves = problemes_du_dossier(lu.dossier, lois, au)
        else:
            plan = calculer(lu.dossier, au, [acte], cabinet).peser(lu.problemes)
            propres = [p for d in plan.documents for p in _relus(d, lu)]
            return lu.situer(sans_doublon([*plan.decompte.problemes, *propres]))
    except ErreurExigible as erreur:
        trouves = erreur.problemes
    return lu.situer(sans_doublon([*lu.problemes, *trouves]))


def _relus(prevu: DocumentPrevu, lu: Lu) -> tuple[Probleme, ...]:
    """Ce qui empêche l'acte ; le document que le cabinet fournit est ouvert et relu."""
    fourni = lu.inventaire.acte(prevu.fiche.nom)
    if fourni is None:
        return prevu.problemes
    from toolkit.documents import prouver_le_fourni

    return prouver_le_fourni(prevu, fourni).problemes
