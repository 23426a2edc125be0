"""Les taux français, jour par jour : pénalités (L441-10), intérêt légal, taux convenu."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from toolkit.noyau.decompte.periodes import TauxDuJour, TauxLu
from toolkit.noyau.dossier import Interet
from toolkit.noyau.droit import Droit
from toolkit.noyau.ecriture import date_longue, nombre, pourcentage
from toolkit.noyau.situation import Situation
from toolkit.noyau.temps import debut_de_semestre


def taux_legal(situation: Situation) -> TauxDuJour:
    """Taux de l'intérêt légal, dans la colonne du créancier (CMF L313-2 al. 2)."""
    droit, colonne = situation.droit, colonne_du_creancier(situation)

    def au(jour: dt.date) -> TauxLu:
        version = droit.version(f"taux_interet_legal_{colonne}", jour)
        explication = f"taux de l'intérêt légal au {date_longue(jour)}"
        return TauxLu(Decimal(version.valeur), explication, (version.reference,))

    return au


def colonne_du_creancier(situation: Situation) -> str:
    """« particulier » si le créancier agit hors de tout besoin professionnel (CMF L313-2 al. 2)."""
    hors_profession = ("particulier", "consommateur")
    return "particulier" if situation.dossier.creancier.qualite in hors_profession else "autre"


def taux_legal_majore(situation: Situation) -> TauxDuJour:
    """Taux légal majoré après une décision exécutoire (CMF L313-3)."""
    simple = taux_legal(situation)

    def au(jour: dt.date) -> TauxLu:
        points = situation.droit.decimal("majoration_points_apres_decision", jour)
        taux, explication, textes = simple(jour)
        explication += f" ({pourcentage(taux)}) majoré de {nombre(points)} points"
        return TauxLu(taux + points, explication, textes)

    return au


def refi_majore(droit: Droit, marge: Decimal) -> TauxDuJour:
    """Taux de refinancement de la BCE à la borne du semestre, plus `marge` points."""

    def au(jour: dt.date) -> TauxLu:
        droit.version("taux_refi_bce", jour)  # le semestre entier doit être couvert
        borne = debut_de_semestre(jour)
        version = droit.version("taux_refi_bce", borne)
        refi = Decimal(version.valeur)
        explication = (
            f"taux de la BCE au {date_longue(borne)} ({pourcentage(refi)}) "
            f"majoré de {nombre(marge)} points"
        )
        return TauxLu(refi + marge, explication, (version.reference,))

    return au


def taux_convenu(interet: Interet | None, situation: Situation) -> TauxDuJour | None:
    """Le taux stipulé, fixe ou par référence avec marge ou multiple ; None si le contrat n'en fixe
    pas.
    """
    if interet is None:
        return None
    marge = interet.marge or Decimal(0)
    if interet.reference == "refi_bce":
        return refi_majore(situation.droit, marge)
    if interet.reference == "taux_legal":
        return _multiple_du_legal(interet.multiple or Decimal(1), marge, situation)
    if interet.taux is None:
        return None
    fixe = interet.taux
    return lambda jour: TauxLu(fixe, "taux convenu")


def est_legal(interet: Interet | None) -> bool:
    """Vrai si l'intérêt est au taux légal, ni multiplié ni augmenté."""
    if interet is None:
        return True
    simple = not interet.marge and interet.multiple in (None, Decimal(1))
    return interet.reference == "taux_legal" and simple


def _multiple_du_legal(multiple: Decimal, marge: Decimal, situation: Situation) -> TauxDuJour:
    legal = taux_legal(situation)

    def au(jour: dt.date) -> TauxLu:
        taux, explication, textes = legal(jour)
        if multiple != 1:
            decimales = 0 if multiple == multiple.to_integral_value() else 2
            explication = f"{nombre(multiple, decimales)} fois le taux légal ({pourcentage(taux)})"
        if marge:
            explication += f", plus {nombre(marge)} points"
        return TauxLu(taux * multiple + marge, explication, textes)

    return au


def penalites_par_defaut(droit: Droit) -> TauxDuJour:
    """Pénalités sans taux convenu : taux de la BCE majoré (C. com. L441-10 II)."""

    def au(jour: dt.date) -> TauxLu:
        return refi_majore(droit, droit.decimal("majoration_points_b2b", jour))(jour)

    return au


def plancher_convenu(droit: Droit, jour: dt.date) -> Decimal:
    """Le taux convenu entre professionnels ne peut être inférieur (C. com. L441-10 II)."""
    multiple = droit.decimal("multiplicateur_plancher_b2b", jour)
    return multiple * droit.decimal("taux_interet_legal_autre", jour)
