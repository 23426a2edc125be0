"""Ce qui menace le recouvrement : force de chaque circonstance, preuve et fraîcheur."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from toolkit.noyau.dossier import Menace
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import ajouter_mois

FORTES = (
    "inscriptions", "poursuites", "cession", "disparition", "organisation_insolvabilite",
)  # fmt: skip
MOYENNES = ("comptes", "rejets", "disproportion")
# La loi présume la menace quand la caution agit avant d'avoir payé (CC 2320 al. 2).
PRESUMEE = "caution"
MOYENNES_DUES = 2


class Examen(NamedTuple):
    """Si les menaces suffisent ; sinon pourquoi. `pieces` : celles qui les prouvent."""

    suffit: bool
    raison: str
    pieces: tuple[str, ...]


def examiner(menaces: Sequence[Menace], s: Situation) -> Examen:
    """Une circonstance forte suffit, ou deux moyennes ; prouvées, et récentes."""
    prouvees = [m for m in menaces if m.pieces]
    retenues = [m for m in prouvees if _est_recente(m, s)]
    pieces = tuple(dict.fromkeys(p for m in retenues for p in m.pieces))
    natures = {m.nature for m in retenues}
    if PRESUMEE in natures or natures & set(FORTES):
        return Examen(True, "", pieces)
    if len([m for m in retenues if m.nature in MOYENNES]) >= MOYENNES_DUES:
        return Examen(True, "", pieces)
    return Examen(False, _raison(menaces, prouvees, retenues), pieces)


def _raison(
    menaces: Sequence[Menace], prouvees: Sequence[Menace], retenues: Sequence[Menace]
) -> str:
    if not menaces:
        return "aucune circonstance ne menace le recouvrement, d'après le dossier"
    if not prouvees:
        return "les menaces écrites n'ont pas de pièce"
    if not retenues:
        return "les menaces prouvées sont sans date, ou trop anciennes"
    if all(m.nature == "simple_defaut" for m in retenues):
        return "le seul défaut de paiement n'est pas une menace"
    return "une seule circonstance, d'une force moyenne : il en faut une seconde"


def _est_recente(menace: Menace, s: Situation) -> bool:
    """Vrai si le fait, à défaut la plus récente de ses pièces, tient dans l'âge admis."""
    jour = menace.date or _date_des_pieces(menace, s)
    mois = int(s.droit.valeur("age_maximal_menace", s.au))
    return jour is not None and ajouter_mois(jour, mois) >= s.au


def _date_des_pieces(menace: Menace, s: Situation) -> dt.date | None:
    pieces = (s.dossier.piece(i) for i in menace.pieces)
    return max((p.date for p in pieces if p and p.date), default=None)
