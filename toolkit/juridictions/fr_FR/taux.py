"""Les taux français, jour par jour : pénalités de l'article L441-10, intérêt légal, taux convenu."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

from toolkit.noyau.dossier import Interet
from toolkit.noyau.droit import Droit
from toolkit.noyau.ecriture import date_longue, nombre, pourcentage
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import debut_de_semestre

TauxDuJour = Callable[[dt.date], tuple[Decimal, str]]


def taux_legal(droit: Droit, colonne: str) -> TauxDuJour:
    """Taux de l'intérêt légal (CMF L313-2) ; `colonne` : « particulier » ou « autre »."""

    def au(jour: dt.date) -> tuple[Decimal, str]:
        taux = droit.decimal(f"taux_interet_legal_{colonne}", jour)
        return taux, f"taux de l'intérêt légal au {date_longue(jour)}"

    return au


def colonne_du_creancier(situation: Situation) -> str:
    """« particulier » si le créancier agit hors de tout besoin professionnel (CMF L313-2 al. 2)."""
    return "particulier" if situation.dossier.creancier.qualite == "particulier" else "autre"


def refi_majore(droit: Droit, marge: Decimal) -> TauxDuJour:
    """Taux de refinancement de la BCE à la borne du semestre, plus `marge` points."""

    def au(jour: dt.date) -> tuple[Decimal, str]:
        droit.version("taux_refi_bce", jour)  # le semestre entier doit être couvert
        borne = debut_de_semestre(jour)
        refi = droit.decimal("taux_refi_bce", borne)
        explication = (
            f"taux de la BCE au {date_longue(borne)} ({pourcentage(refi)}) "
            f"majoré de {nombre(marge)} points"
        )
        return refi + marge, explication

    return au


def taux_convenu(interet: Interet, situation: Situation) -> TauxDuJour:
    """Le taux que le contrat stipule : fixe, ou par référence avec marge ou multiple."""
    droit = situation.droit
    marge = interet.marge or Decimal(0)
    if interet.reference == "refi_bce":
        return refi_majore(droit, marge)
    if interet.reference == "taux_legal":
        legal = taux_legal(droit, colonne_du_creancier(situation))
        multiple = interet.multiple or Decimal(1)

        def au(jour: dt.date) -> tuple[Decimal, str]:
            taux, _ = legal(jour)
            texte = f"{nombre(multiple, 0)} fois le taux légal ({pourcentage(taux)})"
            return taux * multiple + marge, texte

        return au
    fixe = interet.taux or Decimal(0)
    return lambda jour: (fixe, "taux convenu")


def penalites_par_defaut(droit: Droit) -> TauxDuJour:
    """Pénalités sans taux convenu : taux de la BCE majoré (C. com. L441-10 II)."""

    def au(jour: dt.date) -> tuple[Decimal, str]:
        return refi_majore(droit, droit.decimal("majoration_points_b2b", jour))(jour)

    return au


def plancher_convenu(droit: Droit, jour: dt.date) -> Decimal:
    """Le taux convenu entre professionnels ne peut être inférieur (C. com. L441-10 II)."""
    multiple = droit.decimal("multiplicateur_plancher_b2b", jour)
    return multiple * droit.decimal("taux_interet_legal_autre", jour)
