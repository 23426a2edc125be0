"""Les taux belges, jour par jour : retard commercial, intérêt légal civil, taux convenu."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

from toolkit.noyau.dossier import Contrat, Interet
from toolkit.noyau.droit import Droit
from toolkit.noyau.ecriture import date_longue
from toolkit.noyau.temps import debut_de_semestre

TauxDuJour = Callable[[dt.date], tuple[Decimal, str]]


def taux_commercial(droit: Droit, contrat: Contrat | None) -> TauxDuJour:
    """Taux de l'article 5 de la loi du 2 août 2002 ; un contrat ancien garde l'ancien taux (art. 14)."""

    def au(jour: dt.date) -> tuple[Decimal, str]:
        ancien = _suit_l_ancien_taux(droit, contrat, jour)
        suffixe = "_contrats_avant_2013_03_16" if ancien else ""
        taux = droit.decimal(f"taux_retard_transactions_commerciales{suffixe}", jour)
        return taux, f"taux du semestre commencé le {date_longue(debut_de_semestre(jour))}"

    return au


def _suit_l_ancien_taux(droit: Droit, contrat: Contrat | None, jour: dt.date) -> bool:
    serie = droit.series["taux_retard_transactions_commerciales_contrats_avant_2013_03_16"]
    conclu = contrat and (contrat.modifie_le or contrat.date)
    if not conclu or conclu >= droit.valeur("loi_2002_huit_points_contrats_nouveaux", jour):
        return False
    return serie.horizon <= jour <= serie.dernier_jour


def taux_civil(droit: Droit) -> TauxDuJour:
    """Taux légal civil de l'année (L. 5 mai 1865 art. 2 § 1er)."""

    def au(jour: dt.date) -> tuple[Decimal, str]:
        return droit.decimal("taux_interet_legal_civil", jour), f"taux légal de {jour.year}"

    return au


def taux_convenu(interet: Interet, droit: Droit, contrat: Contrat | None) -> TauxDuJour:
    """Le taux que le contrat stipule : fixe, ou par référence avec marge ou multiple."""
    marge = interet.marge or Decimal(0)
    references: dict[str, TauxDuJour] = {
        "loi_2002": taux_commercial(droit, contrat),
        "taux_legal": taux_civil(droit),
    }
    if interet.reference in references:
        source = references[interet.reference]
        multiple = interet.multiple or Decimal(1)

        def au(jour: dt.date) -> tuple[Decimal, str]:
            taux, explication = source(jour)
            return taux * multiple + marge, f"{explication}, selon le contrat"

        return au
    if interet.reference == "refi_bce":

        def refi(jour: dt.date) -> tuple[Decimal, str]:
            borne = debut_de_semestre(jour)
            droit.version("taux_directeur_bce", jour)
            return (
                droit.decimal("taux_directeur_bce", borne) + marge,
                f"taux de la BCE au {date_longue(borne)} majoré, selon le contrat",
            )

        return refi
    fixe = interet.taux or Decimal(0)
    return lambda jour: (fixe, "taux convenu")
