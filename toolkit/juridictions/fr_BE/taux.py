"""Les taux belges, jour par jour : retard commercial, intérêt légal civil, taux convenu."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from toolkit.noyau.decompte.periodes import TauxDuJour, TauxLu
from toolkit.noyau.dossier import Interet
from toolkit.noyau.droit import Droit
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.temps import debut_de_semestre

COMMERCIAL = "taux_retard_transactions_commerciales"
ANCIEN = f"{COMMERCIAL}_contrats_avant_2013_03_16"


def taux_commercial(droit: Droit, conclu: dt.date | None = None) -> TauxDuJour:
    """Taux de l'article 5 de la loi du 2 août 2002 ; un contrat ancien garde l'ancien taux (art.
    14). `conclu` : jour du contrat, None : le régime actuel.
    """
    pivot = droit.valeur("loi_2002_huit_points_contrats_nouveaux", conclu or dt.date.max)
    ancien = droit.series[ANCIEN]

    def au(jour: dt.date) -> TauxLu:
        est_ancien = conclu and conclu < pivot
        code = (
            ANCIEN if est_ancien and ancien.horizon <= jour <= ancien.dernier_jour else COMMERCIAL
        )
        explication = f"taux du semestre commencé le {date_longue(debut_de_semestre(jour))}"
        return _lire(droit, code, jour, explication)

    return au


def taux_civil(droit: Droit) -> TauxDuJour:
    """Taux légal civil de l'année (L. 5 mai 1865 art. 2 § 1er)."""

    def au(jour: dt.date) -> TauxLu:
        return _lire(droit, "taux_interet_legal_civil", jour, f"taux légal de {jour.year}")

    return au


def taux_convenu(
    interet: Interet | None, droit: Droit, conclu: dt.date | None
) -> TauxDuJour | None:
    """Le taux stipulé, fixe ou par référence avec marge ou multiple ; None si le contrat n'en fixe
    pas.
    """
    if interet is None:
        return None
    marge, multiple = interet.marge or Decimal(0), interet.multiple or Decimal(1)
    if interet.reference == "refi_bce":
        return _directeur(droit, marge)
    if interet.reference:
        civil = interet.reference == "taux_legal"
        source = taux_civil(droit) if civil else taux_commercial(droit, conclu)
        return _selon_le_contrat(source, multiple, marge)
    if interet.taux is None:
        return None
    fixe = interet.taux
    return lambda jour: TauxLu(fixe, "taux convenu")


def _selon_le_contrat(source: TauxDuJour, multiple: Decimal, marge: Decimal) -> TauxDuJour:
    def au(jour: dt.date) -> TauxLu:
        taux, explication, textes = source(jour)
        return TauxLu(taux * multiple + marge, f"{explication}, selon le contrat", textes)

    return au


def _directeur(droit: Droit, marge: Decimal) -> TauxDuJour:
    def au(jour: dt.date) -> TauxLu:
        borne = debut_de_semestre(jour)
        droit.version("taux_directeur_bce", jour)  # le semestre entier doit être couvert
        explication = f"taux de la BCE au {date_longue(borne)} majoré, selon le contrat"
        lu = _lire(droit, "taux_directeur_bce", borne, explication)
        return lu._replace(taux=lu.taux + marge)

    return au


def _lire(droit: Droit, code: str, jour: dt.date, explication: str) -> TauxLu:
    version = droit.version(code, jour)
    return TauxLu(Decimal(version.valeur), explication, (version.reference,))
