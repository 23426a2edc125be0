"""D'où vient une ligne du décompte : les valeurs de droit que le calcul a lues pour elle."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from toolkit.noyau.decompte.valeurs import Ligne
from toolkit.noyau.droit import Droit, DroitAbsent, Serie, Version
from toolkit.noyau.ecriture import nombre
from toolkit.noyau.temps import debut_de_semestre, semestres

_DE_TAUX = ("pour_cent_par_an", "points")


class ValeurLue(NamedTuple):
    """Une valeur de droit, dans la version que le calcul a retenue."""

    serie: Serie
    version: Version


def valeurs_du_taux(ligne: Ligne, droit: Droit) -> list[ValeurLue]:
    """Les taux et majorations que le calcul a lus et qui font le taux de la ligne.

    Une valeur le fait si elle lui est égale, ou si l'explication de la ligne la
    nomme ; un segment que deux semestres de même taux partagent en montre deux
    versions. Vide d'un taux convenu fixe : il vient du contrat, non du droit.
    """
    if ligne.taux is None or ligne.du is None or ligne.au is None:
        return []
    jours = [debut for debut, _ in semestres(ligne.du, ligne.au)]
    trouvees = (
        ValeurLue(serie, version)
        for serie in _lues(droit)
        if serie.unite in _DE_TAUX
        for version in (_version(serie, jour) for jour in jours)
        if version and _fait_le_taux(serie, version, ligne)
    )
    uniques = {(lue.serie.code, lue.version.depuis): lue for lue in trouvees}
    return list(uniques.values())


def valeurs_du_montant(ligne: Ligne, droit: Droit) -> list[ValeurLue]:
    """Les forfaits (EUR) que le calcul a lus et qui font le montant de la ligne, ou les tranches
    que son article donne.
    """
    if ligne.du is None:
        return []
    versions = ((s, _version(s, ligne.du)) for s in _lues(droit))
    return [ValeurLue(s, v) for s, v in versions if v and _fait_le_montant(s, v, ligne)]


def versions_de_la_reference(reference: str, droit: Droit) -> list[ValeurLue]:
    """Les versions lues dont la valeur est cet article."""
    lectures = droit.lectures or {}
    return [
        ValeurLue(droit.series[code], version)
        for (code, _), version in lectures.items()
        if version.valeur == reference
    ]


def _lues(droit: Droit) -> Iterator[Serie]:
    codes = dict.fromkeys(code for code, _ in droit.lectures or {})
    return (droit.series[code] for code in codes)


def _version(serie: Serie, jour: dt.date) -> Version | None:
    """Celle du jour ; d'un taux lu à la borne du semestre, celle de la borne."""
    borne = debut_de_semestre(jour) if serie.periodicite == "semestrielle" else jour
    try:
        return serie.au(borne)
    except DroitAbsent:
        return None


def _fait_le_montant(serie: Serie, version: Version, ligne: Ligne) -> bool:
    if serie.unite == "tranches":
        return bool(ligne.reference) and version.reference.startswith(ligne.reference)
    return serie.unite == "EUR" and Decimal(version.valeur) == ligne.montant


def _fait_le_taux(serie: Serie, version: Version, ligne: Ligne) -> bool:
    valeur = Decimal(version.valeur)
    if serie.unite == "points":
        return f"{nombre(valeur)} points" in ligne.explication
    return valeur == ligne.taux or f"({nombre(valeur)}\u00a0%)" in ligne.explication
